import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import type { DeskFields } from "./schema.server";

/** Sets the one number and address of a region for all questions. The caller knows that the organizer may. */
export async function setDesk(
  db: Database | Transaction,
  { regionId, actorPersonId, fields }: { regionId: string; actorPersonId: string; fields: DeskFields },
  now: Date,
): Promise<void> {
  const { phone, email, hours } = fields;
  await inTransaction(db, async (trx) => {
    await trx
      .updateTable("regions")
      .set({ desk_phone: phone, desk_email: email, desk_hours: hours })
      .where("id", "=", regionId)
      .execute();
    const act = { actorPersonId, subjectType: "region" as const, subjectId: regionId, eventId: null, details: {} };
    await recordAct(trx, { ...act, action: "question.desk-set" }, now);
  });
}
