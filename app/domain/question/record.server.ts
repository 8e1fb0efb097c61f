import type { Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import type { Actor } from "./turn.server";

/** What the desk of a region does is written down; what the receiver says stands in the question itself. */
export async function recordDesk(
  trx: Transaction,
  { actor, action, questionId }: { actor: Actor; action: string; questionId: string },
  now: Date,
): Promise<void> {
  if (actor.as !== "desk") return;
  const act = { actorPersonId: actor.personId, subjectType: "question" as const, subjectId: questionId, eventId: null };
  await recordAct(trx, { ...act, action: `question.${action}`, details: {} }, now);
}
