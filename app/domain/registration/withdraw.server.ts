import type { Database, Transaction } from "#db/types";

export interface Withdrawal {
  registrationId: string;
  by: "attendee" | { organizer: string };
}

export type WithdrawOutcome =
  { ok: true; outcome: "withdrawn" | "repeated" } | { ok: false; reason: "registration_unknown" };

export async function withdraw(_db: Database | Transaction, _input: Withdrawal, _now: Date): Promise<WithdrawOutcome> {
  throw new Error("to come");
}
