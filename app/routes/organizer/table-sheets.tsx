import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PlannedRound } from "#app/domain/table-plan/queries.server";
import type { RouteHandle } from "#app/http/policy";
import { roleReaches } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { LargeNames, Sheet } from "#app/ui/print-list";
import { Heading, Paragraph } from "#app/ui/text";
import { loadTablePlan } from "./load-tables";
import { organizerMeta } from "./private-meta";
import { TableListPage } from "./table-list-page";
import { planWords } from "./table-words";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "desk" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { language, organizerRole } = context;
  const { event, plan } = await loadTablePlan(context, params);
  return json({
    language,
    event,
    plan,
    mayChange: organizerRole !== undefined && roleReaches(organizerRole, "editor"),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).tables.lists.sheets}: ${data.event.title}`) : [];

/** A page of paper for each table in each round. */
export default function TableSheets() {
  const { language, event, plan, mayChange } = useLoaderData<typeof loader>();
  const { lists } = dictionary(language).tables;
  const frame = { language, event, plan, mayChange, title: lists.sheets, lead: lists.sheetsLead };
  return (
    <TableListPage {...frame}>
      {plan.seated === 0 && <Paragraph>{lists.none}</Paragraph>}
      {plan.plannedRounds.flatMap(({ round, tables }) =>
        tables.map((table) => <TableSheet key={`${round}-${table.table}`} round={round} {...table} />),
      )}
    </TableListPage>
  );
}

function TableSheet({ round, table, people }: PlannedRound["tables"][number] & { round: number }) {
  const { language, event, plan } = useLoaderData<typeof loader>();
  const { tables: texts } = dictionary(language);
  const id = `t-${round}-${table}`;
  return (
    <Sheet labelledBy={id}>
      <Heading level={2} size={1} id={id}>
        {plan.rounds === 1 ? texts.table(table) : `${texts.round(round)}: ${texts.table(table).toLowerCase()}`}
      </Heading>
      <Paragraph>{[planWords(language, plan), event.title].join(" · ")}</Paragraph>
      <LargeNames names={people.map(({ registrationId, name }) => ({ key: registrationId, name }))} />
    </Sheet>
  );
}
