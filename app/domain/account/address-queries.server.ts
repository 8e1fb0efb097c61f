import type { Database } from "#db/types";

export interface OwnAddresses {
  /** The primary first. */
  addresses: { email: string; isPrimary: boolean }[];
  /** Typed by this person, and not confirmed yet. */
  waiting: string[];
}

/** The addresses of a person, and those that wait for their link to be used. */
export async function findOwnAddresses(db: Database, personId: string, now: Date): Promise<OwnAddresses> {
  const addresses = await db
    .selectFrom("person_emails")
    .select(["email", "is_primary"])
    .where("person_id", "=", personId)
    .where("verified_at", "is not", null)
    .orderBy("is_primary", "desc")
    .orderBy("created_at")
    .orderBy("email")
    .execute();
  const claims = await db
    .selectFrom("address_claims")
    .select("email")
    .distinct()
    .where("person_id", "=", personId)
    .where("used_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .orderBy("email")
    .limit(20)
    .execute();
  const own = new Set(addresses.map(({ email }) => email));
  return {
    addresses: addresses.map(({ email, is_primary }) => ({ email, isPrimary: is_primary === 1 })),
    waiting: claims.map(({ email }) => email).filter((email) => !own.has(email)),
  };
}
