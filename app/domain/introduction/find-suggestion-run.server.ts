import type { Database, Transaction } from "#db/types";
import { listUnsubscribed } from "#app/domain/subscription/subscriptions.server";
import { waitingForMail } from "./mail-suggestions.server";
import { takingPart } from "./taking-part.server";

type Connection = Database | Transaction;

/** How the suggestions of an event stand, in counts: an organizer never learns who is suggested to whom. */
export type SuggestionRun =
  | { state: "none" }
  | { state: "failed" }
  | { state: "waiting" }
  | { state: "running"; step: "comparing" | "choosing"; done: number; total: number | null }
  | {
      state: "done";
      people: number;
      suggestions: number;
      withSome: number;
      nobodyFits: number;
      allFull: number;
      byMail: boolean;
      stillToMail: number;
    };

export async function findSuggestionRun(db: Connection, eventId: string, now: Date): Promise<SuggestionRun> {
  const run = await db.selectFrom("suggestion_runs").selectAll().where("event_id", "=", eventId).executeTakeFirst();
  if (!run) return { state: "none" };
  if (run.failed_at !== null) return { state: "failed" };
  if (run.finished_at === null)
    return run.step === null
      ? { state: "waiting" }
      : { state: "running", step: run.step, done: run.done_count, total: run.total_count };
  const [people, nobodyFits, allFull] = [run.people_count ?? 0, run.nobody_fits_count ?? 0, run.all_full_count ?? 0];
  return {
    state: "done",
    people,
    suggestions: run.suggestion_count ?? 0,
    withSome: people - nobodyFits - allFull,
    nobodyFits,
    allFull,
    byMail: run.by_mail === 1,
    stillToMail: run.by_mail === 1 ? await countWaiting(db, eventId, now) : 0,
  };
}

async function countWaiting(db: Connection, eventId: string, now: Date): Promise<number> {
  const { count } = await waitingForMail(db, eventId, now)
    .select((row) => row.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Who would take part now, and who of those with a place would not and why. */
export interface SuggestionPreview {
  attendees: number;
  people: number;
  notListed: number;
  optedOut: number;
  /** So many could get a mail: not who unsubscribed, or was mailed about this event before. */
  mails: number;
}

export async function previewSuggestions(db: Connection, eventId: string, now: Date): Promise<SuggestionPreview> {
  const attendees = await db
    .selectFrom("registrations as r")
    .leftJoin("suggestion_opt_outs as x", "x.person_id", "r.person_id")
    .leftJoin("suggestion_mails as m", (join) =>
      join.onRef("m.person_id", "=", "r.person_id").onRef("m.event_id", "=", "r.event_id"),
    )
    .select(["r.person_id", "r.email", "x.opted_out_at", "m.written_at"])
    .where("r.event_id", "=", eventId)
    .where("r.status", "=", "placed")
    .execute();
  const taking = await takingPart(db, { eventId, at: now.toISOString() }).execute();
  const listed = new Set(taking.map((row) => row.person_id));
  const optedOut = attendees.filter((one) => listed.has(one.person_id) && one.opted_out_at !== null).length;
  const people = attendees.filter((one) => listed.has(one.person_id) && one.opted_out_at === null);
  const mailable = people.filter((one) => one.written_at === null && one.email !== "").map(({ email }) => email);
  const event = await db.selectFrom("events").select("region_id").where("id", "=", eventId).executeTakeFirstOrThrow();
  const gone = await listUnsubscribed(db, { regionId: event.region_id, emails: mailable });
  return {
    attendees: attendees.length,
    people: people.length,
    notListed: attendees.length - people.length - optedOut,
    optedOut,
    mails: mailable.filter((email) => !gone.has(email)).length,
  };
}
