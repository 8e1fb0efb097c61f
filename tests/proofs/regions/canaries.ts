import { sql } from "kysely";
import type { Database } from "#db/types";
import { privateColumns } from "#tests/support/written-columns";

/** Puts a word that stands nowhere else into every private column of every row there is, and finds those words back. */
export interface Canaries {
  count: number;
  /** Those that a body shows. */
  in: (body: string) => string[];
  /** The same text with every canary replaced, so that what an answer repeats is not mistaken for what it gave away. */
  without: (text: string) => string;
}

const word = /zzkanarie(\d+)zz/g;

/** Addresses of `keepEmails` stay as they are, for people who sign in. */
export async function plantCanaries(db: Database, keepEmails: readonly string[]): Promise<Canaries> {
  let count = 0;
  for (const [table, columns] of Object.entries(privateColumns))
    for (const column of columns)
      for (const value of await valuesOf(db, table, column)) {
        if (keepEmails.includes(value)) continue;
        count += 1;
        await write(db, { table, column, value, canary: canaryFor(column, count) });
      }
  return {
    count,
    in: (body) => [...new Set([...body.matchAll(word)].map(([found]) => found))],
    without: (text) => text.replace(word, "anders$1"),
  };
}

function canaryFor(column: string, number: number): string {
  const canary = `zzkanarie${number}zz`;
  return column.endsWith("email") ? `${canary}@school.example` : canary;
}

async function valuesOf(db: Database, table: string, column: string): Promise<string[]> {
  const { rows } = await sql<{ value: unknown }>`
    select distinct ${sql.ref(column)} as value from ${sql.table(table)} where ${sql.ref(column)} is not null
  `.execute(db);
  return rows.map(({ value }) => String(value)).filter((value) => value !== "");
}

async function write(
  db: Database,
  { table, column, value, canary }: { table: string; column: string; value: string; canary: string },
): Promise<void> {
  const ref = sql.ref(column);
  await sql`update ${sql.table(table)} set ${ref} = ${canary} where ${ref} = ${value}`.execute(db);
}
