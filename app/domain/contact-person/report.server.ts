import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { consumeLimit } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import { listKeptRegions, schoolsOf } from "./region.server";

type Connection = Database | Transaction;

export interface NewReport {
  regionId: string;
  organizationId: string;
  personId: string;
  text: string;
}

export type ReportOutcome = { ok: true } | { ok: false; reason: "school_unknown" | "too_many" };

/** "Something is wrong here": waits for who keeps up the table. At most 10 an hour. */
export async function reportContact(db: Connection, input: NewReport, now: Date): Promise<ReportOutcome> {
  const { regionId, organizationId, personId, text } = input;
  const limit = { key: limitKey("contact-report", personId), max: 10, windowSeconds: 3600 };
  if (!(await consumeLimit(db, limit, now))) return { ok: false, reason: "too_many" };
  return inTransaction(db, async (trx): Promise<ReportOutcome> => {
    const school = await schoolsOf(trx, regionId).select("o.id").where("o.id", "=", organizationId).executeTakeFirst();
    if (!school) return { ok: false, reason: "school_unknown" };
    const row = { id: newId(), region_id: regionId, organization_id: organizationId, person_id: personId, text };
    await trx
      .insertInto("contact_reports")
      .values({ ...row, reported_at: now.toISOString(), solved_at: null, solved_by: null })
      .execute();
    return { ok: true };
  });
}

export interface OpenReport {
  id: string;
  organizationId: string;
  school: string;
  city: string | null;
  text: string;
  /** Who said it; null where they are forgotten. */
  by: string | null;
  reportedAt: string;
}

/** What was reported and nobody has dealt with, the oldest first. */
export function listOpenReports(db: Connection, regionId: string): Promise<OpenReport[]> {
  return db
    .selectFrom("contact_reports as r")
    .innerJoin("organizations as o", "o.id", "r.organization_id")
    .leftJoin("persons as p", "p.id", "r.person_id")
    .select(["r.id", "o.id as organizationId", "o.name as school", "o.city", "r.text", "p.name as by"])
    .select("r.reported_at as reportedAt")
    .where("r.region_id", "=", regionId)
    .where("r.solved_at", "is", null)
    .orderBy("r.reported_at")
    .orderBy("r.id")
    .limit(50)
    .execute();
}

/** How many reports wait in the regions whose table this person keeps up. */
export async function countOpenReports(db: Connection, { personId }: { personId: string }): Promise<number> {
  const regions = (await listKeptRegions(db, personId)).map(({ id }) => id);
  if (regions.length === 0) return 0;
  const row = await db
    .selectFrom("contact_reports")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("region_id", "in", regions)
    .where("solved_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** It was dealt with. The same again has no second effect. */
export async function solveReport(
  db: Connection,
  { reportId, regionId, actorPersonId }: { reportId: string; regionId: string; actorPersonId: string },
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const solved = await trx
      .updateTable("contact_reports")
      .set({ solved_at: now.toISOString(), solved_by: actorPersonId })
      .where("id", "=", reportId)
      .where("region_id", "=", regionId)
      .where("solved_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!solved) return;
    const act = { actorPersonId, subjectType: "contact_report" as const, subjectId: reportId, eventId: null };
    await recordAct(trx, { ...act, action: "contact-report.solved", details: {} }, now);
  });
}
