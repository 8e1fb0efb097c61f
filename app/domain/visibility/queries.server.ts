import type { Database, Transaction } from "#db/types";
import { searchKey } from "#app/domain/person/rules";
import type { AttendeeField } from "./rules";
import { attendeesOf } from "./rules";
import { blocking } from "./visible-profiles.server";

export interface Attendee {
  personId: string;
  name: string;
  role: string;
  organization: string;
  /** A key of the sectors; null where it may not be seen. */
  sector: string | null;
}

export interface AttendeeList {
  attendees: Attendee[];
  /** Found in all. */
  total: number;
  /** 1-based; a page that does not exist becomes the nearest that does. */
  page: number;
  pages: number;
  /** Of everybody on the list, whatever is searched for; the largest first. */
  sectorCounts: { sector: string; count: number }[];
  /** Everybody who is listed, whatever is searched; more than the sectors add up to where some hide theirs. */
  listed: number;
}

export const attendeesPerPage = 50;

/**
 * Who is coming, as far as they agreed to be seen by the viewer, in the order of surnames. Every word of `search` must be in the name,
 * the role or the organization; marks and capitals make no difference. A `sector` leaves out all others, and so does `among`.
 */
export async function listAttendees(
  db: Database | Transaction,
  asked: {
    viewerPersonId: string;
    eventId: string;
    search: string;
    sector?: string;
    among?: readonly string[];
    page: number;
  },
  now: Date,
): Promise<AttendeeList> {
  const { search, sector = "", page } = asked;
  const among = asked.among && new Set(asked.among);
  const listed = (await selectGranted(db, asked, now)).map(visibleFields);
  const words = searchKey(search).split(" ").filter(Boolean);
  const found = listed.filter((one) => {
    if (sector !== "" && one.sector !== sector) return false;
    if (among && !among.has(one.personId)) return false;
    const text = searchKey(`${one.name} ${one.role} ${one.organization}`);
    return words.every((word) => text.includes(word));
  });
  const pages = Math.max(1, Math.ceil(found.length / attendeesPerPage));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  return {
    attendees: found.slice((shown - 1) * attendeesPerPage, shown * attendeesPerPage),
    total: found.length,
    page: shown,
    pages,
    sectorCounts: countSectors(listed),
    listed: listed.length,
  };
}

/** Only who is coming and has used the personal link sees who else comes. */
export async function mayReadAttendees(
  db: Database | Transaction,
  { viewerPersonId, eventId }: { viewerPersonId: string; eventId: string },
): Promise<boolean> {
  const own = await db
    .selectFrom("registrations")
    .select("id")
    .where("event_id", "=", eventId)
    .where("person_id", "=", viewerPersonId)
    .where("status", "=", "placed")
    .where("confirmed_at", "is not", null)
    .executeTakeFirst();
  return own !== undefined;
}

function selectGranted(
  db: Database | Transaction,
  { viewerPersonId, eventId }: { viewerPersonId: string; eventId: string },
  now: Date,
) {
  const at = now.toISOString();
  const audience = attendeesOf(eventId);
  const granted = (field: AttendeeField) =>
    db
      .selectFrom("grants")
      .select(["person_id", "until"])
      .where("audience", "=", audience)
      .where("field", "=", field)
      .where("until", ">", at);
  const named = db
    .selectFrom("grants as g")
    .select(["g.person_id", "g.until"])
    .where("g.audience", "=", audience)
    .where("g.field", "=", "name")
    .where("g.until", ">", at)
    .where((grant) => grant.not(grant.exists(blocking(db, viewerPersonId, at))));
  return db
    .selectFrom("registrations as r")
    .innerJoin(named.as("name_grant"), "name_grant.person_id", "r.person_id")
    .leftJoin(granted("role").as("role_grant"), "role_grant.person_id", "r.person_id")
    .leftJoin(granted("organization").as("organization_grant"), "organization_grant.person_id", "r.person_id")
    .leftJoin(granted("sector").as("sector_grant"), "sector_grant.person_id", "r.person_id")
    .leftJoin("organizations as o", "o.id", "r.organization_id")
    .select([
      "r.person_id",
      "r.name",
      "r.role",
      "r.sector",
      "r.organization_text",
      "o.name as organization_name",
      "role_grant.until as role_until",
      "organization_grant.until as organization_until",
      "sector_grant.until as sector_until",
    ])
    .where("r.event_id", "=", eventId)
    .orderBy("r.name_sort")
    .orderBy("r.id")
    .execute();
}

function visibleFields(row: Awaited<ReturnType<typeof selectGranted>>[number]): Attendee {
  return {
    personId: row.person_id,
    name: row.name,
    role: row.role_until === null ? "" : row.role,
    organization: row.organization_until === null ? "" : (row.organization_name ?? row.organization_text),
    sector: row.sector_until === null ? null : row.sector,
  };
}

function countSectors(attendees: Attendee[]): { sector: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { sector } of attendees) if (sector !== null) counts.set(sector, (counts.get(sector) ?? 0) + 1);
  return [...counts].map(([sector, count]) => ({ sector, count })).sort((a, b) => b.count - a.count);
}
