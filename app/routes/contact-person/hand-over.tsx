import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { handOver } from "#app/domain/contact-person/hand-over.server";
import { parseHandOver } from "#app/domain/contact-person/schema.server";
import type { RouteHandle } from "#app/http/policy";
import { readForm } from "#app/http/read-form";
import { toLocalTime } from "#app/language/amsterdam-time";
import { dictionary } from "#app/language/dictionary";
import { Section, Stack } from "#app/ui/page";
import { Heading, Kicker, Lead, TextLink } from "#app/ui/text";
import { privatePageMeta } from "../events/page-meta";
import { LinkGone } from "../registration/link-gone";
import { ContactErrorSummary, ContactRefused } from "./contact-errors";
import { ownPath } from "./contact-path";
import { HandOverForm, handOverLabel } from "./hand-over-form";
import { findByLink, linkGone } from "./load-own";
import { typedHandOver } from "./typed-hand-over";

export const handle: RouteHandle = { policy: "token" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const contact = await findByLink(context, params["token"]);
  if (!contact) return linkGone(context);
  const { language, elkaar } = context;
  const held = contact.places.filter(({ state }) => state === "confirmed");
  const { date: today } = toLocalTime(elkaar.clock().toISOString());
  const path = ownPath(language, params["token"] ?? "");
  return json({ contact, schools: new Set(held.map(({ schoolId }) => schoolId)).size, today, path, language });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const contact = await findByLink(context, params["token"]);
  if (!contact) return linkGone(context);
  const form = await readForm(request);
  const typed = typedHandOver(form);
  const now = elkaar.clock();
  const parsed = parseHandOver(form, now);
  if (!parsed.ok) return json({ typed, errors: parsed.errors, refusal: null }, 400);
  const input = { contactPersonId: contact.id, ...parsed.value, language, actorPersonId: null };
  const outcome = await handOver(elkaar.db, input, now);
  if (outcome.ok) return redirect(`${ownPath(language, params["token"] ?? "")}?klaar=stopped`, 303);
  return json({ typed, errors: {}, refusal: outcome.reason }, outcome.reason === "too_many" ? 429 : 409);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${dictionary(data.language).contacts.handOver.title} · Elkaar`) : [];

export default function HandOverPage() {
  const data = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const { language } = data;
  if (data.contact === null) return <LinkGone of="contacts" language={language} />;
  const { contact, schools, today, path } = data;
  const { handOver: words, own } = dictionary(language).contacts;
  const answer = came && "errors" in came ? came : undefined;
  return (
    <Section narrow>
      <ContactErrorSummary
        language={language}
        errors={answer?.errors}
        labelOf={(field) => handOverLabel(language, field)}
      />
      <ContactRefused language={language} sentence={answer?.refusal ? own.refusals[answer.refusal] : undefined} />
      <Stack>
        <Kicker>
          <TextLink href={path}>{own.forYou(contact.name, contact.region.name)}</TextLink>
        </Kicker>
        <Heading level={1}>{words.heading(schools)}</Heading>
        <Lead>{words.lead}</Lead>
      </Stack>
      <HandOverForm
        language={language}
        typed={answer?.typed ?? { stopsOn: today, name: "", email: "" }}
        errors={answer?.errors}
      />
    </Section>
  );
}
