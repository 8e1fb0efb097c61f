import { sql } from "kysely";
import { newId } from "#db/id";
import type { QuestionReceiversTable } from "#db/schema/question-receivers";
import type { QuestionsTable } from "#db/schema/questions";
import type { QuestionTurnsTable } from "#db/schema/question-turns";
import type { Transaction } from "#db/types";
import type { Language } from "#app/language/language";
import { consumeLimit } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import { askLimits } from "./rules";
import type { QuestionState } from "./rules";

/** Who acts beside the asker: a receiver with their link, or an organizer of the region. */
export type Actor = { as: "receiver"; receiverId: string } | { as: "desk"; personId: string };

/** `not_yours`: somebody else has it now. `too_late`: it was answered or closed, or never sent on. */
export type TurnRefusal = "question_unknown" | "not_yours" | "too_late" | "too_many";
export type TurnOutcome = { ok: true } | { ok: false; reason: TurnRefusal };

/** A question whose row is ours until the commit. */
export type TakenQuestion = QuestionsTable & {
  receiver: Pick<QuestionReceiversTable, "id" | "kind" | "contact_person_id" | "name" | "email" | "organization"> & {
    linkVersion: number;
    language: Language;
  };
};

/**
 * Takes the question for one turn: nobody else can say anything about it before the commit, so that of two at once the
 * second sees what the first did. `from`: the states in which this turn may be taken.
 */
export async function takeQuestion(
  trx: Transaction,
  { questionId, actor, from }: { questionId: string; actor: Actor | "asker"; from: readonly QuestionState[] },
  now: Date,
): Promise<{ ok: true; question: TakenQuestion } | { ok: false; reason: TurnRefusal }> {
  const limit = { key: limitKey("question", questionId), ...askLimits.perQuestion };
  if (!(await consumeLimit(trx, limit, now))) return { ok: false, reason: "too_many" };
  const row = await trx
    .updateTable("questions")
    .set({ reminders: sql<number>`reminders` })
    .where("id", "=", questionId)
    .returningAll()
    .executeTakeFirst();
  if (!row) return { ok: false, reason: "question_unknown" };
  if (actor !== "asker" && actor.as === "receiver" && actor.receiverId !== row.receiver_id)
    return { ok: false, reason: "not_yours" };
  if (row.receiver_id === null || !from.some((state) => state === row.state)) return { ok: false, reason: "too_late" };
  const receiver = await trx
    .selectFrom("question_receivers")
    .select(["id", "kind", "contact_person_id", "name", "email", "organization", "language"])
    .select("link_version as linkVersion")
    .where("id", "=", row.receiver_id)
    .executeTakeFirstOrThrow();
  return { ok: true, question: { ...row, receiver } };
}

export type NewTurn = Pick<QuestionTurnsTable, "kind" | "who" | "name" | "organization" | "text">;

/** Writes down what was said, and how the question stands by it. */
export async function writeTurn(
  trx: Transaction,
  { questionId, turn, change }: { questionId: string; turn: NewTurn; change: Partial<QuestionsTable> },
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  const { count } = await trx
    .selectFrom("question_turns")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("question_id", "=", questionId)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("question_turns")
    .values({ id: newId(), question_id: questionId, position: Number(count), at, ...turn })
    .execute();
  await trx
    .updateTable("questions")
    .set({ ...change, last_turn_at: at })
    .where("id", "=", questionId)
    .execute();
}

/** As who somebody acts, in the words that the other side reads. */
export async function namesOf(
  trx: Transaction,
  { actor, question }: { actor: Actor; question: TakenQuestion },
): Promise<Pick<NewTurn, "who" | "name" | "organization">> {
  if (actor.as === "receiver") {
    const { name, organization } = question.receiver;
    return { who: "receiver", name, organization };
  }
  const { name, organization } = await trx
    .selectFrom("persons")
    .innerJoin("regions", (join) => join.on("regions.id", "=", question.region_id))
    .select(["persons.name", "regions.name as organization"])
    .where("persons.id", "=", actor.personId)
    .executeTakeFirstOrThrow();
  return { who: "desk", name, organization };
}
