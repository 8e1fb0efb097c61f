import type { AppLoadContext } from "@remix-run/node";
import type { EventHeading } from "#app/domain/event/queries.server";
import { findEventHeading } from "#app/domain/event/queries.server";
import { listWorkshopMates } from "#app/domain/introduction/ask-spoken.server";
import { listStandings } from "#app/domain/introduction/list-introductions.server";
import { listTableMates } from "#app/domain/table-plan/own-tables.server";
import { listAttendees, mayReadAttendees } from "#app/domain/visibility/queries.server";
import { getViewer } from "#app/http/get-viewer";
import { searchOf } from "#app/http/search-of";
import { slugAnswer } from "../events/load-event";
import { readAttendeeSearch } from "./attendee-search";

export interface SpokenSetting {
  event: EventHeading;
  /** May see who was there. */
  mayRead: boolean;
  hasBegun: boolean;
}

/** The event of the address as this viewer has it. */
export async function loadSetting(context: AppLoadContext, slug: string): Promise<SpokenSetting> {
  const { elkaar } = context;
  const { personId: viewerPersonId } = getViewer(context);
  const now = elkaar.clock();
  const event = await findEventHeading(elkaar.db, slug, now);
  if (!event) throw await slugAnswer(context, slug, "/gesproken");
  const mayRead = await mayReadAttendees(elkaar.db, { viewerPersonId, eventId: event.id });
  return { event, mayRead, hasBegun: event.startsAt <= now.toISOString() };
}

/** People whom somebody shared something with at the event, in the order in which they are offered. */
export const spokenGroups = ["tafel", "workshop"] as const;
export type SpokenGroup = (typeof spokenGroups)[number];

/**
 * Whom the viewer may tick: first those of their own tables, or else of their workshops. Not whom they know already, or have a
 * question open with.
 */
export async function loadPeople(context: AppLoadContext, event: EventHeading) {
  const { elkaar } = context;
  const { personId } = getViewer(context);
  const now = elkaar.clock();
  const parameters = searchOf(context);
  const { text, page } = readAttendeeSearch(parameters);
  const mates = {
    tafel: await listTableMates(elkaar.db, { personId, eventId: event.id }),
    workshop: await listWorkshopMates(elkaar.db, { personId, eventId: event.id }),
  };
  const groups = spokenGroups.filter((group) => mates[group].length > 0);
  const group = groupOf(parameters.get("wie"), groups);
  const among = group === null ? {} : { among: mates[group] };
  const asked = { viewerPersonId: personId, eventId: event.id, search: text, page, ...among };
  const list = await listAttendees(elkaar.db, asked, now);
  const others = list.attendees.filter((one) => one.personId !== personId);
  const otherIds = others.map((one) => one.personId);
  const standings = await listStandings(elkaar.db, { personId, otherIds }, now);
  return {
    people: others.filter((one) => !standings.has(one.personId)),
    page: list.page,
    pages: list.pages,
    search: text,
    /** Null: everybody. */
    group,
    groups,
  };
}

function groupOf(asked: string | null, groups: readonly SpokenGroup[]): SpokenGroup | null {
  if (asked === "allen") return null;
  return groups.find((group) => group === asked) ?? groups[0] ?? null;
}
