import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countPlaced } from "#app/domain/table-plan/queries.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { Alert } from "#app/ui/alert";
import { ErrorSummary } from "#app/ui/error-summary";
import { Stack } from "#app/ui/page";
import { Heading, Paragraph, TextLink } from "#app/ui/text";
import { actOnTables } from "./act-on-tables.server";
import type { PlanAnswer } from "./act-on-tables.server";
import { Refused } from "./form-errors";
import { loadTablePlan } from "./load-tables";
import { OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";
import { RemoveTables, ShowTables, TablesToTake } from "./table-actions";
import { TableForm } from "./table-form";
import { TableRound } from "./table-round";
import { PlanScore, WithoutSeat } from "./table-score";
import { errorWords, planWords, roundNumber, tablesPath, typedOf } from "./table-words";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { language, elkaar } = context;
  const { event, plan } = await loadTablePlan(context, params);
  const search = searchOf(context);
  const { plannedRounds, ...facts } = plan;
  const chosen = roundNumber(search.get("ronde"), plan.rounds);
  return json({
    language,
    event: { slug: event.slug, title: event.title },
    plan: facts,
    chosen,
    tables: plannedRounds.find(({ round }) => round === chosen)?.tables ?? [],
    placed: await countPlaced(elkaar.db, event.id),
    done: search.get("klaar"),
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { language } = context;
  const form = await readForm(request);
  const { event, plan } = await loadTablePlan(context, params);
  const outcome = await actOnTables(context, { eventId: event.id, plan, form, intent: firstValue(form, "intent") });
  if (!outcome.ok) return json<PlanAnswer>(outcome.answer, outcome.status);
  return redirect(tablesPath(language, event.slug, outcome.to), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${planWords(data.language, data.plan)}: ${data.event.title}`) : [];

export default function TablePlanPage() {
  const { language, event, plan, placed, done } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const { tables: texts, common } = dictionary(language);
  const errors = errorWords(language, came?.errors ?? {}, placed.confirmed);
  const summary = Object.entries(errors).map(([field, message]) => ({ href: `#${field}`, message }));
  const title = texts.planOf(planWords(language, plan));
  return (
    <OrganizerPage
      language={language}
      event={event}
      trail={[{ href: tablesPath(language, event.slug), label: texts.title }]}
      here={title}
      heading={title}
      lead={texts.sizeOf(plan.sizes, plan.rounds)}
    >
      <DoneNotice done={came ? null : done} />
      <ErrorSummary title={common.errorSummaryTitle(summary.length)} errors={summary} />
      <Refused language={language} sentence={came?.refusal ? texts.refusals[came.refusal] : null} />
      <Running />
      {plan.madeAt !== null && <Made />}
      {plan.running === null && (
        <Stack as="section" labelledBy="opnieuw">
          <Heading level={2} id="opnieuw">
            {plan.madeAt === null ? texts.form.title : texts.form.again}
          </Heading>
          {plan.madeAt !== null && <Paragraph>{texts.form.againText}</Paragraph>}
          <TableForm language={language} typed={came?.typed ?? typedOf(plan)} errors={errors} again />
        </Stack>
      )}
      <RemoveTables language={language} />
    </OrganizerPage>
  );
}

function DoneNotice({ done }: { done: string | null }) {
  const { language } = useLoaderData<typeof loader>();
  const words: Record<string, string> = dictionary(language).tables.done;
  if (done === null || !Object.hasOwn(words, done)) return null;
  return (
    <Alert tone="ok" role="status">
      <Paragraph>{words[done]}</Paragraph>
    </Alert>
  );
}

/** How far the work is, or that it came to nothing. */
function Running() {
  const { language, plan } = useLoaderData<typeof loader>();
  const { tables: texts } = dictionary(language);
  if (plan.running !== null)
    return (
      <Alert tone="info" role="status">
        <Paragraph>
          {texts.running(plan.running)} <TextLink href="">{texts.refresh}</TextLink>
        </Paragraph>
      </Alert>
    );
  if (!plan.failed) return null;
  return (
    <Alert tone="warning">
      <Paragraph>{texts.failed}</Paragraph>
    </Alert>
  );
}

/** The plan as it stands. */
function Made() {
  const { language, event, plan, chosen, tables } = useLoaderData<typeof loader>();
  const path = tablesPath(language, event.slug, `/${plan.id}`);
  return (
    <>
      {plan.withoutSeat > 0 && (
        <WithoutSeat language={language} count={plan.withoutSeat} busy={plan.running !== null} />
      )}
      <PlanScore language={language} plan={plan} />
      <ShowTables language={language} isShown={plan.isShown} />
      <TablesToTake language={language} path={path} />
      <TableRound language={language} path={path} rounds={plan.rounds} chosen={chosen} tables={tables} />
    </>
  );
}
