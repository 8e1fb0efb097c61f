import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordDesk } from "./record.server";
import { mailAnswer } from "./mail.server";
import { liveStates, waitingStates } from "./rules";
import { namesOf, takeQuestion, writeTurn } from "./turn.server";
import type { Actor, TurnOutcome } from "./turn.server";

export interface Answer {
  questionId: string;
  actor: Actor;
  /** Empty: they answered by mail, and only say so. */
  text: string;
}

/** Answers a question; the asker gets the answer by mail, unless it was given by mail already. A second answer adds to the first. */
export async function answerQuestion(db: Database | Transaction, input: Answer, now: Date): Promise<TurnOutcome> {
  const { questionId, actor, text } = input;
  return inTransaction(db, async (trx): Promise<TurnOutcome> => {
    const taken = await takeQuestion(trx, { questionId, actor, from: liveStates }, now);
    if (!taken.ok) return taken;
    const { question } = taken;
    const by = await namesOf(trx, { actor, question });
    const change = { state: "answered" as const, answered_at: now.toISOString(), next_step_at: null };
    await writeTurn(trx, { questionId, turn: { kind: "answered", ...by, text }, change }, now);
    if (text !== "") await mailAnswer(trx, { question, kind: "answered", by: bySelf(by), text }, now);
    await recordDesk(trx, { actor, action: "answered", questionId }, now);
    return { ok: true };
  });
}

/** Asks the asker something first. Nobody is reminded while the asker is the one to answer. */
export async function askBack(db: Database | Transaction, input: Answer, now: Date): Promise<TurnOutcome> {
  const { questionId, actor, text } = input;
  return inTransaction(db, async (trx): Promise<TurnOutcome> => {
    const taken = await takeQuestion(trx, { questionId, actor, from: waitingStates }, now);
    if (!taken.ok) return taken;
    const { question } = taken;
    const by = await namesOf(trx, { actor, question });
    const change = { state: "asked_back" as const, next_step_at: null };
    await writeTurn(trx, { questionId, turn: { kind: "asked_back", ...by, text }, change }, now);
    await mailAnswer(trx, { question, kind: "asked_back", by: bySelf(by), text }, now);
    await recordDesk(trx, { actor, action: "asked-back", questionId }, now);
    return { ok: true };
  });
}

function bySelf({ name, organization }: { name: string; organization: string }) {
  return { name, organization };
}
