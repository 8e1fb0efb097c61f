import { formats } from "#app/language/format";
import { placesLevel } from "#app/language/places";
import type { Level } from "#app/language/places";

/** How many regions a choice may name: more than anybody follows. Each number of them is a query that is kept. */
export const mostRegions = 20;

/** What a visitor can do on the page of an event. */
export type EventState = "open" | "full" | "closed" | "past" | "cancelled";

export interface EventMoments {
  endsAt: string;
  cancelledAt: string | null;
  registrationClosesAt: string | null;
  placeLimit: number;
  taken: number;
}

/**
 * Cancelled goes before past, past before closed, closed before full. `full` still takes people on the waiting list.
 * `instant` is now, as UTC ISO text.
 */
export function eventState(event: EventMoments, instant: string): EventState {
  if (event.cancelledAt !== null) return "cancelled";
  if (event.endsAt <= instant) return "past";
  if (event.registrationClosesAt !== null && event.registrationClosesAt <= instant) return "closed";
  return event.taken >= event.placeLimit ? "full" : "open";
}

export interface PlacesLeft {
  level: Level;
  left: number;
  /** From 0 (empty) to 1 (full): how far the little round is filled. */
  share: number;
}

export function placesLeft({ placeLimit, taken }: { placeLimit: number; taken: number }): PlacesLeft {
  const left = Math.max(0, placeLimit - taken);
  return { level: placesLevel(left), left, share: placeLimit > 0 ? Math.min(1, taken / placeLimit) : 1 };
}

export type DayPart = "morning" | "day" | "afternoon" | "evening";

/** What people call the event by its Dutch local times: "de middag", "de avond". */
export function dayPart(startsAt: string, endsAt: string): DayPart {
  const start = localHour(startsAt);
  if (start >= 17) return "evening";
  if (start >= 12) return "afternoon";
  return localHour(endsAt) <= 13 ? "morning" : "day";
}

function localHour(iso: string): number {
  const [hours = "0", minutes = "0"] = formats("nl").time(iso).split(".");
  return Number(hours) + Number(minutes) / 60;
}

/** Whether an event moved to another day or only to another hour, in Dutch local time; null when it stood still. */
export function movedHow(previousStartsAt: string | null, startsAt: string): "date" | "time" | null {
  if (previousStartsAt === null || previousStartsAt === startsAt) return null;
  const day = formats("nl").date;
  return day(previousStartsAt) === day(startsAt) ? "time" : "date";
}

const yearNeededAfterDays = 270;

/** A year is written where a bare date could be misread: in the past, and more than nine months ahead. */
export function needsYear(iso: string, now: Date): boolean {
  const days = (Date.parse(iso) - now.getTime()) / 86_400_000;
  return days < -1 || days > yearNeededAfterDays;
}

export interface SectorCount {
  sector: string;
  count: number;
}

export interface Attendance {
  total: number;
  /** Most people first. */
  sectors: SectorCount[];
  /** People of sectors too small to be named; 0 when these together are too few as well. */
  others: number;
}

const fewestPeople = 10;
const fewestPerSector = 5;

/**
 * Who comes, in numbers that point at nobody: nothing below ten people in all, and no sector with fewer than five.
 */
export function shownAttendance(counts: SectorCount[]): Attendance | null {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total < fewestPeople) return null;
  const sectors = counts
    .filter(({ sector, count }) => sector !== "other" && count >= fewestPerSector)
    .sort((a, b) => b.count - a.count || a.sector.localeCompare(b.sector));
  const rest = total - sectors.reduce((sum, { count }) => sum + count, 0);
  return { total, sectors, others: rest >= fewestPerSector ? rest : 0 };
}

/** A, B … Z, AA, AB: how the workshops of an event are called, counted from 0. */
export function workshopLetter(position: number): string {
  const last = String.fromCharCode(65 + (position % 26));
  return position < 26 ? last : workshopLetter(Math.floor(position / 26) - 1) + last;
}
