import type { Database } from "#db/types";
import type { Language } from "#app/language/language";
import type { ClosedReason, RegistrationFields } from "./rules";

export interface RegistrationInput extends RegistrationFields {
  eventId: string;
  language: Language;
  /** Who sent it, as far as the network tells; counted, never stored. */
  clientAddress: string;
}

export type RegisterOutcome =
  | { ok: true; outcome: "placed" | "waitlisted" | "repeated"; registrationId: string }
  | { ok: false; reason: ClosedReason | "workshop_full" | "workshop_unknown" | "too_many"; workshopIds?: string[] };

export async function register(_db: Database, _input: RegistrationInput, _now: Date): Promise<RegisterOutcome> {
  throw new Error("to come");
}
