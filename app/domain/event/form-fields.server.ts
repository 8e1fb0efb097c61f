import { z } from "zod";
import { normalizeEmail } from "#app/domain/person/rules";
import { toInstant } from "#app/language/amsterdam-time";

/** A form as it came in: the name of each field and everything that was sent under it. */
export type FormFields = Record<string, string[]>;

/** Why a field of an organizer's form is refused; the dictionaries have a sentence for each. */
export type OrganizerErrorKey =
  | "required"
  | "too_long"
  | "too_short"
  | "control_characters"
  | "date"
  | "time"
  | "ends_before_start"
  | "doors_after_start"
  | "in_past"
  | "closes_after_start"
  | "email"
  | "number"
  | "choice"
  | "brin"
  | "brin_of_school"
  | "too_many_names"
  | "confirm";

export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: Record<string, OrganizerErrorKey> };

export function firstField(form: FormFields, name: string): string {
  return form[name]?.[0] ?? "";
}

const controls = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const controlsButLines = /(?![\n\t])[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** One line of text, trimmed. */
export function lineField(limit: number) {
  return z
    .string()
    .max(limit, "too_long")
    .transform((text) =>
      text
        .normalize("NFC")
        .replace(/[^\S\t\r\n\u2028\u2029]+/gu, " ")
        .trim(),
    )
    .refine((text) => !controls.test(text), "control_characters");
}

export function requiredLine(limit: number) {
  return lineField(limit).refine((text) => /[\p{L}\p{N}]/u.test(text), "required");
}

/** Text of several lines, trimmed; a blank line separates paragraphs. */
export function textField(limit: number) {
  return z
    .string()
    .transform((text) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .refine((text) => text.length <= limit, { message: "too_long", abort: true })
    .refine((text) => !controlsButLines.test(text), "control_characters");
}

/** A day, as a browser sends it: "2027-02-03". */
export function dateField() {
  return z
    .string()
    .transform((text) => text.trim())
    .refine((text) => text !== "", { message: "required", abort: true })
    .refine((date) => toInstant({ date, time: "12:00" }) !== undefined, "date");
}

/** A mail address, normalized. */
export function emailField() {
  return z
    .string()
    .transform((text) => text.trim())
    .refine((text) => text !== "", { message: "required", abort: true })
    .transform((text) => normalizeEmail(text) ?? "")
    .refine((address) => address !== "", "email");
}

/** A number of places. */
export function placesField(most = 10_000) {
  return z
    .string()
    .transform((text) => text.trim())
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= most, "number")
    .transform(Number);
}

/** A reading of the clock, as a browser sends it ("13:15") or as people write it ("13.15", "9:00"). */
export function timeField() {
  return z
    .string()
    .transform((text) =>
      text
        .trim()
        .replace(".", ":")
        .replace(/^(\d):/, "0$1:"),
    )
    .refine((text) => text !== "", { message: "required", abort: true })
    .refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), { message: "time", abort: true });
}

const errorKeys: readonly OrganizerErrorKey[] = [
  "required",
  "too_long",
  "too_short",
  "control_characters",
  "date",
  "time",
  "ends_before_start",
  "doors_after_start",
  "in_past",
  "closes_after_start",
  "email",
  "number",
  "choice",
  "brin",
  "brin_of_school",
  "too_many_names",
  "confirm",
];

/** The first complaint about each field. A complaint of zod itself says that the field was not sent. */
export function errorsOf(error: z.ZodError | undefined): Record<string, OrganizerErrorKey> {
  const errors: Record<string, OrganizerErrorKey> = {};
  for (const { path, message } of error?.issues ?? []) {
    const field = path.join(".");
    errors[field] ??= errorKeys.find((key) => key === message) ?? "required";
  }
  return errors;
}
