import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { organizerRoleAnywhere } from "#app/domain/account/roles.server";
import { listOwnedRegions, listRegionOrganizers } from "#app/domain/region/organizer-queries.server";
import { typedOrganizer } from "#app/domain/region/organizer-schema.server";
import { listColleagues } from "#app/domain/second-factor/colleagues.server";
import type { Colleague } from "#app/domain/second-factor/colleagues.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { Table } from "#app/ui/table";
import { BulletList, Heading, Paragraph, Small, TextLink, VisuallyHidden } from "#app/ui/text";
import { doColleaguesAct } from "./colleagues-act.server";
import type { ColleaguesAct } from "./colleagues-act.server";
import { FormErrors, Refused } from "./form-errors";
import { organizerOf } from "./organizer-of";
import { OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";
import { colleaguesPath, ConfirmRemoval, RegionOrganizers } from "./region-organizers";

export const handle: RouteHandle = { policy: { organizer: "any", atLeast: "owner" }, current: "/beheer" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = organizerOf(context);
  const colleagues = await listColleagues(elkaar.db, personId);
  const search = searchOf(context);
  const asked = colleagues.find((one) => one.personId === search.get("wis") && mayErase(one)) ?? null;
  const organizers = await listRegionOrganizers(elkaar.db, personId);
  return json({
    language,
    colleagues,
    asked,
    organizers,
    removed: organizers.find(({ roleId }) => roleId === search.get("intrekken")) ?? null,
    regions: await listOwnedRegions(elkaar.db, personId),
    done: search.get("klaar"),
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const actorPersonId = organizerOf(context).personId;
  const act = await doColleaguesAct(elkaar.db, { form, actorPersonId }, elkaar.clock());
  if (act.outcome === "done") {
    const role = await organizerRoleAnywhere(elkaar.db, actorPersonId);
    // Who took their own role away is no owner any more.
    return redirect(pathIn(language, role === "owner" ? `${colleaguesPath}?klaar=${act.word}` : "/account"), 303);
  }
  const typed = firstValue(form, "intent") === "name" ? typedOrganizer(form) : null;
  return json({ act, typed }, act.outcome === "errors" ? 400 : 409);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).secondFactor.colleagues.title) : [];

export default function Colleagues() {
  const { language, colleagues, asked, organizers, removed, regions, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = dictionary(language).secondFactor.colleagues;
  const named = dictionary(language).organizers;
  const labels: Record<string, string> = named.fields;
  const errors = answer?.act.outcome === "errors" ? answer.act.errors : {};
  return (
    <OrganizerPage language={language} here={words.title} heading={words.title}>
      <FormErrors language={language} errors={errors} labelOf={(field) => labels[field] ?? field} />
      <Refused language={language} sentence={answer ? refusalOf(language, answer.act) : null} />
      {!answer && <Done language={language} done={done} />}
      {asked && !answer && <Confirm language={language} colleague={asked} />}
      {removed && !answer && <ConfirmRemoval language={language} organizer={removed} />}
      <RegionOrganizers
        language={language}
        organizers={organizers}
        regions={regions}
        errors={errors}
        typed={answer?.typed ?? null}
      />
      <Stack as="section" labelledBy="passkeys">
        <Heading level={2} size={3} id="passkeys">
          {words.passkeys}
        </Heading>
        <Paragraph>{words.lead}</Paragraph>
        <Table
          caption={words.caption}
          hideCaption
          columns={[{ label: words.name }, { label: words.passkeys }, { label: words.action, hidden: true }]}
          rows={colleagues.map((one) => ({
            key: one.personId,
            cells: [one.name, words.count(one.passkeys), <Erase key="wis" language={language} colleague={one} />],
          }))}
          empty={<Paragraph>{words.empty}</Paragraph>}
        />
      </Stack>
    </OrganizerPage>
  );
}

function refusalOf(language: Language, act: ColleaguesAct): string | null {
  if (act.outcome !== "refused") return null;
  const { organizers, secondFactor } = dictionary(language);
  return act.about === "role" ? organizers.refusals[act.reason] : secondFactor.colleagues.refusals[act.reason];
}

function Done({ language, done }: { language: Language; done: string | null }) {
  const { organizers, secondFactor } = dictionary(language);
  const sentences: Record<string, string> = { ...organizers.done, gewist: secondFactor.colleagues.done };
  const sentence = done !== null && Object.hasOwn(sentences, done) ? sentences[done] : undefined;
  if (!sentence) return null;
  return (
    <Alert tone="ok" role="status">
      <Paragraph>{sentence}</Paragraph>
    </Alert>
  );
}

function mayErase({ isYou, elsewhere, passkeys }: Colleague): boolean {
  return !isYou && !elsewhere && passkeys > 0;
}

function Erase({ language, colleague }: { language: Language; colleague: Colleague }) {
  const words = dictionary(language).secondFactor.colleagues;
  if (colleague.isYou) return <Small>{words.you}</Small>;
  if (colleague.elsewhere) return <Small>{words.elsewhere}</Small>;
  if (!mayErase(colleague)) return null;
  return (
    <TextLink href={`${pathIn(language, colleaguesPath)}?wis=${colleague.personId}`}>
      {words.reset}
      <VisuallyHidden> ({colleague.name})</VisuallyHidden>
    </TextLink>
  );
}

function Confirm({ language, colleague }: { language: Language; colleague: Colleague }) {
  const words = dictionary(language).secondFactor.colleagues;
  return (
    <Panel tone="sun" as="section" labelledBy="wissen">
      <Heading level={2} size={3} id="wissen">
        {words.confirmTitle(colleague.name)}
      </Heading>
      <BulletList items={words.confirm} />
      <form method="post" action={pathIn(language, colleaguesPath)}>
        <Actions>
          <Button name="person" value={colleague.personId}>
            {words.confirmButton}
          </Button>
          <ButtonLink href={pathIn(language, colleaguesPath)} variant="secondary">
            {words.stays}
          </ButtonLink>
        </Actions>
      </form>
    </Panel>
  );
}
