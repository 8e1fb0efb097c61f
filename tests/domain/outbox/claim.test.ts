import { expect, it } from "vitest";
import { inTransaction } from "#db/transaction";
import { claimNextMail, oldestDueSince } from "#app/domain/outbox/claim.server";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import { describeOnBothDatabases } from "#tests/support/databases";
import { enqueuePlaced, start } from "./outbox";

describeOnBothDatabases("the next mail to leave", (getDatabase) => {
  it("is a sign-in mail that somebody sits waiting for, however many others are older", async () => {
    const { db } = getDatabase();
    for (const number of [1, 2, 3]) await enqueuePlaced(db, { address: `deelnemer${number}@school.example` });
    const later = new Date(start.getTime() + 60_000);
    await inTransaction(db, (trx) =>
      enqueueEmail(
        trx,
        {
          template: "sign-in",
          payload: { requestId: "1", variant: "known", expiresAt: "2023-10-02T08:10:00.000Z" },
          language: "nl",
          to: { name: "", address: "karin@school.example" },
          dedupeKey: "sign-in:1",
        },
        later,
      ),
    );
    expect(await oldestDueSince(db, later)).toBe(start.toISOString());
    expect((await claimNextMail(db, later))?.to.address).toBe("karin@school.example");
    expect((await claimNextMail(db, later))?.to.address).toBe("deelnemer1@school.example");
    expect((await claimNextMail(db, later))?.to.address).toBe("deelnemer2@school.example");
  });
});
