import { newId } from "#db/id";
import type { Database, Transaction } from "#db/types";
import { inTransaction } from "#db/transaction";
import { recordAct } from "#app/domain/audit/record.server";
import { consumeLimit } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";

const mostPerDay = 5;

export interface Reporting {
  personId: string;
  reportedId: string;
  regionId: string;
  eventId: string | null;
  complaint: string;
}

export type ReportOutcome = { ok: true } | { ok: false; reason: "too_many" };

/** Tells the organizers of the region how somebody behaves. The other hears nothing of it. */
export async function reportPerson(
  db: Database | Transaction,
  { personId, reportedId, regionId, eventId, complaint }: Reporting,
  now: Date,
): Promise<ReportOutcome> {
  return inTransaction(db, async (trx): Promise<ReportOutcome> => {
    const limit = { key: limitKey("person-reports", personId), max: mostPerDay, windowSeconds: 86_400 };
    if (!(await consumeLimit(trx, limit, now))) return { ok: false, reason: "too_many" };
    await trx
      .insertInto("person_reports")
      .values({
        id: newId(),
        region_id: regionId,
        event_id: eventId,
        person_id: personId,
        reported_id: reportedId,
        complaint,
        reported_at: now.toISOString(),
        handled_at: null,
        handled_by: null,
      })
      .execute();
    return { ok: true };
  });
}

export interface Report {
  id: string;
  reporter: string;
  reported: string;
  eventTitle: string | null;
  eventSlug: string | null;
  complaint: string;
  reportedAt: string;
  handledAt: string | null;
}

/** Of every region where this person is owner or editor: open ones first, the oldest on top. */
export async function listReports(db: Database | Transaction, organizerId: string): Promise<Report[]> {
  return db
    .selectFrom("person_reports as r")
    .innerJoin("persons as p", "p.id", "r.person_id")
    .innerJoin("persons as q", "q.id", "r.reported_id")
    .leftJoin("events as e", "e.id", "r.event_id")
    .select(["r.id", "p.name as reporter", "q.name as reported", "e.title as eventTitle", "e.slug as eventSlug"])
    .select(["r.complaint", "r.reported_at as reportedAt", "r.handled_at as handledAt"])
    .where("r.region_id", "in", ownRegions(db, organizerId))
    .orderBy((row) => row.case().when("r.handled_at", "is", null).then(0).else(1).end())
    .orderBy("r.reported_at")
    .orderBy("r.id")
    .limit(200)
    .execute();
}

/** How many wait for this organizer. */
export async function countOpenPersonReports(db: Database | Transaction, organizerId: string): Promise<number> {
  const row = await db
    .selectFrom("person_reports as r")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("r.region_id", "in", ownRegions(db, organizerId))
    .where("r.handled_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** An organizer of the region has dealt with it. */
export async function handleReport(
  db: Database | Transaction,
  { organizerId, reportId }: { organizerId: string; reportId: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "unknown" }> {
  return inTransaction(db, async (trx) => {
    const handled = await trx
      .updateTable("person_reports")
      .set({ handled_at: now.toISOString(), handled_by: organizerId })
      .where("id", "=", reportId)
      .where("handled_at", "is", null)
      .where("region_id", "in", ownRegions(trx, organizerId))
      .returning("region_id")
      .executeTakeFirst();
    if (!handled) return { ok: false as const, reason: "unknown" as const };
    const act = { actorPersonId: organizerId, action: "report.handled", subjectId: handled.region_id, eventId: null };
    await recordAct(trx, { ...act, subjectType: "region", details: { report: reportId } }, now);
    return { ok: true as const };
  });
}

function ownRegions(db: Database | Transaction, organizerId: string) {
  return db
    .selectFrom("roles")
    .select("roles.region_id")
    .where("roles.person_id", "=", organizerId)
    .where("roles.role", "in", ["owner", "editor"])
    .where("roles.region_id", "is not", null)
    .$castTo<{ region_id: string }>();
}
