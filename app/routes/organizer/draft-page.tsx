import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findDraftPage } from "#app/domain/event/page-queries.server";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { Alert } from "#app/ui/alert";
import { Section } from "#app/ui/page";
import { Paragraph, TextLink } from "#app/ui/text";
import { EventBody } from "../events/event-body";
import { eventPath } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = {
  policy: { organizer: "event", atLeast: "desk", alsoAskedHosts: true },
  current: "/beheer",
};

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const event = await findDraftPage(elkaar.db, params["slug"] ?? "", elkaar.clock());
  if (!event) throw new Response(null, { status: 404 });
  return json({ language, event });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).drafts.page.heading(data.event.title)) : [];

/** The public page as it will be, with a notice above it. */
export default function DraftPage() {
  const { language, event } = useLoaderData<typeof loader>();
  const { page } = dictionary(language).drafts;
  return (
    <>
      <Section>
        <Alert tone="info" title={page.notice}>
          <Paragraph>
            {event.publishedAt === null ? page.text : page.textPublic}{" "}
            <TextLink href={eventPath(language, event.slug)}>{page.back}</TextLink>
          </Paragraph>
        </Alert>
      </Section>
      <EventBody event={event} language={language} />
    </>
  );
}
