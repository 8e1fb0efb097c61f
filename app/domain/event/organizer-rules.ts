import { toLocalTime } from "#app/language/amsterdam-time";
import type { OrganizerRole } from "#app/domain/account/roles.server";

export interface OwnRole {
  role: OrganizerRole;
  regionId: string | null;
  eventId: string | null;
}

const weightiestFirst = ["owner", "editor", "desk"] as const;

/** The weightiest of somebody's roles that counts for this event: by itself or by its region. */
export function weightiestRole(
  roles: OwnRole[],
  event: { eventId: string; regionId: string },
): OrganizerRole | undefined {
  const own = roles.filter(({ eventId, regionId }) => eventId === event.eventId || regionId === event.regionId);
  return weightiestFirst.find((role) => own.some((one) => one.role === role));
}

/** Something that waits for an organizer and that they can do something about, in the order in which it is shown. */
export const waitingKinds = [
  "failed_mails",
  "host_question",
  "requests",
  "questions",
  "answers",
  "organizations",
  "full_with_waitlist",
  "draft",
  "host_unanswered",
  "person_reports",
  "contact_reports",
] as const;

export interface Waiting {
  what: (typeof waitingKinds)[number];
  /** Of the event; empty for what is of no single event. */
  slug: string;
  title: string;
  count: number;
}

const mostWaiting = 5;

/** How one of somebody's events stands. */
export interface OwnState {
  slug: string;
  title: string;
  role: OrganizerRole;
  failedMails: number;
  waiting: number;
  /** People who asked for a place and have no answer yet. */
  requests: number;
  /** Hosts that this person is asked to answer for. */
  hostQuestions: number;
  /** Hosts that this person asked, without an answer yet. */
  unansweredHosts: number;
  cancelledAt: string | null;
  publishedAt: string | null;
  endsAt: string;
}

/** What waits in the regions of an organizer and is of no single event. */
export interface RegionWaiting {
  /** What people typed as organization and nobody has placed yet, in all events together. */
  organizationTexts: number;
  /** What people say about how somebody behaves, and nobody dealt with. */
  personReports?: number;
  /** What people say is wrong in the table of contact persons. */
  contactReports?: number;
  /** Questions that the desk has, or that wait long. */
  questions?: number;
  /** Answers for everybody that were proposed. */
  answers?: number;
}

/**
 * At most five things, what went wrong first: who sees twenty does none. A desk can do nothing about any of it.
 * `organizationTexts`: what people typed as organization and nobody has placed yet, in all events together;
 * `personReports`: what attendees told about how somebody behaves; `contactReports`: what people say is wrong in the table of contact persons.
 */
export function whatWaits(
  events: OwnState[],
  { organizationTexts, personReports = 0, contactReports = 0, questions = 0, answers = 0 }: RegionWaiting,
  now: Date,
): Waiting[] {
  const own = events.filter(({ role }) => role !== "desk");
  const open = own.filter(({ cancelledAt, endsAt }) => cancelledAt === null && endsAt > now.toISOString());
  const each = (what: Waiting["what"], from: OwnState[], count: (event: OwnState) => number) =>
    from
      .filter((event) => count(event) > 0)
      .map((event): Waiting => ({ what, slug: event.slug, title: event.title, count: count(event) }));
  const inAll = (what: Waiting["what"], count: number): Waiting[] =>
    count > 0 ? [{ what, slug: "", title: "", count }] : [];
  return [
    ...each("failed_mails", own, ({ failedMails }) => failedMails),
    ...each("host_question", open, ({ hostQuestions }) => hostQuestions),
    ...each("requests", open, ({ requests }) => requests),
    ...inAll("person_reports", personReports),
    ...inAll("questions", questions),
    ...inAll("answers", answers),
    ...inAll("contact_reports", contactReports),
    ...inAll("organizations", organizationTexts),
    ...each("full_with_waitlist", open, ({ waiting }) => waiting),
    ...each("draft", open, ({ publishedAt }) => (publishedAt === null ? 1 : 0)),
    ...each("host_unanswered", open, ({ unansweredHosts }) => unansweredHosts),
  ].slice(0, mostWaiting);
}

/** By the Dutch clock: morning until noon, evening from six. */
export function dayGreeting(now: Date): "morning" | "afternoon" | "evening" {
  const hour = Number(toLocalTime(now.toISOString()).time.slice(0, 2));
  return hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
}

/** Whole days by the Dutch calendar: 0 is today. */
export function daysUntil(startsAt: string, now: Date): number {
  const day = (iso: string) => Date.parse(toLocalTime(iso).date);
  return Math.max(0, Math.round((day(startsAt) - day(now.toISOString())) / 86_400_000));
}

/** The same wish in other capitals is one wish: what the kitchen counts. The most frequent first. */
export function countWishes(texts: string[]): { text: string; count: number }[] {
  const counts = new Map<string, { text: string; count: number }>();
  for (const text of texts) {
    const key = text.trim().replace(/\s+/g, " ").replace(/\.$/, "").toLowerCase();
    const known = counts.get(key);
    counts.set(key, { text: known?.text ?? text.trim(), count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

/** Why a mail could not be delivered, by what the receiving server said (RFC 3463). */
export type MailProblem = "unknown_address" | "mailbox_full" | "refused" | "unreachable" | "other";

export function mailProblem(lastError: string | null): MailProblem {
  const text = lastError ?? "";
  if (/\b5\.1\.[0123]\b|\b55[013]\b.*(user|mailbox|recipient|address|unknown|exist)/i.test(text))
    return "unknown_address";
  if (/\b[45]\.2\.2\b|\b(452|552)\b|quota|mailbox full/i.test(text)) return "mailbox_full";
  if (/\b5\.7\.\d+\b|spam|policy|blocked|\b554\b/i.test(text)) return "refused";
  if (/timed? ?out|ETIMEDOUT|ECONN|EDNS|ENOTFOUND|ESOCKET|greeting|closed|\b4\d\d\b/i.test(text)) return "unreachable";
  return /\b5\d\d\b/.test(text) ? "refused" : "other";
}

/** Needs with a name beside them are shown up to and including the day itself, by the Dutch calendar: what the consent promises. */
export function mayShowNeeds({ endsAt }: { endsAt: string }, now: Date): boolean {
  return toLocalTime(now.toISOString()).date <= toLocalTime(endsAt).date;
}

export interface RoundOfWorkshops<W> {
  roundId: string;
  roundTitle: string;
  workshops: W[];
}

/** Workshops by their round, rounds and workshops in the order they came. */
export function roundsOf<W extends { roundId: string; roundTitle: string }>(workshops: W[]): RoundOfWorkshops<W>[] {
  const rounds = new Map<string, RoundOfWorkshops<W>>();
  for (const workshop of workshops) {
    const { roundId, roundTitle } = workshop;
    const round = rounds.get(roundId) ?? { roundId, roundTitle, workshops: [] };
    round.workshops.push(workshop);
    rounds.set(roundId, round);
  }
  return [...rounds.values()];
}

/** By what the registrations of an event can be put in order. */
export type RegistrationSort = "name" | "organization" | "workshop" | "date" | "status";

/** Whether the order runs from low to high: names begin at A, dates with the latest, `reversed` the other way round. */
export function isAscending({ sort, reversed = false }: { sort: RegistrationSort; reversed?: boolean }): boolean {
  return (sort === "date") === reversed;
}
