import { sql } from "kysely";
import type { Database, Transaction } from "#db/types";
import { searchKey } from "#app/domain/person/rules";
import { seenContactFields } from "#app/domain/visibility/seen-contact-fields.server";
import { toLocalTime } from "#app/language/amsterdam-time";
import { holdsWord } from "./holds-word";
import { listPartners, schoolsOf } from "./region.server";
import type { ContactPartner } from "./region.server";
import { inOrderOfUse, unconfirmedSince } from "./rules";
import type { PlaceFacts, Rank } from "./rules";

type Connection = Database | Transaction;

/** A contact person as the people of the region may see them. */
export interface ShownContact {
  placeId: string;
  rank: Rank;
  /** Null for all questions. */
  topic: string | null;
  name: string;
  phone: string | null;
  email: string | null;
  unconfirmedSince: string | null;
  /** A day that is still to come; null for who is there already. */
  startsOn: string | null;
  stopsOn: string | null;
  /** Mail to this person comes back. */
  bounces: boolean;
}

export interface PartnerRow {
  partner: ContactPartner;
  /** Whom to turn to first stands first. Empty where the school has nobody. */
  people: ShownContact[];
  /** Somebody was asked and has not answered. */
  isAsked: boolean;
}

export interface SchoolRows {
  id: string;
  name: string;
  municipality: string;
  city: string | null;
  rows: PartnerRow[];
}

export interface ContactFilter {
  regionId: string;
  /** Who looks: somebody who blocked them shows them no channel. */
  viewerPersonId: string;
  /** Words of a name or a place; marks and capitals make no difference. */
  text: string;
  partnerId?: string | undefined;
  municipality?: string | undefined;
  /** Counted from 1. */
  page: number;
}

export interface ContactPage {
  schools: SchoolRows[];
  page: number;
  hasMore: boolean;
}

export const schoolsPerPage = 10;

/** Schools of a region with whom each partner has for them, by name. Costs as much for 5,000 schools as for 50. */
export async function searchContacts(db: Connection, filter: ContactFilter, now: Date): Promise<ContactPage> {
  const { regionId, viewerPersonId, text, partnerId, municipality, page } = filter;
  let query = schoolsOf(db, regionId).select(["o.id", "o.name", "o.municipality", "o.city"]);
  if (municipality) query = query.where("o.municipality", "=", municipality);
  for (const word of searchKey(text).split(" ").filter(Boolean)) {
    query = query.where((row) =>
      row.or([holdsWord(db, sql`o.name_search`, word), holdsWord(db, sql`o.place_search`, word)]),
    );
  }
  const found = await query
    .orderBy("o.name_search")
    .orderBy("o.id")
    .offset((page - 1) * schoolsPerPage)
    .limit(schoolsPerPage + 1)
    .execute();
  const shown = found.slice(0, schoolsPerPage);
  const partners = (await listPartners(db, regionId)).filter(({ id }) => !partnerId || id === partnerId);
  const schools = await withRows(db, { regionId, viewerPersonId, schools: shown, partners }, now);
  return { schools, page, hasMore: found.length > schoolsPerPage };
}

/** One school of a region; undefined where it is none. */
export async function findSchool(
  db: Connection,
  { regionId, viewerPersonId, organizationId }: { regionId: string; viewerPersonId: string; organizationId: string },
  now: Date,
): Promise<(SchoolRows & { address: string | null }) | undefined> {
  const school = await schoolsOf(db, regionId)
    .select(["o.id", "o.name", "o.municipality", "o.city", "o.address"])
    .where("o.id", "=", organizationId)
    .executeTakeFirst();
  if (!school) return undefined;
  const partners = await listPartners(db, regionId);
  const [rows] = await withRows(db, { regionId, viewerPersonId, schools: [school], partners }, now);
  return rows && { ...rows, address: school.address };
}

interface FoundSchool {
  id: string;
  name: string;
  municipality: string | null;
  city: string | null;
}

interface RowsWanted {
  regionId: string;
  viewerPersonId: string;
  schools: FoundSchool[];
  partners: ContactPartner[];
}

async function withRows(
  db: Connection,
  { regionId, viewerPersonId, schools, partners }: RowsWanted,
  now: Date,
): Promise<SchoolRows[]> {
  if (schools.length === 0) return [];
  const organizationIds = schools.map(({ id }) => id);
  const places = await listShown(db, { regionId, viewerPersonId, organizationIds }, now);
  const asked = await db
    .selectFrom("contact_places")
    .select(["organization_id as schoolId", "partner_id as partnerId"])
    .where("region_id", "=", regionId)
    .where("organization_id", "in", organizationIds)
    .where("state", "=", "proposed")
    .execute();
  const key = (one: { schoolId: string; partnerId: string }) => `${one.schoolId} ${one.partnerId}`;
  const shown = new Map<string, typeof places>();
  for (const place of places) shown.set(key(place), [...(shown.get(key(place)) ?? []), place]);
  const waiting = new Set(asked.map(key));
  return schools.map((school) => ({
    ...school,
    municipality: school.municipality ?? "",
    rows: partners.map((partner) => {
      const cell = key({ schoolId: school.id, partnerId: partner.id });
      const people = inOrderOfUse((shown.get(cell) ?? []).map(factsOf)).map((place) => contactOf(place, now));
      return { partner, people, isAsked: waiting.has(cell) };
    }),
  }));
}

type ShownRow = Awaited<ReturnType<typeof listShown>>[number];

const factsOf = (row: ShownRow): ShownRow & PlaceFacts => ({ ...row, bounces: row.refusedAt !== null });

function contactOf(place: ShownRow & PlaceFacts, now: Date): ShownContact {
  const { placeId, rank, topic, position, name, phone, email, startsOn, stopsOn, bounces } = place;
  return {
    placeId,
    rank,
    topic: position === 0 ? null : topic,
    name,
    phone,
    email,
    unconfirmedSince: unconfirmedSince(place, now),
    startsOn: startsOn !== null && startsOn > toLocalTime(now.toISOString()).date ? startsOn : null,
    stopsOn,
    bounces,
  };
}

interface PlacesWanted {
  regionId: string;
  viewerPersonId: string;
  organizationIds: string[];
}

/** Confirmed places with what the people of the region may see; without the name nothing is shown. */
async function listShown(db: Connection, { viewerPersonId, ...wanted }: PlacesWanted, now: Date) {
  const places = (await selectConfirmed(db, wanted)).flatMap(({ personId, ...place }) =>
    personId === null ? [] : [{ ...place, personId }],
  );
  const personIds = places.map(({ personId }) => personId);
  const sees = await seenContactFields(db, { regionId: wanted.regionId, viewerPersonId, personIds }, now);
  return places
    .filter((place) => sees(place, "name"))
    .map((place) => ({
      ...place,
      phone: sees(place, "phone") ? place.phone : null,
      email: sees(place, "email") ? place.email : null,
    }));
}

function selectConfirmed(db: Connection, { regionId, organizationIds }: Omit<PlacesWanted, "viewerPersonId">) {
  return db
    .selectFrom("contact_places as h")
    .innerJoin("contact_persons as p", "p.id", "h.contact_person_id")
    .innerJoin("contact_topics as t", "t.id", "h.topic_id")
    .leftJoin("refused_addresses as f", "f.email", "p.email")
    .select(["h.id as placeId", "h.organization_id as schoolId", "h.partner_id as partnerId", "h.rank"])
    .select(["h.starts_on as startsOn", "h.stops_on as stopsOn", "t.name as topic", "t.position"])
    .select(["p.id as contactPersonId", "p.person_id as personId", "p.name", "p.phone", "p.email"])
    .select(["p.confirmed_at as confirmedAt", "p.confirm_again_at as confirmAgainAt", "f.refused_at as refusedAt"])
    .where("h.region_id", "=", regionId)
    .where("h.organization_id", "in", organizationIds)
    .where("h.state", "=", "confirmed")
    .orderBy("t.position")
    .orderBy("h.rank", "desc")
    .execute();
}

/** The municipalities of a region's table, in alphabetical order. */
export async function listContactMunicipalities(db: Connection, regionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("contact_municipalities")
    .select("municipality")
    .where("region_id", "=", regionId)
    .execute();
  return rows.map(({ municipality }) => municipality).sort((a, b) => a.localeCompare(b, "nl"));
}
