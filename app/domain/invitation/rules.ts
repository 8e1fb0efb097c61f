import type { EventState } from "#app/domain/event/rules-for-pages";
import type { Standing } from "#app/domain/registration/rules";

/** At most so many rows in one list, so many people invited to one event, and so large a file. */
export const listLimits = { rows: 2_000, people: 5_000, bytes: 1024 * 1024 } as const;

/** The longest personal line in the mail, and the longest reason not to come. */
export const textLimits = { line: 500, reason: 300 } as const;

export interface AnswerFacts {
  declinedAt: string | null;
  withdrawnBy: "organizer" | "invitee" | null;
  /** Of the registration that answers the invitation. */
  registrationStatus: Standing | null;
  /** Of the last mail; null once its row is gone. */
  mailStatus: "queued" | "sent" | "failed" | null;
}

/** `stopped`: asked not to be invited to this event any more. */
export type InvitationState =
  "unanswered" | "placed" | "requested" | "waitlisted" | "declined" | "mail_failed" | "withdrawn" | "stopped";

/**
 * How an invitation stands. Coming goes before everything: who has a place comes, whatever was said before. A registration
 * that was withdrawn is an answer: no.
 */
export function invitationState(facts: AnswerFacts): InvitationState {
  const { registrationStatus, withdrawnBy, declinedAt, mailStatus } = facts;
  if (registrationStatus !== null && registrationStatus !== "withdrawn") return registrationStatus;
  if (withdrawnBy !== null) return withdrawnBy === "organizer" ? "withdrawn" : "stopped";
  if (declinedAt !== null || registrationStatus === "withdrawn") return "declined";
  return mailStatus === "failed" ? "mail_failed" : "unanswered";
}

/** Whether the registration form is behind the link now. Who asked for no more mail can still come. */
export function mayRegister(event: EventState | "draft", state: InvitationState): boolean {
  const isOpen = event === "open" || event === "full";
  return isOpen && state !== "withdrawn" && !comes(state);
}

/** Nobody is reminded more often than this. */
export const reminderPauseDays = 3;

/** Whoever was mailed at this instant or before may be reminded now. */
export function remindableSince(now: Date): string {
  return new Date(now.getTime() - reminderPauseDays * 86_400_000).toISOString();
}

/** Only who did not answer, whose mail arrived, and who was not mailed in the last three days. */
export function mayRemind({ state, mailedAt }: { state: InvitationState; mailedAt: string }, now: Date): boolean {
  return state === "unanswered" && mailedAt <= remindableSince(now);
}

export type ListFilter = "all" | "unanswered" | "coming" | "declined" | "mail_failed" | "ended";

const inFilter: Record<InvitationState, Exclude<ListFilter, "all">> = {
  unanswered: "unanswered",
  placed: "coming",
  requested: "coming",
  waitlisted: "coming",
  declined: "declined",
  mail_failed: "mail_failed",
  withdrawn: "ended",
  stopped: "ended",
};

/** Registered, with a place or without one yet. */
export function comes(state: InvitationState): boolean {
  return inFilter[state] === "coming";
}

export function isInFilter(state: InvitationState, filter: ListFilter): boolean {
  return filter === "all" || inFilter[state] === filter;
}

export type AnswerCounts = Record<Exclude<ListFilter, "all">, number> & {
  /** Everybody whose invitation still stands. */
  invited: number;
};

export function countAnswers(states: readonly InvitationState[]): AnswerCounts {
  const counts: AnswerCounts = { unanswered: 0, coming: 0, declined: 0, mail_failed: 0, ended: 0, invited: 0 };
  for (const state of states) {
    counts[inFilter[state]] += 1;
    if (inFilter[state] !== "ended") counts.invited += 1;
  }
  return counts;
}

/** What stands in the way of the person who opens the link, or of the organizer who wants it back. */
export type InvitationRefusal =
  | "invitation_unknown"
  | "invitation_withdrawn"
  | "invitation_answered"
  | "event_cancelled"
  | "event_over"
  | "other_address"
  | "too_many";
