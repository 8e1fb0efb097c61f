import { z } from "zod";
import { looksLikeCaseData } from "#app/domain/case-data/rules";
import {
  dateField,
  firstField,
  lineField,
  requiredLine,
  textField,
  timeField,
} from "#app/domain/event/form-fields.server";
import type { FormFields } from "#app/domain/event/form-fields.server";
import { sectors } from "#app/domain/registration/rules";
import type { Language } from "#app/language/language";
import { toInstant } from "#app/language/amsterdam-time";
import { textMistakes } from "./check-text";
import type { TextMistake } from "./check-text";
import { audiences, mailingKinds, mailingLimits, plannedMoment, timings } from "./rules";
import type { Audience, MailingKind, Timing } from "./rules";

/** What an organizer fills in. */
export interface MailingFields {
  kind: MailingKind;
  subject: string;
  body: string;
  /** Of the text. */
  language: Language;
  audience: Audience;
  role: string;
  sector: string | null;
  workshopId: string | null;
  withCalendar: boolean;
  timing: Timing;
  sendAt: string | null;
  daysFromEvent: number | null;
  clockTime: string | null;
}

export const mailingErrorKeys = [
  "required",
  "too_long",
  "control_characters",
  "case_data",
  "choice",
  "not_for_unanswered",
  "calendar_only_placed",
  "date",
  "time",
  "days",
  "moment_passed",
] as const;
export type MailingErrorKey = (typeof mailingErrorKeys)[number];
export type MailingErrors = Partial<Record<string, MailingErrorKey>>;

export type ParsedMailing =
  { ok: true; value: MailingFields } | { ok: false; errors: MailingErrors; mistakes: TextMistake[] };

const languages = ["nl", "en"] as const;
const fields = z.object({
  kind: z.enum(mailingKinds, "choice"),
  subject: requiredLine(mailingLimits.subject).refine((text) => !looksLikeCaseData(text), "case_data"),
  body: textField(mailingLimits.body)
    .refine((text) => text !== "", { message: "required", abort: true })
    .refine((text) => !looksLikeCaseData(text), "case_data"),
  language: z.enum(languages, "choice"),
  audience: z.enum(audiences, "choice"),
  role: lineField(mailingLimits.role),
  sector: z.union([z.literal("").transform(() => null), z.enum(sectors)], "choice"),
  workshop: z.union([z.literal("").transform(() => null), z.string().regex(/^[0-9a-f]{32}$/)], "choice"),
  timing: z.enum(timings, "choice"),
});

const moment = z.object({ date: dateField(), time: timeField() });
const distance = z.object({
  days: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, "days")
    .transform(Number)
    .refine((days) => days <= mailingLimits.days, "days"),
  side: z.enum(["before", "after"], "choice"),
  clock: timeField(),
});

/** What a moment is judged by. */
export interface MomentFacts {
  /** Of the event. */
  startsAt: string;
  now: Date;
}

/**
 * Reads the form of a mailing. Says everything that is wrong at once; the placeholders with their line, and a moment that
 * has been beside what it was chosen with.
 */
export function parseMailing(form: FormFields, facts: MomentFacts): ParsedMailing {
  const read = fields.safeParse({
    kind: firstField(form, "kind"),
    subject: firstField(form, "subject"),
    body: firstField(form, "body"),
    language: firstField(form, "language"),
    audience: firstField(form, "audience"),
    role: firstField(form, "role"),
    sector: firstField(form, "sector"),
    workshop: firstField(form, "workshop"),
    timing: firstField(form, "timing"),
  });
  const plan = parsePlan(form, facts);
  const withCalendar = firstField(form, "calendar") !== "";
  const errors: MailingErrors = {
    ...together(form),
    ...(read.success ? {} : errorsOf(read.error)),
    ...("errors" in plan ? plan.errors : {}),
  };
  const text = { subject: firstField(form, "subject"), body: firstField(form, "body").replace(/\r\n?/g, "\n") };
  const mistakes = textMistakes(text);
  if (!read.success || "errors" in plan || Object.keys(errors).length > 0 || mistakes.length > 0)
    return { ok: false, errors, mistakes };
  const { workshop, ...value } = read.data;
  return { ok: true, value: { ...value, workshopId: workshop, withCalendar, ...plan } };
}

/** What does not go together. */
function together(form: FormFields): MailingErrors {
  const isFilled = (name: string) => firstField(form, name) !== "";
  const audience = firstField(form, "audience");
  const isUnanswered = audience === "unanswered";
  return {
    ...(isUnanswered && isFilled("sector") ? { sector: "not_for_unanswered" as const } : {}),
    ...(isUnanswered && isFilled("workshop") ? { workshop: "not_for_unanswered" as const } : {}),
    ...(isFilled("calendar") && audience !== "placed" ? { calendar: "calendar_only_placed" as const } : {}),
  };
}

type Plan = Pick<MailingFields, "sendAt" | "daysFromEvent" | "clockTime">;

function parsePlan(form: FormFields, { startsAt, now }: MomentFacts): Plan | { errors: MailingErrors } {
  const plan = readPlan(form);
  if ("errors" in plan) return plan;
  const timing = plan.sendAt !== null ? "at" : plan.daysFromEvent !== null ? "relative" : "now";
  const moment = plannedMoment({ ...plan, timing }, { startsAt });
  if (moment === null || moment > now.toISOString()) return plan;
  return { errors: { [timing === "at" ? "date" : "days"]: "moment_passed" } };
}

function readPlan(form: FormFields): Plan | { errors: MailingErrors } {
  const none = { sendAt: null, daysFromEvent: null, clockTime: null };
  const field = (name: string) => firstField(form, name);
  if (field("timing") === "at") {
    const read = moment.safeParse({ date: field("date"), time: field("time") });
    return read.success ? { ...none, sendAt: toInstant(read.data) ?? null } : { errors: errorsOf(read.error) };
  }
  if (field("timing") === "relative") {
    const read = distance.safeParse({ days: field("days"), side: field("side"), clock: field("clock") });
    if (!read.success) return { errors: errorsOf(read.error) };
    const { days, side, clock } = read.data;
    return { ...none, daysFromEvent: side === "before" ? 0 - days : days, clockTime: clock };
  }
  return none;
}

function errorsOf(error: z.ZodError): MailingErrors {
  const errors: MailingErrors = {};
  for (const { path, message } of error.issues)
    errors[path.join(".")] ??= mailingErrorKeys.find((key) => key === message) ?? "required";
  return errors;
}
