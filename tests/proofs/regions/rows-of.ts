import { sql } from "kysely";
import { fieldRegister } from "#app/domain/retention/field-register";
import type { Database } from "#db/types";

/** What any visitor changes by visiting, and what mail leaves. */
const notWatched = ["sessions", "sign_in_requests", "rate_limits", "job_runs"];

/** Every row of every table as text, in a fixed order. */
async function allRows(db: Database): Promise<string[]> {
  const texts: string[] = [];
  for (const table of Object.keys(fieldRegister)) {
    if (notWatched.includes(table)) continue;
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
    texts.push(...rows.map((row) => `${table} ${JSON.stringify(row)}`));
  }
  return texts.sort();
}

/** All ids (128 random bits) that stand in a database now. */
export async function idsIn(db: Database): Promise<Set<string>> {
  return new Set((await allRows(db)).flatMap((row) => row.match(/\b[0-9a-f]{32}\b/g) ?? []));
}

/** The rows in which one of these ids stands: what belongs to somebody, to be compared later. */
export async function rowsWith(db: Database, ids: ReadonlySet<string>): Promise<string[]> {
  return (await allRows(db)).filter((row) => (row.match(/\b[0-9a-f]{32}\b/g) ?? []).some((id) => ids.has(id)));
}
