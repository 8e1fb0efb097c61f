import type { Database, Transaction } from "#db/types";

/** The weightiest first. */
export const organizerRoles = ["owner", "editor", "desk"] as const;
export type OrganizerRole = (typeof organizerRoles)[number];

/** Whose roles count: also those of who edits in the name of a host that was asked and has not said yes? */
export interface WhoseRoles {
  alsoAsked?: boolean;
}

/**
 * The weightiest role of a person for an event, by the event itself or by its region. Editors of a host that has not said
 * yes have none: they answer first (`alsoAsked` is for where they do), and see nobody's data before.
 */
export async function organizerRoleFor(
  db: Database | Transaction,
  personId: string,
  { eventId, ...whose }: { eventId: string } & WhoseRoles,
): Promise<OrganizerRole | undefined> {
  return weightiest(await rolesAtEvents(db, personId, whose).where("events.id", "=", eventId).execute());
}

/** As `organizerRoleFor`, for the event with this slug; undefined too where there is none. */
export async function organizerRoleForSlug(
  db: Database | Transaction,
  personId: string,
  slug: string,
  whose: WhoseRoles = {},
): Promise<OrganizerRole | undefined> {
  return weightiest(await rolesAtEvents(db, personId, whose).where("events.slug", "=", slug).execute());
}

/** The weightiest role of a person for the series with this slug: by its region, or for an event of it. */
export async function organizerRoleForSeries(
  db: Database | Transaction,
  personId: string,
  slug: string,
): Promise<OrganizerRole | undefined> {
  const byRegion = db
    .selectFrom("roles")
    .innerJoin("series", "series.region_id", "roles.region_id")
    .select("roles.role")
    .where("roles.person_id", "=", personId)
    .where("series.slug", "=", slug);
  const byEvent = rolesAtEvents(db, personId)
    .innerJoin("series", "series.id", "events.series_id")
    .where("series.slug", "=", slug);
  return weightiest([...(await byRegion.execute()), ...(await byEvent.execute())]);
}

/** The weightiest role of a person anywhere. */
export async function organizerRoleAnywhere(
  db: Database | Transaction,
  personId: string,
): Promise<OrganizerRole | undefined> {
  return weightiest(await db.selectFrom("roles").select("role").where("person_id", "=", personId).execute());
}

/** The weightiest role of a person in any region: who has one for a single event makes no others. */
export async function organizerRoleInSomeRegion(
  db: Database | Transaction,
  personId: string,
): Promise<OrganizerRole | undefined> {
  const roles = db.selectFrom("roles").select("role").where("person_id", "=", personId);
  return weightiest(await roles.where("region_id", "is not", null).execute());
}

/** Whether somebody may make an event, also as a copy of another. */
export async function mayMakeEvents(db: Database | Transaction, personId: string): Promise<boolean> {
  const role = await organizerRoleInSomeRegion(db, personId);
  return role === "owner" || role === "editor";
}

function rolesAtEvents(db: Database | Transaction, personId: string, { alsoAsked = false }: WhoseRoles = {}) {
  const roles = db
    .selectFrom("roles")
    .innerJoin("events", (join) =>
      join.on((on) =>
        on.or([on("events.id", "=", on.ref("roles.event_id")), on("events.region_id", "=", on.ref("roles.region_id"))]),
      ),
    )
    .select("roles.role")
    .where("roles.person_id", "=", personId);
  if (alsoAsked) return roles;
  return roles.where((role) =>
    role.not(
      role.exists(
        role
          .selectFrom("event_hosts")
          .select("event_hosts.state")
          .whereRef("event_hosts.event_id", "=", "roles.event_id")
          .whereRef("event_hosts.organization_id", "=", "roles.organization_id")
          .where("event_hosts.state", "=", "asked"),
      ),
    ),
  );
}

function weightiest(rows: { role: OrganizerRole }[]): OrganizerRole | undefined {
  return organizerRoles.find((role) => rows.some((row) => row.role === role));
}
