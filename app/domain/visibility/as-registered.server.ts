import { sql } from "kysely";
import type { Database, Transaction } from "#db/types";
import type { Audiences } from "./audiences.server";

/** Who somebody is at an event. */
export interface Registered {
  name: string;
  role: string;
  sector: string;
  organization: string;
  municipality: string | null;
}

/** How people stand in their registration for the event by which these audiences see them; for several, the latest. */
export async function asRegistered(
  db: Database | Transaction,
  { audiences, personIds }: { audiences: Audiences; personIds: readonly string[] },
  now: Date,
): Promise<Map<string, Registered>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("registrations as r")
    .innerJoin("grants as g", (join) =>
      join
        .onRef("g.person_id", "=", "r.person_id")
        .on("g.audience", "=", sql<string>`'event:' || r.event_id`)
        .on("g.field", "=", "name")
        .on("g.until", ">", now.toISOString()),
    )
    .innerJoin("events as e", "e.id", "r.event_id")
    .leftJoin("organizations as o", "o.id", "r.organization_id")
    .select([
      "r.person_id",
      "r.name",
      "r.role",
      "r.sector",
      "r.organization_text",
      "o.name as organization_name",
      "o.municipality",
    ])
    .where("r.person_id", "in", personIds)
    .where("g.audience", "in", audiences)
    .orderBy("e.ends_at")
    .orderBy("r.id")
    .execute();
  return new Map(
    rows.map(({ person_id, organization_name, organization_text, ...row }) => [
      person_id,
      { ...row, organization: organization_name ?? organization_text },
    ]),
  );
}
