import { sql } from "kysely";
import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { moveContacts } from "#app/domain/contact-person/follow-merge.server";
import { inParts } from "./in-parts";
import { raiseHostedEvents } from "./raise-hosted-events.server";

export interface MergeInput {
  /** The one that goes. */
  organizationId: string;
  /** The one that stays. */
  survivorId: string;
  actorPersonId: string;
}

export type MergeOutcome =
  | { ok: true; mergeId: string; registrations: number; hosted: number }
  | { ok: false; reason: "same_organization" | "organization_unknown" | "organization_merged" };

/**
 * Takes one organization into another: the other one gets its registrations and hosts its events, and all its names find
 * the other one from now on. What moved is written down, so that `undoMerge` puts back exactly that.
 * Refused: `same_organization`; `organization_unknown`; `organization_merged` (one of the two was merged before).
 */
export async function mergeOrganizations(
  db: Database | Transaction,
  input: MergeInput,
  now: Date,
): Promise<MergeOutcome> {
  const { organizationId, survivorId } = input;
  if (organizationId === survivorId) return { ok: false, reason: "same_organization" };
  return inTransaction(db, async (trx): Promise<MergeOutcome> => {
    const rows = await lockOrganizations(trx, [organizationId, survivorId]);
    if (rows.length < 2) return { ok: false, reason: "organization_unknown" };
    if (rows.some((row) => row.merged_into !== null)) return { ok: false, reason: "organization_merged" };
    return merge(trx, input, now);
  });
}

async function merge(trx: Transaction, input: MergeInput, now: Date): Promise<MergeOutcome> {
  const { organizationId, survivorId, actorPersonId } = input;
  const mergeId = newId();
  await trx
    .insertInto("organization_merges")
    .values({
      id: mergeId,
      organization_id: organizationId,
      survivor_id: survivorId,
      merged_at: now.toISOString(),
      undone_at: null,
    })
    .execute();
  await raiseHostedEvents(trx, [organizationId]);
  const registrations = await moveRegistrations(trx, { mergeId, organizationId, survivorId });
  const hosted = await moveHosts(trx, { mergeId, organizationId, survivorId });
  await moveContacts(trx, { mergeId, organizationId, survivorId });
  await trx.updateTable("organizations").set({ merged_into: survivorId }).where("id", "=", organizationId).execute();
  const act = { actorPersonId, subjectType: "organization", subjectId: survivorId, eventId: null } as const;
  const details = { mergeId, merged: organizationId, registrations, hosted };
  await recordAct(trx, { ...act, action: "organization.merged", details }, now);
  return { ok: true, mergeId, registrations, hosted };
}

interface Move {
  mergeId: string;
  organizationId: string;
  survivorId: string;
}

async function moveRegistrations(trx: Transaction, { mergeId, organizationId, survivorId }: Move): Promise<number> {
  const moved = await trx
    .updateTable("registrations")
    .set({ organization_id: survivorId })
    .where("organization_id", "=", organizationId)
    .returning("id")
    .execute();
  await writeLinks(
    trx,
    { mergeId, kind: "registration", was: "moved" },
    moved.map(({ id }) => id),
  );
  return moved.length;
}

/** An event that both host keeps one of them. */
async function moveHosts(trx: Transaction, { mergeId, organizationId, survivorId }: Move): Promise<number> {
  const dropped = await trx
    .deleteFrom("event_hosts")
    .where("organization_id", "=", organizationId)
    .where("event_id", "in", (both) =>
      both.selectFrom("event_hosts as other").select("other.event_id").where("other.organization_id", "=", survivorId),
    )
    .returning("event_id")
    .execute();
  const moved = await trx
    .updateTable("event_hosts")
    .set({ organization_id: survivorId })
    .where("organization_id", "=", organizationId)
    .returning("event_id")
    .execute();
  await writeLinks(
    trx,
    { mergeId, kind: "host", was: "dropped" },
    dropped.map((row) => row.event_id),
  );
  await writeLinks(
    trx,
    { mergeId, kind: "host", was: "moved" },
    moved.map((row) => row.event_id),
  );
  return dropped.length + moved.length;
}

async function writeLinks(
  trx: Transaction,
  link: { mergeId: string; kind: "registration" | "host"; was: "moved" | "dropped" },
  rowIds: string[],
): Promise<void> {
  const { mergeId, kind, was } = link;
  await inParts(rowIds, (ids) =>
    trx
      .insertInto("organization_merge_links")
      .values(ids.map((row_id) => ({ merge_id: mergeId, kind, row_id, was })))
      .execute(),
  );
}

/** Holds the rows until the end of the transaction, always in the same order, and answers how they stand. */
export async function lockOrganizations(trx: Transaction, ids: string[]) {
  const rows: { id: string; merged_into: string | null }[] = [];
  for (const id of [...ids].sort())
    rows.push(
      ...(await trx
        .updateTable("organizations")
        .set({ kind: sql`kind` })
        .where("id", "=", id)
        .returning(["id", "merged_into"])
        .execute()),
    );
  return rows;
}
