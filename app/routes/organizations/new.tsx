import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listMunicipalities } from "#app/domain/organization/list-organizations.server";
import { createOrganization } from "#app/domain/organization/save.server";
import { organizationFormValues, parseOrganization, typedOrganization } from "#app/domain/organization/schema.server";
import type { RouteHandle } from "#app/http/policy";
import { readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { organizerOf } from "../organizer/organizer-of";
import { OrganizerPage } from "../organizer/organizer-page";
import { organizerMeta } from "../organizer/private-meta";
import { OrganizationForm } from "./organization-form";
import { organizationsPath, organizationTrail } from "./organization-path";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" }, current: "/beheer" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { text = "" } = meantBy(context) ?? {};
  const municipalities = await listMunicipalities(elkaar.db);
  return json({ language, text, municipalities, values: organizationFormValues({ name: text }) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const back = { values: typedOrganization(form), errors: {}, refusal: null };
  const parsed = parseOrganization(form);
  if (!parsed.ok) return json({ ...back, errors: parsed.errors }, { status: 400 });
  const text = meantBy(context);
  const { personId: actorPersonId } = organizerOf(context);
  const input = { fields: parsed.value, actorPersonId, meantBy: text };
  const outcome = await createOrganization(elkaar.db, input, elkaar.clock());
  if (!outcome.ok) return json({ ...back, refusal: outcome }, { status: 409 });
  return redirect(
    organizationsPath(language, text ? "/postvak-in?klaar=gekoppeld" : `/${outcome.organizationId}?klaar=toegevoegd`),
    303,
  );
}

/** The text of the inbox that the organization is made for, as the address says. */
function meantBy(context: AppLoadContext): { regionId: string; text: string } | undefined {
  const search = searchOf(context);
  const [regionId, text] = [search.get("regio"), search.get("tekst")?.slice(0, 200)];
  return regionId && text ? { regionId, text } : undefined;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).organizations.form.newTitle) : [];

export default function NewOrganization() {
  const { language, text, municipalities, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { form } = dictionary(language).organizations;
  return (
    <OrganizerPage
      language={language}
      trail={organizationTrail(language)}
      here={form.newTitle}
      heading={form.newTitle}
      lead={text === "" ? form.newLead : form.newFor(text)}
      narrow
    >
      <OrganizationForm
        language={language}
        values={values}
        answer={answer}
        municipalities={municipalities}
        button={form.add}
      />
    </OrganizerPage>
  );
}
