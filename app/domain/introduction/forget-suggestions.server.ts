import type { Transaction } from "#db/types";
import { keptSince } from "#app/domain/retention/rules";

/** Takes these people out of every suggestion, and out of what they or others did not want. */
export async function forgetSuggestions(trx: Transaction, personIds: readonly string[]): Promise<void> {
  for (const column of ["one_id", "two_id"] as const)
    await trx.deleteFrom("suggestions").where(column, "in", personIds).execute();
  for (const column of ["person_id", "other_id"] as const)
    await trx.deleteFrom("suggestion_dismissals").where(column, "in", personIds).execute();
  for (const table of ["suggestion_mails", "suggestion_opt_outs"] as const)
    await trx.deleteFrom(table).where("person_id", "in", personIds).execute();
  await trx.updateTable("suggestion_runs").set({ asked_by: null }).where("asked_by", "in", personIds).execute();
}

/** Who was suggested to whom and who was mailed about it, four weeks after the event: as long as its list of attendees. */
export async function deleteOldSuggestions(trx: Transaction, now: Date): Promise<number> {
  let removed = 0;
  for (const table of ["suggestions", "suggestion_mails", "suggestion_runs"] as const) {
    const ended = trx.selectFrom("events").select("id").where("ends_at", "<", keptSince(now, "practical"));
    const { numDeletedRows } = await trx.deleteFrom(table).where("event_id", "in", ended).executeTakeFirstOrThrow();
    removed += Number(numDeletedRows);
  }
  return removed;
}
