import type { Transaction } from "#db/types";

export interface Refusal {
  email: string;
  /** `refused`: the server said no when we handed the mail over. `bounced`: a report said so later. */
  how: "refused" | "bounced";
  reason: string;
}

/** Remembers that an address takes no mail, so that whoever organizes something can call instead. The latest refusal counts. */
export async function flagAddress(trx: Transaction, { email, how, reason }: Refusal, now: Date): Promise<void> {
  const flag = { how, reason: reason.slice(0, 300), refused_at: now.toISOString() };
  await trx
    .insertInto("refused_addresses")
    .values({ email, ...flag })
    .onConflict((conflict) => conflict.column("email").doUpdateSet(flag))
    .execute();
}

/** A mail was taken after all. That says nothing about an address whose mail came back later: servers on the way take everything. */
export async function forgetRefusal(trx: Transaction, email: string): Promise<void> {
  await trx.deleteFrom("refused_addresses").where("email", "=", email).where("how", "=", "refused").execute();
}
