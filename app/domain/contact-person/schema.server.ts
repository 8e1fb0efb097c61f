import { z } from "zod";
import { looksLikeCaseData } from "#app/domain/case-data/rules";
import {
  dateField,
  emailField,
  firstField,
  lineField,
  requiredLine,
  textField,
} from "#app/domain/event/form-fields.server";
import type { FormFields } from "#app/domain/event/form-fields.server";
import { isPhone } from "#app/domain/person/phone";
import { toLocalTime } from "#app/language/amsterdam-time";
import { contactLimits, ranks } from "./rules";
import type { Rank } from "./rules";

/** Why a field is refused; the dictionaries have a sentence for each. */
export const contactErrorKeys = [
  "required",
  "too_long",
  "control_characters",
  "email",
  "phone",
  "date",
  "in_past",
  "number",
  "choice",
  "case_data",
  "no_channel",
] as const;
export type ContactErrorKey = (typeof contactErrorKeys)[number];
export type ContactErrors = Record<string, ContactErrorKey>;
export type ParsedContact<T> = { ok: true; value: T } | { ok: false; errors: ContactErrors };

const name = requiredLine(contactLimits.name).refine((text) => !looksLikeCaseData(text), "case_data");
const phone = lineField(contactLimits.phone)
  .transform((text) => (text === "" ? null : text))
  .refine((text) => text === null || isPhone(text), "phone");
const ticked = z.string().transform((text) => text !== "");

const answer = z
  .object({ phone, show_phone: ticked, show_email: ticked })
  .refine(({ phone: given, show_phone }) => !show_phone || given !== null, { message: "required", path: ["phone"] })
  .refine((one) => one.show_phone || one.show_email, { message: "no_channel", path: ["show_phone"] });

export interface AnswerFields {
  phone: string | null;
  showPhone: boolean;
  showEmail: boolean;
  notPlaceIds: string[];
}

/** What somebody shows, at least one channel: whom nobody can reach is no contact person. */
export function parseAnswer(form: FormFields): ParsedContact<AnswerFields> {
  const parsed = answer.safeParse(typedIn(form, ["phone", "show_phone", "show_email"]));
  if (!parsed.success) return { ok: false, errors: errorsOf(parsed.error) };
  const { show_phone: showPhone, show_email: showEmail, ...rest } = parsed.data;
  return { ok: true, value: { ...rest, showPhone, showEmail, notPlaceIds: form["not"] ?? [] } };
}

const proposal = z
  .object({
    partner: z.string().min(1, "choice"),
    topic: z.string().min(1, "choice"),
    rank: z.enum(ranks, "choice"),
    who: z.enum(["self", "other"], "choice"),
    name: z.string(),
    email: z.string(),
  })
  .transform((one, context) => {
    if (one.who === "self") return { ...one, other: null };
    const other = z.object({ name, email: emailField() }).safeParse(one);
    if (other.success) return { ...one, other: other.data };
    for (const { message, path } of other.error.issues) context.addIssue({ code: "custom", message, path });
    return z.NEVER;
  });

export interface ProposalFields {
  partnerId: string;
  topicId: string;
  rank: Rank;
  /** Null for the person themselves. */
  other: { name: string; email: string } | null;
}

export function parseProposal(form: FormFields): ParsedContact<ProposalFields> {
  const parsed = proposal.safeParse(typedIn(form, ["partner", "topic", "rank", "who", "name", "email"]));
  if (!parsed.success) return { ok: false, errors: errorsOf(parsed.error) };
  const { partner: partnerId, topic: topicId, rank, other } = parsed.data;
  return { ok: true, value: { partnerId, topicId, rank, other } };
}

export interface HandOverFields {
  stopsOn: string;
  successor: { name: string; email: string } | null;
}

/** A successor is a name and an address, or neither. */
export function parseHandOver(form: FormFields, now: Date): ParsedContact<HandOverFields> {
  const typed = typedIn(form, ["stops_on", "name", "email"]);
  const hasSuccessor = `${typed["name"] ?? ""}${typed["email"] ?? ""}`.trim() !== "";
  const { date: today } = toLocalTime(now.toISOString());
  const stopsOn = dateField().refine((date) => date >= today, "in_past");
  const person = z.object({ name, email: emailField() });
  const parsed = z
    .object({ stopsOn, successor: person.nullable() })
    .safeParse({ stopsOn: typed["stops_on"], successor: hasSuccessor ? typed : null });
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors = Object.entries(errorsOf(parsed.error)).map(
    ([field, key]) => [field === "stopsOn" ? "stops_on" : field.replace("successor.", ""), key] as const,
  );
  return { ok: false, errors: Object.fromEntries(errors) };
}

const report = textField(contactLimits.report)
  .refine((text) => text !== "", "required")
  .refine((text) => !looksLikeCaseData(text), "case_data");

export function parseReport(form: FormFields): ParsedContact<string> {
  return parseOne(report, form, "text");
}

export function parsePartner(form: FormFields): ParsedContact<{ organizationName: string; label: string }> {
  const parsed = z
    .object({ organization: requiredLine(contactLimits.organization), label: lineField(contactLimits.label) })
    .safeParse(typedIn(form, ["organization", "label"]));
  if (!parsed.success) return { ok: false, errors: errorsOf(parsed.error) };
  return { ok: true, value: { organizationName: parsed.data.organization, label: parsed.data.label } };
}

export function parseTopic(form: FormFields): ParsedContact<string> {
  return parseOne(requiredLine(contactLimits.topic), form, "topic");
}

export function parseMunicipality(form: FormFields): ParsedContact<string> {
  return parseOne(requiredLine(80), form, "municipality");
}

export function parseMonths(form: FormFields): ParsedContact<number> {
  const months = z
    .string()
    .transform((text) => text.trim())
    .refine((text) => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 24, "number")
    .transform(Number);
  return parseOne(months, form, "months");
}

/** A row of a list has a name, an address and perhaps a phone, as the forms have. */
export const contactRow = z.object({ name, email: emailField(), phone });

function parseOne<T>(field: z.ZodType<T>, form: FormFields, name: string): ParsedContact<T> {
  const parsed = field.safeParse(firstField(form, name));
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, errors: { [name]: keyOf(parsed.error.issues[0]?.message) } };
}

export function errorsOf(error: z.ZodError): ContactErrors {
  const errors: ContactErrors = {};
  for (const { path, message } of error.issues) errors[path.join(".")] ??= keyOf(message);
  return errors;
}

function keyOf(message: string | undefined): ContactErrorKey {
  return contactErrorKeys.find((key) => key === message) ?? "required";
}

function typedIn(form: FormFields, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((one) => [one, firstField(form, one)]));
}
