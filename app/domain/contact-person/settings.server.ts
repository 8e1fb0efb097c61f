import { isUniqueViolation } from "#db/dialects/errors";
import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { searchKey } from "#app/domain/person/rules";

type Connection = Database | Transaction;

/** Who changes what in which region. The caller knows that they keep up its table. */
export interface Setting {
  regionId: string;
  actorPersonId: string;
}

export const mostPartners = 40;
export const mostTopics = 12;

export type PartnerOutcome =
  { ok: true } | { ok: false; reason: "organization_unknown" | "already_partner" | "too_many_partners" };

/** Adds a partner behind the others; the first one also brings the topic for all questions, named `allQuestions`. */
export async function addPartner(
  db: Connection,
  { organizationName, label, allQuestions, ...setting }: Setting & NewPartner,
  now: Date,
): Promise<PartnerOutcome> {
  const { regionId } = setting;
  try {
    return await inTransaction(db, async (trx): Promise<PartnerOutcome> => {
      const organization = await findByName(trx, organizationName);
      if (!organization) return { ok: false, reason: "organization_unknown" };
      const position = await nextPosition(trx, "contact_partners", regionId);
      if (position >= mostPartners) return { ok: false, reason: "too_many_partners" };
      const at = now.toISOString();
      const row = { id: newId(), region_id: regionId, organization_id: organization.id, position, created_at: at };
      await trx
        .insertInto("contact_partners")
        .values({ ...row, label: label === "" ? organization.name : label })
        .execute();
      if ((await nextPosition(trx, "contact_topics", regionId)) === 0)
        await insertTopic(trx, { regionId, name: allQuestions, position: 0 }, now);
      await record(trx, setting, { action: "partner-added", details: { organizationId: organization.id } }, now);
      return { ok: true };
    });
  } catch (error) {
    if (isUniqueViolation(error, ["region_id", "organization_id"])) return { ok: false, reason: "already_partner" };
    throw error;
  }
}

interface NewPartner {
  /** Exactly one organization is called so. */
  organizationName: string;
  /** What schools call it; empty: its name. */
  label: string;
  allQuestions: string;
}

export type RemoveOutcome = { ok: true } | { ok: false; reason: "in_use" | "not_there" | "last_topic" };

/** Removes a partner for whom nobody holds a place or is asked. */
export async function removePartner(
  db: Connection,
  { partnerId, ...setting }: Setting & { partnerId: string },
  now: Date,
): Promise<RemoveOutcome> {
  return inTransaction(db, async (trx): Promise<RemoveOutcome> => {
    if (await isUsed(trx, "partner_id", partnerId)) return { ok: false, reason: "in_use" };
    const removed = await trx
      .deleteFrom("contact_partners")
      .where("id", "=", partnerId)
      .where("region_id", "=", setting.regionId)
      .returning("organization_id as organizationId")
      .executeTakeFirst();
    if (!removed) return { ok: false, reason: "not_there" };
    await record(trx, setting, { action: "partner-removed", details: removed }, now);
    return { ok: true };
  });
}

export type TopicOutcome = { ok: true } | { ok: false; reason: "topic_known" | "too_many_topics" };

export async function addTopic(
  db: Connection,
  { name, ...setting }: Setting & { name: string },
  now: Date,
): Promise<TopicOutcome> {
  const { regionId } = setting;
  try {
    return await inTransaction(db, async (trx): Promise<TopicOutcome> => {
      const position = await nextPosition(trx, "contact_topics", regionId);
      if (position >= mostTopics) return { ok: false, reason: "too_many_topics" };
      await insertTopic(trx, { regionId, name, position }, now);
      await record(trx, setting, { action: "topic-added", details: {} }, now);
      return { ok: true };
    });
  } catch (error) {
    if (isUniqueViolation(error, ["region_id", "name_search"])) return { ok: false, reason: "topic_known" };
    throw error;
  }
}

/** Removes a topic that nobody is there for; the first one, for all questions, stays. */
export async function removeTopic(
  db: Connection,
  { topicId, ...setting }: Setting & { topicId: string },
  now: Date,
): Promise<RemoveOutcome> {
  return inTransaction(db, async (trx): Promise<RemoveOutcome> => {
    if (await isUsed(trx, "topic_id", topicId)) return { ok: false, reason: "in_use" };
    const topic = await trx
      .selectFrom("contact_topics")
      .select("position")
      .where("id", "=", topicId)
      .where("region_id", "=", setting.regionId)
      .executeTakeFirst();
    if (!topic) return { ok: false, reason: "not_there" };
    if (topic.position === 0) return { ok: false, reason: "last_topic" };
    await trx.deleteFrom("contact_topics").where("id", "=", topicId).execute();
    await record(trx, setting, { action: "topic-removed", details: {} }, now);
    return { ok: true };
  });
}

/** After how many months people are asked again, from their next confirmation on. */
export async function setMonths(
  db: Connection,
  { months, ...setting }: Setting & { months: number },
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await trx.updateTable("regions").set({ contact_months: months }).where("id", "=", setting.regionId).execute();
    await record(trx, setting, { action: "months-set", details: { months } }, now);
  });
}

/** The schools of this municipality stand in the table from now on. Refused: no organization is there. */
export async function addMunicipality(
  db: Connection,
  { municipality, ...setting }: Setting & { municipality: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "municipality_unknown" }> {
  const known = await db
    .selectFrom("organizations")
    .select("municipality")
    .distinct()
    .where("municipality", "is not", null)
    .where("merged_into", "is", null)
    .execute();
  const spelled = known.find((one) => searchKey(one.municipality ?? "") === searchKey(municipality))?.municipality;
  if (!spelled) return { ok: false, reason: "municipality_unknown" };
  await inTransaction(db, async (trx) => {
    await trx
      .insertInto("contact_municipalities")
      .values({ region_id: setting.regionId, municipality: spelled, added_at: now.toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await record(trx, setting, { action: "municipality-added", details: {} }, now);
  });
  return { ok: true };
}

/** Its schools stand in the table no longer; who is there for them stays, in case it comes back. */
export async function removeMunicipality(
  db: Connection,
  { municipality, ...setting }: Setting & { municipality: string },
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await trx
      .deleteFrom("contact_municipalities")
      .where("region_id", "=", setting.regionId)
      .where("municipality", "=", municipality)
      .execute();
    await record(trx, setting, { action: "municipality-removed", details: {} }, now);
  });
}

async function findByName(trx: Transaction, name: string) {
  const found = await trx
    .selectFrom("organizations")
    .select(["id", "name"])
    .where("name_search", "=", searchKey(name))
    .where("merged_into", "is", null)
    .limit(2)
    .execute();
  return found.length === 1 ? found[0] : undefined;
}

async function nextPosition(trx: Transaction, table: "contact_partners" | "contact_topics", regionId: string) {
  const last = await trx
    .selectFrom(table)
    .select(({ fn }) => fn.max("position").as("position"))
    .where("region_id", "=", regionId)
    .executeTakeFirst();
  return last?.position === null || last === undefined ? 0 : Number(last.position) + 1;
}

async function insertTopic(
  trx: Transaction,
  { regionId, name, position }: { regionId: string; name: string; position: number },
  now: Date,
): Promise<void> {
  const row = { id: newId(), region_id: regionId, name, name_search: searchKey(name), position };
  await trx
    .insertInto("contact_topics")
    .values({ ...row, created_at: now.toISOString() })
    .execute();
}

async function isUsed(trx: Transaction, column: "partner_id" | "topic_id", id: string): Promise<boolean> {
  const place = await trx
    .selectFrom("contact_places")
    .select("id")
    .where(column, "=", id)
    .where("state", "in", ["proposed", "confirmed"])
    .limit(1)
    .executeTakeFirst();
  return place !== undefined;
}

async function record(
  trx: Transaction,
  { regionId, actorPersonId }: Setting,
  { action, details }: { action: string; details: Record<string, string | number> },
  now: Date,
): Promise<void> {
  const act = { actorPersonId, subjectType: "region" as const, subjectId: regionId, eventId: null };
  await recordAct(trx, { ...act, action: `contact-table.${action}`, details }, now);
}
