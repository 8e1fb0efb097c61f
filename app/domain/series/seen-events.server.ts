import type { ExpressionBuilder } from "kysely";
import type { DatabaseSchema } from "#db/schema/database";
import type { Database, Transaction } from "#db/types";

/** A draft is seen by nobody but its organizers, also not in a series that others organize too. */
export function isSeen(event: ExpressionBuilder<DatabaseSchema, "events">, personId: string) {
  return event.or([event("events.published_at", "is not", null), event.exists(editorRoles(event, personId))]);
}

/** The roles by which somebody may change an event. */
export function editorRoles(event: ExpressionBuilder<DatabaseSchema, "events">, personId: string) {
  return event
    .selectFrom("roles")
    .select("roles.id")
    .where("roles.person_id", "=", personId)
    .where("roles.role", "in", ["owner", "editor"])
    .where((on) =>
      on.or([on("roles.event_id", "=", on.ref("events.id")), on("roles.region_id", "=", on.ref("events.region_id"))]),
    );
}

/** The events that this person may know of. */
export function seenEvents(db: Database | Transaction, personId: string) {
  return db
    .selectFrom("events")
    .select(["events.id", "events.series_id", "events.starts_at", "events.ends_at", "events.cancelled_at"])
    .select("events.venue_city")
    .where((event) => isSeen(event, personId));
}
