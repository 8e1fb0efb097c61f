import type { Database, Transaction } from "#db/types";
import type { EventToChange } from "./find-event-to-change.server";
import { findLastChange } from "./find-last-change.server";
import type { ChangeInput } from "./preview-change.server";
import { undoOf } from "./undo-rules";
import type { UndoRefusal } from "./undo-rules";

export type UndoFound =
  /** `input` goes through the preview of a change, as if somebody typed it; `at` is when the change that it undoes was made. */
  | { ok: true; input: ChangeInput & { actorPersonId: string }; actId: string; at: string }
  | { ok: false; reason: UndoRefusal };

/** The change that takes the last change of the details back, see `undoOf`. */
export async function findUndo(
  db: Database | Transaction,
  { event, actorPersonId }: { event: EventToChange; actorPersonId: string },
  now: Date,
): Promise<UndoFound> {
  const change = await findLastChange(db, event.id);
  const undo = undoOf(change, event, now);
  if (!undo.ok) return undo;
  if (!change) return { ok: false, reason: "nothing_to_undo" };
  const { details, moveProgramme, newAddress } = undo;
  return {
    ok: true,
    input: { eventId: event.id, details, moveProgramme, newAddress, actorPersonId },
    actId: change.id,
    at: change.at,
  };
}
