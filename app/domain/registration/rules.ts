import { placesLevel } from "#app/language/places";

export const sectors = ["education", "youthCare", "health", "municipality", "safety", "partnership", "other"] as const;
export type Sector = (typeof sectors)[number];

/** What a person asks for when registering. Texts are trimmed; null is "not given". */
export interface RegistrationFields {
  name: string;
  /** Normalized. */
  email: string;
  organization: string;
  role: string;
  sector: Sector;
  phone: string | null;
  region: string | null;
  /** Round id → workshop id; null for no workshop in that round. */
  workshops: WorkshopChoices;
  diet: string | null;
  access: string | null;
  listed: boolean;
  note: string | null;
}

export type WorkshopChoices = Record<string, string | null>;

/** How a registration stands, as people see it: a request for a place is a waitlisted row that nobody approved yet. */
export const standings = ["placed", "requested", "waitlisted", "withdrawn"] as const;
export type Standing = (typeof standings)[number];

export interface StandingFacts {
  status: "placed" | "waitlisted" | "withdrawn";
  requested_at: string | null;
  approved_at: string | null;
}

/** Waits for an organizer's answer: holds no place, is not in line for one, and never moves up by itself. */
export function isRequest({ status, requested_at, approved_at }: StandingFacts): boolean {
  return status === "waitlisted" && requested_at !== null && approved_at === null;
}

export function standingOf(row: StandingFacts): Standing {
  return isRequest(row) ? "requested" : row.status;
}

/** The longest reason of a refusal, in characters. */
export const refusalReasonLength = 500;

export type ClosedReason = "event_cancelled" | "event_over" | "registration_closed";

export interface OpeningFacts {
  published_at: string | null;
  cancelled_at: string | null;
  ends_at: string;
  registration_closes_at: string | null;
}

/** Why nobody can register any more; undefined while it is open. Open until the closing instant, exclusive. */
export function closedReason(event: OpeningFacts, now: Date): ClosedReason | undefined {
  const at = now.toISOString();
  if (event.cancelled_at !== null) return "event_cancelled";
  if (event.ends_at <= at) return "event_over";
  if (event.published_at === null || event.published_at > at) return "registration_closed";
  if (event.registration_closes_at !== null && event.registration_closes_at <= at) return "registration_closed";
  return undefined;
}

/** A freed place goes to the first who waits, unless nobody can come any more. */
export function mayPromote(event: Pick<OpeningFacts, "cancelled_at" | "ends_at">, now: Date): boolean {
  return event.cancelled_at === null && event.ends_at > now.toISOString();
}

/** The personal link is mailed again at most once in this time, so that a double submit sends one mail. */
export const relinkPauseMinutes = 10;

export function relinkBefore(now: Date): string {
  return new Date(now.getTime() - relinkPauseMinutes * 60_000).toISOString();
}

/** Strangers see the places left in words: true when those words change. */
export function placesWordChanges(leftBefore: number, leftAfter: number): boolean {
  return placesWord(leftBefore) !== placesWord(leftAfter);
}

function placesWord(left: number): string {
  const level = placesLevel(left);
  return level === "few" ? `few ${left}` : level;
}
