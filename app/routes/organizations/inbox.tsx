import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decideText, undoDecision } from "#app/domain/organization/decide-text.server";
import { listInbox } from "#app/domain/organization/list-inbox.server";
import { findByExactName, suggestOrganizations } from "#app/domain/organization/queries.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { Alert } from "#app/ui/alert";
import { Stack } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { Heading, Paragraph } from "#app/ui/text";
import { Refused } from "../organizer/form-errors";
import { organizerOf } from "../organizer/organizer-of";
import { OrganizerPage } from "../organizer/organizer-page";
import { pageNumber } from "../organizer/page-number";
import { organizerMeta } from "../organizer/private-meta";
import { DecidedTexts } from "./decided-texts";
import { OpenTextPanel } from "./open-text-panel";
import { organizationsPath, organizationTrail } from "./organization-path";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" }, current: "/beheer" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = organizerOf(context);
  const search = searchOf(context);
  const inbox = await listInbox(elkaar.db, { personId, page: pageNumber(search) });
  const known = inbox.open.length > 0 ? await suggestOrganizations(elkaar.db) : [];
  return json({ language, inbox, known, done: search.get("klaar") ?? "" });
}

/** Which text it is about, and what was typed there, when it comes back. */
interface Answer {
  regionId: string;
  text: string;
  name: string;
  refusal: "no_such_name" | Refusal;
}
type Refusal = Extract<
  Awaited<ReturnType<typeof decideText>> | Awaited<ReturnType<typeof undoDecision>>,
  { ok: false }
>["reason"];

export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { personId: actorPersonId } = organizerOf(context);
  const about = { regionId: firstValue(form, "region"), text: firstValue(form, "text") };
  const name = firstValue(form, "name");
  const intent = firstValue(form, "intent");
  const refuse = (refusal: Answer["refusal"], status: number) => json({ ...about, name, refusal }, { status });
  const now = elkaar.clock();
  if (intent === "undo") {
    const outcome = await undoDecision(elkaar.db, { ...about, actorPersonId }, now);
    return outcome.ok ? done(language, "terug") : refuse(outcome.reason, 409);
  }
  const organizationId = intent === "leave" ? null : await chosenOrganization();
  if (organizationId === undefined) return refuse("no_such_name", 400);
  const outcome = await decideText(elkaar.db, { ...about, organizationId, actorPersonId }, now);
  if (!outcome.ok) return refuse(outcome.reason, 409);
  return done(language, organizationId === null ? "zo" : "gekoppeld");

  async function chosenOrganization(): Promise<string | undefined> {
    return intent === "named" ? findByExactName(elkaar.db, name) : firstValue(form, "organization");
  }
}

function done(language: Parameters<typeof organizationsPath>[0], word: string) {
  return redirect(organizationsPath(language, `/postvak-in?klaar=${word}`), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).organizations.inbox.title) : [];

export default function OrganizationInbox() {
  const { language, inbox, known, done: word } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { common, organizations } = dictionary(language);
  const texts = organizations.inbox;
  const doneWords: Record<string, string> = texts.done;
  const { page, pages } = inbox;
  const to = (number: number) => organizationsPath(language, `/postvak-in?pagina=${number}`);
  const refusal = answer && answer.refusal !== "no_such_name" ? organizations.refusals[answer.refusal] : null;
  const isHere = (one: { regionId: string; text: string }) =>
    answer?.refusal === "no_such_name" && answer.regionId === one.regionId && answer.text === one.text;
  return (
    <OrganizerPage
      language={language}
      trail={organizationTrail(language)}
      here={texts.title}
      heading={texts.heading}
      lead={inbox.total === 0 ? texts.empty : texts.lead}
      narrow
    >
      <Refused language={language} sentence={refusal} />
      {!answer && doneWords[word] && (
        <Alert tone="ok" role="status">
          <Paragraph>{doneWords[word]}</Paragraph>
        </Alert>
      )}
      {inbox.open.length > 0 && (
        <Stack gap="roomy">
          {inbox.open.map((one, index) => (
            <OpenTextPanel
              key={`${one.regionId} ${one.key}`}
              language={language}
              number={index + 1}
              open={one}
              withRegion={inbox.regions.length > 1}
              known={known}
              typed={isHere(one) ? (answer?.name ?? "") : ""}
              error={isHere(one) ? texts.noSuchName : undefined}
            />
          ))}
          <Pagination
            label={texts.pages}
            status={common.page(page, pages)}
            previous={page > 1 ? { href: to(page - 1), label: common.previous } : undefined}
            next={page < pages ? { href: to(page + 1), label: common.next } : undefined}
          />
        </Stack>
      )}
      {inbox.decided.length > 0 && (
        <Stack as="section" labelledBy="besloten">
          <Heading level={2} id="besloten">
            {texts.decided}
          </Heading>
          <DecidedTexts language={language} decided={inbox.decided} />
        </Stack>
      )}
    </OrganizerPage>
  );
}
