import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { findChosenReceiver } from "./find-receiver.server";
import { handTo } from "./hand-to.server";
import { mailPassedOn, mailReceiver } from "./mail.server";
import { recordDesk } from "./record.server";
import { liveStates } from "./rules";
import { takeQuestion, writeTurn } from "./turn.server";
import type { Actor, TurnRefusal } from "./turn.server";

export interface PassingOn {
  questionId: string;
  actor: Actor;
  /** The id of a contact person, or `desk`. */
  to: string;
  /** For who gets it. */
  line: string;
}

export type PassOnOutcome = { ok: true } | { ok: false; reason: TurnRefusal | "receiver_unknown" };

/** Gives the question to another contact person or to the desk, whose clock begins anew; the asker reads who has it now. */
export async function passOn(db: Database | Transaction, input: PassingOn, now: Date): Promise<PassOnOutcome> {
  const { questionId, actor, line } = input;
  return inTransaction(db, async (trx): Promise<PassOnOutcome> => {
    const taken = await takeQuestion(trx, { questionId, actor, from: liveStates }, now);
    if (!taken.ok) return taken;
    const { question } = taken;
    const { region_id: regionId, organization_id: organizationId, topic } = question;
    const to = await findChosenReceiver(trx, { regionId, organizationId, topic }, { chosen: input.to, now });
    if (!to || isSame(to, question.receiver)) return { ok: false, reason: "receiver_unknown" };
    const { receiver, change } = await handTo(trx, { questionId, to, how: "passed_on" }, now);
    const named = { name: to.name, organization: to.organization };
    const turn = { kind: "passed_on" as const, who: actor.as, ...named, text: line };
    await writeTurn(trx, { questionId, turn, change: { ...change, state: "passed_on" } }, now);
    const said = { line: line === "" ? null : line, fact: receiver.id };
    await mailReceiver(trx, { question, receiver, kind: "passed_on", ...said }, now);
    await mailPassedOn(trx, { question, kind: "passed_on", to: named }, now);
    await recordDesk(trx, { actor, action: "passed-on", questionId }, now);
    return { ok: true };
  });
}

/** Who has it already. */
function isSame(
  to: { kind: string; contactPersonId: string | null },
  has: { kind: string; contact_person_id: string | null },
) {
  return to.kind === "desk" ? has.kind === "desk" : to.contactPersonId === has.contact_person_id;
}
