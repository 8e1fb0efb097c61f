import { sql } from "kysely";
import type { Transaction } from "#db/types";

/** The hosts of an event stand on its public page: visitors see another one. */
export async function raiseHostedEvents(trx: Transaction, organizationIds: readonly string[]): Promise<void> {
  await trx
    .updateTable("events")
    .set({ public_version: sql<number>`public_version + 1` })
    .where("id", "in", (hosted) =>
      hosted.selectFrom("event_hosts").select("event_id").where("organization_id", "in", organizationIds),
    )
    .execute();
}
