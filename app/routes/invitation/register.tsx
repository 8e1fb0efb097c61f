import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listQuestions } from "#app/domain/custom-question/queries.server";
import { mayRegister } from "#app/domain/invitation/rules";
import { suggestOrganizations } from "#app/domain/organization/queries.server";
import { findRegistrationForm } from "#app/domain/registration/queries.server";
import { fieldLimits } from "#app/domain/registration/schema.server";
import type { RouteHandle } from "#app/http/policy";
import { readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { LinkGone } from "../registration/link-gone";
import { privatePageMeta } from "../events/page-meta";
import { nothingTyped } from "../registration/form-words";
import { RegisterPage } from "../registration/register-page";
import { submitRegistration } from "../registration/submit-registration";
import { findByLink, invitationPath, linkGone } from "./load-invitation";

export const handle: RouteHandle = { policy: "token" };

/** The form of the event, with what the organizer knew filled in. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const invitation = await findByLink(context, params["token"]);
  if (!invitation) return linkGone(context);
  const back = invitationPath(language, params["token"]);
  const form =
    mayRegister(invitation.eventState, invitation.state) &&
    (await findRegistrationForm(elkaar.db, invitation.slug, elkaar.clock(), { isInvited: true }));
  if (!form) throw redirect(back);
  const { name, email, organization, role } = invitation;
  return json({
    invitation: { typed: { name, email, organization, role } },
    form,
    organizations: await suggestOrganizations(elkaar.db),
    limits: fieldLimits,
    language,
    back,
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const invitation = await findByLink(context, params["token"]);
  if (!invitation) return linkGone(context);
  // Used already, or closed meanwhile: the page of the invitation says how it stands.
  if (!mayRegister(invitation.eventState, invitation.state))
    return redirect(invitationPath(context.language, params["token"]), 303);
  const { eventId, slug, id: invitationId } = invitation;
  const event = { id: eventId, questions: await listQuestions(context.elkaar.db, eventId) };
  const submitted = await submitRegistration(context, { event, form: await readForm(request), invitationId });
  if (!submitted.ok) return json(submitted.answer, submitted.status);
  return redirect(pathIn(context.language, `/bijeenkomsten/${slug}/aangemeld`), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { registration, invitations } = dictionary(data.language);
  const title = data.invitation ? registration.titleFor(data.form.event.title) : invitations.personal.goneTitle;
  return privatePageMeta(`${title} · Elkaar`);
};

export default function RegisterInvited() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (data.invitation === null) return <LinkGone of="invitations" language={data.language} />;
  const { form, organizations, limits, language, back, invitation } = data;
  const came = answer && "typed" in answer ? answer : { ...nothingTyped, typed: invitation.typed };
  return <RegisterPage {...{ form, organizations, limits, language, back, came }} />;
}
