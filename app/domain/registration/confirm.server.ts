import type { Database, Transaction } from "#db/types";

export type ConfirmOutcome =
  { ok: true; outcome: "confirmed" | "repeated" } | { ok: false; reason: "withdrawn" | "registration_unknown" };

export async function confirm(
  _db: Database | Transaction,
  _input: { registrationId: string },
  _now: Date,
): Promise<ConfirmOutcome> {
  throw new Error("to come");
}
