import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { mailReceiver } from "./mail.server";
import { recordDesk } from "./record.server";
import { liveStates, nextStepAt } from "./rules";
import { namesOf, takeQuestion, writeTurn } from "./turn.server";
import type { Actor, TurnOutcome } from "./turn.server";

/** The asker says more, or answers what was asked back: it is open again for who has it. */
export async function replyToQuestion(
  db: Database | Transaction,
  { questionId, text }: { questionId: string; text: string },
  now: Date,
): Promise<TurnOutcome> {
  return inTransaction(db, async (trx): Promise<TurnOutcome> => {
    const taken = await takeQuestion(trx, { questionId, actor: "asker", from: liveStates }, now);
    if (!taken.ok) return taken;
    const { question } = taken;
    const who = { who: "asker" as const, name: question.asker_name, organization: question.organization_text };
    const at = now.toISOString();
    const clock = { reminders: 0, next_step_at: nextStepAt({ receivedAt: at, reminders: 0 }) };
    const change = { ...clock, state: "open" as const, answered_at: null };
    await writeTurn(trx, { questionId, turn: { kind: "replied", ...who, text }, change }, now);
    const { receiver } = question;
    await mailReceiver(trx, { question, receiver, kind: "replied", line: text, fact: `${receiver.id}:${at}` }, now);
    return { ok: true };
  });
}

/** Nothing more needs to be said, says the asker or who has it. Nobody is mailed. */
export async function closeQuestion(
  db: Database | Transaction,
  { questionId, actor }: { questionId: string; actor: Actor | "asker" },
  now: Date,
): Promise<TurnOutcome> {
  return inTransaction(db, async (trx): Promise<TurnOutcome> => {
    const taken = await takeQuestion(trx, { questionId, actor, from: liveStates }, now);
    if (!taken.ok) return taken;
    const { question } = taken;
    const by =
      actor === "asker"
        ? { who: "asker" as const, name: question.asker_name, organization: question.organization_text }
        : await namesOf(trx, { actor, question });
    const change = { state: "closed" as const, closed_at: now.toISOString(), next_step_at: null };
    await writeTurn(trx, { questionId, turn: { kind: "closed", ...by, text: "" }, change }, now);
    if (actor !== "asker") await recordDesk(trx, { actor, action: "closed", questionId }, now);
    return { ok: true };
  });
}
