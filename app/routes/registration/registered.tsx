import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findEventHeading } from "#app/domain/event/queries.server";
import type { RouteHandle } from "#app/http/policy";
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
  return json({ event, hasMailbox: elkaar.config.mode === "demo", language });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${dictionary(data.language).registration.registered.title} · Elkaar`) : [];

export default function Registered() {
  const { event, hasMailbox, language } = useLoaderData<typeof loader>();
  const { registered, toEvent } = dictionary(language).registration;
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
        <Lead>{registered.lead(event.title)}</Lead>
        <Stack gap="snug">
          <Paragraph>{registered.inTheMail}</Paragraph>
          <BulletList items={registered.contents} />
        </Stack>
        <Paragraph>{registered.listed}</Paragraph>
        <Paragraph soft>{registered.notArrived}</Paragraph>
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
