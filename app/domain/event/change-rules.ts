import { toInstant, toLocalTime } from "#app/language/amsterdam-time";
import type { EventChange } from "#emails/event-changed";

/** What an organizer may change on the page of an event. Instants are UTC ISO text. */
export interface EventDetails {
  title: string;
  kind: (typeof eventKinds)[number];
  theme: string;
  summary: string;
  about: string;
  doorsOpenAt: string | null;
  startsAt: string;
  endsAt: string;
  registrationClosesAt: string | null;
  venueName: string;
  venueAddress: string;
  venueCity: string;
  directions: string;
  accessibility: string;
  costs: string;
  capacity: number;
  contactName: string;
  contactEmail: string;
}

export const eventKinds = ["studiemiddag", "symposium", "bijeenkomst"] as const;

export type EventField = keyof EventDetails;

const fieldsInOrder: readonly EventField[] = [
  "title",
  "kind",
  "theme",
  "summary",
  "about",
  "startsAt",
  "endsAt",
  "doorsOpenAt",
  "registrationClosesAt",
  "venueName",
  "venueAddress",
  "venueCity",
  "directions",
  "accessibility",
  "costs",
  "capacity",
  "contactName",
  "contactEmail",
];

/** Longest text of each field, in characters as a browser counts them. */
export const changeLimits = {
  title: 150,
  theme: 60,
  summary: 400,
  about: 6_000,
  venue: 150,
  address: 200,
  city: 100,
  text: 2_000,
  costs: 200,
  name: 100,
  email: 254,
  organization: 200,
};

/** How long the reason of a cancellation is: short enough for a mail, long enough to be one. */
export const reasonLength = { least: 10, most: 500 };

const timeFields: readonly EventField[] = ["startsAt", "endsAt"];
const placeFields: readonly EventField[] = ["venueName", "venueAddress", "venueCity"];

/** Which fields differ, in the order of the page. */
export function changedFields(before: EventDetails, after: EventDetails): EventField[] {
  return fieldsInOrder.filter((field) => before[field] !== after[field]);
}

/**
 * A changed time or place reaches everyone who holds a place or waits; a typo in a title, a summary or the directions,
 * the opening of the doors, the costs and the number of places reach nobody.
 */
export function reachesPeople(fields: EventField[]): boolean {
  return fields.some((field) => timeFields.includes(field) || placeFields.includes(field));
}

/**
 * What the mail says. Empty when the change reaches nobody. A new title is told only beside a new time or place, so
 * that the mail is understood by who knows the old one.
 */
export function changesToTell(before: EventDetails, after: EventDetails): EventChange[] {
  const fields = changedFields(before, after);
  if (!reachesPeople(fields)) return [];
  const changes: EventChange[] = [];
  if (fields.some((field) => timeFields.includes(field)))
    changes.push({ what: "time", from: timeOf(before), to: timeOf(after) });
  if (fields.some((field) => placeFields.includes(field)))
    changes.push({ what: "place", from: placeOf(before), to: placeOf(after) });
  if (fields.includes("title")) changes.push({ what: "title", from: before.title, to: after.title });
  return changes;
}

/** Whether the start moves to another day in the Netherlands: then the page says where the event stood before. */
export function movesToAnotherDay(before: EventDetails, after: EventDetails): boolean {
  return toLocalTime(before.startsAt).date !== toLocalTime(after.startsAt).date;
}

/** How far the start moves, by the Dutch clock: summer time in between changes nothing to what people read. */
export interface Move {
  days: number;
  minutes: number;
}

export function moveOf(before: { startsAt: string }, after: { startsAt: string }): Move {
  const from = toLocalTime(before.startsAt);
  const to = toLocalTime(after.startsAt);
  return {
    days: (Date.parse(to.date) - Date.parse(from.date)) / dayMilliseconds,
    minutes: minutesOf(to.time) - minutesOf(from.time),
  };
}

/** The same reading of the Dutch clock, so many days and minutes further. */
export function moveAlong(iso: string, move: Move): string {
  if (move.days === 0 && move.minutes === 0) return iso;
  const { date, time } = toLocalTime(iso);
  const reading = Date.parse(`${date}T${time}:00.000Z`) + move.days * dayMilliseconds + move.minutes * 60_000;
  const moved = new Date(reading).toISOString();
  return toInstant({ date: moved.slice(0, 10), time: moved.slice(11, 16) }) ?? iso;
}

/** Nobody is told about an afternoon that is over, unless it moves to a day that is still to come. */
export function isStillToCome(before: EventDetails, after: EventDetails, now: Date): boolean {
  const instant = now.toISOString();
  return before.endsAt > instant || after.endsAt > instant;
}

const dayMilliseconds = 24 * 60 * 60 * 1000;

function minutesOf(time: string): number {
  const [hours = "0", minutes = "0"] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

function timeOf({ startsAt, endsAt }: EventDetails) {
  return { startsAt, endsAt };
}

function placeOf({ venueName, venueAddress, venueCity }: EventDetails) {
  return { venueName, venueAddress, venueCity };
}
