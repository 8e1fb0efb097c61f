import type { AppLoadContext } from "@remix-run/node";
import { makeRecoveryCodes } from "#app/domain/second-factor/make-recovery-codes.server";
import { registerPasskey } from "#app/domain/second-factor/register-passkey.server";
import { removePasskey } from "#app/domain/second-factor/remove-passkey.server";
import { relyingPartyOf } from "#app/domain/second-factor/rules";
import { usePasskey } from "#app/domain/second-factor/use-passkey.server";
import { useRecoveryCode } from "#app/domain/second-factor/use-recovery-code.server";
import { firstValue } from "#app/http/read-form";
import type { FormValues } from "#app/http/read-form";
import type { Viewer } from "#app/http/viewer";
import { dictionary } from "#app/language/dictionary";
import type { Dictionary } from "#app/language/dictionary";

export type PasskeyReason = keyof Dictionary["secondFactor"]["refusals"];

export type PasskeyAnswer =
  | { intent: string; reason: PasskeyReason; name: string; status: 400 | 409 | 429 }
  | { intent: string; codes: string[] }
  | { go: "back" | "here" | "toegevoegd" | "verwijderd" };

interface Posted {
  form: FormValues;
  device: string;
}

/** Does what one of the forms of the page asks. */
export async function actOnPasskey(
  { elkaar, language }: AppLoadContext,
  viewer: NonNullable<Viewer>,
  { form, device }: Posted,
): Promise<PasskeyAnswer> {
  const { db, config } = elkaar;
  const now = elkaar.clock();
  const intent = firstValue(form, "intent");
  const name = firstValue(form, "name");
  const who = { personId: viewer.personId, sessionId: viewer.sessionId, secret: config.secret };
  const refused = (reason: PasskeyReason): PasskeyAnswer => ({ intent, reason, name, status: statusOf(reason) });
  if (intent === "remove") {
    const removed = await removePasskey(db, { ...who, passkeyId: firstValue(form, "passkey") }, now);
    return removed.ok ? { go: "verwijderd" } : refused(removed.reason);
  }
  if (intent === "codes") {
    const made = await makeRecoveryCodes(db, who, now);
    return made.ok ? { intent, codes: made.codes } : refused(made.reason);
  }
  if (intent === "recover") {
    const used = await useRecoveryCode(db, { ...who, code: firstValue(form, "code") }, now);
    return used.ok ? { go: "here" } : refused(used.reason);
  }
  const credential = firstValue(form, "credential");
  if (credential === "") return refused(deviceReason(firstValue(form, "problem")));
  const asked = { ...who, credential, party: relyingPartyOf(config.baseUrl) };
  if (intent === "use") {
    const used = await usePasskey(db, asked, now);
    return used.ok ? { go: "back" } : refused(used.reason);
  }
  const nameOtherwise = device || dictionary(language).secondFactor.unnamed;
  const made = await registerPasskey(db, { ...asked, name, nameOtherwise }, now);
  if (!made.ok) return refused(made.reason);
  return made.codes ? { intent, codes: made.codes } : { go: "toegevoegd" };
}

/** What the browser said when no passkey came (the names of WebAuthn, section 5.1). */
function deviceReason(problem: string): PasskeyReason {
  if (problem === "") return "no_script";
  if (problem === "NotAllowedError" || problem === "AbortError") return "cancelled";
  if (problem === "InvalidStateError") return "passkey_known";
  return problem === "NotSupportedError" ? "not_supported" : "device_failed";
}

function statusOf(reason: PasskeyReason): 400 | 409 | 429 {
  if (reason === "too_many" || reason === "too_many_codes") return 429;
  const typed: PasskeyReason[] = ["no_script", "cancelled", "not_supported", "device_failed", "code_wrong"];
  return typed.includes(reason) ? 400 : 409;
}
