import { sql } from "kysely";
import { isForeignKeyViolation, isUniqueViolation } from "#db/dialects/errors";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { changeAnswers } from "#app/domain/custom-question/change-answers.server";
import type { CustomAnswer } from "#app/domain/custom-question/rules";
import { findMeantOrganization } from "#app/domain/organization/queries.server";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import { nameKey, searchKey, sortKey } from "#app/domain/person/rules";
import { confirm } from "./confirm.server";
import { getRegistrationMail } from "./mail-facts.server";
import type { RegistrationFields } from "./rules";
import { forgetOrganization, writeNeeds, writeToInbox } from "./write-registration.server";

export type DetailsFields = Omit<RegistrationFields, "email" | "workshops" | "diet" | "access"> & {
  /** Diet and access are never shown back: they stay, go, or are written anew. */
  needs: "keep" | "forget" | { diet: string | null; access: string | null };
  /** To every question of the organizers that is still open; left out, they stay as they are. */
  answers?: readonly CustomAnswer[];
};

export type DetailsChange = DetailsFields & { registrationId: string };

export type ChangeDetailsOutcome =
  | { ok: true; outcome: "changed" | "unchanged" }
  | { ok: false; reason: "name_taken" | "withdrawn" | "registration_unknown" | "questions_changed" };

/**
 * Writes what somebody says about themselves. It is done through the personal link, so it also confirms: a consent for the
 * list of attendees that is given or taken back here counts at once. The diary entry stays as it is. An answer that is
 * read-only once given stays what it was, whatever is sent.
 * Refused: `name_taken` (the same address registered somebody of that name for this event), `withdrawn`,
 * `questions_changed` (an organizer removed a question or an option at this very moment).
 */
export async function changeDetails(
  db: Database | Transaction,
  input: DetailsChange,
  now: Date,
): Promise<ChangeDetailsOutcome> {
  try {
    return await inTransaction(db, (trx) => changeInside(trx, input, now));
  } catch (error) {
    if (isUniqueViolation(error, ["event_id", "email", "name_key"])) return { ok: false, reason: "name_taken" };
    if (isForeignKeyViolation(error) && input.answers?.length) return { ok: false, reason: "questions_changed" };
    throw error;
  }
}

async function changeInside(trx: Transaction, input: DetailsChange, now: Date): Promise<ChangeDetailsOutcome> {
  const { registrationId } = input;
  const old = await trx
    .updateTable("registrations")
    .set({ status: sql`status` })
    .where("id", "=", registrationId)
    .returningAll()
    .executeTakeFirst();
  if (old === undefined) return { ok: false, reason: "registration_unknown" };
  if (old.status === "withdrawn") return { ok: false, reason: "withdrawn" };
  const columns = columnsOf(input);
  if (await isNameTaken(trx, { ...old, name_key: columns.name_key })) return { ok: false, reason: "name_taken" };
  const changed = changedFields(old, columns);
  if (input.needs !== "keep") changed.push("needs");
  const hasOtherAnswers = await changeAnswers(
    trx,
    { registrationId, eventId: old.event_id, answers: input.answers },
    now,
  );
  if (changed.length > 0) await write(trx, { input, old, columns, changed }, now);
  if (hasOtherAnswers) changed.push("answers");
  await confirm(trx, { registrationId }, now);
  if (changed.length === 0) return { ok: true, outcome: "unchanged" };
  await mailDetails(trx, registrationId, input, now);
  const act = {
    action: "registration.details-changed",
    subjectType: "registration",
    subjectId: registrationId,
  } as const;
  await recordAct(trx, { ...act, actorPersonId: null, eventId: old.event_id, details: { fields: changed } }, now);
  return { ok: true, outcome: "changed" };
}

function columnsOf(input: DetailsFields) {
  return {
    name: input.name,
    name_key: nameKey(input.name),
    name_search: searchKey(input.name),
    name_sort: sortKey(input.name),
    organization_text: input.organization,
    role: input.role,
    sector: input.sector,
    phone: input.phone,
    region: input.region,
    note: input.note,
    listed: input.listed ? 1 : 0,
  };
}

const shownFields = ["name", "organization_text", "role", "sector", "phone", "region", "note", "listed"] as const;

type Columns = ReturnType<typeof columnsOf>;

function changedFields(old: Pick<Columns | OldColumns, (typeof shownFields)[number]>, columns: Columns): string[] {
  return shownFields.filter((field) => old[field] !== columns[field]);
}

interface OldColumns {
  id: string;
  event_id: string;
  person_id: string;
  email: string;
  name_key: string;
  name: string;
  organization_text: string;
  role: string;
  sector: string;
  phone: string | null;
  region: string | null;
  note: string | null;
  listed: number;
}

async function write(
  trx: Transaction,
  written: {
    input: DetailsChange;
    old: OldColumns;
    columns: Columns;
    changed: string[];
  },
  now: Date,
): Promise<void> {
  const { input, old, columns, changed } = written;
  const registrationId = old.id;
  await trx.updateTable("registrations").set(columns).where("id", "=", registrationId).execute();
  if (changed.includes("name"))
    await trx
      .updateTable("persons")
      .set({ name: columns.name, name_search: columns.name_search, name_sort: columns.name_sort })
      .where("id", "=", old.person_id)
      .execute();
  if (changed.includes("organization_text")) await writeOrganization(trx, input, old.event_id, now);
  if (input.needs === "keep") return;
  await trx.deleteFrom("registration_needs").where("registration_id", "=", registrationId).execute();
  if (input.needs !== "forget") await writeNeeds(trx, { registrationId, eventId: old.event_id, ...input.needs }, now);
}

/** Another text means another organization, whatever was decided or merged before. */
async function writeOrganization(
  trx: Transaction,
  { registrationId, organization }: DetailsChange,
  eventId: string,
  now: Date,
): Promise<void> {
  const meant = await findMeantOrganization(trx, { text: organization, eventId });
  await trx
    .updateTable("registrations")
    .set({ organization_id: meant.organizationId })
    .where("id", "=", registrationId)
    .execute();
  await forgetOrganization(trx, { registrationId });
  await writeToInbox(trx, { registrationId, eventId, organization, meant }, now);
}

async function isNameTaken(trx: Transaction, { id, event_id, email, name_key }: OldColumns): Promise<boolean> {
  const other = await trx
    .selectFrom("registrations")
    .select("id")
    .where("event_id", "=", event_id)
    .where("email", "=", email)
    .where("name_key", "=", name_key)
    .where("id", "<>", id)
    .executeTakeFirst();
  return other !== undefined;
}

async function mailDetails(trx: Transaction, registrationId: string, input: DetailsFields, now: Date): Promise<void> {
  const facts = await getRegistrationMail(trx, registrationId);
  const status = facts.status === "waitlisted" ? "waitlisted" : "placed";
  const details = { organization: input.organization, role: input.role, phone: input.phone };
  await enqueueEmail(
    trx,
    {
      template: "registration-changed",
      payload: { ...facts.mail, status, workshops: facts.workshops, details },
      language: facts.language,
      to: facts.to,
      dedupeKey: `details:${registrationId}:${now.toISOString()}`,
      eventId: facts.eventId,
      registrationId,
    },
    now,
  );
}
