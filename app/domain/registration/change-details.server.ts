import type { Database, Transaction } from "#db/types";
import type { RegistrationFields } from "./rules";

export type DetailsFields = Omit<RegistrationFields, "email" | "workshops" | "diet" | "access"> & {
  /** Diet and access are never shown back: they stay, go, or are written anew. */
  needs: "keep" | "forget" | { diet: string | null; access: string | null };
};

export type ChangeDetailsOutcome =
  | { ok: true; outcome: "changed" | "unchanged" }
  | { ok: false; reason: "name_taken" | "withdrawn" | "registration_unknown" };

export async function changeDetails(
  _db: Database | Transaction,
  _input: DetailsFields & { registrationId: string },
  _now: Date,
): Promise<ChangeDetailsOutcome> {
  throw new Error("to come");
}
