import { sql } from "kysely";
import type { SelectQueryBuilder } from "kysely";
import { readRows, rowsOf } from "#db/dialects/json-rows";
import type { Database, Transaction } from "#db/types";
import { organizationNames } from "#app/domain/organization/present-names.server";
import { asRegistered } from "./as-registered.server";
import { audiencesOf } from "./audiences.server";
import type { Audiences } from "./audiences.server";
import { fieldBit, fieldBits } from "./field-bits";
import { mayReadAttendees } from "./queries.server";
import { attendeesOf, onlyPerson } from "./rules";
import type { VisibleField } from "./rules";

type Connection = Database | Transaction;

/** What this viewer sees of somebody on the list, as far as a list of people is searched and narrowed by it. */
export interface DirectoryPerson {
  personId: string;
  /** A search key. */
  name: string;
  role: string;
  organization: string;
  sector: string | undefined;
  areas: readonly string[];
  /** Where they work, of what may be seen: the municipalities they serve, or else that of their organization. */
  municipalities: readonly string[];
  /** What they offer and seek: keys of themes, or words of their own. */
  themes: readonly string[];
}

export interface Looking {
  viewerPersonId: string;
  eventId: string;
}

/**
 * Everybody on the list of an event whom this viewer may see, by surname: the same that `listVisibleProfiles` says of them. For thousands of
 * people at once: each query comes back as one text, and nothing is read of those fields that only an entry shows.
 */
export async function listDirectoryPeople(db: Connection, looking: Looking, now: Date): Promise<DirectoryPerson[]> {
  const seeing = { ...looking, audiences: audiencesOf(db, looking.viewerPersonId, now), at: now.toISOString() };
  const seen = await readSeen(db, seeing);
  const listed = (await readListed(db, seeing)).filter(({ id }) => sees(seen.get(id), "name"));
  if (listed.length === 0) return [];
  const [areas, themes] = [await readAreas(db, looking.eventId), await readThemes(db, looking.eventId)];
  const elsewhere = await readElsewhere(db, { seeing, seen }, now);
  const profiles = await readProfileFields(db, { eventId: looking.eventId, seen });
  return listed.map((row) => {
    const sight = seen.get(row.id);
    const registered = elsewhere.get(row.id) ?? row;
    const from = (field: VisibleField) => (isOfProfile(sight, field) ? profiles.get(row.id) : registered);
    const organization = sees(sight, "organization") ? from("organization") : undefined;
    const shownAreas = sees(sight, "areas") ? (areas.get(row.id) ?? []) : [];
    const served = shownAreas.filter(({ kind }) => kind === "municipality").map(({ name }) => name);
    const seat = organization?.organization ? organization.municipality : null;
    return {
      personId: row.id,
      name: isOfProfile(sight, "name") ? row.own_name_search : registered.name_search,
      role: (sees(sight, "role") && from("role")?.role) || "",
      organization: organization?.organization ?? "",
      sector: (sees(sight, "sector") && from("sector")?.sector) || undefined,
      areas: shownAreas.map(({ name }) => name),
      municipalities: served.length > 0 ? served : seat ? [seat] : [],
      themes: (themes.get(row.id) ?? []).filter(({ kind }) => sees(sight, kind)).map(({ theme }) => theme),
    };
  });
}

interface Seeing extends Looking {
  audiences: Audiences;
  at: string;
}

interface Sight {
  /** Bits of fields. */
  seen: number;
  /** Those of them that may be seen by more than an event: they are as the profile has them. */
  profile: number;
  /** 1: this viewer sees them as an attendee of another event too. */
  elsewhere: number;
}

function sees(sight: Sight | undefined, field: VisibleField): boolean {
  return sight !== undefined && (sight.seen & fieldBit(field)) !== 0;
}

function isOfProfile(sight: Sight | undefined, field: VisibleField): boolean {
  return sight !== undefined && (sight.profile & fieldBit(field)) !== 0;
}

/** By person on the list; who blocked the viewer is not there. */
async function readSeen(db: Connection, seeing: Seeing): Promise<Map<string, Sight>> {
  const { viewerPersonId, eventId, audiences, at } = seeing;
  const own = attendeesOf(eventId);
  const isAttendee = await mayReadAttendees(db, seeing);
  const asAttendee = await read(
    db,
    db
      .selectFrom("grants as g")
      .select(["g.person_id as id", sql<number>`sum(${fieldBits})`.as("seen")])
      .where("g.audience", "=", own)
      .where("g.until", ">", at)
      .groupBy("g.person_id"),
  );
  const blocked = await db
    .selectFrom("grants")
    .select("person_id")
    .where("audience", "=", onlyPerson(viewerPersonId))
    .where("field", "=", "blocked")
    .where("until", ">", at)
    .execute();
  const more = await read(
    db,
    db
      .selectFrom("grants as g")
      .select(["g.person_id as id", sql<number>`sum(distinct ${fieldBits})`.as("seen")])
      .select(sql<number>`sum(distinct case when g.audience like 'event:%' then 0 else ${fieldBits} end)`.as("profile"))
      .select(sql<number>`max(case when g.audience like 'event:%' then 1 else 0 end)`.as("elsewhere"))
      .where("g.audience", "in", audiences)
      .where("g.audience", "!=", own)
      .where("g.until", ">", at)
      .where(
        "g.person_id",
        "in",
        db.selectFrom("registrations as r").select("r.person_id").where("r.event_id", "=", eventId),
      )
      .groupBy("g.person_id"),
  );
  const sights = new Map<string, Sight>();
  for (const { id, seen } of asAttendee)
    if ((seen & fieldBit("name")) !== 0) sights.set(id, { seen: isAttendee ? seen : 0, profile: 0, elsewhere: 0 });
  for (const { id, seen, profile, elsewhere } of more) {
    const known = sights.get(id);
    if (known) sights.set(id, { seen: known.seen | seen, profile, elsewhere });
  }
  for (const { person_id: id } of blocked) sights.delete(id);
  return sights;
}

interface RegisteredFields {
  name_search: string;
  role: string;
  sector: string | null;
  organization: string;
  municipality: string | null;
}

/** By surname, as they stand in the registration for this event. */
async function readListed(db: Connection, { eventId }: Seeing) {
  const rows = await read(
    db,
    db
      .selectFrom("registrations as r")
      .innerJoin("persons as p", "p.id", "r.person_id")
      .leftJoin("organizations as o", "o.id", "r.organization_id")
      .select(["r.person_id as id", "p.name_search as own_name_search", "r.name_search", "r.role", "r.sector"])
      .select(({ fn }) => fn.coalesce("o.name", "r.organization_text").as("organization"))
      .select("o.municipality")
      .where("r.event_id", "=", eventId)
      .orderBy("p.name_sort")
      .orderBy("p.id")
      .orderBy("r.id"),
  );
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** Whom the viewer sees as an attendee of several events: as they stand in the latest. */
async function readElsewhere(
  db: Connection,
  { seeing, seen }: { seeing: Seeing; seen: ReadonlyMap<string, Sight> },
  now: Date,
): Promise<Map<string, RegisteredFields>> {
  const personIds = [...seen].filter(([, sight]) => sight.elsewhere === 1).map(([id]) => id);
  const rows = await asRegistered(db, { audiences: seeing.audiences, personIds }, now);
  return new Map([...rows].map(([id, { name, ...row }]) => [id, { ...row, name_search: name }]));
}

/** Of those who show a field of their profile to more than an event. */
async function readProfileFields(
  db: Connection,
  { eventId, seen }: { eventId: string; seen: ReadonlyMap<string, Sight> },
): Promise<Map<string, Omit<RegisteredFields, "name_search">>> {
  const ofProfile = fieldBit("role") | fieldBit("sector") | fieldBit("organization");
  if (![...seen.values()].some(({ profile }) => (profile & ofProfile) !== 0)) return new Map();
  const rows = await read(
    db,
    ofEvent(db, eventId)
      .innerJoin("profiles as f", "f.person_id", "r.person_id")
      .select(["r.person_id as id", "f.role", "f.sector", "f.organization_id", "f.organization_text"]),
  );
  const names = await organizationNames(
    db,
    rows.flatMap((row) => row.organization_id ?? []),
  );
  return new Map(
    rows.map(({ id, role, sector, organization_id: organizationId, organization_text: text }) => {
      const known = organizationId === null ? undefined : names.get(organizationId);
      return [id, { role, sector, organization: known?.name ?? text, municipality: known?.municipality ?? null }];
    }),
  );
}

async function readAreas(db: Connection, eventId: string): Promise<Map<string, { kind: string; name: string }[]>> {
  const rows = await read(
    db,
    ofEvent(db, eventId)
      .innerJoin("profile_areas as a", "a.person_id", "r.person_id")
      .select(["a.person_id as id", "a.kind", "a.organization_id", "a.area"])
      .orderBy("a.position"),
  );
  const names = await organizationNames(
    db,
    rows.flatMap((row) => row.organization_id ?? []),
  );
  return grouped(
    rows.map(({ id, kind, organization_id: organizationId, area }) => {
      const known = organizationId === null ? undefined : names.get(organizationId);
      return { id, kind, name: known?.name ?? area };
    }),
  );
}

async function readThemes(
  db: Connection,
  eventId: string,
): Promise<Map<string, { kind: "offers" | "seeks"; theme: string }[]>> {
  const rows = await read(
    db,
    ofEvent(db, eventId)
      .innerJoin("profile_themes as t", "t.person_id", "r.person_id")
      .select(["t.person_id as id", "t.kind", "t.theme"])
      .orderBy("t.kind")
      .orderBy("t.position"),
  );
  return grouped(rows);
}

/** Somebody who registered twice is there once. */
function ofEvent(db: Connection, eventId: string) {
  const people = db.selectFrom("registrations").select("person_id").distinct().where("event_id", "=", eventId);
  return db.selectFrom(people.as("r"));
}

/** All rows as one text: thousands of rows cost more to hand over cell by cell than to find. */
async function read<DB, Table extends keyof DB, Row extends object>(
  db: Connection,
  query: SelectQueryBuilder<DB, Table, Row>,
): Promise<Row[]> {
  const { rows } = await db.selectNoFrom(rowsOf(db, query).as("rows")).executeTakeFirstOrThrow();
  return readRows(rows);
}

function grouped<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, ({ id }) => id);
}
