import type { Database, Transaction } from "#db/types";
import { setSwitch } from "#app/domain/event/set-switch.server";
import type { SwitchOutcome, SwitchSetting } from "#app/domain/event/set-switch.server";

/** Opens an event to everybody, or to who is invited only. Who is registered already stays so. */
export function setInvitationOnly(
  db: Database | Transaction,
  setting: SwitchSetting,
  now: Date,
): Promise<SwitchOutcome> {
  return setSwitch(db, { ...setting, which: "invitation_only" }, now);
}
