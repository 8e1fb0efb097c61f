import type { Transaction } from "#db/types";
import type { QuestionsTable } from "#db/schema/questions";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import type { Language } from "#app/language/language";
import type { QuestionAnsweredPayload } from "#emails/question-answered";
import type { QuestionAskedPayload } from "#emails/question-asked";
import type { QuestionPassedOnPayload } from "#emails/question-passed-on";
import type { RegionFacts } from "#emails/facts";

interface MailedReceiver {
  id: string;
  name: string;
  email: string;
  linkVersion: number;
  language: Language;
}

/** "This waits for you." `fact` makes it another mail than the one before. */
export async function mailReceiver(
  trx: Transaction,
  {
    question,
    receiver,
    kind,
    line,
    fact,
  }: {
    question: QuestionsTable;
    receiver: MailedReceiver;
    kind: QuestionAskedPayload["kind"];
    line: string | null;
    fact: string;
  },
  now: Date,
): Promise<void> {
  const { id, linkVersion, name, email, language } = receiver;
  const { asker_name, asker_email, organization_text: organization, topic, text } = question;
  const payload: QuestionAskedPayload = {
    region: await regionFacts(trx, question.region_id),
    receiver: { id, linkVersion, name },
    kind,
    asker: { name: asker_name, organization },
    topic,
    text,
    line,
    replyTo: question.by_mail === 1 ? { name: asker_name, address: asker_email } : null,
  };
  const to = { name, address: email };
  const keys = { dedupeKey: `question:${question.id}:${kind}:${fact}`, orderKey: `question-receiver:${id}` };
  await enqueueEmail(trx, { template: "question-asked", payload, language, to, ...keys }, now);
}

/** To the asker: an answer, or something that the receiver wants to know first. */
export async function mailAnswer(
  trx: Transaction,
  { question, kind, by, text }: { question: QuestionsTable } & Pick<QuestionAnsweredPayload, "kind" | "by" | "text">,
  now: Date,
): Promise<void> {
  const region = await regionFacts(trx, question.region_id);
  const payload: QuestionAnsweredPayload = { region, question: keyOf(question), kind, by, text };
  await enqueueEmail(trx, { template: "question-answered", payload, ...toAsker(question, kind, now) }, now);
}

/** To the asker: who has it now. */
export async function mailPassedOn(
  trx: Transaction,
  { question, kind, to }: { question: QuestionsTable } & Pick<QuestionPassedOnPayload, "kind" | "to">,
  now: Date,
): Promise<void> {
  const region = await regionFacts(trx, question.region_id);
  const payload: QuestionPassedOnPayload = { region, question: keyOf(question), kind, to };
  await enqueueEmail(trx, { template: "question-passed-on", payload, ...toAsker(question, kind, now) }, now);
}

/** To who had it and did not answer: somebody else has it now. Says nothing of what was asked. */
export async function mailTakenOver(
  trx: Transaction,
  { question, silent, to }: { question: QuestionsTable; silent: MailedReceiver; to: QuestionPassedOnPayload["to"] },
  now: Date,
): Promise<void> {
  const region = await regionFacts(trx, question.region_id);
  const payload = { region, name: silent.name, askedAt: question.asked_at, to };
  const keys = { dedupeKey: `question-taken-over:${silent.id}`, orderKey: `question-receiver:${silent.id}` };
  const mailbox = { name: silent.name, address: silent.email };
  await enqueueEmail(
    trx,
    { template: "question-taken-over", payload, language: silent.language, to: mailbox, ...keys },
    now,
  );
}

/** The link with which the asker sends it on. Holds nothing that was typed but a name: anybody can type an address. */
export async function mailConfirm(trx: Transaction, question: QuestionsTable, now: Date): Promise<void> {
  const payload = { region: await regionFacts(trx, question.region_id), question: keyOf(question) };
  await enqueueEmail(trx, { template: "question-confirm", payload, ...toAsker(question, "confirm", now) }, now);
}

function toAsker(question: QuestionsTable, kind: string, now: Date) {
  const { id, language, asker_name: name, asker_email: address } = question;
  const dedupeKey = `question:${id}:${kind}:${now.toISOString()}`;
  return { language, to: { name, address }, dedupeKey, orderKey: `question-asker:${id}` };
}

function keyOf({ id, link_version: linkVersion, asker_name: name }: QuestionsTable) {
  return { id, linkVersion, name };
}

function regionFacts(trx: Transaction, regionId: string): Promise<RegionFacts> {
  return trx.selectFrom("regions").select(["name", "mailbox"]).where("id", "=", regionId).executeTakeFirstOrThrow();
}
