import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findEventHeading } from "#app/domain/event/queries.server";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Hero } from "#app/ui/hero";
import { Section, Stack } from "#app/ui/page";
import { BulletList, Lead, Paragraph, TextLink } from "#app/ui/text";
import { dayWords, pictureOf } from "../events/event-words";
import { slugAnswer } from "../events/load-event";
import { privatePageMeta } from "../events/page-meta";

export const handle: RouteHandle = { policy: "public", current: "/bijeenkomsten" };

/** The same page for everybody who registered, known or unknown, placed or waiting: what is so, the mail tells. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const slug = params["slug"] ?? "";
  const event = await findEventHeading(elkaar.db, slug, elkaar.clock());
  if (!event) throw await slugAnswer(context, slug, "/aangemeld");
  const asksApproval = event.asksApproval && searchOf(context).get("via") !== "uitnodiging";
  return json({ event, asksApproval, hasMailbox: elkaar.config.mode === "demo", language });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${dictionary(data.language).registration.registered.title} · Elkaar`) : [];

export default function Registered() {
  const { event, asksApproval, hasMailbox, language } = useLoaderData<typeof loader>();
  const { registration, approval } = dictionary(language);
  const { registered, toEvent } = registration;
  const { lead, contents, notArrived } = asksApproval ? approval.answered : registered;
  const eventPath = pathIn(language, `/bijeenkomsten/${event.slug}`);
  return (
    <>
      <Hero
        slim
        picture={pictureOf(event, 0)}
        kicker={`${event.title}, ${dayWords(language, event.startsAt, event.withYear)}`}
        title={registered.title}
      />
      <Section narrow gap="roomy">
        <Lead>{lead(event.title)}</Lead>
        {asksApproval && <Paragraph>{approval.answered.decides}</Paragraph>}
        <Stack gap="snug">
          <Paragraph>{registered.inTheMail}</Paragraph>
          <BulletList items={contents} />
        </Stack>
        <Paragraph>{registered.listed}</Paragraph>
        <Paragraph soft>{notArrived}</Paragraph>
        {hasMailbox && (
          <Paragraph>
            <TextLink href={pathIn(language, "/postvak")}>{registered.mailbox}</TextLink>
          </Paragraph>
        )}
        <Paragraph>
          <TextLink href={eventPath}>{toEvent}</TextLink>
        </Paragraph>
      </Section>
    </>
  );
}
