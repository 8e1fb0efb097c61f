import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { writeCsv } from "#app/domain/export/csv";
import type { ExportFile, ExportTable } from "#app/domain/export/table";
import { writeXlsx } from "#app/domain/export/xlsx.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { listByPerson } from "./queries.server";
import type { TablePlan } from "./queries.server";

export interface PlanExport {
  plan: TablePlan;
  eventId: string;
  /** Names the file. */
  slug: string;
  format: "xlsx" | "csv";
  language: Language;
  actorPersonId: string;
}

/** Who sits where as a file, a row a person and a column a round. Who took how many is written down before the file exists. */
export async function exportTablePlan(
  db: Database,
  { plan, eventId, slug, format, language, actorPersonId }: PlanExport,
  now: Date,
): Promise<ExportFile> {
  const sheet = makePlanSheet(plan, language);
  const act = { action: "tables.exported", subjectType: "table_plan", subjectId: plan.id, eventId } as const;
  await inTransaction(db, (trx) =>
    recordAct(trx, { ...act, actorPersonId, details: { format, people: sheet.rows.length } }, now),
  );
  const filename = `tafels-${slug.replace(/[^\w-]/g, "")}.${format}`;
  if (format === "csv") return { filename, contentType: "text/csv; charset=utf-8", body: writeCsv(sheet) };
  return { filename, contentType: xlsxType, body: await writeXlsx(sheet) };
}

function makePlanSheet(plan: TablePlan, language: Language): ExportTable {
  const { tables } = dictionary(language);
  return {
    title: tables.title,
    columns: [
      { header: tables.lists.name, width: 28 },
      { header: tables.lists.organization, width: 32 },
      { header: tables.lists.role, width: 24 },
      ...Array.from({ length: plan.rounds }, (_, round) => ({ header: tables.roundTable(round + 1), width: 14 })),
    ],
    rows: listByPerson(plan).map(({ name, organization, role, tables: own }) => [
      name,
      organization,
      role,
      ...own.map((table) => (table === 0 ? null : table)),
    ]),
  };
}

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
