import { findEventToChange } from "#app/domain/event/find-event-to-change.server";
import { changeSeries } from "#app/domain/series/change-series.server";
import { createSeries } from "#app/domain/series/create-series.server";
import { previewSeriesChange, textOf } from "#app/domain/series/preview-series-change.server";
import type { SeriesChangeInput, SeriesChangePlan } from "#app/domain/series/preview-series-change.server";
import { putInSeries } from "#app/domain/series/put-in-series.server";
import type { SeriesText } from "#app/domain/series/rules";
import type { Database } from "#db/types";
import { createTestEvent, testNow } from "#tests/support/factories";
import type { TestEvent, TestEventOptions } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";

/** What the test events say, as the text of a series. */
export const testText: SeriesText = {
  title: "Samen om het kind",
  theme: "samenwerken",
  summary: "Een middag over samenwerken.",
  about: "Wij zien elkaar.",
  costs: "Geen kosten.",
};

export interface TestSeries {
  seriesId: string;
  slug: string;
  regionId: string;
  /** An editor of the region. */
  actorPersonId: string;
  events: TestEvent[];
}

/** A series of one region with an event for each of these, that all say its text unless they say otherwise. */
export async function createTestSeries(
  db: Database,
  events: TestEventOptions[] = [{}, {}],
  text = testText,
): Promise<TestSeries> {
  const first = await createTestEvent(db, events[0]);
  const { regionId } = first;
  const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId });
  const made = await createSeries(db, { regionId, text, eventId: first.eventId, actorPersonId }, testNow);
  if (!made.ok) throw new Error(made.reason);
  const others = [];
  for (const options of events.slice(1)) {
    const event = await createTestEvent(db, { regionId, ...options });
    const put = await putInSeries(db, { seriesId: made.seriesId, eventId: event.eventId, actorPersonId }, testNow);
    if (!put.ok) throw new Error(put.reason);
    others.push(event);
  }
  return { seriesId: made.seriesId, slug: made.slug, regionId, actorPersonId, events: [first, ...others] };
}

export function changeInput(series: TestSeries, more: Partial<SeriesChangeInput> = {}): SeriesChangeInput {
  const { seriesId, actorPersonId, events } = series;
  const eventIds = events.map(({ eventId }) => eventId);
  return { seriesId, actorPersonId, text: testText, eventIds, overwrite: false, ...more };
}

export async function planOf(db: Database, input: SeriesChangeInput, now = testNow): Promise<SeriesChangePlan> {
  const preview = await previewSeriesChange(db, input, now);
  if (!preview.ok) throw new Error(preview.reason);
  return preview.plan;
}

export async function changeAsSeen(db: Database, input: SeriesChangeInput, now = testNow) {
  const { hash } = await planOf(db, input, now);
  return changeSeries(db, { ...input, previewHash: hash }, now);
}

export async function textOfEvent(db: Database, { eventId }: { eventId: string }): Promise<SeriesText> {
  const event = await findEventToChange(db, { eventId });
  if (!event) throw new Error("no such event");
  return textOf(event.details);
}
