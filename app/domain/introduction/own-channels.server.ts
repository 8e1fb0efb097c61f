import type { Database, Transaction } from "#db/types";
import type { GivenChannel } from "./schema.server";

/** What somebody may want to give, offered to be ticked: of their profile, and their primary address. Shown to them alone. */
export async function listOwnChannels(db: Database | Transaction, personId: string): Promise<GivenChannel[]> {
  const own = await db
    .selectFrom("profile_channels")
    .select(["kind", "channel as value"])
    .where("person_id", "=", personId)
    .execute();
  if (own.some(({ kind }) => kind === "email")) return own;
  const primary = await db
    .selectFrom("person_emails")
    .select("email")
    .where("person_id", "=", personId)
    .orderBy("is_primary", "desc")
    .orderBy("email")
    .executeTakeFirst();
  return primary ? [{ kind: "email", value: primary.email }, ...own] : own;
}
