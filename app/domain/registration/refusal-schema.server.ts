import { looksLikeCaseData } from "#app/domain/case-data/rules";
import { firstField, textField } from "#app/domain/event/form-fields.server";
import type { FormFields } from "#app/domain/event/form-fields.server";
import { refusalReasonLength } from "./rules";

/** What is wrong with the reason; the dictionaries have a sentence for each. */
export type RefusalError = "required" | "too_long" | "control_characters" | "case_data";

const reasonText = textField(refusalReasonLength)
  .refine((text) => /[\p{L}\p{N}]/u.test(text), { message: "required", abort: true })
  .refine((text) => !looksLikeCaseData(text), "case_data");

/** Reads why a request is refused. */
export function parseRefusal(form: FormFields): { ok: true; reason: string } | { ok: false; error: RefusalError } {
  const parsed = reasonText.safeParse(firstField(form, "reason"));
  return parsed.success
    ? { ok: true, reason: parsed.data }
    : { ok: false, error: errorOf(parsed.error.issues[0]?.message) };
}

function errorOf(message: string | undefined): RefusalError {
  return message === "too_long" || message === "case_data" || message === "control_characters" ? message : "required";
}
