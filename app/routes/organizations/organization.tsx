import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listOrganizationActs } from "#app/domain/organization/find-organization.server";
import { undoMerge } from "#app/domain/organization/undo-merge.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { Alert } from "#app/ui/alert";
import { Actions, ButtonLink } from "#app/ui/button";
import { Columns, Stack } from "#app/ui/page";
import { Heading, Paragraph } from "#app/ui/text";
import { Refused } from "../organizer/form-errors";
import { organizerOf } from "../organizer/organizer-of";
import { OrganizerPage } from "../organizer/organizer-page";
import { organizerMeta } from "../organizer/private-meta";
import { loadOrganization } from "./load-organization";
import { MergedOrganizations } from "./merged-organizations";
import { OrganizationFacts } from "./organization-facts";
import { OrganizationLog } from "./organization-log";
import { kindAndPlace, organizationsPath, organizationTrail } from "./organization-path";
import { OrganizationUse } from "./organization-use";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = organizerOf(context);
  const organization = await loadOrganization(context, params["organizationId"]);
  const acts = await listOrganizationActs(elkaar.db, { organizationId: organization.id, personId, limit: 30 });
  return json({ language, organization, acts, done: searchOf(context).get("klaar") ?? "" });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  await loadOrganization(context, params["organizationId"]);
  const undo = { mergeId: firstValue(form, "merge"), actorPersonId: organizerOf(context).personId };
  const outcome = await undoMerge(elkaar.db, undo, elkaar.clock());
  if (!outcome.ok) return json({ refusal: outcome.reason }, { status: 409 });
  return redirect(organizationsPath(language, `/${outcome.organizationId}?klaar=teruggedraaid`), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? organizerMeta(data.organization.name) : []);

export default function Organization() {
  const { language, organization, acts, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { organizations } = dictionary(language);
  const texts = organizations.page;
  const doneWords: Record<string, string> = texts.done;
  return (
    <OrganizerPage
      language={language}
      trail={organizationTrail(language)}
      here={organization.name}
      heading={organization.name}
      lead={kindAndPlace(language, organization)}
    >
      <Refused language={language} sentence={answer ? organizations.refusals[answer.refusal] : null} />
      {!answer && doneWords[done] && (
        <Alert tone="ok" role="status">
          <Paragraph>{doneWords[done]}</Paragraph>
        </Alert>
      )}
      <Actions>
        <ButtonLink href={organizationsPath(language, `/${organization.id}/wijzigen`)}>{texts.change}</ButtonLink>
        <ButtonLink href={organizationsPath(language, `/${organization.id}/samenvoegen`)} variant="secondary">
          {texts.merge}
        </ButtonLink>
      </Actions>
      <Columns even>
        <OrganizationFacts language={language} organization={organization} />
        <OrganizationUse language={language} organization={organization} />
      </Columns>
      {organization.merges.length > 0 && <MergedOrganizations language={language} merges={organization.merges} />}
      <Stack as="section" labelledBy="gedaan">
        <Heading level={2} id="gedaan">
          {texts.log}
        </Heading>
        <OrganizationLog language={language} acts={acts} />
      </Stack>
    </OrganizerPage>
  );
}
