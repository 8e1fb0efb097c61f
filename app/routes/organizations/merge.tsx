import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mergeOrganizations } from "#app/domain/organization/merge.server";
import { listMergeCandidates, previewMerge } from "#app/domain/organization/preview-merge.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { Refused } from "../organizer/form-errors";
import { organizerOf } from "../organizer/organizer-of";
import { OrganizerPage } from "../organizer/organizer-page";
import { organizerMeta } from "../organizer/private-meta";
import { loadOrganization } from "./load-organization";
import { ChooseSurvivor, ConfirmMerge } from "./merge-steps";
import { organizationsPath, organizationTrail } from "./organization-path";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { id, name } = await loadOrganization(context, params["organizationId"]);
  const search = searchOf(context);
  const text = (search.get("q") ?? "").slice(0, 100).trim();
  const survivorId = search.get("met") ?? "";
  const preview = survivorId
    ? await previewMerge(elkaar.db, { organizationId: id, survivorId: survivorId.slice(0, 40) })
    : undefined;
  const candidates = preview ? [] : await listMergeCandidates(elkaar.db, { organizationId: id, text });
  return json({ language, organization: { id, name }, text, preview: preview ?? null, candidates });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { id: organizationId } = await loadOrganization(context, params["organizationId"]);
  const survivorId = firstValue(form, "survivor");
  const input = { organizationId, survivorId, actorPersonId: organizerOf(context).personId };
  const outcome = await mergeOrganizations(elkaar.db, input, elkaar.clock());
  if (!outcome.ok) return json({ refusal: outcome.reason }, { status: 409 });
  return redirect(organizationsPath(language, `/${survivorId}?klaar=samengevoegd`), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).organizations.merge.heading(data.organization.name)) : [];

export default function MergeOrganization() {
  const { language, organization, text, preview, candidates } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { merge, refusals } = dictionary(language).organizations;
  return (
    <OrganizerPage
      language={language}
      trail={organizationTrail(language, organization)}
      here={merge.title}
      heading={
        preview ? merge.previewHeading(organization.name, preview.survivor.name) : merge.heading(organization.name)
      }
      lead={preview ? merge.previewLead : merge.lead}
      narrow
    >
      <Refused language={language} sentence={answer ? refusals[answer.refusal] : null} />
      {preview ? (
        <ConfirmMerge language={language} organization={organization} preview={preview} />
      ) : (
        <ChooseSurvivor language={language} organization={organization} text={text} candidates={candidates} />
      )}
    </OrganizerPage>
  );
}
