import { sql } from "kysely";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { regionsOf } from "./audiences.server";
import { readChoices } from "./choices.server";
import type { Grant, PersonFacts } from "./rules";
import { grantsOf, regionMembershipMs } from "./rules";

/**
 * Makes the grants of one person what they should be now. Called in the transaction of every change of consent, choice,
 * confirmation, state, role or event. It takes the person's row first: two changes at once would otherwise each write what
 * they saw before the other.
 */
export async function writeGrants(trx: Transaction, { personId }: { personId: string }): Promise<void> {
  await trx
    .updateTable("persons")
    .set({ name: sql<string>`name` })
    .where("id", "=", personId)
    .execute();
  const wanted = grantsOf(await readFacts(trx, personId));
  const present = await trx
    .selectFrom("grants")
    .select(["field", "audience", "until"])
    .where("person_id", "=", personId)
    .execute();
  const missing = wanted.filter((grant) => !present.some((one) => isSame(one, grant) && one.until === grant.until));
  const stale = present.filter((grant) => !wanted.some((one) => isSame(one, grant)));
  await remove(trx, personId, stale);
  await add(trx, personId, missing);
}

/**
 * The same for everybody of one event, after its end changed or it was cancelled, in id order of the persons. Everybody, since
 * somebody may be confirming at this moment, with the event as it was.
 */
export async function writeEventGrants(trx: Transaction, { eventId }: { eventId: string }): Promise<void> {
  const people = await trx
    .selectFrom("registrations")
    .select("person_id")
    .where("event_id", "=", eventId)
    .where("status", "<>", "withdrawn")
    .orderBy("person_id")
    .execute();
  for (const { person_id: personId } of people) await writeGrants(trx, { personId });
}

/** Writes all grants anew, from the facts alone. Changes nothing where every change wrote what it should. */
export async function rebuildGrants(db: Database | Transaction): Promise<void> {
  await inTransaction(db, async (trx) => {
    const people = await trx.selectFrom("persons").select("id").orderBy("id").execute();
    for (const { id } of people) await writeGrants(trx, { personId: id });
  });
}

async function readFacts(trx: Transaction, personId: string): Promise<PersonFacts> {
  const rows = await trx
    .selectFrom("registrations as r")
    .innerJoin("events as e", "e.id", "r.event_id")
    .select(["r.event_id", "r.listed", "r.confirmed_at", "r.status", "e.ends_at", "e.cancelled_at"])
    .where("r.person_id", "=", personId)
    .execute();
  const registrations = rows.map((row) => ({
    eventId: row.event_id,
    listed: row.listed === 1,
    confirmed: row.confirmed_at !== null,
    status: row.status,
    eventEndsAt: row.ends_at,
    eventCancelled: row.cancelled_at !== null,
  }));
  const choices = await readChoices(trx, personId);
  const isForRegions = choices.some(({ audience }) => audience === "region");
  return {
    registrations,
    choices,
    regions: isForRegions ? await readRegions(trx, personId) : [],
    contacts: await readContacts(trx, personId),
    blocked: await readBlocked(trx, personId),
    contactPersons: await readContactFacts(trx, personId),
  };
}

/**
 * People are contacts while each has the other. What is given to one contact alone stands with that contact, with its own text: a
 * grant of the kind would show what the profile says there.
 */
async function readContacts(trx: Transaction, personId: string): Promise<NonNullable<PersonFacts["contacts"]>> {
  const rows = await trx
    .selectFrom("contacts as c")
    .innerJoin("contacts as back", (join) =>
      join.onRef("back.owner_id", "=", "c.other_id").onRef("back.other_id", "=", "c.owner_id"),
    )
    .select("c.other_id")
    .where("c.owner_id", "=", personId)
    .execute();
  return rows.map((row) => ({ personId: row.other_id, channels: [] }));
}

async function readBlocked(trx: Transaction, personId: string): Promise<string[]> {
  const rows = await trx.selectFrom("person_blocks").select("blocked_id").where("person_id", "=", personId).execute();
  return rows.map((row) => row.blocked_id);
}

/** In each region, until the latest event there stops counting. */
async function readRegions(trx: Transaction, personId: string): Promise<PersonFacts["regions"]> {
  const rows = await regionsOf(trx, personId).execute();
  const untils = new Map<string, string | null>();
  for (const { region_id: regionId, ends_at: endsAt } of rows) {
    const until = endsAt === null ? null : new Date(Date.parse(endsAt) + regionMembershipMs).toISOString();
    const other = untils.get(regionId);
    if (other === null) continue;
    untils.set(regionId, until === null || other === undefined || other < until ? until : other);
  }
  return [...untils].map(([regionId, until]) => ({ regionId, until }));
}

async function readContactFacts(trx: Transaction, personId: string) {
  const rows = await trx
    .selectFrom("contact_persons as p")
    .select(["p.id", "p.region_id", "p.phone", "p.show_phone", "p.show_email", "p.chosen_at", "p.confirm_again_at"])
    .where("p.person_id", "=", personId)
    .where((person) =>
      person.exists((places) =>
        places
          .selectFrom("contact_places as h")
          .select("h.id")
          .whereRef("h.contact_person_id", "=", "p.id")
          .where("h.state", "=", "confirmed"),
      ),
    )
    .execute();
  return rows.map((row) => ({
    contactPersonId: row.id,
    regionId: row.region_id,
    hasChosen: row.chosen_at !== null,
    showsPhone: row.show_phone === 1 && row.phone !== null,
    showsEmail: row.show_email === 1,
    confirmAgainAt: row.confirm_again_at,
  }));
}

async function remove(
  trx: Transaction,
  personId: string,
  grants: { field: string; audience: string }[],
): Promise<void> {
  for (const { field, audience } of grants)
    await trx
      .deleteFrom("grants")
      .where("person_id", "=", personId)
      .where("audience", "=", audience)
      .where("field", "=", field)
      .execute();
}

async function add(trx: Transaction, personId: string, grants: Grant[]): Promise<void> {
  if (grants.length === 0) return;
  await trx
    .insertInto("grants")
    .values(grants.map((grant) => ({ person_id: personId, ...grant })))
    .onConflict((conflict) =>
      conflict.columns(["audience", "person_id", "field"]).doUpdateSet({ until: sql`excluded.until` }),
    )
    .execute();
}

function isSame(a: { field: string; audience: string }, b: { field: string; audience: string }): boolean {
  return a.field === b.field && a.audience === b.audience;
}
