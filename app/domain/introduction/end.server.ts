import type { Transaction } from "#db/types";
import type { IntroductionOutcome } from "./rules";
import { pairKey } from "./rules";

/** Ends an introduction. What either would have given is gone, and so is mail about it that has not left. */
export async function endIntroduction(
  trx: Transaction,
  { introductionId, outcome }: { introductionId: string; outcome: IntroductionOutcome },
  at: string,
): Promise<void> {
  await trx
    .updateTable("introductions")
    .set({ pair_key: null, ended_at: at, outcome })
    .where("id", "=", introductionId)
    .execute();
  await trx
    .deleteFrom("introduction_channels")
    .where("side_id", "in", (side) =>
      side.selectFrom("introduction_sides").select("id").where("introduction_id", "=", introductionId),
    )
    .execute();
  await trx
    .deleteFrom("outbox")
    .where("order_key", "=", mailOrder(introductionId))
    .where("status", "=", "queued")
    .where("lease_token", "is", null)
    .execute();
}

/** All mails about one introduction leave in their order. */
export function mailOrder(introductionId: string): string {
  return `introduction:${introductionId}`;
}

/** The open introduction of two people, after one whose time is over has ended. */
export async function findOpenIntroduction(
  trx: Transaction,
  { one, other }: { one: string; other: string },
  now: Date,
): Promise<string | undefined> {
  const row = await trx
    .selectFrom("introductions")
    .select(["id", "expires_at"])
    .where("pair_key", "=", pairKey(one, other))
    .executeTakeFirst();
  if (!row || row.expires_at > now.toISOString()) return row?.id;
  await endIntroduction(trx, { introductionId: row.id, outcome: "expired" }, row.expires_at);
  return undefined;
}
