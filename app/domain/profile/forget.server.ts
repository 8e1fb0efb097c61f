import type { Transaction } from "#db/types";

const tables = [
  "profiles",
  "profile_areas",
  "profile_themes",
  "profile_channels",
  "profile_photos",
  "visibility_choices",
  "address_claims",
  "person_codes",
] as const;

/** Takes away all that these people said about themselves, and what they chose about it. */
export async function forgetProfiles(trx: Transaction, personIds: readonly string[]): Promise<void> {
  for (const table of tables) await trx.deleteFrom(table).where("person_id", "in", personIds).execute();
}
