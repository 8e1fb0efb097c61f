import type { Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { lockEvent } from "#app/domain/registration/places.server";

export interface QuestionAct {
  eventId: string;
  questionId: string;
  actorPersonId: string;
}

export type EditRefusal = "event_unknown" | "event_cancelled" | "event_over";

/**
 * Takes the event's row, so that its questions are changed one after the other, and says why nothing can be asked any
 * more; undefined while it can.
 */
export async function refuseEditing(trx: Transaction, eventId: string, now: Date): Promise<EditRefusal | undefined> {
  const event = await lockEvent(trx, eventId);
  if (event === undefined) return "event_unknown";
  if (event.cancelled_at !== null) return "event_cancelled";
  return event.ends_at <= now.toISOString() ? "event_over" : undefined;
}

/** Into the log of the event, with the words of the question. */
export async function recordQuestion(
  trx: Transaction,
  { eventId, questionId, actorPersonId }: QuestionAct,
  { action, title, answers }: { action: "added" | "changed" | "moved" | "removed"; title: string; answers?: number },
  now: Date,
): Promise<void> {
  const subject = { subjectType: "custom_question", subjectId: questionId } as const;
  await recordAct(
    trx,
    {
      actorPersonId,
      action: `custom-question.${action}`,
      ...subject,
      eventId,
      details: { title, ...(answers !== undefined && { answers }) },
    },
    now,
  );
}
