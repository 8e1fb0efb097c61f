import type { Database, Transaction } from "#db/types";

export interface RegionLine {
  id: string;
  slug: string;
  name: string;
  /** A mailbox that people read. */
  mailbox: string;
}

/** All regions, by name. */
export async function listRegions(db: Database | Transaction): Promise<RegionLine[]> {
  const rows = await db.selectFrom("regions").select(["id", "slug", "name", "mailbox"]).execute();
  return rows.sort((a, b) => a.name.localeCompare(b.name, "nl"));
}
