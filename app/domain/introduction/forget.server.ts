import type { Transaction } from "#db/types";
import { keptSince } from "#app/domain/retention/rules";
import { onlyPerson } from "#app/domain/visibility/rules";
import { mailOrder } from "./end.server";
import { forgetSuggestions } from "./forget-suggestions.server";

/**
 * Takes these people out of every introduction, suggestion, contact, block and report, on both sides: what others had of them is gone too, and so
 * is mail about it, sent or not.
 */
export async function forgetIntroductions(trx: Transaction, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  const rows = await trx
    .selectFrom("introduction_sides")
    .select("introduction_id")
    .distinct()
    .where("person_id", "in", personIds)
    .execute();
  await deleteIntroductions(
    trx,
    rows.map((row) => row.introduction_id),
  );
  const own = trx.updateTable("introductions").set({ asked_by: null }).where("asked_by", "in", personIds);
  await own.execute();
  for (const column of ["owner_id", "other_id"] as const)
    await trx.deleteFrom("contacts").where(column, "in", personIds).execute();
  for (const column of ["person_id", "blocked_id"] as const)
    await trx.deleteFrom("person_blocks").where(column, "in", personIds).execute();
  for (const column of ["person_id", "reported_id"] as const)
    await trx.deleteFrom("person_reports").where(column, "in", personIds).execute();
  await forgetSuggestions(trx, personIds);
  await trx.deleteFrom("grants").where("audience", "in", personIds.map(onlyPerson)).execute();
}

/** Introductions that ended, or whose time was over, half a year ago. The contact that came of one stays. */
export async function deleteOldIntroductions(trx: Transaction, now: Date): Promise<number> {
  const before = keptSince(now, "introduction");
  const rows = await trx
    .selectFrom("introductions")
    .select("id")
    .where((row) => row.or([row("ended_at", "<", before), row("expires_at", "<", before)]))
    .execute();
  await deleteIntroductions(
    trx,
    rows.map((row) => row.id),
  );
  return rows.length;
}

/** Reports that were dealt with half a year ago. */
export async function deleteOldReports(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("person_reports")
    .where("handled_at", "<", keptSince(now, "introduction"))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

async function deleteIntroductions(trx: Transaction, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += 400) {
    const some = ids.slice(start, start + 400);
    const mails = trx.selectFrom("outbox").select("id").where("order_key", "in", some.map(mailOrder));
    await trx.deleteFrom("sent_mails").where("outbox_id", "in", mails).execute();
    await trx.deleteFrom("outbox").where("order_key", "in", some.map(mailOrder)).execute();
    await trx.deleteFrom("introductions").where("id", "in", some).execute();
  }
}
