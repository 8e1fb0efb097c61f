import { sql } from "kysely";
import type { Database, Transaction } from "#db/types";
import { readProfiles } from "#app/domain/profile/read-profiles.server";
import type { ProfileValues } from "#app/domain/profile/read-profiles.server";
import { asRegistered } from "./as-registered.server";
import type { Registered } from "./as-registered.server";
import { audiencesOf, oneAudience } from "./audiences.server";
import type { Audiences } from "./audiences.server";
import { fieldBit, fieldBits } from "./field-bits";
import { attendeeFields, onlyPerson } from "./rules";
import type { AttendeeField, ChannelKind, VisibleField } from "./rules";

type Connection = Database | Transaction;

/** What one viewer sees of one person now. A field that may not be seen, or is empty, is not there. */
export interface VisibleProfile {
  personId: string;
  name: string;
  role?: string;
  /** A key of the sectors. */
  sector?: string;
  organization?: string;
  areas?: string[];
  /** Keys of themes of Elkaar, or words of their own. */
  offers?: string[];
  seeks?: string[];
  about?: string;
  /** Of `/foto/:id`. */
  photoId?: string;
  /** The preferred one first. */
  channels: { kind: ChannelKind; value: string }[];
}

/** What a viewer sees of a person; undefined where that is nothing, not even the name. */
export async function visibleProfile(
  db: Connection,
  { viewerPersonId, personId }: { viewerPersonId: string; personId: string },
  now: Date,
): Promise<VisibleProfile | undefined> {
  return (await listVisibleProfiles(db, { viewerPersonId, personIds: [personId] }, now))[0];
}

/**
 * The same of several people, by surname, or of everybody whom the viewer may see. Whom people only see as an attendee of
 * an event stands there as in the registration for it; anything else is as the profile has it.
 */
export async function listVisibleProfiles(
  db: Connection,
  { viewerPersonId, personIds }: { viewerPersonId: string; personIds?: readonly string[] },
  now: Date,
): Promise<VisibleProfile[]> {
  return list(db, { audiences: audiencesOf(db, viewerPersonId, now), viewerPersonId, personIds }, now);
}

/** What anybody in one audience sees of a person, by the same grants; undefined where that is nothing. */
export async function profileForAudience(
  db: Connection,
  { audience, personId }: { audience: string; personId: string },
  now: Date,
): Promise<VisibleProfile | undefined> {
  const seeing = { audiences: oneAudience(audience), viewerPersonId: "", personIds: [personId] };
  return (await list(db, seeing, now))[0];
}

interface Seeing {
  audiences: Audiences;
  viewerPersonId: string;
  personIds?: readonly string[];
}

async function list(db: Connection, seeing: Seeing, now: Date): Promise<VisibleProfile[]> {
  const rows = await selectSeen(db, seeing, now);
  const ids = rows.map((row) => row.person_id);
  if (ids.length === 0) return [];
  const profiles = await readProfiles(db, ids);
  const asAttendees = rows.filter(isSeenAsAttendee).map((row) => row.person_id);
  const registered = await asRegistered(db, { audiences: seeing.audiences, personIds: asAttendees }, now);
  return rows.map((row) =>
    shown(row, { profile: profiles.get(row.person_id), registered: registered.get(row.person_id) }),
  );
}

interface SeenRow {
  person_id: string;
  name: string;
  /** A bit for each field that may be seen, in the order of `visibleFields`. */
  seen: number;
  /** Those of them that may be seen by more than an event. */
  profile: number;
}

/** One row a person, whatever the number of grants: the fields are bits of two numbers. */
async function selectSeen(
  db: Connection,
  { audiences, viewerPersonId, personIds }: Seeing,
  now: Date,
): Promise<SeenRow[]> {
  const at = now.toISOString();
  const query = db
    .selectFrom("grants as g")
    .innerJoin("persons as p", "p.id", "g.person_id")
    .select([
      "g.person_id",
      "p.name",
      sql<number>`cast(sum(distinct ${fieldBits}) as integer)`.as("seen"),
      sql<number>`cast(sum(distinct case when g.audience like 'event:%' then 0 else ${fieldBits} end) as integer)`.as(
        "profile",
      ),
    ])
    .where("g.audience", "in", audiences)
    .where("g.until", ">", at)
    .where((grant) => grant.not(grant.exists(blocking(db, viewerPersonId, at))))
    .groupBy(["g.person_id", "p.name", "p.name_sort"])
    .orderBy("p.name_sort")
    .orderBy("g.person_id");
  const rows = await (personIds ? query.where("g.person_id", "in", personIds) : query).execute();
  return rows.filter((row) => isSeen(row, "name"));
}

/** For a query over grants that are called `g`: the person blocked this viewer. */
export function blocking(db: Connection, viewerPersonId: string, at: string) {
  return db
    .selectFrom("grants as b")
    .select("b.person_id")
    .whereRef("b.person_id", "=", sql.ref("g.person_id"))
    .where("b.audience", "=", onlyPerson(viewerPersonId))
    .where("b.field", "=", "blocked")
    .where("b.until", ">", at);
}

function isSeen({ seen }: Pick<SeenRow, "seen">, field: VisibleField): boolean {
  return (seen & fieldBit(field)) !== 0;
}

function isOfProfile({ profile }: Pick<SeenRow, "profile">, field: VisibleField): boolean {
  return (profile & fieldBit(field)) !== 0;
}

function isSeenAsAttendee(row: SeenRow): boolean {
  return attendeeFields.some((field) => isSeen(row, field) && !isOfProfile(row, field));
}

function shown(
  row: SeenRow,
  { profile, registered }: { profile: ProfileValues | undefined; registered: Registered | undefined },
): VisibleProfile {
  const attendee = (field: AttendeeField) => {
    if (!isSeen(row, field)) return undefined;
    const own = field === "name" ? row.name : profile?.[field];
    return (isOfProfile(row, field) ? own : registered?.[field]) || undefined;
  };
  const own = <Field extends Exclude<VisibleField, AttendeeField>, Value>(field: Field, value: Value) =>
    isSeen(row, field) ? value : undefined;
  const lists = {
    areas: own(
      "areas",
      profile?.areas.map(({ name }) => name),
    ),
    offers: own("offers", profile?.offers),
    seeks: own("seeks", profile?.seeks),
  };
  return {
    personId: row.person_id,
    name: attendee("name") ?? row.name,
    role: attendee("role"),
    sector: attendee("sector"),
    organization: attendee("organization"),
    ...withoutEmpty(lists),
    about: own("about", profile?.about || undefined),
    photoId: own("photo", profile?.photoId ?? undefined),
    channels: (profile?.channels ?? []).filter(({ kind }) => isSeen(row, kind)),
  };
}

function withoutEmpty<Lists extends Record<string, string[] | undefined>>(lists: Lists): Partial<Lists> {
  const kept: Partial<Lists> = { ...lists };
  for (const name in kept) if (kept[name]?.length === 0) delete kept[name];
  return kept;
}
