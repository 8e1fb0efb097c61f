import type { Transaction } from "#db/types";
import { nameKey } from "./rules";

export interface ConfirmedRegistration {
  id: string;
  event_id: string;
  person_id: string;
  email: string;
  name_key: string;
}

/**
 * A link sent to an address was used, so the address is certainly somebody's: it becomes the person's own, unless it is
 * another person's or a shared mailbox (more than one name registered with it). Somebody who registered twice before using
 * a link turns out to be one person here, and becomes one. Answers whose registration it is now.
 */
export async function claimAddress(trx: Transaction, registration: ConfirmedRegistration, now: Date): Promise<string> {
  if (await isShared(trx, registration.email)) return registration.person_id;
  const owner = await findOwner(trx, registration.email);
  if (owner === undefined) {
    await addAddress(trx, registration, now);
    await gatherOthers(trx, registration);
    return registration.person_id;
  }
  if (owner.person_id !== registration.person_id) {
    if (nameKey(owner.name) !== registration.name_key || !(await moveTo(trx, owner.person_id, registration)))
      return registration.person_id;
  }
  await trx
    .updateTable("person_emails")
    .set({ verified_at: now.toISOString() })
    .where("email", "=", registration.email)
    .where("verified_at", "is", null)
    .execute();
  return owner.person_id;
}

/** More than one name registered with this address: nobody can sign in with it. */
export async function isShared(trx: Transaction, email: string): Promise<boolean> {
  const names = await trx
    .selectFrom("registrations")
    .select("name_key")
    .distinct()
    .where("email", "=", email)
    .limit(2)
    .execute();
  return names.length > 1;
}

function findOwner(trx: Transaction, email: string) {
  return trx
    .selectFrom("person_emails as m")
    .innerJoin("persons as p", "p.id", "m.person_id")
    .select(["m.person_id", "p.name"])
    .where("m.email", "=", email)
    .executeTakeFirst();
}

async function addAddress(trx: Transaction, { person_id, email }: ConfirmedRegistration, now: Date): Promise<void> {
  const primary = await trx
    .selectFrom("person_emails")
    .select("email")
    .where("person_id", "=", person_id)
    .where("is_primary", "=", 1)
    .executeTakeFirst();
  const at = now.toISOString();
  await trx
    .insertInto("person_emails")
    .values({ email, person_id, is_primary: primary === undefined ? 1 : 0, verified_at: at, created_at: at })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .execute();
}

/** Registrations of the same name and address, made before anybody knew whose it is. They wait for their own link. */
async function gatherOthers(trx: Transaction, { person_id, email, name_key }: ConfirmedRegistration): Promise<void> {
  const others = await trx
    .selectFrom("registrations")
    .select(["id", "event_id", "person_id", "email", "name_key"])
    .where("email", "=", email)
    .where("name_key", "=", name_key)
    .where("person_id", "<>", person_id)
    .orderBy("id")
    .execute();
  for (const other of others) await moveTo(trx, person_id, other);
}

/** Gives the registration to the person who has the address; false when they have another one for the same event. */
async function moveTo(trx: Transaction, personId: string, registration: ConfirmedRegistration): Promise<boolean> {
  const other = await trx
    .selectFrom("registrations")
    .select("id")
    .where("event_id", "=", registration.event_id)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  if (other !== undefined) return false;
  await trx.updateTable("registrations").set({ person_id: personId }).where("id", "=", registration.id).execute();
  await forgetIfNobody(trx, registration.person_id);
  return true;
}

/** A person without registrations, addresses, roles and a place as a contact person is nobody. */
async function forgetIfNobody(trx: Transaction, personId: string): Promise<void> {
  for (const table of ["registrations", "person_emails", "roles", "contact_persons"] as const) {
    const row = await trx.selectFrom(table).select("person_id").where("person_id", "=", personId).executeTakeFirst();
    if (row !== undefined) return;
  }
  await trx.deleteFrom("persons").where("id", "=", personId).execute();
}
