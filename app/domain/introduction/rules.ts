const day = 24 * 3_600_000;

/** The longest line with an introduction. */
export const lineLimit = 300;

/** Against pestering. */
export const askLimits = {
  /** Questions of one person that wait for an answer. */
  open: 10,
  /** Questions of one person in a day. */
  perDay: 5,
  /** The same of whom one meets and whose code one scans. */
  byCode: { open: 60, perDay: 40 },
  /** An organizer brings so many pairs together in a day. */
  pairsPerDay: 50,
} as const;

const unansweredDays = 30;
const againDays = 182;

/** Without two answers by then, it is over. */
export function expiryOf(now: Date): string {
  return new Date(now.getTime() + unansweredDays * day).toISOString();
}

/**
 * Who asked somebody after this instant does not ask them again, whatever came of it: were it only after a "not now", being
 * refused would tell of it.
 */
export function askedSince(now: Date): string {
  return new Date(now.getTime() - againDays * day).toISOString();
}

/** An event that began, or begins, before this instant may be where two people stand before each other now. */
export function meetsBefore(now: Date): string {
  return new Date(now.getTime() + day / 2).toISOString();
}

/** Both ids in order: the same for whoever asks whom. */
export function pairKey(one: string, other: string): string {
  return inOrder(one, other).join(" ");
}

export function inOrder(one: string, other: string): [string, string] {
  return one < other ? [one, other] : [other, one];
}

export type IntroductionOutcome = "introduced" | "withdrawn" | "blocked" | "expired";

/** What decides how an introduction stands for one of the two. Nothing here says what the other answered. */
export interface SideFacts {
  /** This person asked, or has said yes. */
  saidYes: boolean;
  saidNotNow: boolean;
  /** This person asked and took it back. */
  withdrew: boolean;
  outcome: IntroductionOutcome | null;
  expiresAt: string;
}

/**
 * `answer`: waits for this person. `waiting`: waits for the other. `not_now`: this person said so, and may still say yes.
 * `withdrawn`: this person took the question back. `gone`: there is nothing to answer any more.
 */
export type SideState = "answer" | "waiting" | "introduced" | "not_now" | "withdrawn" | "expired" | "gone";

/**
 * How it stands for one of the two. Who said yes and gets none back sees the same until the end, and then that the time is over: a
 * "not now", a block and no answer cannot be told apart.
 */
export function sideState({ saidYes, saidNotNow, withdrew, outcome, expiresAt }: SideFacts, now: Date): SideState {
  if (outcome === "introduced") return "introduced";
  if (withdrew) return "withdrawn";
  if (saidYes) return expiresAt <= now.toISOString() ? "expired" : "waiting";
  if (outcome === "withdrawn" || outcome === "blocked") return "gone";
  if (expiresAt <= now.toISOString()) return "expired";
  return saidNotNow ? "not_now" : "answer";
}

/** Whether a yes is still of use. */
export function mayAnswer(state: SideState): boolean {
  return state === "answer" || state === "not_now";
}

export type AskRefusal =
  | "not_visible"
  | "blocked_by_you"
  | "already_contact"
  | "already_asked"
  | "asked_recently"
  | "too_many_open"
  | "too_many_today";

export type AnswerRefusal = "unknown" | "over" | "too_many";
