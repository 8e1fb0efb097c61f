import type { LinkMaker } from "#app/domain/outbox/links";
import type { SeriesChangePlan } from "#app/domain/series/preview-series-change.server";
import { inviteesView, organizersView } from "../organizer/organizers-view.server";
import { tellView } from "../organizer/tell-view.server";

/** Everything a change of a series does, as the page of its preview shows it: names and places, never addresses. */
export function seriesChangeView(plan: SeriesChangePlan, links: LinkMaker, now: Date) {
  const { before, after, fields, changed, left, hash } = plan;
  const told = changed.flatMap((one) => one.plan.told);
  const organizers = changed.flatMap((one) => one.plan.organizers);
  const invitees = changed.flatMap((one) => one.plan.invitees);
  return {
    ...{ before, after, fields },
    changed: changed.map(({ event, plan: one }) => ({
      ...{ id: event.id, startsAt: event.startsAt, venueCity: event.venueCity },
      change: { before: one.before, after: one.after, fields: one.fields, movedParts: one.movedParts },
    })),
    left: left.map(({ event, why }) => ({
      ...{ id: event.id, startsAt: event.startsAt, venueCity: event.venueCity, why },
    })),
    tell: tellView({ hash, template: "event-changed", told, links }, now),
    organizers: organizersView(organizers, links, now),
    invitees: inviteesView(invitees, links, now),
  };
}

export type SeriesChangeView = ReturnType<typeof seriesChangeView>;
