import type { Database, Transaction } from "#db/types";

export interface OwnRegion {
  id: string;
  name: string;
}

/** The regions where somebody may change things, by name. */
export function regionsOf(db: Database | Transaction, personId: string): Promise<OwnRegion[]> {
  return db
    .selectFrom("regions")
    .select(["id", "name"])
    .where("id", "in", (own) =>
      own
        .selectFrom("roles")
        .select((roles) => roles.ref("region_id").$notNull().as("region_id"))
        .where("person_id", "=", personId)
        .where("region_id", "is not", null)
        .where("role", "in", ["editor", "owner"]),
    )
    .orderBy("name")
    .orderBy("id")
    .execute();
}
