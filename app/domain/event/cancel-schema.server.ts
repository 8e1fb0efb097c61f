import { reasonLength } from "./change-rules";
import { errorsOf, firstField, textField } from "./form-fields.server";
import type { FormFields, Parsed } from "./form-fields.server";

/** Reads the reason. */
export function parseCancel(form: FormFields): Parsed<{ reason: string }> {
  const field = textField(reasonLength.most)
    .refine((text) => text !== "", { message: "required", abort: true })
    .refine((text) => text.length >= reasonLength.least, "too_short");
  const parsed = field.safeParse(firstField(form, "reason"));
  if (parsed.success) return { ok: true, value: { reason: parsed.data } };
  return { ok: false, errors: { reason: errorsOf(parsed.error)[""] ?? "required" } };
}

/** Nothing is called off without the box that says it is for good. */
export function isConfirmed(form: FormFields): boolean {
  return firstField(form, "confirm") !== "";
}
