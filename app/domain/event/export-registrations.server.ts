import type { Database } from "#db/types";
import { inTransaction } from "#db/transaction";
import { recordAct } from "#app/domain/audit/record.server";
import { writeCsv } from "#app/domain/export/csv";
import type { ExportFile } from "#app/domain/export/table";
import { writeXlsx } from "#app/domain/export/xlsx.server";
import type { Language } from "#app/language/language";
import type { RegistrationFilter } from "./registration-selection.server";
import { makeRegistrationSheet } from "./registration-sheet.server";

export interface RegistrationExport {
  filter: RegistrationFilter;
  /** Names the file. */
  slug: string;
  format: "xlsx" | "csv";
  language: Language;
  actorPersonId: string;
}

/** The registrations that match as a file. Who took how many is written down before the file exists. */
export async function exportRegistrations(
  db: Database,
  { filter, slug, format, language, actorPersonId }: RegistrationExport,
  now: Date,
): Promise<ExportFile> {
  const sheet = await makeRegistrationSheet(db, filter, language);
  const { eventId } = filter;
  const act = { action: "registrations.exported", subjectType: "event", subjectId: eventId, eventId } as const;
  await inTransaction(db, (trx) =>
    recordAct(trx, { ...act, actorPersonId, details: { format, people: sheet.rows.length } }, now),
  );
  const filename = `aanmeldingen-${slug.replace(/[^\w-]/g, "")}.${format}`;
  if (format === "csv") return { filename, contentType: "text/csv; charset=utf-8", body: writeCsv(sheet) };
  return { filename, contentType: xlsxType, body: await writeXlsx(sheet) };
}

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
