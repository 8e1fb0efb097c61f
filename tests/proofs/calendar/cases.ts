import type { WorkshopFacts } from "#emails/facts";
import { randomNumbers } from "#tests/support/random";
import { sampleWorkshop } from "#tests/emails/samples";

export interface CalendarCase {
  startsAt: string;
  endsAt: string;
  sequence: number;
  method: "REQUEST" | "CANCEL";
  workshops: WorkshopFacts[];
}

const minute = 60_000;
const hour = 60 * minute;

/** Half of them on the days that clocks change, 2015 to 2035, at any minute; the others on any day. */
export function makeCases(count: number, seed: number): CalendarCase[] {
  const random = randomNumbers(seed);
  const changes = clockChanges();
  return Array.from({ length: count }, (_, index) => {
    const change = changes[index % changes.length] ?? 0;
    const day = index % 2 === 0 ? change : Date.UTC(2015, 0, 1) + Math.floor(random() * 7665) * 24 * hour;
    const start = unambiguous(day + Math.floor(random() * 24 * 60 - 120) * minute, changes);
    const end = unambiguous(start + Math.floor(30 + random() * 600) * minute, changes);
    const startsAt = new Date(start).toISOString();
    return {
      startsAt,
      endsAt: new Date(end).toISOString(),
      sequence: Math.floor(random() * 9),
      method: index % 5 === 4 ? "CANCEL" : "REQUEST",
      workshops: index % 3 === 0 ? [] : [{ ...sampleWorkshop, startsAt, endsAt: startsAt }],
    };
  });
}

/** Midnight UTC of the last Sundays of March and October. */
function clockChanges(): number[] {
  const years = Array.from({ length: 21 }, (_, index) => 2015 + index);
  return years.flatMap((year) => [lastSunday(year, 2), lastSunday(year, 9)]);
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return last.getTime() - last.getUTCDay() * 24 * hour;
}

/**
 * The hour that clocks show twice: in local time its second pass cannot be written (RFC 5545, section 3.3.5 takes the
 * first), and nobody meets at three at night.
 */
function unambiguous(instant: number, changes: number[]): number {
  const second = changes.some((change) => instant >= change + hour && instant < change + 2 * hour);
  return second ? instant + hour : instant;
}
