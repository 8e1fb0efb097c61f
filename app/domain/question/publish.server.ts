import { isUniqueViolation } from "#db/dialects/errors";
import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { themeSlug } from "#app/domain/event/theme-slug.server";
import { searchKey } from "#app/domain/person/rules";
import { pointsAtPerson } from "./points-at-person";
import { recordDesk } from "./record.server";
import type { PublishFields } from "./schema.server";
import { takeQuestion } from "./turn.server";
import type { Actor, TurnRefusal } from "./turn.server";

type Connection = Database | Transaction;

export type PublishRefusal = TurnRefusal | "already_proposed" | "points_at_person" | "answer_unknown";
export type ProposeOutcome = { ok: true; answerId: string } | { ok: false; reason: PublishRefusal };

/**
 * Proposes a question with its answer for everybody: words of its own, without persons. An organizer of the region edits
 * and publishes it. Refused: the text points at somebody; it was proposed already.
 */
export async function proposeAnswer(
  db: Connection,
  { questionId, actor, fields }: { questionId: string; actor: Actor; fields: PublishFields },
  now: Date,
): Promise<ProposeOutcome> {
  try {
    return await inTransaction(db, async (trx): Promise<ProposeOutcome> => {
      const taken = await takeQuestion(trx, { questionId, actor, from: ["answered", "closed"] }, now);
      if (!taken.ok) return taken;
      if (await pointsAtSomebody(trx, { questionId, fields })) return { ok: false, reason: "points_at_person" };
      const answerId = newId();
      const at = { changed_at: now.toISOString(), published_at: null, published_by: null };
      const of = { region_id: taken.question.region_id, question_id: questionId };
      await trx
        .insertInto("published_answers")
        .values({ id: answerId, ...of, ...columnsOf(fields), state: "proposed", ...at })
        .execute();
      await recordDesk(trx, { actor, action: "answer-proposed", questionId }, now);
      return { ok: true, answerId };
    });
  } catch (error) {
    if (isUniqueViolation(error, ["question_id"])) return { ok: false, reason: "already_proposed" };
    throw error;
  }
}

export interface Publishing {
  answerId: string;
  /** Where the organizer may do this. */
  regionIds: readonly string[];
  actorPersonId: string;
}

export type PublishOutcome = { ok: true } | { ok: false; reason: PublishRefusal };

/** Puts the answer on the public pages, as edited. One that stands there already is changed. */
export async function publishAnswer(
  db: Connection,
  { fields, ...input }: Publishing & { fields: PublishFields },
  now: Date,
): Promise<PublishOutcome> {
  const { answerId, actorPersonId } = input;
  return inTransaction(db, async (trx): Promise<PublishOutcome> => {
    const answer = await findOwn(trx, input);
    if (!answer) return { ok: false, reason: "answer_unknown" };
    if (await pointsAtSomebody(trx, { questionId: answer.question_id, fields }))
      return { ok: false, reason: "points_at_person" };
    const at = now.toISOString();
    const published_at = answer.state === "published" ? answer.published_at : at;
    await trx
      .updateTable("published_answers")
      .set({ ...columnsOf(fields), state: "published", changed_at: at, published_at, published_by: actorPersonId })
      .where("id", "=", answerId)
      .execute();
    await record(trx, { ...input, action: "published" }, now);
    return { ok: true };
  });
}

/** Takes an answer from the public pages, or refuses a proposal. It can be published again for a year. */
export async function takeBackAnswer(db: Connection, input: Publishing, now: Date): Promise<PublishOutcome> {
  return inTransaction(db, async (trx): Promise<PublishOutcome> => {
    const answer = await findOwn(trx, input);
    if (!answer) return { ok: false, reason: "answer_unknown" };
    await trx
      .updateTable("published_answers")
      .set({ state: "taken_back", changed_at: now.toISOString() })
      .where("id", "=", input.answerId)
      .execute();
    await record(trx, { ...input, action: "answer-taken-back" }, now);
    return { ok: true };
  });
}

async function findOwn(trx: Transaction, { answerId, regionIds }: Publishing) {
  if (regionIds.length === 0) return undefined;
  return trx
    .selectFrom("published_answers")
    .select(["question_id", "state", "published_at"])
    .where("id", "=", answerId)
    .where("region_id", "in", regionIds)
    .executeTakeFirst();
}

/** Against who asked and everybody who had it; of a question that is erased nobody knows who they were. */
async function pointsAtSomebody(
  trx: Transaction,
  { questionId, fields }: { questionId: string | null; fields: PublishFields },
): Promise<boolean> {
  const names =
    questionId === null
      ? []
      : await trx
          .selectFrom("questions")
          .select("asker_name as name")
          .where("id", "=", questionId)
          .unionAll(
            trx
              .selectFrom("question_receivers")
              .select("name")
              .where("question_id", "=", questionId)
              .where("kind", "<>", "desk"),
          )
          .execute();
  const known = names.map(({ name }) => name);
  return [fields.question, fields.answer].some((text) => pointsAtPerson(text, known));
}

function columnsOf({ theme, question, answer }: PublishFields) {
  return { theme, theme_slug: themeSlug(theme), question, answer, text_search: searchKey(`${question} ${answer}`) };
}

async function record(
  trx: Transaction,
  { answerId, actorPersonId, action }: Publishing & { action: string },
  now: Date,
): Promise<void> {
  const act = { actorPersonId, subjectType: "question" as const, subjectId: answerId, eventId: null, details: {} };
  await recordAct(trx, { ...act, action: `question.${action}` }, now);
}
