import { contactTerms } from "#app/domain/visibility/contact-rules";

const day = 24 * 3_600_000;

export const ranks = ["first", "deputy"] as const;
export type Rank = (typeof ranks)[number];

/** How the list of people of a table can be narrowed down. */
export const peopleKinds = ["all", "asked", "unconfirmed", "bounces", "stops"] as const;
export type PeopleKind = (typeof peopleKinds)[number];

/** How long a text of a form may be. */
export const contactLimits = { name: 100, phone: 30, label: 60, topic: 60, report: 500, organization: 150 } as const;

/** Without an answer of the successor the one who stops stands for so many days after the last day, and no longer. */
export const handOverDays = 28;

/** So many months later, at the same day; the last of a shorter month. */
export function monthsLater(now: Date, months: number): string {
  const at = new Date(now);
  const wanted = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(wanted, last));
  return at.toISOString();
}

/** Who should have confirmed again before this instant counts as not confirmed: their school is in the list of gaps. */
export function unconfirmedBefore(now: Date): string {
  return daysBefore(now, contactTerms.unconfirmedAfterDays);
}

export function daysBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * day).toISOString();
}

/** What others should know about a place beside the name. */
export interface PlaceFacts {
  rank: Rank;
  confirmedAt: string | null;
  confirmAgainAt: string | null;
  stopsOn: string | null;
  /** Mail to this person comes back. */
  bounces: boolean;
}

/** Since when nobody knows whether it is right; null as long as it was confirmed not long ago. */
export function unconfirmedSince({ confirmedAt, confirmAgainAt }: PlaceFacts, now: Date): string | null {
  return confirmAgainAt !== null && confirmAgainAt <= unconfirmedBefore(now) ? confirmedAt : null;
}

/** Who to turn to first: the fixed contact person, unless their mail comes back; then the deputy. */
export function inOrderOfUse<T extends PlaceFacts>(places: readonly T[]): T[] {
  const weight = ({ rank, bounces }: T) => (bounces ? 2 : 0) + (rank === "deputy" ? 1 : 0);
  return [...places].sort((a, b) => weight(a) - weight(b));
}
