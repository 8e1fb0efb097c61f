import { sql } from "kysely";
import type { Database, Transaction } from "#db/types";
import { findMeantOrganization } from "#app/domain/organization/queries.server";
import { nameKey } from "#app/domain/person/rules";
import type { InvitationFacts } from "./invited-rules";
import type { RegistrationInput } from "./register.server";

/** What registering knows before its transaction begins. The guarded counters refuse when it is no longer true. */
export type RegisteringFacts = NonNullable<Awaited<ReturnType<typeof readRegisteringFacts>>>;
export type EventRow = NonNullable<Awaited<ReturnType<typeof findEvent>>>;
export type WorkshopRow = Awaited<ReturnType<typeof listWorkshops>>[number];

export interface Choice {
  roundId: string;
  workshopId: string;
}

export async function readRegisteringFacts(db: Database | Transaction, input: RegistrationInput) {
  const event = await findEvent(db, input.eventId);
  if (event === undefined) throw new Error("no such event");
  const choices = choicesOf(input);
  const workshops = choices.length > 0 ? await listWorkshops(db, input.eventId) : [];
  const who = await findPersonAndRegistration(db, input);
  const { hasInvitations, hasQuestions, ...known } = event;
  const invitation = hasInvitations ? await findInvitationFor(db, input) : null;
  const meant = await findMeantOrganization(db, { text: input.organization, eventId: input.eventId });
  return { event: known, workshops, choices, ...who, invitation, meant, hasQuestions: hasQuestions !== null };
}

/** The chosen workshops that are full now. */
export async function findFullWorkshops(db: Database | Transaction, choices: Choice[]): Promise<string[]> {
  if (choices.length === 0) return [];
  const rows = await db
    .selectFrom("workshops")
    .select("id")
    .where(
      "id",
      "in",
      choices.map((choice) => choice.workshopId),
    )
    .where(sql<boolean>`taken >= place_limit`)
    .orderBy("id")
    .execute();
  return rows.map((row) => row.id);
}

/** In id order of the workshops: the order in which their rows are taken, always. */
function choicesOf(input: RegistrationInput): Choice[] {
  return Object.entries(input.workshops)
    .flatMap(([roundId, workshopId]) => (workshopId === null ? [] : [{ roundId, workshopId }]))
    .sort((a, b) => (a.workshopId < b.workshopId ? -1 : 1));
}

function findEvent(db: Database | Transaction, eventId: string) {
  return db
    .selectFrom("events as e")
    .innerJoin("regions as g", "g.id", "e.region_id")
    .select([
      "e.id",
      "e.slug",
      "e.title",
      "e.doors_open_at",
      "e.starts_at",
      "e.ends_at",
      "e.venue_name",
      "e.venue_address",
      "e.venue_city",
      "e.contact_name",
      "e.contact_email",
      "e.calendar_sequence",
      "e.taken",
      "e.place_limit",
      "e.published_at",
      "e.cancelled_at",
      "e.registration_closes_at",
      "e.invitation_only",
      "g.name as region_name",
      "g.mailbox as region_mailbox",
    ])
    .select((own) =>
      own
        .selectFrom("invitations as i")
        .select("i.id")
        .whereRef("i.event_id", "=", "e.id")
        .limit(1)
        .as("hasInvitations"),
    )
    .select((own) =>
      own
        .selectFrom("custom_questions as q")
        .select("q.id")
        .whereRef("q.event_id", "=", "e.id")
        .limit(1)
        .as("hasQuestions"),
    )
    .where("e.id", "=", eventId)
    .executeTakeFirst();
}

export function listWorkshops(db: Database | Transaction, eventId: string) {
  return db
    .selectFrom("workshops as w")
    .innerJoin("programme_items as p", "p.id", "w.round_id")
    .select([
      "w.id",
      "w.round_id",
      "w.position",
      "w.title",
      "w.room",
      "w.taken",
      "w.place_limit",
      "p.title as round_title",
      "p.position as round_position",
      "p.starts_at",
      "p.ends_at",
    ])
    .where("w.event_id", "=", eventId)
    .orderBy("p.position")
    .orderBy("w.position")
    .execute();
}

/**
 * Somebody known is found by an address that is certainly theirs together with the same name: on a shared mailbox the
 * name tells people apart. Their registration for this event may stand under another of their addresses.
 */
async function findPersonAndRegistration(db: Database | Transaction, input: RegistrationInput) {
  const key = nameKey(input.name);
  const owner = await db
    .selectFrom("person_emails as m")
    .innerJoin("persons as p", "p.id", "m.person_id")
    .select(["p.id", "p.name"])
    .where("m.email", "=", input.email)
    .where("m.verified_at", "is not", null)
    .executeTakeFirst();
  const personId = owner !== undefined && nameKey(owner.name) === key ? owner.id : null;
  const existing = await db
    .selectFrom("registrations")
    .select([
      "id",
      "person_id",
      "status",
      "email",
      "link_mailed_at",
      "calendar_uid",
      "calendar_sequence",
      "link_version",
    ])
    .where("event_id", "=", input.eventId)
    .where((where) => {
      const byAddress = where.and([where("email", "=", input.email), where("name_key", "=", key)]);
      return personId === null ? byAddress : where.or([byAddress, where("person_id", "=", personId)]);
    })
    .orderBy("id")
    .executeTakeFirst();
  return { personId, existing };
}

/** By the link that was used; else an invitation of the same person, so that they are not reminded of what they did. */
async function findInvitationFor(
  db: Database | Transaction,
  { eventId, invitationId, email, name }: RegistrationInput,
): Promise<InvitationFacts | null> {
  const row = await db
    .selectFrom("invitations as i")
    .leftJoin("registrations as r", (join) =>
      join.onRef("r.id", "=", "i.registration_id").on("r.status", "!=", "withdrawn"),
    )
    .select(["i.id", "i.withdrawn_by", "i.registration_id", "r.id as used_by"])
    .where("i.event_id", "=", eventId)
    .where((where) =>
      invitationId === undefined
        ? where.and([where("i.email", "=", email), where("i.name_key", "=", nameKey(name))])
        : where("i.id", "=", invitationId),
    )
    .executeTakeFirst();
  return row ?? null;
}
