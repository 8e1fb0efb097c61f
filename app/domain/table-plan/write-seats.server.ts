import type { Transaction } from "#db/types";
import type { Seat } from "./rules";

const mostAtOnce = 1_000;

/** Puts registrations on seats. Nobody can get two in one round. */
export async function writeSeats(
  trx: Transaction,
  { planId, seats }: { planId: string; seats: readonly Seat[] },
): Promise<void> {
  const rows = seats.map(({ round, table, id }) => ({
    plan_id: planId,
    round,
    table_number: table,
    registration_id: id,
  }));
  for (let at = 0; at < rows.length; at += mostAtOnce)
    await trx
      .insertInto("table_seats")
      .values(rows.slice(at, at + mostAtOnce))
      .execute();
}
