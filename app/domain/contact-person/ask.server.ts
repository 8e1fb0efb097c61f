import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import type { ContactMailKind } from "#emails/contact-person";
import { listMailPlaces } from "./mail-places.server";

/** How many mails one transaction writes, so that nobody waits long for it. */
const mailsAtOnce = 50;

/**
 * Asks somebody whether they want to be the contact person of all schools for which they were proposed and not asked yet,
 * in one mail. Nothing is sent where there are none.
 */
export async function askContactPerson(trx: Transaction, contactPersonId: string, now: Date): Promise<boolean> {
  const asked = await trx
    .updateTable("contact_places")
    .set({ asked_at: now.toISOString() })
    .where("contact_person_id", "=", contactPersonId)
    .where("state", "=", "proposed")
    .where("asked_at", "is", null)
    .returning(["id", "proposed_by"])
    .execute();
  if (asked.length === 0) return false;
  const proposers = new Set(asked.map(({ proposed_by }) => proposed_by));
  const [only] = proposers;
  const by = proposers.size === 1 && only ? await nameOf(trx, only) : "";
  const ids = asked.map(({ id }) => id).sort();
  await mailContactPerson(trx, { contactPersonId, kind: "asked", by, placeIds: ids, fact: ids[0] ?? "" }, now);
  return true;
}

/** Writes the mails that an import left to write, a few at a time; answers how many. `isStopping` ends it between two. */
export async function askWaiting(
  db: Database,
  clock: () => Date,
  isStopping: () => boolean = () => false,
): Promise<number> {
  let written = 0;
  while (!isStopping()) {
    const some = await inTransaction(db, (trx) => askSome(trx, clock()));
    if (some === 0) return written;
    written += some;
  }
  return written;
}

async function askSome(trx: Transaction, now: Date): Promise<number> {
  const waiting = await trx
    .selectFrom("contact_places")
    .select("contact_person_id as id")
    .distinct()
    .where("state", "=", "proposed")
    .where("asked_at", "is", null)
    .orderBy("contact_person_id")
    .limit(mailsAtOnce)
    .execute();
  for (const { id } of waiting) await askContactPerson(trx, id, now);
  return waiting.length;
}

async function nameOf(trx: Transaction, personId: string): Promise<string> {
  const person = await trx.selectFrom("persons").select("name").where("id", "=", personId).executeTakeFirst();
  return person?.name ?? "";
}

export interface ContactMail {
  contactPersonId: string;
  kind: ContactMailKind;
  /** Who proposed them; empty where that is nobody in particular. */
  by: string;
  placeIds: readonly string[];
  /** What makes this mail another one than the last of its kind. */
  fact: string;
}

/** Writes one mail to a contact person about these places. */
export async function mailContactPerson(trx: Transaction, mail: ContactMail, now: Date): Promise<void> {
  const { contactPersonId, kind, by, placeIds, fact } = mail;
  const person = await trx
    .selectFrom("contact_persons as p")
    .innerJoin("regions as r", "r.id", "p.region_id")
    .select(["p.id", "p.link_version as linkVersion", "p.name", "p.email", "p.language"])
    .select(["r.name as region", "r.mailbox"])
    .where("p.id", "=", contactPersonId)
    .executeTakeFirstOrThrow();
  const { id, linkVersion, name, email, language, region, mailbox } = person;
  const payload = {
    region: { name: region, mailbox },
    contact: { id, linkVersion, name },
    kind,
    by,
    ...(await listMailPlaces(trx, placeIds)),
  };
  await enqueueEmail(
    trx,
    {
      template: "contact-person",
      payload,
      language,
      to: { name, address: email },
      dedupeKey: `contact:${id}:${kind}:${fact}`,
      orderKey: `contact:${id}`,
    },
    now,
  );
}
