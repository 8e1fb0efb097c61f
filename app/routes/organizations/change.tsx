import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listMunicipalities } from "#app/domain/organization/list-organizations.server";
import { changeOrganization } from "#app/domain/organization/save.server";
import { organizationFormValues, parseOrganization, typedOrganization } from "#app/domain/organization/schema.server";
import type { RouteHandle } from "#app/http/policy";
import { readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { organizerOf } from "../organizer/organizer-of";
import { OrganizerPage } from "../organizer/organizer-page";
import { organizerMeta } from "../organizer/private-meta";
import { loadOrganization } from "./load-organization";
import { OrganizationForm } from "./organization-form";
import { organizationsPath, organizationTrail } from "./organization-path";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const organization = await loadOrganization(context, params["organizationId"]);
  const municipalities = await listMunicipalities(context.elkaar.db);
  const { id, name } = organization;
  const values = organizationFormValues(organization);
  return json({ language: context.language, organization: { id, name }, municipalities, values });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { id: organizationId } = await loadOrganization(context, params["organizationId"]);
  const back = { values: typedOrganization(form), errors: {}, refusal: null };
  const parsed = parseOrganization(form);
  if (!parsed.ok) return json({ ...back, errors: parsed.errors }, { status: 400 });
  const input = { organizationId, fields: parsed.value, actorPersonId: organizerOf(context).personId };
  const outcome = await changeOrganization(elkaar.db, input, elkaar.clock());
  if (!outcome.ok) return json({ ...back, refusal: outcome }, { status: 409 });
  return redirect(organizationsPath(language, `/${organizationId}?klaar=gewijzigd`), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).organizations.form.changeHeading(data.organization.name)) : [];

export default function ChangeOrganization() {
  const { language, organization, municipalities, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { form } = dictionary(language).organizations;
  return (
    <OrganizerPage
      language={language}
      trail={organizationTrail(language, organization)}
      here={form.change}
      heading={form.changeHeading(organization.name)}
      narrow
    >
      <OrganizationForm
        language={language}
        values={values}
        answer={answer}
        municipalities={municipalities}
        button={form.save}
      />
    </OrganizerPage>
  );
}
