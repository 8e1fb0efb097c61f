import type { Database, Transaction } from "#db/types";

export interface PresentOrganization {
  id: string;
  name: string;
  municipality: string | null;
}

/** Each of these organizations as it stands now: one that was merged is the one that took its place. */
export async function organizationNames(
  db: Database | Transaction,
  organizationIds: readonly string[],
): Promise<Map<string, PresentOrganization>> {
  const known = new Map<string, PresentOrganization & { merged_into: string | null }>();
  let asked = [...new Set(organizationIds)];
  while (asked.length > 0) {
    const rows = await db
      .selectFrom("organizations")
      .select(["id", "name", "municipality", "merged_into"])
      .where("id", "in", asked)
      .execute();
    for (const row of rows) known.set(row.id, row);
    asked = [...new Set(rows.flatMap((row) => row.merged_into ?? []))].filter((id) => !known.has(id));
  }
  const present = (id: string): PresentOrganization | undefined => {
    const row = known.get(id);
    return row?.merged_into
      ? present(row.merged_into)
      : row && { id: row.id, name: row.name, municipality: row.municipality };
  };
  return new Map(
    [...new Set(organizationIds)].flatMap((id) => {
      const now = present(id);
      return now ? [[id, now] as const] : [];
    }),
  );
}
