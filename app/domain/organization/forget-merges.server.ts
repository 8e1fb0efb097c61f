import type { Transaction } from "#db/types";
import { inParts } from "./in-parts";

/** Somebody changed the organization of these registrations: undoing an earlier merge leaves them as they are now. */
export async function forgetMerges(
  trx: Transaction,
  { registrationIds }: { registrationIds: readonly string[] },
): Promise<void> {
  await inParts(registrationIds, (ids) =>
    trx.deleteFrom("organization_merge_links").where("kind", "=", "registration").where("row_id", "in", ids).execute(),
  );
}
