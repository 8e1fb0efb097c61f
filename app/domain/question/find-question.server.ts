import type { Database, Transaction } from "#db/types";
import type { LinkKey } from "#app/domain/link/derived-token";
import type { QuestionTurnsTable } from "#db/schema/question-turns";
import { listReceivers } from "./find-receiver.server";
import type { QuestionState } from "./rules";

type Connection = Database | Transaction;

export type QuestionTurn = Pick<QuestionTurnsTable, "id" | "kind" | "who" | "name" | "organization" | "text" | "at">;

/** Everything about one question, for those who may read it: the asker, who has it, and the desk of its region. */
export interface Question {
  id: string;
  region: { id: string; name: string; slug: string; mailbox: string };
  school: string;
  topic: string;
  text: string;
  state: QuestionState;
  askedAt: string;
  asker: { name: string; email: string };
  /** An answer by mail may go to the asker. */
  byMail: boolean;
  /** Who has it now; null until it is confirmed. */
  receiver: { id: string; kind: "first" | "deputy" | "desk"; name: string; organization: string; since: string } | null;
  reminders: number;
  turns: QuestionTurn[];
  /** What became of it for everybody. */
  published: { id: string; state: "proposed" | "published" | "taken_back" } | null;
}

/** What the asker may read: all but the address of others, which nobody reads. */
export async function findForAsker(db: Connection, link: LinkKey): Promise<Question | undefined> {
  const row = await db
    .selectFrom("questions")
    .select("id")
    .where("id", "=", link.id)
    .where("link_version", "=", link.linkVersion)
    .executeTakeFirst();
  return row && findQuestion(db, row.id);
}

export type ForReceiver =
  | { has: true; question: Question; receiverId: string }
  /** They had it: what was asked is no longer theirs to read. */
  | { has: false; askedAt: string; region: string; now: { name: string; organization: string } | null };

export async function findForReceiver(db: Connection, link: LinkKey): Promise<ForReceiver | undefined> {
  const row = await db
    .selectFrom("question_receivers")
    .select(["id", "question_id"])
    .where("id", "=", link.id)
    .where("link_version", "=", link.linkVersion)
    .executeTakeFirst();
  const question = row && (await findQuestion(db, row.question_id));
  if (!row || !question) return undefined;
  if (question.receiver?.id === row.id) return { has: true, question: withoutAddress(question), receiverId: row.id };
  const { receiver, askedAt, region } = question;
  const now = receiver && { name: receiver.name, organization: receiver.organization };
  return { has: false, askedAt, region: region.name, now };
}

/** Where the asker did not say that an answer may come by mail, their address is nobody's but the desk's. */
function withoutAddress(question: Question): Question {
  return question.byMail ? question : { ...question, asker: { ...question.asker, email: "" } };
}

/** For organizers of these regions. */
export async function findForDesk(
  db: Connection,
  { questionId, regionIds }: { questionId: string; regionIds: readonly string[] },
): Promise<Question | undefined> {
  const question = await findQuestion(db, questionId);
  return question?.receiver && regionIds.includes(question.region.id) ? question : undefined;
}

async function findQuestion(db: Connection, id: string): Promise<Question | undefined> {
  const row = await db
    .selectFrom("questions as q")
    .innerJoin("regions as r", "r.id", "q.region_id")
    .leftJoin("question_receivers as h", "h.id", "q.receiver_id")
    .leftJoin("published_answers as a", "a.question_id", "q.id")
    .select(["r.id as regionId", "r.name as region", "r.slug", "r.mailbox"])
    .select(["q.organization_text as school", "q.topic", "q.text", "q.state", "q.asked_at as askedAt", "q.reminders"])
    .select(["q.asker_name as askerName", "q.asker_email as askerEmail", "q.by_mail as byMail"])
    .select(["h.id as receiverId", "h.kind", "h.name", "h.organization", "h.received_at as since"])
    .select(["a.id as answerId", "a.state as answerState"])
    .where("q.id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { school, topic, text, state, askedAt, reminders, receiverId, kind, name, organization, since } = row;
  const isReceived = receiverId !== null && kind !== null && name !== null && organization !== null && since !== null;
  return {
    ...{ id, school, topic, text, state, askedAt, reminders },
    region: { id: row.regionId, name: row.region, slug: row.slug, mailbox: row.mailbox },
    asker: { name: row.askerName, email: row.askerEmail },
    byMail: row.byMail === 1,
    receiver: isReceived ? { id: receiverId, kind, name, organization, since } : null,
    turns: await listTurns(db, id),
    published: row.answerId !== null && row.answerState !== null ? { id: row.answerId, state: row.answerState } : null,
  };
}

function listTurns(db: Connection, questionId: string): Promise<QuestionTurn[]> {
  return db
    .selectFrom("question_turns")
    .select(["id", "kind", "who", "name", "organization", "text", "at"])
    .where("question_id", "=", questionId)
    .orderBy("position")
    .execute();
}

export interface PassOnChoice {
  /** What the form sends. */
  value: string;
  name: string;
  organization: string;
}

/** To whom this question can be passed on, beside the desk; who has it is none of them. */
export async function listPassOnChoices(db: Connection, questionId: string, now: Date): Promise<PassOnChoice[]> {
  const row = await db
    .selectFrom("questions as q")
    .innerJoin("question_receivers as h", "h.id", "q.receiver_id")
    .select(["q.region_id as regionId", "q.organization_id as organizationId", "q.topic", "h.contact_person_id as has"])
    .where("q.id", "=", questionId)
    .executeTakeFirst();
  if (!row) return [];
  const { has, ...wanted } = row;
  const choices = await listReceivers(db, wanted, now);
  return choices.flatMap(({ contactPersonId, name, organization }) =>
    contactPersonId === null || contactPersonId === has ? [] : [{ value: contactPersonId, name, organization }],
  );
}
