import type { Database, Transaction } from "#db/types";
import { findEventToChange } from "#app/domain/event/find-event-to-change.server";
import { previewChange } from "#app/domain/event/preview-change.server";
import type { ChangePlan } from "#app/domain/event/preview-change.server";
import { previewHash } from "#app/domain/event/preview-hash.server";
import { findSeries, listSeriesEvents } from "./queries.server";
import type { Series, SeriesEvent } from "./queries.server";
import { changeOf, differingTexts } from "./rules";
import type { LeftBecause, SeriesField, SeriesText } from "./rules";

type Connection = Database | Transaction;

export interface SeriesChangeInput {
  seriesId: string;
  text: SeriesText;
  /** Which events take the new text. */
  eventIds: readonly string[];
  /** Events with a text of their own take the one of the series too. */
  overwrite: boolean;
  actorPersonId: string;
}

/** Everything that a change of the text of a series does, before it is done. `changeSeries` does this and nothing else. */
export interface SeriesChangePlan {
  seriesId: string;
  before: SeriesText;
  after: SeriesText;
  /** The texts of the series itself that change. */
  fields: SeriesField[];
  /** By date, each with who is told. */
  changed: { event: SeriesEvent; plan: ChangePlan }[];
  left: { event: SeriesEvent; why: LeftBecause }[];
  hash: string;
}

export type SeriesChangeRefusal = "series_unknown" | "nothing_changed";

export type SeriesChangePreview = { ok: true; plan: SeriesChangePlan } | { ok: false; reason: SeriesChangeRefusal };

/**
 * What a new text of a series would do, event by event: which texts change and who is told, by the rules of a change of
 * one event. Only events that this person may change take it. Writes nothing.
 */
export async function previewSeriesChange(
  db: Connection,
  input: SeriesChangeInput,
  now: Date,
): Promise<SeriesChangePreview> {
  const series = await findSeries(db, input);
  if (!series) return { ok: false, reason: "series_unknown" };
  const before = textOf(series);
  const asked = { before, after: input.text, overwrite: input.overwrite, eventIds: input.eventIds };
  const changed: SeriesChangePlan["changed"] = [];
  const left: SeriesChangePlan["left"] = [];
  const events = await listSeriesEvents(db, { seriesId: series.id, personId: input.actorPersonId });
  for (const event of events) {
    const change = changeOf(event, asked, now.toISOString());
    if ("why" in change) left.push({ event, why: change.why });
    else changed.push({ event, plan: await planOf(db, { event, text: change.text, input }, now) });
  }
  const fields = differingTexts(before, input.text);
  if (fields.length === 0 && changed.length === 0) return { ok: false, reason: "nothing_changed" };
  const hash = previewHash({
    ...{ before, after: input.text },
    changed: changed.map(({ event, plan }) => [event.id, plan.hash]),
    left: left.map(({ event, why }) => [event.id, why]),
  });
  return { ok: true, plan: { seriesId: series.id, before, after: input.text, fields, changed, left, hash } };
}

export function textOf({ title, theme, summary, about, costs }: SeriesText | Series): SeriesText {
  return { title, theme, summary, about, costs };
}

/** The same change that an organizer of this event could make by itself. */
async function planOf(
  db: Connection,
  { event, text, input }: { event: SeriesEvent; text: SeriesText; input: SeriesChangeInput },
  now: Date,
): Promise<ChangePlan> {
  const preview = await previewChange(db, await eventChange(db, { event, text, input }), now);
  if (!preview.ok) throw new Error(`An event of a series cannot take its text: ${preview.reason}`);
  return preview.plan;
}

export async function eventChange(
  db: Connection,
  { event, text, input }: { event: { id: string }; text: SeriesText; input: { actorPersonId: string } },
) {
  const found = await findEventToChange(db, { eventId: event.id });
  if (!found) throw new Error("An event of a series is gone");
  const { actorPersonId } = input;
  return { eventId: event.id, details: { ...found.details, ...text }, moveProgramme: false, actorPersonId };
}
