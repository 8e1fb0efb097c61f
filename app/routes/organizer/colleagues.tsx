import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listColleagues } from "#app/domain/second-factor/colleagues.server";
import type { Colleague } from "#app/domain/second-factor/colleagues.server";
import { resetForColleague } from "#app/domain/second-factor/reset-second-factor.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { Panel } from "#app/ui/panel";
import { Table } from "#app/ui/table";
import { BulletList, Heading, Paragraph, Small, TextLink, VisuallyHidden } from "#app/ui/text";
import { Refused } from "./form-errors";
import { organizerOf } from "./organizer-of";
import { OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "any", atLeast: "owner" }, current: "/beheer" };

const here = "/beheer/organisatoren";

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const colleagues = await listColleagues(elkaar.db, organizerOf(context).personId);
  const search = searchOf(context);
  const asked = colleagues.find((one) => one.personId === search.get("wis") && mayErase(one)) ?? null;
  return json({ language, colleagues, asked, isDone: search.get("klaar") === "gewist" });
}

/** Takes the passkeys of a colleague away. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const personId = firstValue(await readForm(request), "person");
  const actorPersonId = organizerOf(context).personId;
  const outcome = await resetForColleague(elkaar.db, { actorPersonId, personId }, elkaar.clock());
  if (!outcome.ok) return json({ reason: outcome.reason }, 409);
  return redirect(`${pathIn(language, here)}?klaar=gewist`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).secondFactor.colleagues.title) : [];

export default function Colleagues() {
  const { language, colleagues, asked, isDone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = dictionary(language).secondFactor.colleagues;
  return (
    <OrganizerPage language={language} here={words.title} heading={words.title} lead={words.lead}>
      <Refused language={language} sentence={refused ? words.refusals[refused.reason] : null} />
      {isDone && !refused && (
        <Alert tone="ok" role="status">
          <Paragraph>{words.done}</Paragraph>
        </Alert>
      )}
      {asked && !refused && <Confirm language={language} colleague={asked} />}
      <Table
        caption={words.caption}
        columns={[{ label: words.name }, { label: words.passkeys }, { label: words.action, hidden: true }]}
        rows={colleagues.map((one) => ({
          key: one.personId,
          cells: [one.name, words.count(one.passkeys), <Erase key="wis" language={language} colleague={one} />],
        }))}
        empty={<Paragraph>{words.empty}</Paragraph>}
      />
    </OrganizerPage>
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
    <TextLink href={`${pathIn(language, here)}?wis=${colleague.personId}`}>
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
      <form method="post" action={pathIn(language, here)}>
        <Actions>
          <Button name="person" value={colleague.personId}>
            {words.confirmButton}
          </Button>
          <ButtonLink href={pathIn(language, here)} variant="secondary">
            {words.stays}
          </ButtonLink>
        </Actions>
      </form>
    </Panel>
  );
}
