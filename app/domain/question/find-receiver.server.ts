import type { Language } from "#app/language/language";
import type { Database, Transaction } from "#db/types";

type Connection = Database | Transaction;

/** Who gets a question, as they are called now. */
export interface Receiver {
  kind: "first" | "deputy" | "desk";
  contactPersonId: string | null;
  name: string;
  email: string;
  organization: string;
  language: Language;
}

/** What decides who gets a question. */
export interface Wanted {
  regionId: string;
  organizationId: string | null;
  topic: string;
}

/** The right person for this school and topic; the region's desk where there is none. */
export async function findReceiver(db: Connection, wanted: Wanted): Promise<Receiver> {
  return deskOf(db, wanted.regionId);
}

/** Who gets it when the one who has it does not answer: the deputy of the same place, else the region's desk. */
export async function findNextReceiver(
  db: Connection,
  wanted: Wanted,
  _silent: { kind: Receiver["kind"]; contactPersonId: string | null },
): Promise<Receiver> {
  return deskOf(db, wanted.regionId);
}

/** The desk of a region: nobody in particular, behind its mailbox. */
export async function deskOf(db: Connection, regionId: string): Promise<Receiver> {
  const { name, mailbox } = await db
    .selectFrom("regions")
    .select(["name", "mailbox"])
    .where("id", "=", regionId)
    .executeTakeFirstOrThrow();
  return { kind: "desk", contactPersonId: null, name, email: mailbox, organization: name, language: "nl" };
}

/** To whom a question can be passed on, beside the desk. */
export async function listReceivers(_db: Connection, _wanted: Wanted): Promise<Receiver[]> {
  return [];
}

/** One of them, or the desk for `desk`; undefined for who is none. */
export async function findChosenReceiver(
  db: Connection,
  wanted: Wanted,
  chosen: string,
): Promise<Receiver | undefined> {
  if (chosen === "desk") return deskOf(db, wanted.regionId);
  return (await listReceivers(db, wanted)).find(({ contactPersonId }) => contactPersonId === chosen);
}
