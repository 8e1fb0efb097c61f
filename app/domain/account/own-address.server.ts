import type { Transaction } from "#db/types";
import { confirm } from "#app/domain/registration/confirm.server";

export interface Holder {
  personId: string;
  nameKey: string;
  email: string;
}

/** Registrations of one name and address may stand under several persons until a link is used: `confirm` gathers them. */
export async function confirmOwnRegistrations(trx: Transaction, holder: Holder, now: Date): Promise<void> {
  const waiting = await trx
    .selectFrom("registrations")
    .select("id")
    .where("email", "=", holder.email)
    .where("name_key", "=", holder.nameKey)
    .where("confirmed_at", "is", null)
    .where("status", "!=", "withdrawn")
    .orderBy("id")
    .execute();
  for (const { id } of waiting) await confirm(trx, { registrationId: id }, now);
}
