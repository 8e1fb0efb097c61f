import { createHash } from "node:crypto";
import { z } from "zod";
import {
  emailField,
  errorsOf,
  firstField,
  lineField,
  requiredLine,
  textField,
} from "#app/domain/event/form-fields.server";
import type { FormFields, OrganizerErrorKey } from "#app/domain/event/form-fields.server";
import { isPhone } from "#app/domain/person/phone";
import { publishLimits, questionLimits, textProblem } from "./rules";
import type { TextProblem } from "./rules";

/** Why a field is refused; the dictionaries have a sentence for each. */
export type QuestionErrorKey = OrganizerErrorKey | TextProblem | "phone" | "points_at_person";
export type QuestionErrors = Record<string, QuestionErrorKey>;
export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: QuestionErrors };

export interface QuestionFields {
  /** Slug of the region; empty where there is only one. */
  region: string;
  school: string;
  /** Empty for something else. */
  topic: string;
  text: string;
  name: string;
  /** Normalized. */
  email: string;
  byMail: boolean;
}

const questionFields = z.object({
  region: lineField(100),
  school: requiredLine(questionLimits.school).refine((text) => textProblem(text) === null, "case_data"),
  topic: lineField(questionLimits.topic),
  text: requiredText(questionLimits.text),
  name: requiredLine(questionLimits.name),
  email: emailField(),
});

/** Reads the form of a question. What looks like case data comes back once: who wrote it changes it, or says that it is about nobody. */
export function parseQuestion(form: FormFields): Parsed<QuestionFields> {
  const sent = Object.fromEntries(Object.keys(questionFields.shape).map((name) => [name, firstField(form, name)]));
  const read = questionFields.safeParse(sent);
  const errors = { ...fieldErrors(read.error), ...guard(form, "text") };
  if (!read.success || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { ...read.data, byMail: firstField(form, "by_mail") !== "" } };
}

/** Reads what somebody says about a question: an answer, a question back, a line. */
export function parseText(
  form: FormFields,
  { name, limit, required }: { name: string; limit: number; required: boolean },
): Parsed<string> {
  const read = (required ? requiredText(limit) : textField(limit)).safeParse(firstField(form, name));
  const wrong = fieldErrors(read.error);
  const errors: QuestionErrors = { ...(wrong[""] && { [name]: wrong[""] }), ...guard(form, name) };
  if (!read.success || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: read.data };
}

/** What the box "this is about nobody" holds: it counts for this very text alone. */
export function sureOf(text: string): string {
  return createHash("sha256").update(normalized(text)).digest("hex").slice(0, 16);
}

function guard(form: FormFields, name: string): QuestionErrors {
  const text = firstField(form, name);
  const problem = textProblem(normalized(text));
  if (problem === null) return {};
  if (problem === "case_data" && firstField(form, "sure") === sureOf(text)) return {};
  return { [name]: problem };
}

function normalized(text: string): string {
  return text.normalize("NFC").replace(/\r\n?/g, "\n").trim();
}

function requiredText(limit: number) {
  return textField(limit).refine((text) => /[\p{L}\p{N}]/u.test(text), "required");
}

export interface PublishFields {
  theme: string;
  question: string;
  answer: string;
}

const publishFields = z.object({
  theme: requiredLine(publishLimits.theme),
  question: requiredText(publishLimits.question),
  for_all: requiredText(publishLimits.answer),
});

/** Reads an answer for everybody; that it points at nobody is checked where the names are known. */
export function parsePublish(form: FormFields): Parsed<PublishFields> {
  const sent = Object.fromEntries(Object.keys(publishFields.shape).map((name) => [name, firstField(form, name)]));
  const read = publishFields.safeParse(sent);
  if (!read.success) return { ok: false, errors: fieldErrors(read.error) };
  const { for_all: answer, ...fields } = read.data;
  return { ok: true, value: { ...fields, answer } };
}

export interface DeskFields {
  phone: string | null;
  email: string | null;
  hours: string | null;
}

const deskFields = z.object({
  phone: lineField(30).refine((text) => text === "" || isPhone(text), "phone"),
  email: z.union([
    z
      .string()
      .regex(/^\s*$/)
      .transform(() => ""),
    emailField(),
  ]),
  hours: lineField(120),
});

/** Reads the number of a region for all questions. */
export function parseDesk(form: FormFields): Parsed<DeskFields> {
  const sent = Object.fromEntries(Object.keys(deskFields.shape).map((name) => [name, firstField(form, name)]));
  const read = deskFields.safeParse(sent);
  if (!read.success) return { ok: false, errors: deskErrors(read.error) };
  const { phone, email, hours } = read.data;
  return { ok: true, value: { phone: phone || null, email: email || null, hours: hours || null } };
}

/** A union complains without saying which of its sides: of an address there is one thing to say. */
function deskErrors(error: z.ZodError): QuestionErrors {
  const errors = fieldErrors(error);
  return errors["email"] ? { ...errors, email: "email" } : errors;
}

const ownKeys: readonly QuestionErrorKey[] = ["case_number", "case_data", "phone", "points_at_person"];

function fieldErrors(error: z.ZodError | undefined): QuestionErrors {
  const errors: QuestionErrors = errorsOf(error);
  const told = new Set<string>();
  for (const { path, message } of error?.issues ?? []) {
    const field = path.join(".");
    const own = ownKeys.find((key) => key === message);
    if (own && !told.has(field)) errors[field] = own;
    told.add(field);
  }
  return errors;
}
