import type { Database, Transaction } from "#db/types";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import type { EventFacts, RegionFacts } from "#emails/facts";
import type { HostNews, HostToldPayload } from "#emails/host-told";
import { organizersToTell } from "./host-rules";
import type { RoleAtEvent } from "./host-rules";

type Connection = Database | Transaction;

/** One organizer and exactly what they will be told. */
export interface ToldOrganizer {
  personId: string;
  name: string;
  email: string;
  /** The organizations in whose name they organize; empty for the region's own. */
  organizations: string[];
  payload: HostToldPayload;
}

/** A role with who has it; `email` is null for who has no address that is theirs. */
export interface NamedRole extends RoleAtEvent {
  id: string;
  name: string;
  email: string | null;
  organization: string | null;
}

interface Telling {
  eventId: string;
  /** Who does it; undefined where that is not known yet, as somebody of the region. */
  actorPersonId: string | undefined;
  /** The event as it will be. */
  event: EventFacts;
  news: HostNews;
}

/** The other organizers who hear of this, by name: see `organizersToTell`. Who has no address that is theirs cannot be told. */
export async function listToldOrganizers(
  db: Connection,
  { eventId, actorPersonId, event, news }: Telling,
): Promise<ToldOrganizer[]> {
  const rows = await listRolesAt(db, eventId);
  const told = new Set(organizersToTell(rows, actorPersonId));
  if (told.size === 0) return [];
  const region = await regionOf(db, eventId);
  const by = rows.find(({ personId }) => personId === actorPersonId)?.name ?? "";
  const people = new Map<string, ToldOrganizer>();
  for (const { personId, name, email, organization } of rows) {
    if (!told.has(personId) || email === null) continue;
    const person = people.get(personId) ?? {
      personId,
      name,
      email,
      organizations: [],
      payload: { region, event, by, news },
    };
    if (organization !== null) person.organizations.push(organization);
    people.set(personId, person);
  }
  return [...people.values()];
}

/** Writes the mail to each of them. `fact` makes the key that keeps the same fact from being mailed twice. */
export async function tellOrganizers(
  trx: Transaction,
  { eventId, organizers, fact }: { eventId: string; organizers: ToldOrganizer[]; fact: string },
  now: Date,
): Promise<void> {
  for (const { personId, name, email, payload } of organizers) {
    const to = { name, address: email };
    const keys = { dedupeKey: `host-told:${fact}:${personId}`, orderKey: `host-told:${eventId}:${personId}` };
    await enqueueEmail(trx, { template: "host-told", payload, language: "nl", to, ...keys, eventId }, now);
  }
}

export async function regionOf(db: Connection, eventId: string): Promise<RegionFacts> {
  return db
    .selectFrom("events")
    .innerJoin("regions", "regions.id", "events.region_id")
    .select(["regions.name", "regions.mailbox"])
    .where("events.id", "=", eventId)
    .executeTakeFirstOrThrow();
}

/** Everybody with a role that counts for this event, by surname; once for each role. */
export async function listRolesAt(db: Connection, eventId: string): Promise<NamedRole[]> {
  const rows = await db
    .selectFrom("roles")
    .innerJoin("events", (join) =>
      join.on((on) =>
        on.or([on("events.id", "=", on.ref("roles.event_id")), on("events.region_id", "=", on.ref("roles.region_id"))]),
      ),
    )
    .innerJoin("persons", "persons.id", "roles.person_id")
    .leftJoin("person_emails", (join) =>
      join.onRef("person_emails.person_id", "=", "persons.id").on("person_emails.is_primary", "=", 1),
    )
    .leftJoin("organizations", "organizations.id", "roles.organization_id")
    .select([
      "roles.id",
      "roles.person_id as personId",
      "roles.role",
      "roles.region_id as regionId",
      "roles.organization_id as organizationId",
      "persons.name",
      "person_emails.email",
      "organizations.name as organization",
    ])
    .where("events.id", "=", eventId)
    .orderBy("persons.name_sort")
    .orderBy("roles.id")
    .execute();
  return rows.map(({ regionId, ...row }) => ({ ...row, byRegion: regionId !== null }));
}
