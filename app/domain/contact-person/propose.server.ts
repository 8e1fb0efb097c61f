import { isUniqueViolation } from "#db/dialects/errors";
import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { consumeLimit } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import type { Language } from "#app/language/language";
import { askContactPerson } from "./ask.server";
import { findOrAddContactPerson } from "./find-or-add.server";
import { listOwnPartners } from "./may-propose.server";
import { schoolsOf } from "./region.server";
import type { Rank } from "./rules";

export interface Proposal {
  regionId: string;
  /** The school. */
  organizationId: string;
  partnerId: string;
  topicId: string;
  rank: Rank;
  who: { name: string; email: string };
  /** The person signed in is the one proposed: no mail, they answer at once. */
  isSelf: boolean;
  language: Language;
  actorPersonId: string;
}

/**
 * - `school_unknown`: no school of this region; `partner_unknown`, `topic_unknown`.
 * - `not_allowed`: neither keeps up the table nor works for the partner.
 * - `taken`: somebody else is the contact person; who keeps up the table may propose a successor, others may not.
 * - `already_asked`: this person holds the place or is asked for it. `too_many`: 30 proposals an hour.
 */
export type ProposeRefusal =
  "school_unknown" | "partner_unknown" | "topic_unknown" | "not_allowed" | "taken" | "already_asked" | "too_many";

export type ProposeOutcome =
  { ok: true; contactPersonId: string; linkVersion: number } | { ok: false; reason: ProposeRefusal };

/** Proposes somebody for one school. They are asked by mail, and nothing of them is shown before they say yes. */
export async function proposeContact(db: Database | Transaction, input: Proposal, now: Date): Promise<ProposeOutcome> {
  const limit = { key: limitKey("contact-proposal", input.actorPersonId), max: 30, windowSeconds: 3600 };
  if (!(await consumeLimit(db, limit, now))) return { ok: false, reason: "too_many" };
  try {
    return await inTransaction(db, (trx) => proposeInside(trx, input, now));
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: "already_asked" };
    throw error;
  }
}

async function proposeInside(trx: Transaction, input: Proposal, now: Date): Promise<ProposeOutcome> {
  const { regionId, organizationId, partnerId, topicId, rank, who, isSelf, language, actorPersonId } = input;
  const unknown = await findUnknown(trx, input);
  if (unknown) return { ok: false, reason: unknown };
  const own = await listOwnPartners(trx, { regionId, personId: actorPersonId }, now);
  if (!own.partnerIds.includes(partnerId)) return { ok: false, reason: "not_allowed" };
  const contactPersonId = await findOrAddContactPerson(trx, { regionId, ...who, phone: null, language }, now);
  const held = await findHeld(trx, input);
  if (held?.contact_person_id === contactPersonId) return { ok: false, reason: "already_asked" };
  if (held && !own.keepsUp) return { ok: false, reason: "taken" };
  const at = now.toISOString();
  const place = {
    id: newId(),
    region_id: regionId,
    organization_id: organizationId,
    partner_id: partnerId,
    topic_id: topicId,
    rank,
    contact_person_id: contactPersonId,
    state: "proposed" as const,
    proposed_at: at,
    proposed_by: actorPersonId,
    asked_at: isSelf ? at : null,
    replaces_id: held?.id ?? null,
  };
  await trx.insertInto("contact_places").values(place).execute();
  if (!isSelf) await askContactPerson(trx, contactPersonId, now);
  const act = { actorPersonId, subjectType: "contact_place" as const, subjectId: place.id, eventId: null };
  const details = { regionId, organizationId, partnerId, isSelf };
  await recordAct(trx, { ...act, action: "contact-person.proposed", details }, now);
  const { link_version: linkVersion } = await trx
    .selectFrom("contact_persons")
    .select("link_version")
    .where("id", "=", contactPersonId)
    .executeTakeFirstOrThrow();
  return { ok: true, contactPersonId, linkVersion };
}

async function findUnknown(trx: Transaction, input: Proposal): Promise<ProposeRefusal | undefined> {
  const { regionId, organizationId, partnerId, topicId } = input;
  const school = await schoolsOf(trx, regionId).select("o.id").where("o.id", "=", organizationId).executeTakeFirst();
  if (!school) return "school_unknown";
  const partner = await trx
    .selectFrom("contact_partners")
    .select("id")
    .where("id", "=", partnerId)
    .where("region_id", "=", regionId)
    .executeTakeFirst();
  if (!partner) return "partner_unknown";
  const topic = await trx
    .selectFrom("contact_topics")
    .select("id")
    .where("id", "=", topicId)
    .where("region_id", "=", regionId)
    .executeTakeFirst();
  return topic ? undefined : "topic_unknown";
}

function findHeld(trx: Transaction, { regionId, organizationId, partnerId, topicId, rank }: Proposal) {
  return trx
    .selectFrom("contact_places")
    .select(["id", "contact_person_id"])
    .where("region_id", "=", regionId)
    .where("organization_id", "=", organizationId)
    .where("partner_id", "=", partnerId)
    .where("topic_id", "=", topicId)
    .where("rank", "=", rank)
    .where("state", "=", "confirmed")
    .executeTakeFirst();
}
