import type { ChangePlan } from "#app/domain/event/preview-change.server";
import type { LinkMaker } from "#app/domain/outbox/links";
import { inviteesView, organizersView } from "./organizers-view.server";
import { tellView } from "./tell-view.server";

/** Everything a change does, as the page of its preview shows it: names and places, never addresses. */
export function changeView(plan: ChangePlan, links: LinkMaker, now: Date) {
  const { before, after, fields, changes, movedParts, promoted, told, hash, newSlug } = plan;
  const address = (slug: string) => `/bijeenkomsten/${slug}`;
  return {
    ...{ before, after, fields, movedParts },
    tell: tellView({ hash, template: "event-changed", told, links }, now),
    organizers: organizersView(plan.organizers, links, now),
    invitees: inviteesView(plan.invitees, links, now),
    newAddress: newSlug === null ? null : { from: address(plan.event.slug), to: address(newSlug) },
    promoted: promoted.map(({ name }) => name),
    reaches: changes.length > 0,
  };
}
