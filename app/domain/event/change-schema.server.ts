import { z } from "zod";
import { toInstant, toLocalTime } from "#app/language/amsterdam-time";
import { changeLimits, eventKinds } from "./change-rules";
import type { EventDetails } from "./change-rules";
import {
  dateField,
  emailField,
  errorsOf,
  firstField,
  lineField,
  placesField,
  requiredLine,
  textField,
  timeField,
} from "./form-fields.server";
import type { FormFields, Parsed } from "./form-fields.server";
import type { ChangeInput } from "./preview-change.server";

/** The fields of the form, in the order of the page. */
export const changeFieldNames = [
  "title",
  "kind",
  "theme",
  "summary",
  "about",
  "date",
  "starts_at",
  "ends_at",
  "doors_open_at",
  "move_programme",
  "venue_name",
  "venue_address",
  "venue_city",
  "directions",
  "accessibility",
  "costs",
  "capacity",
  "contact_name",
  "contact_email",
  "new_address",
] as const;

export type ChangeFieldName = (typeof changeFieldNames)[number];

const changeFields = z
  .object({
    title: requiredLine(changeLimits.title),
    kind: z.enum(eventKinds, "choice"),
    theme: requiredLine(changeLimits.theme),
    summary: textField(changeLimits.summary).refine((text) => text !== "", "required"),
    about: textField(changeLimits.about),
    date: dateField(),
    starts_at: timeField(),
    ends_at: timeField(),
    doors_open_at: z.union([z.literal(""), timeField()], "time"),
    move_programme: z.string().transform((value) => value !== ""),
    venue_name: requiredLine(changeLimits.venue),
    venue_address: lineField(changeLimits.address),
    venue_city: requiredLine(changeLimits.city),
    directions: textField(changeLimits.text),
    accessibility: textField(changeLimits.text),
    costs: lineField(changeLimits.costs),
    capacity: placesField(),
    contact_name: requiredLine(changeLimits.name),
    contact_email: emailField(),
    new_address: z.string().transform((value) => value !== ""),
  })
  .refine(({ starts_at, ends_at }) => ends_at > starts_at, { message: "ends_before_start", path: ["ends_at"] });

type Typed = z.infer<typeof changeFields>;

/** The form as it is when nothing was typed yet. */
export function changeFormValues(details: EventDetails): Record<ChangeFieldName, string> {
  const start = toLocalTime(details.startsAt);
  return {
    title: details.title,
    kind: details.kind,
    theme: details.theme,
    summary: details.summary,
    about: details.about,
    date: start.date,
    starts_at: start.time,
    ends_at: toLocalTime(details.endsAt).time,
    doors_open_at: details.doorsOpenAt === null ? "" : toLocalTime(details.doorsOpenAt).time,
    move_programme: "on",
    venue_name: details.venueName,
    venue_address: details.venueAddress,
    venue_city: details.venueCity,
    directions: details.directions,
    accessibility: details.accessibility,
    costs: details.costs,
    capacity: String(details.capacity),
    contact_name: details.contactName,
    contact_email: details.contactEmail,
    new_address: "",
  };
}

/** Reads the form. Beside `current`, so that a time nobody touched stays the same to the second. */
export function parseChange(form: FormFields, current: EventDetails): Parsed<Omit<ChangeInput, "eventId">> {
  const parsed = changeFields.safeParse(
    Object.fromEntries(changeFieldNames.map((name) => [name, firstField(form, name)])),
  );
  if (!parsed.success) return { ok: false, errors: errorsOf(parsed.error) };
  const typed = parsed.data;
  if (opensTooLate(typed, current)) return { ok: false, errors: { doors_open_at: "doors_after_start" } };
  return {
    ok: true,
    value: {
      moveProgramme: typed.move_programme,
      newAddress: typed.new_address,
      details: {
        ...timesOf(typed, current),
        title: typed.title,
        kind: typed.kind,
        theme: typed.theme,
        summary: typed.summary,
        about: typed.about,
        venueName: typed.venue_name,
        venueAddress: typed.venue_address,
        venueCity: typed.venue_city,
        directions: typed.directions,
        accessibility: typed.accessibility,
        costs: typed.costs,
        capacity: typed.capacity,
        contactName: typed.contact_name,
        contactEmail: typed.contact_email,
      },
    },
  };
}

interface Times {
  startsAt: string;
  endsAt: string;
  doorsOpenAt: string | null;
}

function timesOf({ date, starts_at, ends_at, doors_open_at }: Typed, current: EventDetails): Times {
  return {
    startsAt: instantOf({ date, time: starts_at }, current.startsAt),
    endsAt: instantOf({ date, time: ends_at }, current.endsAt),
    doorsOpenAt: doors_open_at === "" ? null : instantOf({ date, time: doors_open_at }, current.doorsOpenAt),
  };
}

/** The instant of a reading of the clock; the known one where it reads the same. */
function instantOf(local: { date: string; time: string }, known: string | null): string {
  const reading = known === null ? undefined : toLocalTime(known);
  if (known !== null && reading?.date === local.date && reading.time === local.time) return known;
  return toInstant(local) ?? "";
}

/** Doors that nobody touched move along with the start, so they cannot come after it. */
function opensTooLate({ doors_open_at, starts_at, move_programme }: Typed, { doorsOpenAt }: EventDetails): boolean {
  const isUntouched = doorsOpenAt !== null && toLocalTime(doorsOpenAt).time === doors_open_at;
  return doors_open_at > starts_at && !(move_programme && isUntouched);
}
