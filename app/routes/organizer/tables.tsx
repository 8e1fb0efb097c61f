import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countPlaced, listPlanItems, listTablePlans } from "#app/domain/table-plan/queries.server";
import type { PlanFacts, PlanItem } from "#app/domain/table-plan/queries.server";
import { hall } from "#app/domain/table-plan/rules";
import { typedPlan } from "#app/domain/table-plan/schema.server";
import type { TypedPlan } from "#app/domain/table-plan/schema.server";
import type { RouteHandle } from "#app/http/policy";
import { readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { Alert } from "#app/ui/alert";
import { ErrorSummary } from "#app/ui/error-summary";
import { Stack } from "#app/ui/page";
import { Table } from "#app/ui/table";
import { Heading, Paragraph, TextLink } from "#app/ui/text";
import { Refused } from "./form-errors";
import { loadTableEvent } from "./load-tables";
import { makeTables } from "./make-tables.server";
import type { TablesAnswer } from "./make-tables.server";
import { OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";
import { TableForm } from "./table-form";
import { errorWords, planWords, tablesPath } from "./table-words";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { id: eventId, slug, title } = await loadTableEvent(context, params["slug"]);
  return json({
    language,
    event: { slug, title },
    items: await listPlanItems(elkaar.db, eventId),
    placed: await countPlaced(elkaar.db, eventId),
    plans: await listTablePlans(elkaar.db, eventId, elkaar.clock()),
    removed: searchOf(context).get("klaar") === "weg",
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { id: eventId, slug } = await loadTableEvent(context, params["slug"]);
  const itemIds = (await listPlanItems(elkaar.db, eventId)).map(({ id }) => id);
  const outcome = await makeTables(context, { eventId, itemIds, typed: typedPlan(form) });
  if (!outcome.ok) return json<TablesAnswer>(outcome.answer, outcome.status);
  return redirect(tablesPath(language, slug, `/${outcome.planId}`), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).tables.title}: ${data.event.title}`) : [];

export default function Tables() {
  const { language, event, items, placed, plans, removed } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const { tables: texts, common } = dictionary(language);
  const errors = errorWords(language, came?.errors ?? {}, placed.confirmed);
  const summary = Object.entries(errors).map(([field, message]) => ({ href: `#${field}`, message }));
  return (
    <OrganizerPage language={language} event={event} here={texts.title} heading={texts.title} lead={texts.lead} narrow>
      {removed && !came && (
        <Alert tone="ok" role="status">
          <Paragraph>{texts.done.weg}</Paragraph>
        </Alert>
      )}
      <ErrorSummary title={common.errorSummaryTitle(summary.length)} errors={summary} />
      <Refused language={language} sentence={came?.refusal ? texts.refusals[came.refusal] : null} />
      {plans.length > 0 && <Plans plans={plans} />}
      <Stack as="section" labelledBy="indelen">
        <Heading level={2} id="indelen">
          {texts.form.title}
        </Heading>
        <Paragraph>{placed.confirmed === 0 ? texts.nobody : texts.guests(placed.confirmed)}</Paragraph>
        {placed.unconfirmed > 0 && <Paragraph>{texts.unconfirmed(placed.unconfirmed)}</Paragraph>}
        {placed.confirmed > 0 && (
          <TableForm
            language={language}
            items={items}
            typed={came?.typed ?? firstTyped(items, placed.confirmed)}
            errors={errors}
          />
        )}
        <Paragraph small soft>
          {texts.how}
        </Paragraph>
      </Stack>
    </OrganizerPage>
  );
}

const usualPlaces = 8;

/** What stands in the form before anybody typed: tables for everybody, in the first break or round. */
function firstTyped(items: readonly PlanItem[], people: number): TypedPlan {
  const places = Math.min(usualPlaces, people);
  return {
    item: (items.find(({ kind }) => kind === "break") ?? items.find(({ kind }) => kind === "round"))?.id ?? hall,
    tables: String(Math.ceil(people / places)),
    places: String(places),
    sizes: "",
    rounds: "1",
  };
}

function Plans({ plans }: { plans: readonly PlanFacts[] }) {
  const { language, event } = useLoaderData<typeof loader>();
  const { tables: texts } = dictionary(language);
  return (
    <Stack as="section" labelledBy="indelingen">
      <Heading level={2} id="indelingen">
        {texts.plans}
      </Heading>
      <Table
        caption={texts.plans}
        hideCaption
        columns={[{ label: texts.what }, { label: texts.size }, { label: texts.state }]}
        rows={plans.map((plan) => ({
          key: plan.id,
          cells: [
            <TextLink key="plan" href={tablesPath(language, event.slug, `/${plan.id}`)}>
              {planWords(language, plan)}
            </TextLink>,
            texts.sizeOf(plan.sizes, plan.rounds),
            stateWords(language, plan),
          ],
        }))}
      />
    </Stack>
  );
}

function stateWords(language: Parameters<typeof dictionary>[0], plan: PlanFacts): string {
  const { tables: texts } = dictionary(language);
  if (plan.running !== null) return texts.running(plan.running);
  if (plan.madeAt === null) return texts.failed;
  return plan.isShown ? texts.shown : texts.hidden;
}
