import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listBadges } from "#app/domain/event/badges.server";
import { findOrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { codeAddress, shownCode } from "#app/domain/person-code/rules";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { BadgeSheets } from "#app/ui/badge-sheets";
import { ScreenOnly } from "#app/ui/print-list";
import { Paragraph, TextLink } from "#app/ui/text";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const event = await findOrganizerEvent(elkaar.db, params["slug"] ?? "");
  if (!event) throw new Response(null, { status: 404 });
  const people = await listBadges(elkaar.db, event.id);
  return json({
    language,
    event: { slug: event.slug, title: event.title },
    badges: people.map(({ code, ...person }) => ({
      ...person,
      code: code === null ? null : { address: codeAddress(elkaar.config.baseUrl, code), shown: shownCode(code) },
    })),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).badges.title}: ${data.event.title}`) : [];

export default function Badges() {
  const { language, event, badges } = useLoaderData<typeof loader>();
  const { badges: words } = dictionary(language);
  const withCode = badges.filter(({ code }) => code !== null).length;
  return (
    <OrganizerPage language={language} event={event} list here={words.title} heading={words.title}>
      <ScreenOnly>
        <Paragraph>{badges.length === 0 ? words.nobody : words.lead(badges.length, withCode)}</Paragraph>
        {badges.length > 0 && (
          <>
            <Paragraph>{words.print}</Paragraph>
            <Paragraph>{words.codes}</Paragraph>
          </>
        )}
        <Paragraph>
          <TextLink href={eventPath(language, event.slug, "/aanmeldingen")}>{words.back}</TextLink>
        </Paragraph>
      </ScreenOnly>
      {badges.length > 0 && (
        <BadgeSheets
          heading={event.title}
          badges={badges.map(({ id, name, role, organization, sector, code }) => ({
            key: id,
            name,
            about: [...new Set([role, organization])].filter(Boolean),
            sector,
            code: code && { ...code, label: words.picture(name) },
          }))}
        />
      )}
    </OrganizerPage>
  );
}
