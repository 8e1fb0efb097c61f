import type { Database, Transaction } from "#db/types";
import type { WorkshopChoices } from "./rules";

export interface WorkshopChange {
  registrationId: string;
  workshops: WorkshopChoices;
}

export type ChangeWorkshopsOutcome =
  | { ok: true; outcome: "changed" | "unchanged" }
  | {
      ok: false;
      reason:
        "workshop_full" | "workshop_unknown" | "withdrawn" | "event_cancelled" | "event_over" | "registration_unknown";
      workshopIds?: string[];
    };

export async function changeWorkshops(
  _db: Database | Transaction,
  _input: WorkshopChange,
  _now: Date,
): Promise<ChangeWorkshopsOutcome> {
  throw new Error("to come");
}
