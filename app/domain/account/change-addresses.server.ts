import { sql } from "kysely";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { lockPerson } from "#app/domain/person/lock-person.server";
import type { Language } from "#app/language/language";
import { tellAddresses } from "./tell-addresses.server";

interface AddressChange {
  personId: string;
  email: string;
  language: Language;
}

export type ChangeAddressOutcome = { ok: true } | { ok: false; reason: "address_unknown" | "last_address" };

/** Mail about the account goes to this address of theirs from now on. Refuses `address_unknown` for any other. */
export async function choosePrimary(
  db: Database,
  { personId, email }: Omit<AddressChange, "language">,
): Promise<ChangeAddressOutcome> {
  return inTransaction(db, async (trx): Promise<ChangeAddressOutcome> => {
    await lockPerson(trx, personId);
    const own = await listOwn(trx, personId);
    if (!own.includes(email)) return { ok: false, reason: "address_unknown" };
    await setPrimary(trx, personId, email);
    return { ok: true };
  });
}

/**
 * Takes an address away: nobody signs in with it any more, links that were mailed to it stop working, and registrations
 * made with it go to the primary address. All addresses are told, this one too. Refused: `last_address`; `address_unknown`.
 */
export async function removeAddress(
  db: Database,
  { personId, email, language }: AddressChange,
  now: Date,
): Promise<ChangeAddressOutcome> {
  return inTransaction(db, async (trx): Promise<ChangeAddressOutcome> => {
    await lockPerson(trx, personId);
    const own = await listOwn(trx, personId);
    if (!own.includes(email)) return { ok: false, reason: "address_unknown" };
    const [next] = own.filter((address) => address !== email);
    if (next === undefined) return { ok: false, reason: "last_address" };
    await tellAddresses(trx, { personId, what: "address-removed", address: email, language }, now);
    await trx.deleteFrom("person_emails").where("person_id", "=", personId).where("email", "=", email).execute();
    await setPrimary(trx, personId, next);
    await moveRegistrations(trx, { personId, from: email, to: next });
    await forgetChannel(trx, personId, email);
    const act = { action: "address.removed", subjectType: "person", subjectId: personId, eventId: null } as const;
    await recordAct(trx, { ...act, actorPersonId: personId, details: {} }, now);
    return { ok: true };
  });
}

/** Verified ones, the primary first. */
async function listOwn(trx: Transaction, personId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom("person_emails")
    .select("email")
    .where("person_id", "=", personId)
    .where("verified_at", "is not", null)
    .orderBy("is_primary", "desc")
    .orderBy("created_at")
    .orderBy("email")
    .execute();
  return rows.map(({ email }) => email);
}

async function setPrimary(trx: Transaction, personId: string, email: string): Promise<void> {
  await trx
    .updateTable("person_emails")
    .set({ is_primary: sql<number>`case when email = ${email} then 1 else 0 end` })
    .where("person_id", "=", personId)
    .execute();
}

/** One of the same event, address and name, made by somebody else, stays in the way: then it keeps the old address. */
async function moveRegistrations(
  trx: Transaction,
  { personId, from, to }: { personId: string; from: string; to: string },
): Promise<void> {
  await trx
    .updateTable("registrations")
    .set({ email: to, link_version: sql<number>`link_version + 1` })
    .where("person_id", "=", personId)
    .where("email", "=", from)
    .where("id", "not in", (blocked) =>
      blocked
        .selectFrom("registrations as mine")
        .innerJoin("registrations as other", (join) =>
          join.onRef("other.event_id", "=", "mine.event_id").onRef("other.name_key", "=", "mine.name_key"),
        )
        .select("mine.id")
        .where("mine.person_id", "=", personId)
        .where("other.email", "=", to),
    )
    .execute();
}

async function forgetChannel(trx: Transaction, personId: string, email: string): Promise<void> {
  const gone = await trx
    .deleteFrom("profile_channels")
    .where("person_id", "=", personId)
    .where("kind", "=", "email")
    .where("channel", "=", email)
    .executeTakeFirstOrThrow();
  if (gone.numDeletedRows === 0n) return;
  await trx
    .updateTable("profiles")
    .set({ preferred_channel: null })
    .where("person_id", "=", personId)
    .where("preferred_channel", "=", "email")
    .execute();
}
