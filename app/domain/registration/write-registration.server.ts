import { newId } from "#db/id";
import type { Transaction } from "#db/types";
import { forgetAnswers, writeAnswers } from "#app/domain/custom-question/write-answers.server";
import { forgetMerges } from "#app/domain/organization/forget-merges.server";
import type { MeantOrganization } from "#app/domain/organization/queries.server";
import { nameKey, searchKey, sortKey } from "#app/domain/person/rules";
import type { RegistrationFacts } from "#emails/facts";
import type { RegistrationInput } from "./register.server";
import type { RegisteringFacts } from "./registering-facts.server";

/**
 * Writes the rows of a new registration, or of one that was withdrawn before and comes back as the same row.
 * Undefined when somebody else wrote it in the meantime: the unique keys decide, not an earlier look.
 */
export async function writeRegistration(
  trx: Transaction,
  { facts, input, status }: { facts: RegisteringFacts; input: RegistrationInput; status: "placed" | "waitlisted" },
  now: Date,
): Promise<RegistrationFacts | undefined> {
  const { existing } = facts;
  if (existing) await forgetOrganization(trx, { registrationId: existing.id });
  if (existing && facts.hasQuestions) await forgetAnswers(trx, { registrationId: existing.id });
  const written = existing
    ? await writeAgain(trx, { facts, existing, input, status }, now)
    : await writeNew(trx, { facts, input, status }, now);
  if (written === undefined) return undefined;
  await writeChoices(trx, { registrationId: written.id, facts, input, holdsPlace: status === "placed" }, now);
  await writeNeeds(trx, { registrationId: written.id, ...input }, now);
  await writeAnswers(trx, { registrationId: written.id, eventId: input.eventId, answers: input.answers ?? [] }, now);
  await writeToInbox(trx, { registrationId: written.id, ...input, meant: facts.meant }, now);
  return written;
}

/** Before another organization is written: what was typed, decided or merged before says nothing about it. */
export async function forgetOrganization(
  trx: Transaction,
  { registrationId }: { registrationId: string },
): Promise<void> {
  await forgetMerges(trx, { registrationIds: [registrationId] });
  await trx.deleteFrom("organization_inbox").where("registration_id", "=", registrationId).execute();
}

/** Diet and access: only what was given, with the moment of the consent. */
export async function writeNeeds(
  trx: Transaction,
  needs: { registrationId: string; eventId: string; diet: string | null; access: string | null },
  now: Date,
): Promise<void> {
  if (needs.diet === null && needs.access === null) return;
  const row = { diet: needs.diet, access: needs.access, consent_at: now.toISOString() };
  await trx
    .insertInto("registration_needs")
    .values({ registration_id: needs.registrationId, event_id: needs.eventId, ...row })
    .onConflict((conflict) => conflict.column("registration_id").doUpdateSet(row))
    .execute();
}

/**
 * What matched no organization waits for somebody who knows which one is meant. What an organizer decided on before is
 * written too, as placed, so that taking back the decision takes this along.
 */
export async function writeToInbox(
  trx: Transaction,
  typed: { registrationId: string; eventId: string; organization: string; meant: MeantOrganization },
  now: Date,
): Promise<void> {
  const { organizationId, isDecided } = typed.meant;
  if (organizationId !== null && !isDecided) return;
  await trx
    .insertInto("organization_inbox")
    .values({
      id: newId(),
      text: typed.organization,
      text_search: searchKey(typed.organization),
      event_id: typed.eventId,
      registration_id: typed.registrationId,
      created_at: now.toISOString(),
      resolved_at: isDecided ? now.toISOString() : null,
      organization_id: organizationId,
    })
    .execute();
}

type Written = { facts: RegisteringFacts; input: RegistrationInput; status: "placed" | "waitlisted" };

async function writeNew(trx: Transaction, written: Written, now: Date): Promise<RegistrationFacts | undefined> {
  const { facts, input } = written;
  const at = now.toISOString();
  const personId = facts.personId ?? newId();
  if (facts.personId === null)
    await trx
      .insertInto("persons")
      .values({
        id: personId,
        name: input.name,
        name_search: searchKey(input.name),
        name_sort: sortKey(input.name),
        created_at: at,
      })
      .execute();
  const row = { id: newId(), link_version: 1, calendar_uid: `${newId()}@elkaar`, calendar_sequence: 0 };
  const result = await trx
    .insertInto("registrations")
    .values({
      ...row,
      ...columnsOf(written, at),
      event_id: input.eventId,
      person_id: personId,
      email: input.email,
      created_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if ((result.numInsertedOrUpdatedRows ?? 0n) === 0n) return undefined;
  return { id: row.id, linkVersion: 1, name: input.name, calendarUid: row.calendar_uid, calendarSequence: 0 };
}

async function writeAgain(
  trx: Transaction,
  written: Written & { existing: NonNullable<RegisteringFacts["existing"]> },
  now: Date,
): Promise<RegistrationFacts | undefined> {
  const { existing, input } = written;
  const sequence = existing.calendar_sequence + 1;
  const result = await trx
    .updateTable("registrations")
    .set({ ...columnsOf(written, now.toISOString()), calendar_sequence: sequence })
    .where("id", "=", existing.id)
    .where("status", "=", "withdrawn")
    .where("calendar_sequence", "=", existing.calendar_sequence)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return undefined;
  return {
    id: existing.id,
    linkVersion: existing.link_version,
    name: input.name,
    calendarUid: existing.calendar_uid,
    calendarSequence: sequence,
  };
}

/** The columns that a first and a renewed registration write alike. Nothing is confirmed yet: the link was not used. */
function columnsOf({ facts, input, status }: Written, at: string) {
  return {
    name: input.name,
    name_key: nameKey(input.name),
    name_search: searchKey(input.name),
    name_sort: sortKey(input.name),
    organization_id: facts.meant.organizationId,
    organization_text: input.organization,
    role: input.role,
    sector: input.sector,
    phone: input.phone,
    region: input.region,
    note: input.note,
    language: input.language,
    listed: input.listed ? 1 : 0,
    status,
    placed_at: status === "placed" ? at : null,
    waitlisted_at: status === "waitlisted" ? at : null,
    withdrawn_at: null,
    confirmed_at: null,
    link_mailed_at: at,
  };
}

async function writeChoices(
  trx: Transaction,
  chosen: { registrationId: string; facts: RegisteringFacts; input: RegistrationInput; holdsPlace: boolean },
  now: Date,
): Promise<void> {
  if (chosen.facts.choices.length === 0) return;
  await trx
    .insertInto("registration_workshops")
    .values(
      chosen.facts.choices.map((choice) => ({
        registration_id: chosen.registrationId,
        round_id: choice.roundId,
        workshop_id: choice.workshopId,
        event_id: chosen.input.eventId,
        holds_place: chosen.holdsPlace ? 1 : 0,
        chosen_at: now.toISOString(),
      })),
    )
    .execute();
}
