import type { Database, Transaction } from "#db/types";
import type { Standing } from "#app/domain/registration/rules";
import { matching, selectLines } from "./registration-selection.server";
import type { RegistrationFilter } from "./registration-selection.server";
import { workshopLetter } from "./rules-for-pages";

type Connection = Database | Transaction;

export interface RegistrationPageFilter extends RegistrationFilter {
  /** Counted from 1. */
  page: number;
  /** Only who may change the event sees phone numbers. */
  withPhone: boolean;
}

export interface ChosenWorkshop {
  roundId: string;
  workshopId: string;
  letter: string;
  title: string;
  holdsPlace: boolean;
}

export interface RegistrationLine {
  id: string;
  name: string;
  organization: string;
  role: string;
  sector: string;
  status: Standing;
  /** Null too where it is not shown. */
  phone: string | null;
  registeredAt: string;
  isConfirmed: boolean;
  /** The mail server of the address refused mail. */
  isRefused: boolean;
  workshops: ChosenWorkshop[];
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
export async function listRegistrations(db: Connection, filter: RegistrationPageFilter): Promise<RegistrationPage> {
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
  const workshops = await listChosen(db, { registrationIds: rows.map(({ id }) => id) });
  const lines = rows.map(({ organizationName, organizationText, confirmedAt, phone, refused, ...row }) => ({
    ...row,
    organization: organizationName ?? organizationText,
    phone: filter.withPhone ? phone : null,
    isConfirmed: confirmedAt !== null,
    isRefused: refused === 1,
    workshops: workshops.get(row.id) ?? [],
  }));
  return { lines, total, page, pages };
}

/** What these people chose, or everybody of an event, in the order of the letters. */
export async function listChosen(
  db: Connection,
  of: { registrationIds: string[] } | { eventId: string },
): Promise<Map<string, ChosenWorkshop[]>> {
  const all = db
    .selectFrom("registration_workshops as c")
    .innerJoin("workshops as w", "w.id", "c.workshop_id")
    .select(["c.registration_id as registrationId", "c.holds_place as holdsPlace"])
    .select(["w.id as workshopId", "w.round_id as roundId", "w.position", "w.title"])
    .orderBy("w.position");
  const chosen = new Map<string, ChosenWorkshop[]>();
  if ("registrationIds" in of && of.registrationIds.length === 0) return chosen;
  const own =
    "eventId" in of
      ? all.where("c.event_id", "=", of.eventId)
      : all.where("c.registration_id", "in", of.registrationIds);
  for (const { registrationId, holdsPlace, position, ...workshop } of await own.execute()) {
    const known = chosen.get(registrationId) ?? [];
    known.push({ ...workshop, letter: workshopLetter(position), holdsPlace: holdsPlace === 1 });
    chosen.set(registrationId, known);
  }
  return chosen;
}

export interface OrganizationCount {
  /** Null for organizations that we do not know. */
  id: string | null;
  name: string;
  count: number;
}

/** From which organizations people registered, in alphabetical order; the unknown ones are one line, the last. */
export async function countOrganizations(db: Connection, eventId: string): Promise<OrganizationCount[]> {
  const rows = await db
    .selectFrom("registrations as r")
    .leftJoin("organizations as o", "o.id", "r.organization_id")
    .select(({ fn }) => ["o.id", "o.name", "o.name_search", fn.countAll().as("count")])
    .where("r.event_id", "=", eventId)
    .groupBy(["o.id", "o.name", "o.name_search"])
    .orderBy("o.name_search")
    .execute();
  const counts = rows.map(({ id, name, count }) => ({ id, name: name ?? "", count: Number(count) }));
  return [...counts.filter(({ id }) => id !== null), ...counts.filter(({ id }) => id === null)];
}
