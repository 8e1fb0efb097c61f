import { lineField, requiredLine } from "#app/domain/event/form-fields.server";
import { z } from "zod";
import { looksLikeCaseData } from "#app/domain/case-data/rules";
import { isPhone } from "#app/domain/person/phone";
import { normalizeEmail } from "#app/domain/person/rules";
import type { DetailsFields } from "./change-details.server";
import type { RegistrationFields, WorkshopChoices } from "./rules";
import { sectors } from "./rules";

/** A form as it came in: the name of each field and everything that was sent under it. */
export type FormFields = Record<string, string[]>;

/** Why a field is refused; the dictionaries have a sentence for each. */
export type RegistrationErrorKey =
  "required" | "too_long" | "control_characters" | "email" | "phone" | "choice" | "case_data" | "needs_consent";
export type RegistrationField =
  | "name"
  | "email"
  | "organization"
  | "role"
  | "sector"
  | "phone"
  | "region"
  | "workshops"
  | "diet"
  | "access"
  | "needs_consent"
  | "note";
export type RegistrationErrors = Partial<Record<RegistrationField, RegistrationErrorKey>>;
export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: RegistrationErrors };

/** Longest text of each field, in characters as a browser counts them. */
export const fieldLimits = {
  name: 100,
  email: 254,
  organization: 150,
  role: 100,
  phone: 30,
  region: 100,
  diet: 300,
  access: 300,
  note: 1000,
} as const;

/** Reads the registration form. Every field is checked, so that all mistakes are told at once. */
export function parseRegistration(form: FormFields): Parsed<RegistrationFields> {
  const people = personFields.safeParse(flatten(form));
  const email = emailField.safeParse({ email: first(form, "email") });
  const needs = needsFields.safeParse(flatten(form));
  const workshops = workshopsOf(form);
  const errors = {
    ...errorsOf(people),
    ...errorsOf(email),
    ...errorsOf(needs),
    ...(workshops ? {} : { workshops: "choice" as const }),
  };
  if (!people.success || !email.success || !needs.success || !workshops) return { ok: false, errors };
  const { needs_consent: _, ...needed } = needs.data;
  return { ok: true, value: { ...people.data, ...email.data, ...needed, workshops } };
}

/** Reads the form of `/gegevens`. An empty diet and access keep what was given before; `forget_needs` erases it. */
export function parseDetails(form: FormFields): Parsed<DetailsFields> {
  const people = personFields.safeParse(flatten(form));
  const needs = needsFields.safeParse(flatten(form));
  if (!people.success || !needs.success) return { ok: false, errors: { ...errorsOf(people), ...errorsOf(needs) } };
  const { diet, access } = needs.data;
  const forget = form["forget_needs"] !== undefined;
  return {
    ok: true,
    value: { ...people.data, needs: forget ? "forget" : diet === null && access === null ? "keep" : { diet, access } },
  };
}

/** Reads `workshops.<round id>` fields; undefined when one of them is no id. */
export function parseWorkshops(form: FormFields): Parsed<WorkshopChoices> {
  const workshops = workshopsOf(form);
  return workshops ? { ok: true, value: workshops } : { ok: false, errors: { workshops: "choice" } };
}

const controlsButLines = /(?![\n\t])[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

function paragraphs(limit: number) {
  return z
    .string()
    .transform((text) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .refine((text) => text.length <= limit, { message: "too_long", abort: true })
    .refine((text) => !controlsButLines.test(text), { message: "control_characters", abort: true })
    .refine((text) => !looksLikeCaseData(text), "case_data")
    .transform((text) => (text === "" ? null : text));
}

const optional = (limit: number) => lineField(limit).transform((text) => (text === "" ? null : text));

const personFields = z.object({
  name: requiredLine(fieldLimits.name),
  organization: requiredLine(fieldLimits.organization),
  role: requiredLine(fieldLimits.role),
  sector: z.enum(sectors, { error: (issue) => (issue.input === "" ? "required" : "choice") }),
  phone: optional(fieldLimits.phone).refine((text) => text === null || isPhone(text), "phone"),
  region: optional(fieldLimits.region),
  note: paragraphs(fieldLimits.note),
  listed: z.string().transform((text) => text !== ""),
});

const emailField = z.object({
  email: lineField(fieldLimits.email)
    .refine((text) => text !== "", { message: "required", abort: true })
    .transform((text, context) => {
      const address = normalizeEmail(text);
      if (address === undefined) context.addIssue({ code: "custom", message: "email" });
      return address ?? "";
    }),
});

/** Health data (AVG article 9(2)(a)): only with a consent of its own, given by a checkbox of its own. */
const needsFields = z
  .object({
    diet: paragraphs(fieldLimits.diet),
    access: paragraphs(fieldLimits.access),
    needs_consent: z.string(),
  })
  .refine((needs) => (needs.diet === null && needs.access === null) || needs.needs_consent !== "", {
    message: "needs_consent",
    path: ["needs_consent"],
  });

const fieldNames = [
  "name",
  "organization",
  "role",
  "sector",
  "phone",
  "region",
  "note",
  "listed",
  "diet",
  "access",
  "needs_consent",
] as const;

function flatten(form: FormFields): Record<string, string> {
  return Object.fromEntries(fieldNames.map((name) => [name, first(form, name)]));
}

function first(form: FormFields, name: string): string {
  return form[name]?.[0] ?? "";
}

function workshopsOf(form: FormFields): WorkshopChoices | undefined {
  const choices: WorkshopChoices = {};
  for (const [name, values] of Object.entries(form)) {
    const round = /^workshops\.([0-9a-f]{32})$/.exec(name)?.[1];
    if (round === undefined) continue;
    const value = values[0] ?? "";
    if (value !== "" && value !== "none" && !/^[0-9a-f]{32}$/.test(value)) return undefined;
    choices[round] = value === "" || value === "none" ? null : value;
  }
  return choices;
}

function errorsOf(result: z.ZodSafeParseResult<unknown>): RegistrationErrors {
  const errors: RegistrationErrors = {};
  for (const issue of result.error?.issues ?? []) {
    const field = fields.find((name) => name === issue.path[0]);
    const key = errorKeys.find((name) => name === issue.message);
    if (field && errors[field] === undefined) errors[field] = key ?? "required";
  }
  return errors;
}

const fields: readonly RegistrationField[] = [
  "name",
  "email",
  "organization",
  "role",
  "sector",
  "phone",
  "region",
  "workshops",
  "diet",
  "access",
  "needs_consent",
  "note",
];
const errorKeys: readonly RegistrationErrorKey[] = [
  "required",
  "too_long",
  "control_characters",
  "email",
  "phone",
  "choice",
  "case_data",
  "needs_consent",
];
