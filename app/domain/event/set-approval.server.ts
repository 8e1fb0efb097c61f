import type { Database, Transaction } from "#db/types";
import { setSwitch } from "./set-switch.server";
import type { SwitchOutcome, SwitchSetting } from "./set-switch.server";

/**
 * From now on who registers asks for a place, or gets it at once. Who is registered stays so and requests stay open: each
 * still gets an answer.
 */
export function setApproval(db: Database | Transaction, setting: SwitchSetting, now: Date): Promise<SwitchOutcome> {
  return setSwitch(db, { ...setting, which: "approval" }, now);
}
