import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { suggestOrganizations } from "#app/domain/organization/queries.server";
import { findRegistrationForm } from "#app/domain/registration/queries.server";
import { findAskingEvent } from "#app/domain/registration/registration-event.server";
import { fieldLimits } from "#app/domain/registration/schema.server";
import type { RouteHandle } from "#app/http/policy";
import { readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { slugAnswer } from "../events/load-event";
import { privatePageMeta } from "../events/page-meta";
import { nothingTyped } from "./form-words";
import { RegisterPage } from "./register-page";
import { submitRegistration } from "./submit-registration";

export const handle: RouteHandle = { policy: "public", current: "/bijeenkomsten" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const slug = params["slug"] ?? "";
  const form = await findRegistrationForm(elkaar.db, slug, elkaar.clock());
  if (!form) throw await slugAnswer(context, slug, "/aanmelden");
  const organizations = form.refusal === null ? await suggestOrganizations(elkaar.db) : [];
  return json({ form, organizations, limits: fieldLimits, language });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const slug = params["slug"] ?? "";
  const event = await findAskingEvent(elkaar.db, slug, elkaar.clock());
  if (!event) throw await slugAnswer(context, slug, "/aanmelden");
  const submitted = await submitRegistration(context, { event, form: await readForm(request) });
  if (!submitted.ok) return json(submitted.answer, submitted.status);
  return redirect(pathIn(language, `/bijeenkomsten/${slug}/aangemeld`), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${dictionary(data.language).registration.titleFor(data.form.event.title)} · Elkaar`) : [];

export default function Register() {
  const data = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>() ?? nothingTyped;
  return <RegisterPage {...data} came={came} back={pathIn(data.language, `/bijeenkomsten/${data.form.event.slug}`)} />;
}
