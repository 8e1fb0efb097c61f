import { inTransaction } from "#db/transaction";
import { newId } from "#db/id";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";

export interface AskingSuggestions {
  eventId: string;
  actorPersonId: string;
  /** Who has a suggestion gets a mail, unless they had one about this event before. */
  byMail: boolean;
}

type Closed = "event_draft" | "event_cancelled" | "event_over";
export type AskSuggestionsRefusal = "event_unknown" | Closed;
export type AskSuggestionsOutcome = { ok: true } | { ok: false; reason: AskSuggestionsRefusal };

/**
 * Has the suggestions of an event made, or made anew: a worker does it. What was made before stays until then. Asked again while
 * it is under way, it begins anew and the earlier answer is let go.
 */
export async function askSuggestions(
  db: Database | Transaction,
  { eventId, actorPersonId, byMail }: AskingSuggestions,
  now: Date,
): Promise<AskSuggestionsOutcome> {
  return inTransaction(db, async (trx): Promise<AskSuggestionsOutcome> => {
    const event = await trx
      .selectFrom("events")
      .select(["published_at as publishedAt", "cancelled_at as cancelledAt", "ends_at as endsAt"])
      .where("id", "=", eventId)
      .executeTakeFirst();
    if (!event) return { ok: false, reason: "event_unknown" };
    const closed = whyClosed(event, now);
    if (closed) return { ok: false, reason: closed };
    const at = now.toISOString();
    const run = { id: newId(), asked_by: actorPersonId, asked_at: at, by_mail: byMail ? 1 : 0 };
    const begun = { attempts: 0, claimed_until: null, step: null, done_count: 0, total_count: null };
    const found = {
      ...{ finished_at: null, failed_at: null, people_count: null },
      ...{ suggestion_count: null, nobody_fits_count: null, all_full_count: null },
    };
    await trx
      .insertInto("suggestion_runs")
      .values({ event_id: eventId, ...run, ...begun, ...found })
      .onConflict((conflict) => conflict.column("event_id").doUpdateSet({ ...run, ...begun, ...found }))
      .execute();
    const act = { actorPersonId, action: "suggestions.asked", subjectType: "event", subjectId: eventId } as const;
    await recordAct(trx, { ...act, eventId, details: { byMail } }, now);
    return { ok: true };
  });
}

/** Why no suggestions are made for an event; undefined where they can be. */
export function whyClosed(
  event: { publishedAt: string | null; cancelledAt: string | null; endsAt: string },
  now: Date,
): Closed | undefined {
  if (event.publishedAt === null) return "event_draft";
  if (event.cancelledAt !== null) return "event_cancelled";
  return event.endsAt <= now.toISOString() ? "event_over" : undefined;
}
