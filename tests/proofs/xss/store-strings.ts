import { sql } from "kysely";
import type { Database } from "#db/types";
import { privateColumns, sharedColumns } from "#tests/support/written-columns";

/** The message as it was sent: made by us, and read by a reader of mails. */
const left = ["sent_mails.source"];

/** Writes a text into every column that people write, of every row; how many columns. SQLite only: each row gets its number. */
export async function storeEverywhere(db: Database, text: string, keepEmails: readonly string[]): Promise<number> {
  let columns = 0;
  for (const written of [privateColumns, sharedColumns])
    for (const [table, names] of Object.entries(written))
      for (const column of names ?? []) {
        if (left.includes(`${table}.${column}`)) continue;
        columns += 1;
        const ref = sql.ref(column);
        await sql`
          update ${sql.table(table)} set ${ref} = ${text} || ' ' || rowid
          where ${ref} is not null and ${ref} not in (${sql.join(keepEmails)})
        `.execute(db);
      }
  return columns;
}
