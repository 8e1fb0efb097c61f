import type { QuestionsTable } from "#db/schema/questions";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { findNextReceiver } from "./find-receiver.server";
import { handTo } from "./hand-to.server";
import { mailPassedOn, mailReceiver, mailTakenOver } from "./mail.server";
import { isWorkingDay, nextStepAt, stepDays, waitingStates, workingDaysLater } from "./rules";
import { writeTurn } from "./turn.server";

export interface QuestionWork {
  reminded: number;
  /** Went to the deputy or to the desk. */
  escalated: number;
}

const atOnce = 50;

/**
 * Reminds who has a question and does not answer; after the last step somebody else gets it. Nothing on a weekend. Any
 * number of workers may do it at once: taking the row and writing the mail are one.
 */
export async function remindReceivers(db: Database, now: Date): Promise<QuestionWork> {
  const work: QuestionWork = { reminded: 0, escalated: 0 };
  if (!isWorkingDay(now)) return work;
  for (;;) {
    const due = await listDue(db, now);
    for (const id of due) {
      const done = await inTransaction(db, (trx) => takeStep(trx, id, now));
      if (done !== null) work[done] += 1;
    }
    if (due.length < atOnce) return work;
  }
}

async function listDue(db: Database, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom("questions")
    .select("id")
    .where("next_step_at", "<=", now.toISOString())
    .where("state", "in", waitingStates)
    .orderBy("next_step_at")
    .orderBy("id")
    .limit(atOnce)
    .execute();
  return rows.map(({ id }) => id);
}

/** The guard on the time of the step: of two workers, and of a worker and somebody who answers, one finds it. */
async function takeStep(trx: Transaction, id: string, now: Date): Promise<keyof QuestionWork | null> {
  const question = await trx
    .updateTable("questions")
    .set({ next_step_at: null })
    .where("id", "=", id)
    .where("next_step_at", "<=", now.toISOString())
    .where("state", "in", waitingStates)
    .returningAll()
    .executeTakeFirst();
  if (!question) return null;
  const silent = await trx
    .selectFrom("question_receivers")
    .select(["id", "kind", "contact_person_id as contactPersonId", "name", "email", "organization", "language"])
    .select("link_version as linkVersion")
    .where("id", "=", question.receiver_id)
    .executeTakeFirstOrThrow();
  const reminders = question.reminders + 1;
  if (reminders < stepDays.length) return remind(trx, { question, silent, reminders }, now);
  return escalate(trx, { question, silent }, now);
}

type Silent = Parameters<typeof mailReceiver>[1]["receiver"] & {
  kind: "first" | "deputy" | "desk";
  contactPersonId: string | null;
};

async function remind(
  trx: Transaction,
  { question, silent, reminders }: { question: QuestionsTable; silent: Silent; reminders: number },
  now: Date,
): Promise<"reminded"> {
  // The last turn is what they have not answered yet: that they got it, or that the asker said more.
  const planned = nextStepAt({ receivedAt: question.last_turn_at, reminders });
  // A worker that stood still for days does not take all steps at once.
  const soonest = workingDaysLater(now.toISOString(), 1);
  const next_step_at = planned !== null && planned < soonest ? soonest : planned;
  await trx.updateTable("questions").set({ reminders, next_step_at }).where("id", "=", question.id).execute();
  const fact = `${silent.id}:${question.last_turn_at}:${reminders}`;
  const kind = silent.kind === "desk" ? "desk_reminder" : "reminder";
  await mailReceiver(trx, { question, receiver: silent, kind, line: null, fact }, now);
  return "reminded";
}

/** A desk has nobody behind it: there it stays, on top of the list of the organizers. */
async function escalate(
  trx: Transaction,
  { question, silent }: { question: QuestionsTable; silent: Silent },
  now: Date,
): Promise<keyof QuestionWork | null> {
  if (silent.kind === "desk") return null;
  const { id: questionId, region_id: regionId, organization_id: organizationId, topic } = question;
  const to = await findNextReceiver(trx, { regionId, organizationId, topic }, { silent, now });
  const { receiver, change } = await handTo(trx, { questionId, to, how: "escalated" }, now);
  const named = { name: to.name, organization: to.organization };
  const turn = { kind: "escalated" as const, who: "elkaar" as const, ...named, text: "" };
  await writeTurn(trx, { questionId, turn, change: { ...change, state: "passed_on" } }, now);
  await mailReceiver(trx, { question, receiver, kind: "escalated", line: null, fact: receiver.id }, now);
  await mailTakenOver(trx, { question, silent, to: named }, now);
  await mailPassedOn(trx, { question, kind: "escalated", to: named }, now);
  return "escalated";
}
