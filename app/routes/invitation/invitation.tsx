import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decline, stopInviting } from "#app/domain/invitation/answer.server";
import type { InvitationRefusal } from "#app/domain/invitation/rules";
import { parseReason } from "#app/domain/invitation/schema.server";
import type { InvitingError } from "#app/domain/invitation/schema.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { writtenIn } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { ErrorSummary } from "#app/ui/error-summary";
import { Hero } from "#app/ui/hero";
import { Section } from "#app/ui/page";
import { Paragraph } from "#app/ui/text";
import { LinkGone } from "../registration/link-gone";
import { pictureOf } from "../events/event-words";
import { privatePageMeta } from "../events/page-meta";
import { AnswerSections } from "./invitation-answers";
import { InvitationStanding } from "./invitation-standing";
import { findByLink, invitationPath, linkGone } from "./load-invitation";

export const handle: RouteHandle = { policy: "token" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const invitation = await findByLink(context, params["token"]);
  if (!invitation) return linkGone(context);
  return json({ invitation, path: invitationPath(context.language, params["token"]), language: context.language });
}

interface Answer {
  reason: string;
  error: InvitingError | null;
  refusal: InvitationRefusal | null;
}

/** Nothing is answered by opening the link: a mail scanner that does so uses nothing up. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const invitation = await findByLink(context, params["token"]);
  if (!invitation) return linkGone(context);
  const form = await readForm(request);
  const back = { reason: firstValue(form, "reason"), error: null, refusal: null };
  const now = elkaar.clock();
  const parsed = parseReason(form);
  if (!parsed.ok) return json<Answer>({ ...back, error: parsed.error }, 400);
  const outcome =
    firstValue(form, "intent") === "stop"
      ? await stopInviting(elkaar.db, { invitationId: invitation.id }, now)
      : await decline(elkaar.db, { invitationId: invitation.id, reason: parsed.reason }, now);
  if (!outcome.ok) return json<Answer>({ ...back, refusal: outcome.reason }, outcome.reason === "too_many" ? 429 : 409);
  return redirect(invitationPath(language, params["token"]), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { personal } = dictionary(data.language).invitations;
  const title = data.invitation ? personal.title(data.invitation.title) : personal.goneTitle;
  return privatePageMeta(`${title} · Elkaar`);
};

export default function Invitation() {
  const data = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const { language } = data;
  if (data.invitation === null) return <LinkGone of="invitations" language={language} />;
  const { invitation, path } = data;
  const { common, invitations, registration } = dictionary(language);
  const answer = came && "reason" in came ? came : null;
  const error = answer?.error ? invitations.form.errors[answer.error] : undefined;
  return (
    <>
      <Hero
        slim
        picture={pictureOf(invitation, 0)}
        kicker={invitations.personal.forYou(invitation.name)}
        title={invitation.title}
        lang={writtenIn(language)}
      />
      <Section narrow>
        {error && <ErrorSummary title={common.errorSummaryTitle(1)} errors={[{ href: "#reason", message: error }]} />}
        {answer?.refusal && (
          <Alert tone="error" role="alert" title={registration.refusedTitle} id="fouten">
            <Paragraph>{invitations.refusals[answer.refusal]}</Paragraph>
          </Alert>
        )}
        <InvitationStanding invitation={invitation} path={path} language={language} />
        <AnswerSections
          invitation={invitation}
          path={path}
          language={language}
          reason={answer?.reason ?? invitation.reason ?? ""}
          error={error}
        />
      </Section>
    </>
  );
}
