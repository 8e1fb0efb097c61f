import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { HandAct } from "#app/domain/registration/by-hand.server";
import { parseRefusal } from "#app/domain/registration/refusal-schema.server";
import type { RefusalError } from "#app/domain/registration/refusal-schema.server";
import { refusalReasonLength } from "#app/domain/registration/rules";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { ErrorSummary } from "#app/ui/error-summary";
import { TextAreaField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { Paragraph, TextLink } from "#app/ui/text";
import { Refused } from "./form-errors";
import { nothingAsked, tryByHand } from "./hand-act.server";
import type { HandAnswer } from "./hand-act.server";
import { HandConfirm } from "./hand-confirm";
import { loadOrganizerRegistration } from "./load-organizer-registration";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { event, registration, closed } = await loadOrganizerRegistration(context, params);
  return json({
    language: context.language,
    event: { slug: event.slug, title: event.title },
    registration: { id: registration.id, name: registration.name },
    closed: closed ?? (registration.status === "requested" ? null : ("not_requested" as const)),
  });
}

interface Answer extends HandAnswer {
  reason: string;
  error: RefusalError | null;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { language } = context;
  const form = await readForm(request);
  const { event, registration } = await loadOrganizerRegistration(context, params);
  const intent = firstValue(form, "intent");
  const back: Answer = { reason: firstValue(form, "reason"), error: null, ...nothingAsked };
  if (intent === "edit") return json(back);
  const parsed = parseRefusal(form);
  if (!parsed.ok) return json<Answer>({ ...back, error: parsed.error }, 400);
  const by = { eventId: event.id, registrationId: registration.id, actorPersonId: organizerOf(context).personId };
  const act: HandAct = { kind: "refuse", ...by, reason: parsed.reason };
  const tried = await tryByHand(context, act, intent === "save" ? firstValue(form, "preview") : null);
  if (!tried.done) return json<Answer>({ ...back, ...tried.answer }, tried.status);
  return redirect(`${eventPath(language, event.slug, `/aanmeldingen/${registration.id}`)}?klaar=geweigerd`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).approval.refuse.heading(data.registration.name)) : [];

export default function RefuseRegistration() {
  const { language, event, registration, closed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { registrations, approval, common, organizer } = dictionary(language);
  const { byHand } = registrations;
  const { refuse } = approval;
  const back = eventPath(language, event.slug, `/aanmeldingen/${registration.id}`);
  const error = answer?.error ? refuse.errors[answer.error] : undefined;
  const refusal = answer?.refusal ?? closed;
  return (
    <OrganizerPage
      language={language}
      event={event}
      list
      here={refuse.title}
      heading={answer?.plan ? organizer.preview.title : refuse.heading(registration.name)}
      lead={refuse.lead}
      narrow
    >
      <ErrorSummary title={common.errorSummaryTitle(1)} errors={error ? [{ href: "#reason", message: error }] : []} />
      <Refused language={language} sentence={refusal ? byHand.refusals[refusal] : null} />
      {answer?.plan && (
        <HandConfirm language={language} plan={answer.plan} typed={{ reason: answer.reason }} back={back} />
      )}
      {!answer?.plan && closed && (
        <Paragraph>
          <TextLink href={back}>{byHand.back}</TextLink>
        </Paragraph>
      )}
      {!answer?.plan && !closed && <ReasonForm reason={answer?.reason ?? ""} error={error} back={back} />}
    </OrganizerPage>
  );
}

function ReasonForm({ reason, error, back }: { reason: string; error: string | undefined; back: string }) {
  const { language } = useLoaderData<typeof loader>();
  const { registrations, approval } = dictionary(language);
  const { refuse } = approval;
  return (
    <form method="post" noValidate>
      <Stack gap="roomy">
        <TextAreaField
          name="reason"
          label={refuse.reason}
          hint={refuse.reasonHint}
          value={reason}
          error={error}
          maxLength={refusalReasonLength}
        />
        <Actions>
          <Button name="intent" value="preview">
            {refuse.next}
          </Button>
          <ButtonLink href={back} variant="subtle">
            {registrations.byHand.back}
          </ButtonLink>
        </Actions>
      </Stack>
    </form>
  );
}
