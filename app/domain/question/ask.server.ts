import { newId } from "#db/id";
import type { QuestionsTable } from "#db/schema/questions";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { consumeLimits } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import { findByExactName } from "#app/domain/organization/queries.server";
import type { Language } from "#app/language/language";
import { findReceiver } from "./find-receiver.server";
import { handTo } from "./hand-to.server";
import { mailConfirm, mailReceiver } from "./mail.server";
import { askLimits } from "./rules";
import type { QuestionFields } from "./schema.server";
import { writeTurn } from "./turn.server";

export interface Asking extends QuestionFields {
  /** Who is signed in: with their own address the question needs no link to be sent on. */
  personId: string | null;
  language: Language;
  /** Counted, never stored. */
  clientAddress: string;
}

export type AskOutcome =
  { ok: true; questionId: string; sentOn: boolean } | { ok: false; reason: "region_unknown" | "too_many" };

/**
 * Asks a question. It goes nowhere before the link that is mailed to the asker was used, unless they are signed in with
 * that very address. Refuses `too_many` after five in an hour from one address, and 60 in ten minutes from one client.
 */
export async function ask(db: Database, input: Asking, now: Date): Promise<AskOutcome> {
  const limits = [
    { key: limitKey("ask", input.email), ...askLimits.perAddress },
    { key: limitKey("ask-client", input.clientAddress), ...askLimits.perClient },
  ];
  if (!(await consumeLimits(db, limits, now))) return { ok: false, reason: "too_many" };
  return inTransaction(db, async (trx): Promise<AskOutcome> => {
    const regionId = await findRegion(trx, input.region);
    if (regionId === undefined) return { ok: false, reason: "region_unknown" };
    const question = await insertQuestion(trx, { input, regionId }, now);
    const sentOn = await ownsAddress(trx, input);
    if (sentOn) await sendOn(trx, question, now);
    else await mailConfirm(trx, question, now);
    return { ok: true, questionId: question.id, sentOn };
  });
}

/** Without a choice the only region that there is. */
async function findRegion(trx: Transaction, slug: string): Promise<string | undefined> {
  let query = trx.selectFrom("regions").select("id").limit(2);
  if (slug !== "") query = query.where("slug", "=", slug);
  const found = await query.execute();
  return found.length === 1 ? found[0]?.id : undefined;
}

async function ownsAddress(trx: Transaction, { personId, email }: Asking): Promise<boolean> {
  if (personId === null) return false;
  const own = await trx
    .selectFrom("person_emails")
    .select("email")
    .where("person_id", "=", personId)
    .where("email", "=", email)
    .where("verified_at", "is not", null)
    .executeTakeFirst();
  return own !== undefined;
}

async function insertQuestion(
  trx: Transaction,
  { input, regionId }: { input: Asking; regionId: string },
  now: Date,
): Promise<QuestionsTable> {
  const at = now.toISOString();
  const { school, topic, text, name, email, byMail, language } = input;
  const row: QuestionsTable = {
    id: newId(),
    region_id: regionId,
    organization_id: (await findByExactName(trx, school)) ?? null,
    organization_text: school,
    topic,
    text,
    asker_name: name,
    asker_email: email,
    by_mail: byMail ? 1 : 0,
    language,
    link_version: 1,
    state: "unconfirmed",
    receiver_id: null,
    asked_at: at,
    confirmed_at: null,
    answered_at: null,
    closed_at: null,
    last_turn_at: at,
    next_step_at: null,
    reminders: 0,
  };
  await trx.insertInto("questions").values(row).execute();
  return row;
}

/** To the right person, whose clock begins now. */
async function sendOn(trx: Transaction, question: QuestionsTable, now: Date): Promise<void> {
  const { id: questionId, region_id: regionId, organization_id: organizationId, topic } = question;
  const to = await findReceiver(trx, { regionId, organizationId, topic }, now);
  const { receiver, change } = await handTo(trx, { questionId, to, how: "table" }, now);
  const who = { who: "asker" as const, name: question.asker_name, organization: question.organization_text };
  const turn = { kind: "asked" as const, ...who, text: "" };
  const sent = { ...change, state: "open" as const, confirmed_at: now.toISOString() };
  await writeTurn(trx, { questionId, turn, change: sent }, now);
  const kind = to.kind === "desk" ? "at_desk" : "asked";
  await mailReceiver(trx, { question, receiver, kind, line: null, fact: receiver.id }, now);
}

export type ConfirmOutcome = { ok: true } | { ok: false; reason: "question_unknown" };

/** "Yes, I asked this": sends it on. A second time changes nothing. */
export async function confirmQuestion(
  db: Database | Transaction,
  { questionId }: { questionId: string },
  now: Date,
): Promise<ConfirmOutcome> {
  return inTransaction(db, async (trx): Promise<ConfirmOutcome> => {
    const question = await trx
      .updateTable("questions")
      .set({ reminders: 0 })
      .where("id", "=", questionId)
      .where("state", "=", "unconfirmed")
      .returningAll()
      .executeTakeFirst();
    if (question) await sendOn(trx, question, now);
    const known = await trx.selectFrom("questions").select("id").where("id", "=", questionId).executeTakeFirst();
    return known ? { ok: true } : { ok: false, reason: "question_unknown" };
  });
}

/** "Not after all": forgets a question that was not sent on. */
export async function dropQuestion(
  db: Database | Transaction,
  { questionId }: { questionId: string },
): Promise<ConfirmOutcome> {
  const dropped = await db
    .deleteFrom("questions")
    .where("id", "=", questionId)
    .where("state", "=", "unconfirmed")
    .executeTakeFirst();
  return dropped.numDeletedRows > 0n ? { ok: true } : { ok: false, reason: "question_unknown" };
}
