import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { searchKey } from "#app/domain/person/rules";
import { forgetMerges } from "./forget-merges.server";
import { inParts } from "./in-parts";
import { regionsOf } from "./own-regions.server";

export interface TextDecision {
  regionId: string;
  /** As it was typed; marks, capitals and spaces make no difference. */
  text: string;
  /** The organization that is meant; null leaves the text as it is. */
  organizationId: string | null;
  actorPersonId: string;
}

/**
 * - `not_your_region`: this person organizes nothing there.
 * - `text_unknown`: nobody typed that there, or not any more.
 * - `decided_otherwise`: somebody else said meanwhile that it means something else.
 * - `organization_unknown`, `organization_merged`.
 */
export interface DecideRefusal {
  ok: false;
  reason: "not_your_region" | "text_unknown" | "decided_otherwise" | "organization_unknown" | "organization_merged";
}

export type DecideOutcome = { ok: true; registrations: number } | DecideRefusal;

/**
 * Says what a typed text means in a region. All registrations of the region with that text get the organization, and so
 * does everyone who types it later. Saying the same twice changes nothing.
 */
export async function decideText(
  db: Database | Transaction,
  decision: TextDecision,
  now: Date,
): Promise<DecideOutcome> {
  return inTransaction(db, (trx) => decideInside(trx, decision, now));
}

/** As `decideText`, as part of another act. */
export async function decideInside(trx: Transaction, decision: TextDecision, now: Date): Promise<DecideOutcome> {
  const { regionId, organizationId, actorPersonId } = decision;
  const key = searchKey(decision.text);
  const regions = await regionsOf(trx, actorPersonId);
  if (!regions.some(({ id }) => id === regionId)) return { ok: false, reason: "not_your_region" };
  const refusal = await refuseOrganization(trx, organizationId);
  if (refusal) return refusal;
  const open = await listRows(trx, { regionId, key, decided: false });
  const [first] = open;
  if (!first) return { ok: false, reason: "text_unknown" };
  const row = { region_id: regionId, text_search: key, text: first.text };
  await trx
    .insertInto("organization_decisions")
    .values({ ...row, organization_id: organizationId, decided_at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const stands = await trx
    .selectFrom("organization_decisions")
    .select("organization_id")
    .where("region_id", "=", regionId)
    .where("text_search", "=", key)
    .executeTakeFirstOrThrow();
  if (stands.organization_id !== organizationId) return { ok: false, reason: "decided_otherwise" };
  await resolve(trx, { ids: open.map(({ id }) => id), organizationId }, now);
  const registrationIds = [...new Set(open.map((one) => one.registrationId))];
  if (organizationId !== null) await linkRegistrations(trx, { registrationIds, organizationId });
  const details = { regionId, registrations: registrationIds.length };
  await recordDecision(trx, { action: "decided", organizationId, actorPersonId, regionId, details }, now);
  return { ok: true, registrations: registrationIds.length };
}

export type UndoDecisionOutcome =
  { ok: true; registrations: number } | { ok: false; reason: "not_your_region" | "not_decided" };

/** Takes a decision back: the text waits in the inbox again, and its registrations have no organization. */
export async function undoDecision(
  db: Database | Transaction,
  { regionId, text, actorPersonId }: Omit<TextDecision, "organizationId">,
  now: Date,
): Promise<UndoDecisionOutcome> {
  return inTransaction(db, async (trx): Promise<UndoDecisionOutcome> => {
    const key = searchKey(text);
    const regions = await regionsOf(trx, actorPersonId);
    if (!regions.some(({ id }) => id === regionId)) return { ok: false, reason: "not_your_region" };
    const gone = await trx
      .deleteFrom("organization_decisions")
      .where("region_id", "=", regionId)
      .where("text_search", "=", key)
      .returning("organization_id as organizationId")
      .executeTakeFirst();
    if (!gone) return { ok: false, reason: "not_decided" };
    const rows = await listRows(trx, { regionId, key, decided: true });
    const registrationIds = [...new Set(rows.map((one) => one.registrationId))];
    await inParts(registrationIds, (ids) =>
      trx.updateTable("registrations").set({ organization_id: null }).where("id", "in", ids).execute(),
    );
    await forgetMerges(trx, { registrationIds });
    await inParts(
      rows.map(({ id }) => id),
      (ids) =>
        trx
          .updateTable("organization_inbox")
          .set({ resolved_at: null, organization_id: null })
          .where("id", "in", ids)
          .execute(),
    );
    const { organizationId } = gone;
    const details = { regionId, registrations: registrationIds.length };
    await recordDecision(trx, { action: "undecided", organizationId, actorPersonId, regionId, details }, now);
    return { ok: true, registrations: registrationIds.length };
  });
}

async function refuseOrganization(trx: Transaction, organizationId: string | null): Promise<DecideRefusal | undefined> {
  if (organizationId === null) return undefined;
  const row = await trx
    .selectFrom("organizations")
    .select("merged_into")
    .where("id", "=", organizationId)
    .executeTakeFirst();
  if (!row) return { ok: false, reason: "organization_unknown" };
  return row.merged_into === null ? undefined : { ok: false, reason: "organization_merged" };
}

/** What was typed in that region; a changed text left the inbox, so that each row is what its registration says now. */
function listRows(trx: Transaction, { regionId, key, decided }: { regionId: string; key: string; decided: boolean }) {
  return trx
    .selectFrom("organization_inbox as i")
    .innerJoin("events as e", "e.id", "i.event_id")
    .select(["i.id", "i.text", "i.registration_id as registrationId"])
    .where("e.region_id", "=", regionId)
    .where("i.text_search", "=", key)
    .where("i.resolved_at", decided ? "is not" : "is", null)
    .orderBy("i.created_at")
    .orderBy("i.id")
    .execute();
}

async function resolve(
  trx: Transaction,
  { ids, organizationId }: { ids: string[]; organizationId: string | null },
  now: Date,
): Promise<void> {
  await inParts(ids, (some) =>
    trx
      .updateTable("organization_inbox")
      .set({ resolved_at: now.toISOString(), organization_id: organizationId })
      .where("id", "in", some)
      .execute(),
  );
}

async function linkRegistrations(
  trx: Transaction,
  { registrationIds, organizationId }: { registrationIds: string[]; organizationId: string },
): Promise<void> {
  await inParts(registrationIds, (ids) =>
    trx
      .updateTable("registrations")
      .set({ organization_id: organizationId })
      .where("id", "in", ids)
      .where("organization_id", "is", null)
      .execute(),
  );
}

interface DecisionAct {
  action: "decided" | "undecided";
  organizationId: string | null;
  actorPersonId: string;
  regionId: string;
  details: { regionId: string; registrations: number };
}

async function recordDecision(trx: Transaction, act: DecisionAct, now: Date): Promise<void> {
  const { action, organizationId, actorPersonId, regionId, details } = act;
  const subject =
    organizationId === null
      ? ({ subjectType: "region", subjectId: regionId } as const)
      : ({ subjectType: "organization", subjectId: organizationId } as const);
  await recordAct(
    trx,
    { ...subject, actorPersonId, action: `organization.text-${action}`, eventId: null, details },
    now,
  );
}
