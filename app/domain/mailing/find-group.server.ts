import { sql } from "kysely";
import type { Database, Transaction } from "#db/types";
import { readInvitations } from "#app/domain/invitation/list-invitations.server";
import type { Standing } from "#app/domain/registration/rules";
import { hasStanding } from "#app/domain/registration/standing.server";
import { searchKey } from "#app/domain/person/rules";
import type { Language } from "#app/language/language";
import type { Audience } from "./rules";

/** Whom a mailing is for. */
export interface GroupFilter {
  audience: Audience;
  /** Words of a role; empty for any. */
  role: string;
  sector: string | null;
  workshopId: string | null;
}

export interface GroupPerson {
  /** Of the registration, or of the invitation of who did not answer. */
  id: string;
  isInvited: boolean;
  name: string;
  email: string;
  language: Language;
  phone: string | null;
  /** The address refused mail before. */
  isRefused: boolean;
  /** Holds a place in a workshop, or wishes one while waiting. */
  hasWorkshop: boolean;
}

/** Who is in the group now, by surname: one line for each person at each address, so that colleagues who share one all count. */
export async function findGroup(
  db: Database | Transaction,
  { eventId, filter }: { eventId: string; filter: GroupFilter },
): Promise<GroupPerson[]> {
  const words = searchKey(filter.role).split(" ").filter(Boolean);
  const hasRole = ({ role }: { role: string }) => words.every((word) => searchKey(role).includes(word));
  if (filter.audience === "unanswered") return (await listUnanswered(db, eventId)).filter(hasRole).map(withoutRole);
  const rows = await selectRegistrations(db, eventId, filter).execute();
  return rows.filter(hasRole).map(({ refused, workshops, role: _, ...row }) => ({
    ...row,
    isInvited: false,
    isRefused: refused !== null,
    hasWorkshop: Number(workshops) > 0,
  }));
}

/** Who asks for a place is in a group of their own: what is written to who comes would promise them one. */
const inAudience = {
  placed: ["placed"],
  waitlisted: ["waitlisted"],
  coming: ["placed", "waitlisted"],
  requested: ["requested"],
  withdrawn: ["withdrawn"],
} satisfies Record<string, Standing[]>;

function selectRegistrations(db: Database | Transaction, eventId: string, filter: GroupFilter) {
  const audience = filter.audience === "unanswered" ? "placed" : filter.audience;
  const counts = sql<boolean>`(c.holds_place = 1 or r.status = 'waitlisted')`;
  let query = db
    .selectFrom("registrations as r")
    .leftJoin("refused_addresses as f", "f.email", "r.email")
    .select(["r.id", "r.name", "r.email", "r.language", "r.phone", "r.role", "f.email as refused"])
    .select((row) =>
      row
        .selectFrom("registration_workshops as c")
        .select(({ fn }) => fn.countAll().as("count"))
        .whereRef("c.registration_id", "=", "r.id")
        .where(counts)
        .as("workshops"),
    )
    .where("r.event_id", "=", eventId)
    .where((row) => row.or(inAudience[audience].map((one) => hasStanding("r", one))))
    // Who was refused did not withdraw.
    .where("r.refused_at", "is", null)
    .where("r.email", "!=", "")
    .orderBy("r.name_sort")
    .orderBy("r.id");
  const { sector, workshopId } = filter;
  if (sector !== null) query = query.where("r.sector", "=", sector);
  if (workshopId !== null)
    query = query.where((row) =>
      row.exists(
        row
          .selectFrom("registration_workshops as c")
          .select("c.registration_id")
          .whereRef("c.registration_id", "=", "r.id")
          .where("c.workshop_id", "=", workshopId)
          .where(counts),
      ),
    );
  return query;
}

async function listUnanswered(db: Database | Transaction, eventId: string) {
  const invitations = (await readInvitations(db, eventId)).filter(({ state }) => state === "unanswered");
  const refused = await db.selectFrom("refused_addresses").select("email").execute();
  const addresses = new Set(refused.map(({ email }) => email));
  return invitations.map(({ id, name, email, language, role }) => ({
    ...{ id, name, email, language, role },
    isInvited: true,
    phone: null,
    isRefused: addresses.has(email),
    hasWorkshop: false,
  }));
}

function withoutRole({ role: _, ...person }: GroupPerson & { role: string }): GroupPerson {
  return person;
}
