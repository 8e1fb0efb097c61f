import type { Database, Transaction } from "#db/types";

export type OrganizerRole = "desk" | "editor" | "owner";

const weightiestFirst = ["owner", "editor", "desk"] as const;

/** The weightiest role of a person for an event, by the event itself or by its region. */
export async function organizerRoleFor(
  db: Database | Transaction,
  personId: string,
  { eventId }: { eventId: string },
): Promise<OrganizerRole | undefined> {
  return weightiest(await rolesAtEvents(db, personId).where("events.id", "=", eventId).execute());
}

/** As `organizerRoleFor`, for the event with this slug; undefined too where there is none. */
export async function organizerRoleForSlug(
  db: Database | Transaction,
  personId: string,
  slug: string,
): Promise<OrganizerRole | undefined> {
  return weightiest(await rolesAtEvents(db, personId).where("events.slug", "=", slug).execute());
}

/** The weightiest role of a person anywhere. */
export async function organizerRoleAnywhere(
  db: Database | Transaction,
  personId: string,
): Promise<OrganizerRole | undefined> {
  return weightiest(await db.selectFrom("roles").select("role").where("person_id", "=", personId).execute());
}

/** The weightiest role of a person for a whole region, whichever; undefined for who organizes single events. */
export async function organizerRoleInRegions(
  db: Database | Transaction,
  personId: string,
): Promise<OrganizerRole | undefined> {
  const rows = await db
    .selectFrom("roles")
    .select("role")
    .where("person_id", "=", personId)
    .where("region_id", "is not", null)
    .execute();
  return weightiest(rows);
}

function rolesAtEvents(db: Database | Transaction, personId: string) {
  return db
    .selectFrom("roles")
    .innerJoin("events", (join) =>
      join.on((on) =>
        on.or([on("events.id", "=", on.ref("roles.event_id")), on("events.region_id", "=", on.ref("roles.region_id"))]),
      ),
    )
    .select("roles.role")
    .where("roles.person_id", "=", personId);
}

function weightiest(rows: { role: OrganizerRole }[]): OrganizerRole | undefined {
  return weightiestFirst.find((role) => rows.some((row) => row.role === role));
}
