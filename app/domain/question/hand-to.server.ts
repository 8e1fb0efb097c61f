import { newId } from "#db/id";
import type { QuestionReceiversTable } from "#db/schema/question-receivers";
import type { QuestionsTable } from "#db/schema/questions";
import type { Transaction } from "#db/types";
import type { Language } from "#app/language/language";
import type { Receiver } from "./find-receiver.server";
import { nextStepAt } from "./rules";

export interface HandedTo {
  receiver: { id: string; name: string; email: string; linkVersion: number; language: Language };
  /** What it means for the question; the caller writes it with the turn. */
  change: Pick<QuestionsTable, "receiver_id" | "reminders"> & { next_step_at: string | null };
}

/** Gives the question to somebody: a link of their own, and a clock that begins anew. Who had it has it no longer. */
export async function handTo(
  trx: Transaction,
  { questionId, to, how }: { questionId: string; to: Receiver; how: QuestionReceiversTable["how"] },
  now: Date,
): Promise<HandedTo> {
  const at = now.toISOString();
  const id = newId();
  const { kind, contactPersonId: contact_person_id, name, email, organization, language } = to;
  await trx
    .updateTable("question_receivers")
    .set({ ended_at: at })
    .where("question_id", "=", questionId)
    .where("ended_at", "is", null)
    .execute();
  const row = { kind, contact_person_id, name, email, organization, language, how, link_version: 1, received_at: at };
  await trx
    .insertInto("question_receivers")
    .values({ id, question_id: questionId, ...row, ended_at: null })
    .execute();
  return {
    receiver: { id, name, email, linkVersion: 1, language },
    change: { receiver_id: id, reminders: 0, next_step_at: nextStepAt({ receivedAt: at, reminders: 0 }) },
  };
}
