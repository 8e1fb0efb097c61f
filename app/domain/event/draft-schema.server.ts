import { z } from "zod";
import { toInstant } from "#app/language/amsterdam-time";
import { changeLimits, eventKinds } from "./change-rules";
import { hoursOn } from "./draft-rules";
import { dateField, errorsOf, firstField, lineField, placesField, requiredLine, timeField } from "./form-fields.server";
import type { FormFields, OrganizerErrorKey, Parsed } from "./form-fields.server";

/** The fields of one value, in the order of the page; `hosts` has a value for each box that is ticked. */
export const draftFieldNames = [
  "title",
  "kind",
  "theme",
  "region",
  "date",
  "starts_at",
  "ends_at",
  "closes_on",
  "venue_name",
  "venue_city",
  "capacity",
  "other_host",
] as const;

export type DraftFieldName = (typeof draftFieldNames)[number];

export type DraftFormValues = Record<DraftFieldName, string> & { hosts: string[] };

/** What an organizer types of a new event. Instants are UTC ISO text. */
export interface DraftFields {
  title: string;
  kind: (typeof eventKinds)[number];
  theme: string;
  regionId: string;
  startsAt: string;
  endsAt: string;
  /** The end of the last day on which people register. */
  registrationClosesAt: string | null;
  venueName: string;
  venueCity: string;
  /** 0 where it is not known yet. */
  capacity: number;
  hostIds: string[];
  /** An organization by its name, known or new; empty for none. */
  otherHost: string;
}

const fields = z.object({
  title: requiredLine(changeLimits.title),
  kind: z.enum(eventKinds, "choice"),
  theme: requiredLine(changeLimits.theme),
  region: z.string().regex(/^[0-9a-f]{32}$/, "choice"),
  date: dateField(),
  starts_at: timeField(),
  ends_at: timeField(),
  closes_on: z.union([z.literal(""), dateField()], "date"),
  venue_name: lineField(changeLimits.venue),
  venue_city: lineField(changeLimits.city),
  capacity: z.union([z.literal("").transform(() => 0), placesField()], "number"),
  other_host: lineField(changeLimits.organization),
});

/** Reads the form of a new event. The day must still be to come. */
export function parseDraft(form: FormFields, now: Date): Parsed<DraftFields> {
  const parsed = fields.safeParse(Object.fromEntries(draftFieldNames.map((name) => [name, firstField(form, name)])));
  if (!parsed.success) return { ok: false, errors: errorsOf(parsed.error) };
  const typed = parsed.data;
  const hours = hoursOn(typed.date, typed.starts_at, typed.ends_at);
  if (!hours) return { ok: false, errors: { ends_at: "ends_before_start" } };
  const closesAt = typed.closes_on === "" ? null : (toInstant({ date: typed.closes_on, time: "23:59" }) ?? null);
  const errors = datesErrors(hours.startsAt, closesAt, typed, now);
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    value: {
      ...hours,
      title: typed.title,
      kind: typed.kind,
      theme: typed.theme,
      regionId: typed.region,
      registrationClosesAt: closesAt,
      venueName: typed.venue_name,
      venueCity: typed.venue_city,
      capacity: typed.capacity,
      hostIds: hostIdsOf(form),
      otherHost: typed.other_host,
    },
  };
}

function datesErrors(
  startsAt: string,
  closesAt: string | null,
  { date, closes_on }: { date: string; closes_on: string },
  now: Date,
): Record<string, OrganizerErrorKey> {
  const errors: Record<string, OrganizerErrorKey> = {};
  if (startsAt <= now.toISOString()) errors["date"] = "in_past";
  if (closesAt !== null && closesAt <= now.toISOString()) errors["closes_on"] = "in_past";
  if (closes_on > date) errors["closes_on"] = "closes_after_start";
  return errors;
}

function hostIdsOf(form: FormFields): string[] {
  return [...new Set((form["hosts"] ?? []).filter((id) => /^[0-9a-f]{32}$/.test(id)))];
}

/** What was typed, to show it again. */
export function typedDraft(form: FormFields): DraftFormValues {
  const one = (name: DraftFieldName) => firstField(form, name);
  return {
    title: one("title"),
    kind: one("kind"),
    theme: one("theme"),
    region: one("region"),
    date: one("date"),
    starts_at: one("starts_at"),
    ends_at: one("ends_at"),
    closes_on: one("closes_on"),
    venue_name: one("venue_name"),
    venue_city: one("venue_city"),
    capacity: one("capacity"),
    other_host: one("other_host"),
    hosts: hostIdsOf(form),
  };
}
