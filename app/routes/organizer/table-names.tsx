import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listByPerson } from "#app/domain/table-plan/queries.server";
import type { RouteHandle } from "#app/http/policy";
import { roleReaches } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { PrintList } from "#app/ui/print-list";
import { Paragraph } from "#app/ui/text";
import { eventWords, runningHead } from "./list-words";
import { loadTablePlan } from "./load-tables";
import { organizerMeta } from "./private-meta";
import { TableListPage } from "./table-list-page";
import { planWords } from "./table-words";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "desk" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { language, organizerRole, elkaar } = context;
  const { event, plan } = await loadTablePlan(context, params);
  return json({
    language,
    event,
    plan,
    people: listByPerson(plan),
    mayChange: organizerRole !== undefined && roleReaches(organizerRole, "editor"),
    now: elkaar.clock().toISOString(),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).tables.lists.names}: ${data.event.title}`) : [];

/** Everybody by surname, with a column for each round. */
export default function TableNames() {
  const { language, event, plan, people, mayChange, now } = useLoaderData<typeof loader>();
  const { tables: texts } = dictionary(language);
  const { lists } = texts;
  const frame = { language, event, plan, mayChange, title: lists.names, lead: lists.namesLead(people.length) };
  const ofWhat = [planWords(language, plan), eventWords(language, event)].join(" · ");
  const rounds = Array.from({ length: plan.rounds }, (_, round) =>
    plan.rounds === 1 ? lists.table : texts.round(round + 1),
  );
  return (
    <TableListPage {...frame}>
      {people.length === 0 ? (
        <Paragraph>{lists.none}</Paragraph>
      ) : (
        <PrintList
          caption={lists.names}
          runningHead={runningHead(language, lists.names, ofWhat, now)}
          columns={[lists.name, ...rounds, lists.organization]}
          rows={people.map(({ registrationId, name, organization, tables }) => ({
            key: registrationId,
            cells: [name, ...tables.map((table) => (table === 0 ? "" : String(table))), organization],
          }))}
        />
      )}
    </TableListPage>
  );
}
