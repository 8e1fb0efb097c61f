import type { Mailing } from "#app/domain/mailing/find-mailing.server";
import { firstValue } from "#app/http/read-form";
import type { FormValues } from "#app/http/read-form";
import type { Language } from "#app/language/language";
import { toLocalTime } from "#app/language/amsterdam-time";

/** The form of a mailing, as it is typed. */
export const mailingFieldNames = [
  "subject",
  "body",
  "language",
  "audience",
  "role",
  "sector",
  "workshop",
  "kind",
  "calendar",
  "timing",
  "date",
  "time",
  "days",
  "side",
  "clock",
] as const;
export type MailingField = (typeof mailingFieldNames)[number];
export type MailingValues = Record<MailingField, string>;

const usual = {
  subject: "",
  body: "",
  language: "nl",
  audience: "placed",
  role: "",
  sector: "",
  workshop: "",
  kind: "registration",
  calendar: "",
  timing: "now",
  date: "",
  time: "",
  days: "7",
  side: "before",
  clock: "09:00",
} satisfies MailingValues;

/** A new mail begins with a greeting, in the language of the page. */
export function newMailingValues(body: string, language: Language): MailingValues {
  return { ...usual, body, language };
}

/** What was typed. */
export function typedMailingValues(form: FormValues): MailingValues {
  const values: MailingValues = { ...usual };
  for (const name of mailingFieldNames) values[name] = firstValue(form, name);
  return values;
}

/** A draft as its form shows it. */
export function savedMailingValues(mailing: Mailing): MailingValues {
  const { subject, body, language, audience, role, kind, timing, sendAt, daysFromEvent } = mailing;
  const moment = sendAt === null ? { date: "", time: "" } : toLocalTime(sendAt);
  const distance =
    daysFromEvent === null
      ? {}
      : { days: String(Math.abs(daysFromEvent)), side: daysFromEvent > 0 ? "after" : "before" };
  return {
    ...usual,
    ...{ subject, body, language, audience, role, kind, timing },
    sector: mailing.sector ?? "",
    workshop: mailing.workshopId ?? "",
    calendar: mailing.withCalendar === 1 ? "on" : "",
    ...moment,
    ...distance,
    clock: mailing.clockTime ?? usual.clock,
  };
}
