import { ask, confirmQuestion } from "#app/domain/question/ask.server";
import type { Asking } from "#app/domain/question/ask.server";
import type { Actor } from "#app/domain/question/turn.server";
import type { Database } from "#db/types";
import { testNow } from "#tests/support/factories";

let people = 0;

/** A question of somebody nobody else is, unless `given` says who. */
export function askingOf(given: Partial<Asking> = {}): Asking {
  people += 1;
  return {
    region: "",
    school: "De Wilgenhoek",
    topic: "",
    text: "Wie denkt met ons mee over verzuim?",
    name: `Vera Vrager ${people}`,
    email: `vrager${people}@school.example`,
    byMail: false,
    personId: null,
    language: "nl",
    clientAddress: `198.51.100.${people % 250}`,
    ...given,
  };
}

/** Asks, and sends it on with the link; answers the id of the question. */
export async function askSomebody(db: Database, given: Partial<Asking> = {}, now = testNow): Promise<string> {
  const asked = await ask(db, askingOf(given), now);
  if (!asked.ok) throw new Error(`asking was refused: ${asked.reason}`);
  const { questionId } = asked;
  const confirmed = await confirmQuestion(db, { questionId }, now);
  if (!confirmed.ok) throw new Error("the question was not there");
  return questionId;
}

/** Who has the question now, as an actor. */
export async function receiverOf(db: Database, questionId: string): Promise<Extract<Actor, { as: "receiver" }>> {
  const { receiver_id } = await questionOf(db, questionId);
  if (receiver_id === null) throw new Error("nobody has it");
  return { as: "receiver", receiverId: receiver_id };
}

export function questionOf(db: Database, questionId: string) {
  return db.selectFrom("questions").selectAll().where("id", "=", questionId).executeTakeFirstOrThrow();
}

export async function turnsOf(db: Database, questionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("question_turns")
    .select(["kind", "who"])
    .where("question_id", "=", questionId)
    .orderBy("position")
    .execute();
  return rows.map(({ kind, who }) => `${kind} by ${who}`);
}

/** The mails about questions in the order in which they were written: template, kind and address. */
export async function questionMails(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom("outbox")
    .select(["template", "payload", "recipient_email"])
    .where("template", "like", "question-%")
    .orderBy("number")
    .execute();
  return rows.map(({ template, payload, recipient_email }) => {
    const kind = /"kind":"(\w+)"/.exec(payload)?.[1];
    return [template, kind, recipient_email].filter(Boolean).join(" ");
  });
}
