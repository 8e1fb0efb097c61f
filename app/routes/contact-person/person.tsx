import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findContactOfRegion } from "#app/domain/contact-person/find-contact.server";
import { handOver } from "#app/domain/contact-person/hand-over.server";
import { listKeptRegions } from "#app/domain/contact-person/region.server";
import { parseHandOver } from "#app/domain/contact-person/schema.server";
import { takeBackContact } from "#app/domain/contact-person/take-back.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { toLocalTime } from "#app/language/amsterdam-time";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { Button } from "#app/ui/button";
import { DefinitionRows } from "#app/ui/definition-rows";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph } from "#app/ui/text";
import { organizerOf } from "../organizer/organizer-of";
import { OrganizerPage } from "../organizer/organizer-page";
import { organizerMeta } from "../organizer/private-meta";
import { ContactErrorSummary, ContactRefused } from "./contact-errors";
import { keepPath } from "./contact-path";
import { HandOverForm, handOverLabel } from "./hand-over-form";
import { keepTrail } from "./keep-trail";
import { OwnPlaces } from "./own-places";
import { typedHandOver } from "./typed-hand-over";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  // The phone stays with its owner: what schools see of it stands in the table.
  const { phone: _, ...contact } = await loadContact(context, params["contactPersonId"]);
  return json({ language, contact, today: toLocalTime(elkaar.clock().toISOString()).date });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const { id: contactPersonId, region } = await loadContact(context, params["contactPersonId"]);
  const form = await readForm(request);
  const { personId: actorPersonId } = organizerOf(context);
  const now = elkaar.clock();
  const typed = typedHandOver(form);
  const refuse = (reason: "contact_unknown" | "nothing_held" | "same_person" | "too_many") =>
    json({ typed, errors: {}, refusal: reason }, reason === "too_many" ? 429 : 409);
  const done = (klaar: string) => redirect(keepPath(language, "", { regio: region.slug, klaar }), 303);
  if (firstValue(form, "intent") === "end") {
    const ended = await takeBackContact(elkaar.db, { contactPersonId, actorPersonId }, now);
    return ended.ok ? done("beeindigd") : refuse(ended.reason);
  }
  const parsed = parseHandOver(form, now);
  if (!parsed.ok) return json({ typed, errors: parsed.errors, refusal: null }, 400);
  const outcome = await handOver(elkaar.db, { contactPersonId, ...parsed.value, language, actorPersonId }, now);
  return outcome.ok ? done("overgedragen") : refuse(outcome.reason);
}

async function loadContact(context: AppLoadContext, contactPersonId = "") {
  const { db } = context.elkaar;
  const regions = await listKeptRegions(db, organizerOf(context).personId);
  const contact = await findContactOfRegion(db, { contactPersonId, regionIds: regions.map(({ id }) => id) });
  if (!contact) throw new Response(null, { status: 404 });
  return contact;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? organizerMeta(data.contact.name) : []);

export default function ContactPersonPage() {
  const { language, contact, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { contactTable, contacts } = dictionary(language);
  const { person, people, refusals } = contactTable;
  const asked = contact.places.filter(({ state }) => state === "proposed");
  const held = contact.places.filter(({ state }) => state === "confirmed");
  const shows = [contact.showPhone ? person.phone : null, contact.showEmail ? person.email : null];
  const trail = [
    ...keepTrail(language, contact.region),
    { href: keepPath(language, "/personen", { regio: contact.region.slug }), label: people.title },
  ];
  return (
    <OrganizerPage language={language} trail={trail} here={contact.name} heading={contact.name} narrow>
      <ContactErrorSummary
        language={language}
        errors={answer?.errors}
        labelOf={(field) => handOverLabel(language, field)}
      />
      <ContactRefused language={language} sentence={answer?.refusal ? refusals[answer.refusal] : undefined} />
      <DefinitionRows
        items={[
          { term: person.mail, value: contact.email },
          {
            term: people.state,
            value: contact.confirmedAt
              ? people.confirmed(formats(language).dateWithoutDay(contact.confirmedAt))
              : people.waits,
          },
          {
            term: person.shows,
            value: contact.hasChosen ? formats(language).list(shows.filter((one) => one !== null)) : person.nothing,
          },
        ]}
      />
      {held.length > 0 && <OwnPlaces language={language} title={people.held} places={held} />}
      {asked.length > 0 && <OwnPlaces language={language} title={people.asked} places={asked} />}
      {held.length > 0 && (
        <Stack as="section" labelledBy="overdragen">
          <Heading level={2} id="overdragen">
            {contacts.handOver.headingOf(contact.name, new Set(held.map(({ schoolId }) => schoolId)).size)}
          </Heading>
          <Paragraph>{contacts.handOver.lead}</Paragraph>
          <HandOverForm
            language={language}
            typed={answer?.typed ?? { stopsOn: today, name: "", email: "" }}
            errors={answer?.errors}
          />
        </Stack>
      )}
      {contact.places.length > 0 && (
        <Panel as="section" labelledBy="beeindigen">
          <Heading level={2} size={3} id="beeindigen">
            {person.stopTitle}
          </Heading>
          <Paragraph>{person.stopText}</Paragraph>
          <form method="post">
            <Button variant="secondary" name="intent" value="end">
              {person.stop}
            </Button>
          </form>
        </Panel>
      )}
    </OrganizerPage>
  );
}
