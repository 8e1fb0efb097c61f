import { sql } from "kysely";
import type { Database, Transaction } from "#db/types";
import { searchKey } from "#app/domain/person/rules";
import { countWishes } from "./organizer-rules";
import { workshopLetter } from "./rules-for-pages";

type Connection = Database | Transaction;

export type RegistrationStatus = "placed" | "waitlisted" | "withdrawn";

export interface RegistrationFilter {
  eventId: string;
  status?: RegistrationStatus | undefined;
  workshopId?: string | undefined;
  /** Words of the name or the organization; marks and capitals make no difference. */
  text: string;
  sort: "name" | "date";
  /** Counted from 1. */
  page: number;
  /** Only who may change the event sees phone numbers. */
  withPhone: boolean;
}

export interface RegistrationLine {
  id: string;
  name: string;
  organization: string;
  role: string;
  sector: string;
  status: RegistrationStatus;
  /** Null too where it is not shown. */
  phone: string | null;
  registeredAt: string;
  isConfirmed: boolean;
  workshops: { letter: string; title: string; holdsPlace: boolean }[];
}

export interface RegistrationPage {
  lines: RegistrationLine[];
  /** How many match in all. */
  total: number;
  page: number;
  pages: number;
}

export const registrationPageSize = 100;

/** The registrations of an event, a hundred a page. Three queries. */
export async function listRegistrations(db: Connection, filter: RegistrationFilter): Promise<RegistrationPage> {
  const counted = await matching(db, filter)
    .select(({ fn }) => fn.countAll().as("total"))
    .executeTakeFirst();
  const total = Number(counted?.total ?? 0);
  const pages = Math.max(1, Math.ceil(total / registrationPageSize));
  const page = Math.min(Math.max(1, filter.page), pages);
  const rows = await selectLines(db, filter)
    .offset((page - 1) * registrationPageSize)
    .limit(registrationPageSize)
    .execute();
  const workshops = await listChosen(
    db,
    rows.map(({ id }) => id),
  );
  const lines = rows.map(({ organizationName, organizationText, confirmedAt, phone, ...row }) => ({
    ...row,
    organization: organizationName ?? organizationText,
    phone: filter.withPhone ? phone : null,
    isConfirmed: confirmedAt !== null,
    workshops: workshops.get(row.id) ?? [],
  }));
  return { lines, total, page, pages };
}

function matching(db: Connection, { eventId, status, workshopId, text }: RegistrationFilter) {
  let query = db
    .selectFrom("registrations as r")
    .leftJoin("organizations as o", "o.id", "r.organization_id")
    .where("r.event_id", "=", eventId);
  if (status) query = query.where("r.status", "=", status);
  if (workshopId)
    query = query.where("r.id", "in", (chosen) =>
      chosen
        .selectFrom("registration_workshops as c")
        .select("c.registration_id")
        .where("c.workshop_id", "=", workshopId),
    );
  for (const word of searchKey(text).split(" ").filter(Boolean)) {
    const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    const typed = db
      .selectFrom("organization_inbox")
      .select("registration_id")
      .where(sql<boolean>`text_search like ${pattern} escape '\\'`);
    query = query.where((where) =>
      where.or([
        sql<boolean>`r.name_search like ${pattern} escape '\\'`,
        sql<boolean>`o.name_search like ${pattern} escape '\\'`,
        where("r.id", "in", typed),
      ]),
    );
  }
  return query;
}

function selectLines(db: Connection, filter: RegistrationFilter) {
  const lines = matching(db, filter).select([
    "r.id",
    "r.name",
    "o.name as organizationName",
    "r.organization_text as organizationText",
    "r.role",
    "r.sector",
    "r.status",
    "r.phone",
    "r.created_at as registeredAt",
    "r.confirmed_at as confirmedAt",
  ]);
  return filter.sort === "name"
    ? lines.orderBy("r.name_sort").orderBy("r.id")
    : lines.orderBy("r.created_at", "desc").orderBy("r.id");
}

async function listChosen(
  db: Connection,
  registrationIds: string[],
): Promise<Map<string, RegistrationLine["workshops"]>> {
  if (registrationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("registration_workshops as c")
    .innerJoin("workshops as w", "w.id", "c.workshop_id")
    .select(["c.registration_id as registrationId", "c.holds_place as holdsPlace", "w.position", "w.title"])
    .where("c.registration_id", "in", registrationIds)
    .orderBy("w.position")
    .execute();
  const chosen = new Map<string, RegistrationLine["workshops"]>();
  for (const { registrationId, holdsPlace, position, title } of rows) {
    const own = chosen.get(registrationId) ?? [];
    own.push({ letter: workshopLetter(position), title, holdsPlace: holdsPlace === 1 });
    chosen.set(registrationId, own);
  }
  return chosen;
}

export interface NeedsSummary {
  diet: { text: string; count: number }[];
  access: { text: string; count: number }[];
  /** How many people with a place told a need. */
  people: number;
}

/** What the kitchen and the caretaker must know, without names; only of people who hold a place (AVG, art. 5(1)(c)). */
export async function summarizeNeeds(db: Connection, eventId: string): Promise<NeedsSummary> {
  const rows = await db
    .selectFrom("registration_needs as needs")
    .innerJoin("registrations", "registrations.id", "needs.registration_id")
    .select(["needs.diet", "needs.access"])
    .where("needs.event_id", "=", eventId)
    .where("registrations.status", "=", "placed")
    .execute();
  return {
    diet: countWishes(rows.flatMap(({ diet }) => diet ?? [])),
    access: countWishes(rows.flatMap(({ access }) => access ?? [])),
    people: rows.length,
  };
}
