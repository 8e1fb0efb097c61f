import { sql } from "kysely";
import type { Database, Transaction } from "#db/types";
import { searchKey } from "#app/domain/person/rules";
import { holdsWord } from "./holds-word";
import { unconfirmedBefore } from "./rules";
import type { PeopleKind } from "./rules";

export interface KeptPerson {
  id: string;
  name: string;
  email: string;
  /** How many places they hold, and how many they are asked for. */
  held: number;
  asked: number;
  confirmedAt: string | null;
  isUnconfirmed: boolean;
  bounces: boolean;
  stopsOn: string | null;
}

export const keptPeoplePerPage = 50;

/** The contact persons of a region with how they stand, for who keeps up its table. */
export async function listKeptPeople(
  db: Database | Transaction,
  { regionId, text, kind, page }: { regionId: string; text: string; kind: PeopleKind; page: number },
  now: Date,
): Promise<{ people: KeptPerson[]; hasMore: boolean }> {
  const late = unconfirmedBefore(now);
  let query = db
    .selectFrom("contact_persons as p")
    .innerJoin("contact_places as h", "h.contact_person_id", "p.id")
    .leftJoin("refused_addresses as f", "f.email", "p.email")
    .select(["p.id", "p.name", "p.email", "p.confirmed_at as confirmedAt", "p.confirm_again_at as confirmAgainAt"])
    .select(["f.refused_at as refusedAt", sql<string | null>`min(h.stops_on)`.as("stopsOn")])
    .select(sql<number>`sum(case when h.state = 'confirmed' then 1 else 0 end)`.as("held"))
    .select(sql<number>`sum(case when h.state = 'proposed' then 1 else 0 end)`.as("asked"))
    .where("p.region_id", "=", regionId)
    .where("h.state", "in", ["proposed", "confirmed"])
    .groupBy(["p.id", "f.refused_at"]);
  for (const word of searchKey(text).split(" ").filter(Boolean))
    query = query.where(holdsWord(db, sql`p.name_search`, word));
  if (kind === "asked") query = query.where("h.state", "=", "proposed");
  if (kind === "unconfirmed") query = query.where("h.state", "=", "confirmed").where("p.confirm_again_at", "<=", late);
  if (kind === "bounces") query = query.where("f.refused_at", "is not", null);
  if (kind === "stops") query = query.where("h.stops_on", "is not", null);
  const rows = await query
    .orderBy("p.name_sort")
    .orderBy("p.id")
    .offset((page - 1) * keptPeoplePerPage)
    .limit(keptPeoplePerPage + 1)
    .execute();
  const people = rows.slice(0, keptPeoplePerPage).map(({ refusedAt, confirmAgainAt, held, asked, ...row }) => ({
    ...row,
    held: Number(held),
    asked: Number(asked),
    bounces: refusedAt !== null,
    isUnconfirmed: Number(held) > 0 && confirmAgainAt !== null && confirmAgainAt <= late,
  }));
  return { people, hasMore: rows.length > keptPeoplePerPage };
}
