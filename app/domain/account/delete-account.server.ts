import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import { lockPerson } from "#app/domain/person/lock-person.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import type { Language } from "#app/language/language";
import { planDeletion } from "./deletion-queries.server";
import { erasePerson } from "./erase-person.server";

export type DeleteAccountOutcome = { ok: true } | { ok: false; reason: "last_owner"; regions: string[] };

/**
 * Erases a person who asks for it (AVG article 17): withdraws them from what is to come, so that places come free and who waits
 * moves up; ends every session; forgets who they are everywhere. Of events that are over stays that somebody of their
 * organization and sector was there. They get the mail that each withdrawal writes, and one that it is done; who those went to
 * is forgotten once they have left. Refuses `last_owner` while a region would be left without one.
 */
export async function deleteAccount(
  db: Database,
  { personId, language }: { personId: string; language: Language },
  now: Date,
): Promise<DeleteAccountOutcome> {
  return inTransaction(db, async (trx): Promise<DeleteAccountOutcome> => {
    // Events before the person, as everybody takes them.
    for (const { registrationId } of (await planDeletion(trx, personId, now)).events)
      await withdraw(trx, { registrationId, by: "attendee" }, now);
    await lockPerson(trx, personId);
    await lockOwners(trx, personId);
    const { ownerless } = await planDeletion(trx, personId, now);
    if (ownerless.length > 0) return { ok: false, reason: "last_owner", regions: ownerless };
    await mailFarewell(trx, { personId, language }, now);
    await erasePerson(trx, personId, now);
    const act = { action: "account.deleted", subjectType: "person", subjectId: personId, eventId: null } as const;
    await recordAct(trx, { ...act, actorPersonId: null, details: {} }, now);
    return { ok: true };
  });
}

/** Two owners of one region who leave at the same moment: the second sees that the first is gone. */
async function lockOwners(trx: Transaction, personId: string): Promise<void> {
  await trx
    .updateTable("roles")
    .set((row) => ({ role: row.ref("role") }))
    .where("role", "=", "owner")
    .where("region_id", "in", (own) =>
      own
        .selectFrom("roles as mine")
        .select("mine.region_id")
        .where("mine.person_id", "=", personId)
        .where("mine.role", "=", "owner"),
    )
    .execute();
}

async function mailFarewell(
  trx: Transaction,
  { personId, language }: { personId: string; language: Language },
  now: Date,
): Promise<void> {
  const to = await trx
    .selectFrom("person_emails")
    .innerJoin("persons", "persons.id", "person_emails.person_id")
    .select(["person_emails.email", "persons.name"])
    .where("person_id", "=", personId)
    .where("is_primary", "=", 1)
    .executeTakeFirst();
  if (!to) return;
  await enqueueEmail(
    trx,
    {
      template: "account-told",
      payload: { what: "deleted", address: null, at: now.toISOString() },
      language,
      to: { name: to.name, address: to.email },
      dedupeKey: `account-told:${newId()}`,
      forgetWhenSent: true,
    },
    now,
  );
}
