import type { Transaction } from "#db/types";
import { handTo } from "./hand-to.server";
import { deskOf } from "./find-receiver.server";
import { mailPassedOn, mailReceiver } from "./mail.server";
import { liveStates } from "./rules";
import { writeTurn } from "./turn.server";

/**
 * Takes who has these addresses out of all questions: what they asked goes as a whole; what they have to answer goes to the
 * desk of the region, and their name from what they said. Answers for everybody name nobody and stay.
 */
export async function forgetInQuestions(
  trx: Transaction,
  { emails }: { emails: readonly string[] },
  now: Date,
): Promise<void> {
  if (emails.length === 0) return;
  await trx.deleteFrom("questions").where("asker_email", "in", emails).execute();
  const held = await trx
    .selectFrom("questions as q")
    .innerJoin("question_receivers as h", "h.id", "q.receiver_id")
    .select("q.id")
    .where("h.email", "in", emails)
    .where("h.kind", "<>", "desk")
    .where("q.state", "in", liveStates)
    .orderBy("q.id")
    .execute();
  for (const { id } of held) await giveToDesk(trx, id, now);
  await forgetNames(trx, emails);
}

async function giveToDesk(trx: Transaction, questionId: string, now: Date): Promise<void> {
  const question = await trx.selectFrom("questions").selectAll().where("id", "=", questionId).executeTakeFirstOrThrow();
  const to = await deskOf(trx, question.region_id);
  const { receiver, change } = await handTo(trx, { questionId, to, how: "passed_on" }, now);
  const waits = question.state === "open" || question.state === "passed_on";
  const clock = waits ? { ...change, state: "passed_on" as const } : { ...change, next_step_at: null };
  const named = { name: to.name, organization: to.organization };
  const turn = { kind: "passed_on" as const, who: "elkaar" as const, ...named, text: "" };
  await writeTurn(trx, { questionId, turn, change: clock }, now);
  if (!waits) return;
  await mailReceiver(trx, { question, receiver, kind: "passed_on", line: null, fact: receiver.id }, now);
  await mailPassedOn(trx, { question, kind: "passed_on", to: named }, now);
}

async function forgetNames(trx: Transaction, emails: readonly string[]): Promise<void> {
  const receivers = await trx
    .selectFrom("question_receivers")
    .select(["question_id", "name"])
    .where("email", "in", emails)
    .where("kind", "<>", "desk")
    .execute();
  for (const { question_id, name } of receivers)
    await trx
      .updateTable("question_turns")
      .set({ name: "" })
      .where("question_id", "=", question_id)
      .where("name", "=", name)
      .where("who", "<>", "asker")
      .execute();
  await trx
    .updateTable("question_receivers")
    .set({ name: "", email: "", contact_person_id: null })
    .where("email", "in", emails)
    .where("kind", "<>", "desk")
    .execute();
}
