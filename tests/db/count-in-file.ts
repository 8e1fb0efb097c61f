import { sql } from "kysely";
import { openDatabase } from "../../db/open";
import { inTransaction } from "../../db/transaction";

// A process of its own for sqlite-dialect.test.ts: reads a number, and writes it one higher, so many times.
const [url = "", times = "0"] = process.argv.slice(2);
const open = await openDatabase(url);
for (let n = 0; n < Number(times); n++) {
  await inTransaction(open.db, async (trx) => {
    const { mailbox } = await trx.selectFrom("regions").select("mailbox").executeTakeFirstOrThrow();
    await trx
      .updateTable("regions")
      .set({ mailbox: sql`${String(Number(mailbox) + 1)}` })
      .execute();
  });
}
await open.close();
