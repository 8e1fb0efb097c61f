import type { Database, Transaction } from "#db/types";
import { previewHash } from "#app/domain/event/preview-hash.server";
import { listUnsubscribed } from "#app/domain/subscription/subscriptions.server";
import { usesPlaceholder } from "./check-text";
import { findGroup } from "./find-group.server";
import type { GroupPerson } from "./find-group.server";
import { findMailing, findMailingEvent } from "./find-mailing.server";
import type { Mailing, MailingEvent } from "./find-mailing.server";
import { isNews, plannedMoment } from "./rules";

/** What would happen to a mailing now: who gets it, who not, when. */
export interface MailingPlan {
  mailing: Mailing;
  event: MailingEvent;
  told: GroupPerson[];
  unsubscribed: GroupPerson[];
  /** How many of `told` read that they chose no workshop, where the text says which. */
  withoutWorkshop: number;
  /** Of `told`: their address refused mail before. */
  refused: GroupPerson[];
  /** Null for at once. */
  plannedFor: string | null;
  hash: string;
}

export type PlanRefusal =
  "mailing_unknown" | "not_draft" | "event_draft" | "event_cancelled" | "moment_passed" | "nobody";
export type PlanPreview = { ok: true; plan: MailingPlan } | { ok: false; reason: PlanRefusal };

/** Who would get this mail and when. Refused where nothing would leave, or nobody may say when. Writes nothing. */
export async function previewMailing(
  db: Database | Transaction,
  ids: { eventId: string; mailingId: string },
  now: Date,
): Promise<PlanPreview> {
  const [mailing, event] = [await findMailing(db, ids), await findMailingEvent(db, ids)];
  if (!mailing || !event) return { ok: false, reason: "mailing_unknown" };
  if (mailing.scheduledAt !== null || mailing.startedAt !== null) return { ok: false, reason: "not_draft" };
  if (event.published_at === null) return { ok: false, reason: "event_draft" };
  const plannedFor = plannedMoment(mailing, { startsAt: event.starts_at });
  if (plannedFor !== null && event.cancelled_at !== null) return { ok: false, reason: "event_cancelled" };
  if (plannedFor !== null && plannedFor <= now.toISOString()) return { ok: false, reason: "moment_passed" };
  const { told, unsubscribed } = await divideGroup(db, { mailing, event });
  if (told.length === 0 && plannedFor === null) return { ok: false, reason: "nobody" };
  const isAboutWorkshops = usesPlaceholder(mailing, "workshops");
  const facts = { mailing, plannedFor, told: plannedFor === null ? told.map(({ id, email }) => [id, email]) : [] };
  return {
    ok: true,
    plan: {
      ...{ mailing, event, told, unsubscribed, plannedFor },
      withoutWorkshop: isAboutWorkshops ? told.filter(({ hasWorkshop }) => !hasWorkshop).length : 0,
      refused: told.filter(({ isRefused }) => isRefused),
      hash: previewHash(facts),
    },
  };
}

/** The group of now, without who wants no such mail. */
export async function divideGroup(
  db: Database | Transaction,
  { mailing, event }: { mailing: Mailing; event: MailingEvent },
): Promise<{ told: GroupPerson[]; unsubscribed: GroupPerson[] }> {
  const group = await findGroup(db, { eventId: event.id, filter: mailing });
  if (!isNews(mailing)) return { told: group, unsubscribed: [] };
  const emails = group.map(({ email }) => email);
  const gone = await listUnsubscribed(db, { regionId: event.region_id, emails });
  return {
    told: group.filter(({ email }) => !gone.has(email)),
    unsubscribed: group.filter(({ email }) => gone.has(email)),
  };
}
