import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { putBackContacts } from "#app/domain/contact-person/follow-merge.server";
import { inParts } from "./in-parts";
import { lockOrganizations } from "./merge.server";
import { raiseHostedEvents } from "./raise-hosted-events.server";

export type UndoMergeOutcome =
  { ok: true; organizationId: string } | { ok: false; reason: "merge_unknown" | "already_undone" | "survivor_merged" };

/**
 * Puts back what a merge moved, and nothing else. The rule for what happened since: what somebody changed after the
 * merge stays as they left it, and what came to the other organization after the merge stays there. So without changes
 * in between everything is as it was before.
 * Refused: `merge_unknown`; `already_undone`; `survivor_merged` (the other one was merged since: undo that first).
 */
export async function undoMerge(
  db: Database | Transaction,
  { mergeId, actorPersonId }: { mergeId: string; actorPersonId: string },
  now: Date,
): Promise<UndoMergeOutcome> {
  return inTransaction(db, async (trx): Promise<UndoMergeOutcome> => {
    const merge = await trx.selectFrom("organization_merges").selectAll().where("id", "=", mergeId).executeTakeFirst();
    if (!merge) return { ok: false, reason: "merge_unknown" };
    const back = { mergeId, organizationId: merge.organization_id, survivorId: merge.survivor_id };
    const rows = await lockOrganizations(trx, [back.organizationId, back.survivorId]);
    const { numUpdatedRows } = await trx
      .updateTable("organization_merges")
      .set({ undone_at: now.toISOString() })
      .where("id", "=", mergeId)
      .where("undone_at", "is", null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return { ok: false, reason: "already_undone" };
    const survivor = rows.find(({ id }) => id === back.survivorId);
    if (survivor?.merged_into !== null) return { ok: false, reason: "survivor_merged" };
    await putBack(trx, back);
    const act = { actorPersonId, subjectType: "organization", subjectId: back.survivorId, eventId: null } as const;
    const details = { mergeId, merged: back.organizationId };
    await recordAct(trx, { ...act, action: "organization.merge-undone", details }, now);
    return { ok: true, organizationId: back.organizationId };
  });
}

interface PutBack {
  mergeId: string;
  organizationId: string;
  survivorId: string;
}

async function putBack(trx: Transaction, back: PutBack): Promise<void> {
  const { mergeId, organizationId } = back;
  await trx.updateTable("organizations").set({ merged_into: null }).where("id", "=", organizationId).execute();
  await putBackRegistrations(trx, back);
  await putBackHosts(trx, back);
  await putBackContacts(trx, back);
  await raiseHostedEvents(trx, [organizationId]);
  await trx.deleteFrom("organization_merge_links").where("merge_id", "=", mergeId).execute();
}

async function putBackRegistrations(trx: Transaction, { mergeId, organizationId, survivorId }: PutBack): Promise<void> {
  await trx
    .updateTable("registrations")
    .set({ organization_id: organizationId })
    .where("organization_id", "=", survivorId)
    .where("id", "in", (moved) =>
      moved
        .selectFrom("organization_merge_links")
        .select("row_id")
        .where("merge_id", "=", mergeId)
        .where("kind", "=", "registration"),
    )
    .execute();
}

async function putBackHosts(trx: Transaction, { mergeId, organizationId, survivorId }: PutBack): Promise<void> {
  const links = await trx
    .selectFrom("organization_merge_links")
    .select(["row_id as eventId", "was"])
    .where("merge_id", "=", mergeId)
    .where("kind", "=", "host")
    .execute();
  const moved = links.filter(({ was }) => was === "moved").map(({ eventId }) => eventId);
  const dropped = links.filter(({ was }) => was === "dropped").map(({ eventId }) => eventId);
  const still = await stillHosted(trx, { eventIds: moved, organizationId: survivorId });
  const shared = await takeOver(trx, { mergeId, survivorId, eventIds: still });
  const alone = still.filter((eventId) => !shared.has(eventId));
  await inParts(alone, (ids) =>
    trx.deleteFrom("event_hosts").where("organization_id", "=", survivorId).where("event_id", "in", ids).execute(),
  );
  const there = await existing(trx, [...still, ...dropped]);
  await inParts(there, (ids) =>
    trx
      .insertInto("event_hosts")
      .values(ids.map((event_id) => ({ event_id, organization_id: organizationId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

/**
 * Where a later merge into the same organization found it hosting an event already, it hosts that event on account of
 * that merge from now on. Answers those events.
 */
async function takeOver(
  trx: Transaction,
  { mergeId, survivorId, eventIds }: { mergeId: string; survivorId: string; eventIds: string[] },
): Promise<Set<string>> {
  const kept = new Set<string>();
  if (eventIds.length === 0) return kept;
  const others = await trx
    .selectFrom("organization_merge_links as l")
    .innerJoin("organization_merges as m", "m.id", "l.merge_id")
    .select(["l.merge_id as mergeId", "l.row_id as eventId"])
    .where("m.survivor_id", "=", survivorId)
    .where("m.undone_at", "is", null)
    .where("m.id", "<>", mergeId)
    .where("l.kind", "=", "host")
    .where("l.was", "=", "dropped")
    .orderBy("m.merged_at")
    .orderBy("m.id")
    .execute();
  for (const other of others) {
    if (kept.has(other.eventId) || !eventIds.includes(other.eventId)) continue;
    kept.add(other.eventId);
    await trx
      .updateTable("organization_merge_links")
      .set({ was: "moved" })
      .where("merge_id", "=", other.mergeId)
      .where("kind", "=", "host")
      .where("row_id", "=", other.eventId)
      .execute();
  }
  return kept;
}

async function stillHosted(
  trx: Transaction,
  { eventIds, organizationId }: { eventIds: string[]; organizationId: string },
): Promise<string[]> {
  const found: string[] = [];
  await inParts(eventIds, async (ids) => {
    const rows = await trx
      .selectFrom("event_hosts")
      .select("event_id")
      .where("organization_id", "=", organizationId)
      .where("event_id", "in", ids)
      .execute();
    found.push(...rows.map((row) => row.event_id));
  });
  return found;
}

async function existing(trx: Transaction, eventIds: string[]): Promise<string[]> {
  const found: string[] = [];
  await inParts(eventIds, async (ids) => {
    const rows = await trx.selectFrom("events").select("id").where("id", "in", ids).execute();
    found.push(...rows.map((row) => row.id));
  });
  return found;
}
