import type { Database, Transaction } from "#db/types";
import { selectLines } from "./registration-selection.server";

export interface BadgePerson {
  id: string;
  name: string;
  role: string;
  organization: string;
  sector: string;
  /** Only of who wants it on their badge, and has used the link of their registration. */
  code: string | null;
}

/** Everybody who has a place, by surname. Two queries, however many people. */
export async function listBadges(db: Database | Transaction, eventId: string): Promise<BadgePerson[]> {
  const rows = await selectLines(db, { eventId, text: "", status: "placed", sort: "name" }).execute();
  const codes = await db
    .selectFrom("registrations as r")
    .innerJoin("person_codes as c", "c.person_id", "r.person_id")
    .select(["r.id", "c.code"])
    .where("r.event_id", "=", eventId)
    .where("r.confirmed_at", "is not", null)
    .where("c.on_badge", "=", 1)
    .execute();
  const codeOf = new Map(codes.map(({ id, code }) => [id, code]));
  return rows.map(({ id, name, role, sector, organizationName, organizationText }) => ({
    ...{ id, name, role, sector },
    organization: organizationName ?? organizationText,
    code: codeOf.get(id) ?? null,
  }));
}
