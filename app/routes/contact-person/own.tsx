import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmContact, declineContact, keepContact } from "#app/domain/contact-person/answer.server";
import type { OwnContact } from "#app/domain/contact-person/find-contact.server";
import { parseAnswer } from "#app/domain/contact-person/schema.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Section, Stack } from "#app/ui/page";
import { Heading, Kicker, Paragraph } from "#app/ui/text";
import { privatePageMeta } from "../events/page-meta";
import { LinkGone } from "../registration/link-gone";
import { ContactDone, ContactErrorSummary, ContactRefused } from "./contact-errors";
import { ownPath } from "./contact-path";
import { findByLink, linkGone } from "./load-own";
import { AnswerForm, Kept, NoForm, StopPanel } from "./own-forms";
import { OwnPlaces } from "./own-places";

export const handle: RouteHandle = { policy: "token" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const contact = await findByLink(context, params["token"]);
  if (!contact) return linkGone(context);
  const { language } = context;
  const done = searchOf(context).get("klaar") ?? "";
  return json({ contact, path: ownPath(language, params["token"] ?? ""), language, done });
}

/** Nothing is answered by opening the link: a mail scanner that does so uses nothing up. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const contact = await findByLink(context, params["token"]);
  if (!contact) return linkGone(context);
  const form = await readForm(request);
  const now = elkaar.clock();
  const contactPersonId = contact.id;
  const intent = firstValue(form, "intent");
  const done = (word: string) => redirect(`${ownPath(language, params["token"] ?? "")}?klaar=${word}`, 303);
  if (intent === "no" || intent === "still") {
    const answer = intent === "no" ? declineContact : keepContact;
    const outcome = await answer(elkaar.db, { contactPersonId }, now);
    if (outcome.ok) return done(intent === "no" ? "no" : "kept");
    return json({ typed: null, errors: {}, refusal: outcome.reason }, outcome.reason === "too_many" ? 429 : 409);
  }
  const typed = {
    phone: firstValue(form, "phone"),
    showPhone: firstValue(form, "show_phone") !== "",
    showEmail: firstValue(form, "show_email") !== "",
    not: form["not"] ?? [],
  };
  const parsed = parseAnswer(form);
  if (!parsed.ok) return json({ typed, errors: parsed.errors, refusal: null }, 400);
  const outcome = await confirmContact(elkaar.db, { contactPersonId, ...parsed.value }, now);
  if (outcome.ok) return done(outcome.taken > 0 ? "taken" : "confirmed");
  return json({ typed, errors: {}, refusal: outcome.reason }, outcome.reason === "too_many" ? 429 : 409);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${dictionary(data.language).contacts.own.title} · Elkaar`) : [];

export default function OwnContactPage() {
  const data = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const { language } = data;
  if (data.contact === null) return <LinkGone of="contacts" language={language} />;
  const { contact, path } = data;
  const { own } = dictionary(language).contacts;
  const answer = came && "errors" in came ? came : undefined;
  const asked = contact.places.filter(({ state }) => state === "proposed");
  const held = contact.places.filter(({ state }) => state === "confirmed");
  const sentences: Record<string, string> = own.done;
  const labels: Record<string, string> = { phone: own.phone, show_phone: own.showTitle };
  return (
    <Section narrow>
      <ContactErrorSummary language={language} errors={answer?.errors} labelOf={(field) => labels[field] ?? field} />
      <ContactRefused language={language} sentence={answer?.refusal ? own.refusals[answer.refusal] : undefined} />
      <ContactDone sentence={sentences[data.done]} />
      <Stack>
        <Kicker>{own.forYou(contact.name, contact.region.name)}</Kicker>
        <Heading level={1}>{headingOf(language, contact)}</Heading>
      </Stack>
      {contact.places.length === 0 && <Paragraph>{own.nothingText}</Paragraph>}
      {asked.length > 0 && <OwnPlaces language={language} title={own.askedList} places={asked} />}
      {held.length > 0 && <OwnPlaces language={language} title={own.heldList} places={held} />}
      {held.length > 0 && asked.length === 0 && <Kept language={language} contact={contact} path={path} />}
      {contact.places.length > 0 && (
        <AnswerForm
          language={language}
          contact={contact}
          path={path}
          typed={answer?.typed ?? null}
          errors={answer?.errors}
          isMain={asked.length > 0}
        />
      )}
      {asked.length > 0 && <NoForm language={language} path={path} />}
      {held.length > 0 && <StopPanel language={language} path={path} held={held} />}
    </Section>
  );
}

function headingOf(language: Language, { places, isAskedAgain }: OwnContact): string {
  const { own } = dictionary(language).contacts;
  const schools = (state: "proposed" | "confirmed") =>
    new Set(places.filter((place) => place.state === state).map(({ schoolId }) => schoolId)).size;
  const [asked, held] = [schools("proposed"), schools("confirmed")];
  if (asked > 0) return own.askedHeading(asked);
  if (held === 0) return own.nothingHeading;
  return isAskedAgain ? own.checkHeading(held) : own.heldHeading(held);
}
