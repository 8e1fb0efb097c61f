import { newId } from "../../db/id";
import { openDatabase } from "../../db/open";
import { inTransaction } from "../../db/transaction";

// A process of its own for group-commit.test.ts: writes with 16 at once and tells of each row after its commit was answered.
const [url = "", round = ""] = process.argv.slice(2);
const open = await openDatabase(url);
await Promise.all(
  Array.from({ length: 16 }, async (_, client) => {
    for (let n = 0; ; n++) {
      const name = `${round}-${client}-${n}`;
      await inTransaction(open.db, (trx) =>
        trx
          .insertInto("regions")
          .values({
            id: newId(),
            slug: name,
            name,
            mailbox: "post@regio.example",
            created_at: "2026-11-21T13:00:00.000Z",
          })
          .execute(),
      );
      process.send?.(name);
    }
  }),
);
