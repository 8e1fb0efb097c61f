import type { Database, Transaction } from "#db/types";
import { writeCsv } from "#app/domain/export/csv";
import type { ExportCell, ExportFile, ExportTable } from "#app/domain/export/table";
import { writeXlsx } from "#app/domain/export/xlsx.server";
import { contactFieldAround } from "#app/domain/visibility/contact-rules";
import { peopleOf } from "#app/domain/visibility/rules";
import { sql } from "kysely";
import { contactColumns } from "./import-rows";

/** The words of a file: how a place stands, and what it is called. */
export interface ContactSheetWords {
  title: string;
  state: string;
  ranks: Record<"first" | "deputy", string>;
  states: Record<"proposed" | "confirmed", string>;
}

/**
 * The table of a region as a list that can be imported again. Addresses are for who keeps up the table; a phone is in it
 * only where its owner shows it.
 */
export async function exportContacts(
  db: Database | Transaction,
  { regionId, format, words }: { regionId: string; format: "xlsx" | "csv"; words: ContactSheetWords },
  now: Date,
): Promise<ExportFile> {
  const table = await sheetOf(db, { regionId, words }, now);
  if (format === "csv")
    return { filename: "contactpersonen.csv", contentType: "text/csv; charset=utf-8", body: writeCsv(table) };
  const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { filename: "contactpersonen.xlsx", contentType, body: await writeXlsx(table) };
}

/** The columns of a list, without rows. */
export function emptyContactSheet(): Buffer {
  const columns = Object.values(contactColumns).map((header) => ({ header, width: 20 }));
  return writeCsv({ title: "contactpersonen", columns, rows: [] });
}

async function sheetOf(
  db: Database | Transaction,
  { regionId, words }: { regionId: string; words: ContactSheetWords },
  now: Date,
): Promise<ExportTable> {
  const columns = [...Object.values(contactColumns), words.state].map((header) => ({ header, width: 22 }));
  const rows = await selectRows(db, regionId, now);
  const cells = rows.map((row): ExportCell[] => [
    row.brin,
    row.school,
    row.municipality,
    row.partner,
    row.topic,
    words.ranks[row.rank],
    row.name,
    row.email,
    row.phoneUntil === null ? null : row.phone,
    row.startsOn,
    words.states[row.state === "proposed" ? "proposed" : "confirmed"],
  ]);
  return { title: words.title, columns, rows: cells };
}

function selectRows(db: Database | Transaction, regionId: string, now: Date) {
  const { before, after } = contactFieldAround("phone");
  return db
    .selectFrom("contact_places as h")
    .innerJoin("contact_persons as p", "p.id", "h.contact_person_id")
    .innerJoin("organizations as o", "o.id", "h.organization_id")
    .innerJoin("contact_partners as c", "c.id", "h.partner_id")
    .innerJoin("organizations as co", "co.id", "c.organization_id")
    .innerJoin("contact_topics as t", "t.id", "h.topic_id")
    .leftJoin("grants as ph", (join) =>
      join
        .onRef("ph.person_id", "=", "p.person_id")
        .on("ph.audience", "=", peopleOf(regionId))
        .on("ph.field", "=", sql<string>`${before} || p.id || ${after}`)
        .on("ph.until", ">", now.toISOString()),
    )
    .select(["o.brin", "o.name as school", "o.municipality", "co.name as partner", "t.name as topic", "h.rank"])
    .select(["p.name", "p.email", "p.phone", "ph.until as phoneUntil", "h.starts_on as startsOn", "h.state"])
    .where("h.region_id", "=", regionId)
    .where("h.state", "in", ["proposed", "confirmed"])
    .orderBy("o.name_search")
    .orderBy("o.id")
    .orderBy("c.position")
    .orderBy("t.position")
    .orderBy("h.rank", "desc")
    .execute();
}
