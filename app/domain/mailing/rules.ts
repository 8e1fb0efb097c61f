import { toInstant, toLocalTime } from "#app/language/amsterdam-time";

export const mailingKinds = ["registration", "news"] as const;
export type MailingKind = (typeof mailingKinds)[number];

/**
 * `coming`: with a place, or waiting for one. `requested`: asked for a place, and no organizer has decided yet.
 * `unanswered`: invited by name, and no answer yet.
 */
export const audiences = ["placed", "waitlisted", "coming", "requested", "withdrawn", "unanswered"] as const;
export type Audience = (typeof audiences)[number];

export const timings = ["now", "at", "relative"] as const;
export type Timing = (typeof timings)[number];

export const mailingLimits = { subject: 150, body: 10_000, role: 100, days: 365 } as const;

/** When a mailing leaves: at once, at an instant, or so many days before or after the day of the event. */
export interface PlanFacts {
  timing: Timing;
  sendAt: string | null;
  /** Negative before the event. */
  daysFromEvent: number | null;
  /** The wall clock in Amsterdam. */
  clockTime: string | null;
}

/** The instant that is meant, by where the event stands now; null for at once. It follows an event that moves, and the clock. */
export function plannedMoment(plan: PlanFacts, event: { startsAt: string }): string | null {
  if (plan.timing === "now") return null;
  if (plan.timing === "at") return plan.sendAt;
  const day = new Date(`${toLocalTime(event.startsAt).date}T00:00:00.000Z`);
  day.setUTCDate(day.getUTCDate() + (plan.daysFromEvent ?? 0));
  return toInstant({ date: day.toISOString().slice(0, 10), time: plan.clockTime ?? "09:00" }) ?? null;
}

export interface MailingFacts extends PlanFacts {
  scheduledAt: string | null;
  plannedFor: string | null;
  startedAt: string | null;
  writtenAt: string | null;
  stoppedAt: string | null;
  stopReason: "organizer" | "event_cancelled" | "too_late" | null;
}

/** Later than this after its moment, a mailing does not leave by itself any more: the worker stood still too long. */
const latestHours = 6;

export type Due =
  | { now: "wait" }
  /** The event moved: this is the moment from now on. */
  | { now: "replan"; plannedFor: string }
  | { now: "start" }
  | { now: "stop"; reason: "event_cancelled" | "too_late" };

/**
 * What is to be done with a scheduled mailing. One whose event was moved so that its moment has passed is stopped: an
 * organizer decides, not the clock.
 */
export function dueNow(mailing: MailingFacts, event: { startsAt: string; cancelledAt: string | null }, now: Date): Due {
  if (event.cancelledAt !== null) return { now: "stop", reason: "event_cancelled" };
  const moment = plannedMoment(mailing, event) ?? now.toISOString();
  const isPast = moment <= now.toISOString();
  if (moment !== mailing.plannedFor)
    return isPast ? { now: "stop", reason: "too_late" } : { now: "replan", plannedFor: moment };
  if (!isPast) return { now: "wait" };
  const latest = Date.parse(moment) + latestHours * 3_600_000;
  return now.getTime() > latest ? { now: "stop", reason: "too_late" } : { now: "start" };
}

export type MailingState = "draft" | "scheduled" | "sending" | "sent" | "stopped" | "event_cancelled" | "too_late";

/** How a mailing stands; `waiting` is how many of its mails have not left yet. */
export function mailingState(
  mailing: MailingFacts,
  event: { startsAt: string; cancelledAt: string | null },
  { waiting, now }: { waiting: number; now: Date },
): MailingState {
  if (mailing.stopReason !== null) return mailing.stopReason === "organizer" ? "stopped" : mailing.stopReason;
  if (mailing.startedAt !== null) return mailing.writtenAt !== null && waiting === 0 ? "sent" : "sending";
  if (mailing.scheduledAt === null) return "draft";
  const due = dueNow(mailing, event, now);
  return due.now === "stop" ? due.reason : "scheduled";
}

/** Whoever only was invited asked for nothing: mail to them is never about a registration. */
export function isNews({ kind, audience }: { kind: MailingKind; audience: Audience }): boolean {
  return kind === "news" || audience === "unanswered";
}

export type DeliveryState = "waiting" | "sent" | "refused" | "bounced" | "unsubscribed" | "gone" | "stopped";

export const deliveryStates: readonly DeliveryState[] = [
  "waiting",
  "sent",
  "refused",
  "bounced",
  "unsubscribed",
  "gone",
  "stopped",
];

export interface DeliveryFacts {
  outcome: "waiting" | "written" | "unsubscribed" | "gone" | "stopped";
  /** Of the mail in the outbox; null where there is none (any more). */
  mailStatus: "queued" | "sent" | "failed" | null;
  bouncedAt: string | null;
}

/** How the mail to one person fared. */
export function deliveryState({ outcome, mailStatus, bouncedAt }: DeliveryFacts): DeliveryState {
  if (outcome !== "written") return outcome;
  if (mailStatus === "sent") return "sent";
  if (mailStatus === "failed") return bouncedAt === null ? "refused" : "bounced";
  return mailStatus === null ? "stopped" : "waiting";
}
