import type { Database, Transaction } from "#db/types";
import type { Language } from "#app/language/language";
import type { Mailbox } from "#emails/context";

export interface PersonalMailbox {
  to: Mailbox;
  language: Language;
}

/**
 * Where somebody reads their mail, in the language of their latest registration: their primary address, or else the one that they
 * registered with last, such as a shared mailbox. Undefined for who is known by no address.
 */
export async function findMailbox(db: Database | Transaction, personId: string): Promise<PersonalMailbox | undefined> {
  const person = await db.selectFrom("persons").select("name").where("id", "=", personId).executeTakeFirst();
  if (!person) return undefined;
  const own = await db
    .selectFrom("person_emails")
    .select("email")
    .where("person_id", "=", personId)
    .orderBy("is_primary", "desc")
    .orderBy("email")
    .executeTakeFirst();
  const registered = await db
    .selectFrom("registrations")
    .select(["email", "language"])
    .where("person_id", "=", personId)
    .where("email", "!=", "")
    .where("confirmed_at", "is not", null)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .executeTakeFirst();
  const address = own?.email ?? registered?.email;
  if (address === undefined) return undefined;
  return { to: { name: person.name, address }, language: registered?.language ?? "nl" };
}
