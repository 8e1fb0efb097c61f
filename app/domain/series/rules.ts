/** The text that the events of a series share. Everything else (date, place, hosts, programme) is of each event. */
export interface SeriesText {
  title: string;
  theme: string;
  summary: string;
  about: string;
  costs: string;
}

/** In the order of the page. */
export const seriesFields = ["title", "theme", "summary", "about", "costs"] as const;

export type SeriesField = (typeof seriesFields)[number];

/** Which of the texts differ. */
export function differingTexts(one: SeriesText, other: SeriesText): SeriesField[] {
  return seriesFields.filter((field) => one[field] !== other[field]);
}

interface NewText {
  before: SeriesText;
  after: SeriesText;
  /** Texts of its own give way too. */
  overwrite: boolean;
}

/**
 * What an event says once the series changes: a text that is equal to the one of the series follows it, a text of its
 * own stays, unless `overwrite`.
 */
export function textAfter(event: SeriesText, { before, after, overwrite }: NewText): SeriesText {
  const text = (field: SeriesField) => (overwrite || event[field] === before[field] ? after[field] : event[field]);
  return {
    title: text("title"),
    theme: text("theme"),
    summary: text("summary"),
    about: text("about"),
    costs: text("costs"),
  };
}

/** Why an event stays as it is when the text of its series changes. */
export type LeftBecause = "not_yours" | "cancelled" | "over" | "not_chosen" | "own_text" | "same";

export interface EventInSeries extends SeriesText {
  id: string;
  endsAt: string;
  cancelledAt: string | null;
  /** Whether who asks is an editor of it. */
  mayChange: boolean;
}

/**
 * Whether an event can take a new text of its series at all. A cancelled one and one that is over stay as people know
 * them; `instant` is now, as UTC ISO text.
 */
export function cannotFollow(event: EventInSeries, instant: string): LeftBecause | undefined {
  if (!event.mayChange) return "not_yours";
  if (event.cancelledAt !== null) return "cancelled";
  return event.endsAt <= instant ? "over" : undefined;
}

interface Asked extends NewText {
  /** Ids of the events that were ticked. */
  eventIds: readonly string[];
}

/** The new text of this event, or why it stays as it is. */
export function changeOf(
  event: EventInSeries,
  asked: Asked,
  instant: string,
): { text: SeriesText } | { why: LeftBecause } {
  const cannot = cannotFollow(event, instant);
  if (cannot) return { why: cannot };
  if (!asked.eventIds.includes(event.id)) return { why: "not_chosen" };
  const text = textAfter(event, asked);
  if (differingTexts(event, text).length > 0) return { text };
  return { why: differingTexts(event, asked.after).length > 0 ? "own_text" : "same" };
}
