import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeGiven, changeNote } from "#app/domain/contact/change.server";
import { findContact } from "#app/domain/contact/queries.server";
import { removeContact } from "#app/domain/contact/remove.server";
import { noteLimit } from "#app/domain/contact/rules";
import { listOwnChannels } from "#app/domain/introduction/own-channels.server";
import { parseChannels, readText } from "#app/domain/introduction/schema.server";
import type { GivenChannel, GivingErrors } from "#app/domain/introduction/schema.server";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Button } from "#app/ui/button";
import { Disclosure } from "#app/ui/disclosure";
import { ErrorSummary } from "#app/ui/error-summary";
import { TextAreaField } from "#app/ui/field";
import { FormEnd } from "#app/ui/form-step";
import { Section, Stack } from "#app/ui/page";
import { Heading, Kicker, Lead, Paragraph, TextLink } from "#app/ui/text";
import { privatePageMeta } from "../events/page-meta";
import { ContactChannels } from "./contact-channels";
import { GiveFields, givingSummary, offeredChannels, textError, typedChannels } from "./give-fields";
import type { TypedChannels } from "./give-fields";
import { keepPeace } from "./keep-peace.server";
import { PeaceSections } from "./peace-sections";
import { ProfileDetails } from "./profile-card";

export const handle: RouteHandle = { policy: "signed-in", current: "/account" };

async function loadContact(context: AppLoadContext, contactId: string | undefined) {
  const { personId: ownerId } = getViewer(context);
  const asked = { ownerId, contactId: contactId ?? "" };
  const contact = await findContact(context.elkaar.db, asked, context.elkaar.clock());
  if (!contact) throw new Response(null, { status: 404 });
  return { ownerId, contact };
}

const doneWords = ["gegeven", "notitie", "gemeld"] as const;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { ownerId, contact } = await loadContact(context, params["contactId"]);
  const own = await listOwnChannels(context.elkaar.db, ownerId);
  const done = searchOf(context).get("klaar");
  const { personId: _, regionId: __, eventId: ___, ...shown } = contact;
  return json({ language: context.language, contact: shown, own, done: doneWords.find((one) => one === done) ?? null });
}

interface Answer {
  channels: TypedChannels | null;
  note: string | null;
  complaint: string;
  errors: GivingErrors;
  refusal: "too_many" | null;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { ownerId, contact } = await loadContact(context, params["contactId"]);
  const intent = firstValue(form, "intent");
  const own = { ownerId, contactId: contact.id };
  const came: Answer = {
    channels: null,
    note: null,
    complaint: firstValue(form, "complaint"),
    errors: {},
    refusal: null,
  };
  const stay = (done: (typeof doneWords)[number]) =>
    redirect(pathIn(language, `/contacten/${contact.id}?klaar=${done}`), 303);
  if (intent === "block" || intent === "report") {
    const { personId: otherId, regionId, eventId } = contact;
    const kept = await keepPeace(context, { form, intent, personId: ownerId, otherId, regionId, eventId });
    if (!kept.ok) return json<Answer>({ ...came, ...kept.answer }, kept.status);
    return intent === "report" ? stay("gemeld") : redirect(pathIn(language, "/contacten?klaar=geblokkeerd"), 303);
  }
  if (intent === "remove") {
    await removeContact(elkaar.db, own);
    return redirect(pathIn(language, "/contacten?klaar=weg"), 303);
  }
  if (intent === "note") {
    const note = readText(form, { name: "note", limit: noteLimit, required: false });
    if (!note.ok) return json<Answer>({ ...came, note: firstValue(form, "note"), errors: note.errors }, 400);
    await changeNote(elkaar.db, { ...own, note: note.value });
    return stay("notitie");
  }
  const channels = parseChannels(form);
  if (!channels.ok) return json<Answer>({ ...came, channels: typedChannels(form), errors: channels.errors }, 400);
  await changeGiven(elkaar.db, { ...own, channels: channels.value });
  return stay("gegeven");
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${data.contact.name} · Elkaar`) : [];

export default function ContactPage() {
  const { language, contact, done } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const { introducing, common } = dictionary(language);
  const words = introducing.contacts;
  const errors: GivingErrors = came?.errors ?? {};
  const summary = givingSummary(language, errors);
  const about = [contact.role, contact.organization].filter(Boolean).join(", ");
  const day = formats(language).dateWithoutDay(contact.introducedAt);
  return (
    <Section narrow>
      <Stack>
        <Kicker>
          <TextLink href={pathIn(language, "/contacten")}>{words.back}</TextLink>
        </Kicker>
        <Heading level={1}>{contact.name}</Heading>
        {about !== "" && <Lead>{about}</Lead>}
        <Paragraph soft>{contact.event ? words.metAt(contact.event.title, day) : words.met(day)}</Paragraph>
        <ProfileDetails profile={{ name: contact.name, ...contact.details }} language={language} />
      </Stack>
      {done && !came && (
        <Alert tone="ok" role="status">
          <Paragraph>{words.done[done]}</Paragraph>
        </Alert>
      )}
      <ErrorSummary title={common.errorSummaryTitle(summary.length)} errors={summary} />
      {came?.refusal && (
        <Alert tone="error" role="alert" id="fouten">
          <Paragraph>{introducing.answer.refusals[came.refusal]}</Paragraph>
        </Alert>
      )}
      <Reach />
      <Note typed={came?.note ?? null} error={errors.note && textError(language, errors)} />
      {!contact.sharesNothing && <Gives typed={came?.channels ?? null} errors={errors} />}
      <Stack>
        <Disclosure summary={words.removeTitle} id="weghalen">
          <Paragraph>{words.removeText(contact.name)}</Paragraph>
          <form method="post">
            <input type="hidden" name="intent" value="remove" />
            <Button variant="secondary">{words.remove}</Button>
          </form>
        </Disclosure>
        <PeaceSections
          language={language}
          name={contact.name}
          complaint={came?.complaint}
          error={errors.complaint && textError(language, errors)}
        />
      </Stack>
    </Section>
  );
}

function Reach() {
  const { language, contact } = useLoaderData<typeof loader>();
  const words = dictionary(language).introducing.contacts;
  if (contact.sharesNothing)
    return (
      <Alert tone="info">
        <Paragraph>{words.gone(contact.name)}</Paragraph>
      </Alert>
    );
  return (
    <Stack as="section" labelledBy="bereiken">
      <Heading level={2} id="bereiken">
        {words.reach}
      </Heading>
      {contact.channels.length > 0 ? (
        <ContactChannels channels={contact.channels} language={language} />
      ) : (
        <Paragraph>{words.namesOnly}</Paragraph>
      )}
      <Paragraph>
        <TextLink href={pathIn(language, `/contacten/${contact.id}.vcf`)} download>
          {words.card}
        </TextLink>
      </Paragraph>
    </Stack>
  );
}

function Note({ typed, error }: { typed: string | null; error: string | undefined }) {
  const { language, contact } = useLoaderData<typeof loader>();
  const { introducing, common } = dictionary(language);
  const words = introducing.contacts;
  return (
    <form method="post" noValidate className="flow">
      <input type="hidden" name="intent" value="note" />
      <TextAreaField
        name="note"
        label={words.note}
        hint={words.noteHint}
        optional={common.optional}
        value={typed ?? contact.note}
        maxLength={noteLimit}
        error={error}
      />
      <Button variant="secondary">{words.saveNote}</Button>
    </form>
  );
}

function Gives({ typed, errors }: { typed: TypedChannels | null; errors: GivingErrors }) {
  const { language, contact, own } = useLoaderData<typeof loader>();
  const { contacts, give } = dictionary(language).introducing;
  return (
    <form method="post" noValidate>
      <input type="hidden" name="intent" value="give" />
      <GiveFields
        language={language}
        title={give.title(contact.name)}
        hint={give.changeHint}
        typed={typed ?? present(contact.gives, own)}
        errors={errors}
      />
      <FormEnd>
        <Button variant="secondary">{contacts.saveGiven}</Button>
      </FormEnd>
    </form>
  );
}

/** What is given now is ticked; the rest is offered. */
function present(gives: readonly GivenChannel[], own: readonly GivenChannel[]): TypedChannels {
  const { values } = offeredChannels([...own, ...gives]);
  return { ticked: gives.map(({ kind }) => kind), values };
}
