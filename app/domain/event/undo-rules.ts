import type { Fact } from "#app/domain/audit/record.server";
import { changedFields } from "./change-rules";
import type { EventDetails, EventField } from "./change-rules";

/** Nobody's name or address is kept in the log, so who answers questions cannot be brought back from it. */
const neverKept: readonly EventField[] = ["capacity", "contactName", "contactEmail"];

/** What the log keeps of a change, so that it can be taken back. */
export function changedValues(before: EventDetails, after: EventDetails) {
  const kept = changedFields(before, after).filter((field) => !neverKept.includes(field));
  const valuesOf = (details: EventDetails): Record<string, Fact> =>
    Object.fromEntries(kept.map((field) => [field, details[field]]));
  return { before: valuesOf(before), after: valuesOf(after) };
}

/** A change as the log has it. */
export interface RecordedChange {
  id: string;
  fields: string[];
  before: Partial<EventDetails>;
  after: Partial<EventDetails>;
  movedProgramme: boolean;
}

export type UndoRefusal = "nothing_to_undo" | "event_cancelled" | "changed_since" | "time_in_past" | "not_kept";

export type Undo =
  { ok: true; details: EventDetails; moveProgramme: boolean; newAddress: boolean } | { ok: false; reason: UndoRefusal };

/**
 * The change that takes this one back. Not possible for a cancelled event, when something it changed was changed again
 * (`changed_since`), back to a time that is over (`time_in_past`), or when the log does not hold what was there (`not_kept`).
 */
export function undoOf(
  change: RecordedChange | undefined,
  event: { details: EventDetails; cancelledAt: string | null },
  now: Date,
): Undo {
  if (!change) return { ok: false, reason: "nothing_to_undo" };
  if (event.cancelledAt !== null) return { ok: false, reason: "event_cancelled" };
  const changed = changedFields({ ...event.details, ...change.before }, { ...event.details, ...change.after });
  const needed = change.fields.filter((field) => field !== "slug");
  if (needed.length === 0 || needed.length > changed.length) return { ok: false, reason: "not_kept" };
  if (changed.some((field) => event.details[field] !== change.after[field]))
    return { ok: false, reason: "changed_since" };
  const details = { ...event.details, ...change.before };
  const moves = changed.some((field) => field === "startsAt" || field === "endsAt");
  if (moves && details.endsAt <= now.toISOString()) return { ok: false, reason: "time_in_past" };
  const newAddress = change.fields.includes("slug") && changed.includes("title");
  return { ok: true, details, moveProgramme: change.movedProgramme, newAddress };
}
