import { sql } from "kysely";
import type { Database, Transaction } from "#db/types";
import { findOwnKeys, isOwn } from "./own-rows.server";
import type { OwnKeys } from "./own-rows.server";
import { personData } from "./person-data";
import type { PersonData } from "./person-data";

export type ExportedRow = Record<string, unknown>;

/** Every row about a person, by table; tables without one are not there. */
export type PersonExport = Record<string, ExportedRow[]>;

/** Everything that is kept about a person (AVG article 15 and 20). What would open something to who steals the file is left out. */
export async function exportPerson(db: Database | Transaction, personId: string): Promise<PersonExport> {
  const keys = await findOwnKeys(db, personId);
  const exported: PersonExport = {};
  for (const [table, data] of Object.entries(personData)) {
    if (typeof data === "string") continue;
    const rows = await readRows(db, { table, data, keys });
    if (rows.length > 0) exported[table] = rows;
  }
  return exported;
}

async function readRows(
  db: Database | Transaction,
  { table, data, keys }: { table: string; data: PersonData; keys: OwnKeys },
): Promise<ExportedRow[]> {
  const { rows } = await sql<ExportedRow>`select * from ${sql.table(table)} where ${isOwn(data, keys)}`.execute(db);
  const secret = new Set(data.secret ?? []);
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !secret.has(column))));
}
