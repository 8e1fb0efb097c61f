import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listAnswers, listQuestions } from "#app/domain/custom-question/queries.server";
import { retryEventMail } from "#app/domain/event/event-mail.server";
import { listMailOfRegistration } from "#app/domain/outbox/queries.server";
import { listHistory } from "#app/domain/registration/organizer-queries.server";
import { sendLinkAgain } from "#app/domain/registration/send-link-again.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { Alert } from "#app/ui/alert";
import { Columns, Stack } from "#app/ui/page";
import { Heading, Paragraph } from "#app/ui/text";
import { Refused } from "./form-errors";
import { loadOrganizerRegistration } from "./load-organizer-registration";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";
import { CallInstead, RegistrationMails } from "./registration-mails";
import { RegistrationActions } from "./registration-actions";
import { RegistrationAnswers, RegistrationChoices, RegistrationFacts } from "./registration-facts";
import { RegistrationHistory } from "./registration-history";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

const doneWords = ["toegevoegd", "workshop", "afgemeld", "geplaatst", "link", "opnieuw"] as const;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { event, registration, closed } = await loadOrganizerRegistration(context, params);
  const mails = await listMailOfRegistration(elkaar.db, registration.id);
  const history = await listHistory(elkaar.db, registration);
  const questions = await listQuestions(elkaar.db, event.id);
  const answers = questions.length > 0 ? await listAnswers(elkaar.db, registration.id) : [];
  const asked = searchOf(context).get("klaar");
  const done = doneWords.find((word) => word === asked) ?? null;
  const hasPlaceFree = event.taken < event.placeLimit;
  return json({ language, event, registration, closed, mails, history, done, hasPlaceFree, questions, answers });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { event, registration } = await loadOrganizerRegistration(context, params);
  const by = { eventId: event.id, registrationId: registration.id, actorPersonId: organizerOf(context).personId };
  const isLink = firstValue(form, "intent") === "link";
  const outcome = isLink
    ? await sendLinkAgain(elkaar.db, by, elkaar.clock())
    : await retryEventMail(elkaar.db, { ...by, outboxId: firstValue(form, "mail") }, elkaar.clock());
  if (!outcome.ok) return json({ refusal: outcome.reason }, { status: 409 });
  const page = eventPath(language, event.slug, `/aanmeldingen/${registration.id}`);
  return redirect(`${page}?klaar=${isLink ? "link" : "opnieuw"}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${data.registration.name}: ${data.event.title}`) : [];

export default function Registration() {
  const { language, event, registration, closed, mails, history, done, ...more } = useLoaderData<typeof loader>();
  const { hasPlaceFree, questions, answers } = more;
  const answer = useActionData<typeof action>();
  const { registrations: texts, organizer } = dictionary(language);
  const { person } = texts;
  const refusals = { ...organizer.refusals, ...texts.byHand.refusals };
  const since = formats(language).dateTime(registration.since);
  return (
    <OrganizerPage
      language={language}
      event={event}
      list
      here={registration.name}
      heading={registration.name}
      lead={
        registration.status === "waitlisted"
          ? person.status.waitlisted(registration.position ?? 1, since)
          : person.status[registration.status](since)
      }
    >
      {answer && <Refused language={language} sentence={refusals[answer.refusal]} />}
      {!answer && done && (
        <Alert tone="ok" role="status">
          <Paragraph>{person.done[done]}</Paragraph>
        </Alert>
      )}
      <CallInstead language={language} registration={registration} mails={mails} />
      <Columns>
        <Stack gap="wide">
          <RegistrationFacts language={language} registration={registration} />
          <RegistrationChoices language={language} registration={registration} />
          <RegistrationAnswers {...{ language, registration, questions, answers }} />
        </Stack>
        <RegistrationActions
          language={language}
          slug={event.slug}
          registration={registration}
          closed={closed}
          hasPlaceFree={hasPlaceFree}
        />
      </Columns>
      <Stack>
        <Heading level={2}>{person.mails}</Heading>
        <RegistrationMails language={language} mails={mails} />
      </Stack>
      <Stack>
        <Heading level={2}>{person.history}</Heading>
        <RegistrationHistory language={language} acts={history} />
      </Stack>
    </OrganizerPage>
  );
}
