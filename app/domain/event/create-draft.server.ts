import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { organizerRoleFor } from "#app/domain/account/roles.server";
import { copyQuestions } from "#app/domain/custom-question/copy-questions.server";
import { findOrCreateOrganization } from "#app/domain/organization/find-or-create.server";
import { createEvent } from "./create.server";
import type { NewEvent, NewProgrammeItem } from "./create.server";
import { copiedPlace, programmeFrom, slugCandidates } from "./draft-rules";
import type { DraftFields } from "./draft-schema.server";
import { listProgrammeParts } from "./find-programme.server";

export interface NewDraft extends DraftFields {
  /** Slug of the event to take everything else from; null to begin with nothing. */
  copyOf: string | null;
  actorPersonId: string;
}

export type DraftRefusal = "region_not_yours" | "copy_unknown";

export type DraftOutcome = { ok: true; eventId: string; slug: string } | { ok: false; reason: DraftRefusal };

/**
 * Makes a draft: from nothing, or with the texts, programme, workshops, questions and settings (approval, by invitation) of
 * an earlier event. It belongs to the same series. No registration, date or answer of a host comes along. Its address comes from the title and belongs to no
 * other event. Refuses `region_not_yours` and `copy_unknown` (no such event, or one that this person may not change).
 */
export async function createDraft(db: Database | Transaction, draft: NewDraft, now: Date): Promise<DraftOutcome> {
  return inTransaction(db, async (trx): Promise<DraftOutcome> => {
    if (!(await maySetUpIn(trx, draft))) return { ok: false, reason: "region_not_yours" };
    const source = draft.copyOf === null ? null : await findSource(trx, draft.copyOf, draft.actorPersonId);
    if (source === undefined) return { ok: false, reason: "copy_unknown" };
    const texts = source === null ? await emptyTexts(trx, draft.actorPersonId) : textsOf(source, draft);
    const { regionId, kind, theme, title, startsAt, endsAt, venueName, venueCity, capacity } = draft;
    const event: NewEvent = {
      ...texts,
      ...{ regionId, kind, theme, title, startsAt, endsAt, venueName, venueCity, capacity },
      slug: slugCandidates(title, startsAt, newId()),
      doorsOpenAt: null,
      registrationClosesAt: draft.registrationClosesAt,
      hostIds: await hostsOf(trx, draft, now),
      programme: source === null ? [] : await programmeOf(trx, source, draft),
      published: false,
      actorPersonId: draft.actorPersonId,
      ...(source && {
        copiedFromId: source.id,
        seriesId: source.seriesId,
        asksApproval: source.approval === 1,
        invitationOnly: source.invitationOnly === 1,
      }),
    };
    const { eventId, slug } = await createEvent(trx, event, now);
    if (source !== null) await copyQuestions(trx, { fromEventId: source.id, eventId }, now);
    return { ok: true, eventId, slug };
  });
}

async function maySetUpIn(trx: Transaction, { regionId, actorPersonId }: NewDraft): Promise<boolean> {
  const role = await trx
    .selectFrom("roles")
    .select("id")
    .where("person_id", "=", actorPersonId)
    .where("region_id", "=", regionId)
    .where("role", "in", ["owner", "editor"])
    .executeTakeFirst();
  return role !== undefined;
}

type Source = NonNullable<Awaited<ReturnType<typeof findSource>>>;

async function findSource(trx: Transaction, slug: string, personId: string) {
  const event = await trx
    .selectFrom("events")
    .select([
      "id",
      "series_id as seriesId",
      "summary",
      "about",
      "starts_at as startsAt",
      "costs",
      "directions",
      "accessibility",
    ])
    .select(["venue_name as venueName", "venue_address as venueAddress", "venue_city as venueCity"])
    .select(["contact_name as contactName", "contact_email as contactEmail"])
    .select(["approval", "invitation_only as invitationOnly"])
    .where("slug", "=", slug)
    .executeTakeFirst();
  const role = event && (await organizerRoleFor(trx, personId, { eventId: event.id }));
  return role === "owner" || role === "editor" ? event : undefined;
}

function textsOf(source: Source, draft: NewDraft) {
  const { summary, about, costs, contactName, contactEmail } = source;
  return { summary, about, costs, contactName, contactEmail, ...copiedPlace(source, draft) };
}

/** Who makes an event from nothing is the one to ask, until they write down somebody else. */
async function emptyTexts(trx: Transaction, personId: string) {
  const person = await trx
    .selectFrom("persons")
    .leftJoin("person_emails", (join) =>
      join.onRef("person_emails.person_id", "=", "persons.id").on("person_emails.is_primary", "=", 1),
    )
    .select(["persons.name", "person_emails.email"])
    .where("persons.id", "=", personId)
    .executeTakeFirst();
  const contact = { contactName: person?.name ?? "", contactEmail: person?.email ?? "" };
  return { summary: "", about: "", costs: "", venueAddress: "", directions: "", accessibility: "", ...contact };
}

async function hostsOf(trx: Transaction, { hostIds, otherHost }: NewDraft, now: Date): Promise<string[]> {
  const known = await trx
    .selectFrom("organizations")
    .select("id")
    .where("id", "in", hostIds.length > 0 ? hostIds : [""])
    .execute();
  const other = otherHost === "" ? [] : [(await findOrCreateOrganization(trx, otherHost, now)).id];
  return [...new Set([...known.map(({ id }) => id), ...other])];
}

async function programmeOf(trx: Transaction, source: Source, draft: NewDraft): Promise<NewProgrammeItem[]> {
  const parts = await listProgrammeParts(trx, source.id);
  return programmeFrom(parts, source, draft).map(({ id: _, workshops, ...part }) => ({
    ...part,
    workshops: workshops.map(({ id: __, ...workshop }) => workshop),
  }));
}
