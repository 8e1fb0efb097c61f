import type { Database, Transaction } from "#db/types";
import { searchKey } from "#app/domain/person/rules";
import { standing } from "#app/domain/registration/standing.server";
import type { Language } from "#app/language/language";
import { countAnswers, invitationState, isInFilter, mayRemind } from "./rules";
import type { AnswerCounts, InvitationState, ListFilter } from "./rules";

export interface InvitationLine {
  id: string;
  name: string;
  email: string;
  organization: string;
  role: string;
  language: Language;
  state: InvitationState;
  mailedAt: string;
  reminders: number;
  /** Why somebody does not come, in their own words. */
  reason: string | null;
}

export interface InvitationList {
  lines: InvitationLine[];
  /** Of everybody who was invited, whatever the filter. */
  counts: AnswerCounts;
  /** How many can be reminded now. */
  remindable: number;
  found: number;
  page: number;
  pages: number;
}

export interface InvitationListInput {
  eventId: string;
  filter: ListFilter;
  text: string;
  page: number;
}

const linesOnPage = 50;

/** The invitations of an event by surname, with how each stands. One query; at most 5,000 rows are looked through. */
export async function listInvitations(
  db: Database | Transaction,
  { eventId, filter, text, page: asked }: InvitationListInput,
  now: Date,
): Promise<InvitationList> {
  const all = await readInvitations(db, eventId);
  const words = searchKey(text).split(" ").filter(Boolean);
  const found = all.filter((line) => isInFilter(line.state, filter) && holdsEach(line, words));
  const pages = Math.max(1, Math.ceil(found.length / linesOnPage));
  const page = Math.min(asked, pages);
  return {
    lines: found.slice((page - 1) * linesOnPage, page * linesOnPage),
    counts: countAnswers(all.map(({ state }) => state)),
    remindable: all.filter((line) => mayRemind(line, now)).length,
    found: found.length,
    page,
    pages,
  };
}

/** Every invitation of an event, by surname. */
export async function readInvitations(
  db: Database | Transaction,
  eventId: string,
): Promise<(InvitationLine & { linkVersion: number })[]> {
  const rows = await db
    .selectFrom("invitations as i")
    .leftJoin("registrations as r", "r.id", "i.registration_id")
    .leftJoin("outbox as o", "o.dedupe_key", "i.mail_key")
    .select(["i.id", "i.name", "i.email", "i.organization", "i.role", "i.language", "i.reminders"])
    .select(["i.mailed_at as mailedAt", "i.link_version as linkVersion", "i.decline_reason as reason"])
    .select(["i.declined_at as declinedAt", "i.withdrawn_by as withdrawnBy"])
    .select(standing("r").as("registrationStatus"))
    .select("o.status as mailStatus")
    .where("i.event_id", "=", eventId)
    .orderBy("i.name_sort")
    .orderBy("i.id")
    .execute();
  return rows.map(({ declinedAt, withdrawnBy, registrationStatus, mailStatus, ...line }) => {
    const state = invitationState({ declinedAt, withdrawnBy, registrationStatus, mailStatus });
    return { ...line, state, reason: state === "declined" ? line.reason : null };
  });
}

function holdsEach({ name, email, organization }: InvitationLine, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = searchKey(`${name} ${email} ${organization}`);
  return words.every((word) => text.includes(word));
}
