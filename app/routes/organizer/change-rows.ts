import type { ChangePlan } from "#app/domain/event/preview-change.server";
import type { EventDetails, EventField } from "#app/domain/event/change-rules";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { themeWords } from "../events/event-words";

export interface DifferenceRow {
  label: string;
  before: string;
  after: string;
}

/** What a change does, old beside new, a row for what people see as one thing. */
export function changeRows(language: Language, plan: Pick<ChangePlan, "before" | "after" | "fields" | "movedParts">) {
  const { common, organizer } = dictionary(language);
  const { preview, change } = organizer;
  const { time, dateTime } = formats(language);
  const { before, after, fields } = plan;
  const labels = change.fields;
  const row = (label: string, words: (details: EventDetails) => string | null): DifferenceRow => ({
    label,
    before: words(before) || preview.empty,
    after: words(after) || preview.empty,
  });
  const when = (some: EventField[], build: () => DifferenceRow) =>
    some.some((field) => fields.includes(field)) ? [build()] : [];
  const part = plan.movedParts[0];
  const rows = [
    ...when(["title"], () => row(labels.title, ({ title }) => title)),
    ...when(["kind"], () => row(labels.kind, ({ kind }) => common.eventKinds[kind])),
    ...when(["theme"], () => row(labels.theme, ({ theme }) => themeWords(language, theme))),
    ...when(["summary"], () => row(labels.summary, ({ summary }) => summary)),
    ...when(["about"], () => row(labels.about, ({ about }) => about)),
    ...when(["startsAt", "endsAt"], () => row(change.time, (details) => momentWords(language, details))),
    ...when(["doorsOpenAt"], () => row(labels.doors_open_at, ({ doorsOpenAt }) => doorsOpenAt && time(doorsOpenAt))),
    ...when(["registrationClosesAt"], () =>
      row(preview.registerUntil, ({ registrationClosesAt }) => registrationClosesAt && dateTime(registrationClosesAt)),
    ),
    ...(part
      ? [
          {
            label: preview.programmeMoves,
            before: preview.programmeMovesFrom(dateTime(part.from.startsAt)),
            after: preview.programmeMovesFrom(dateTime(part.to.startsAt)),
          },
        ]
      : []),
    ...when(["venueName", "venueAddress", "venueCity"], () => row(change.place, placeWords)),
    ...when(["directions"], () => row(labels.directions, ({ directions }) => directions)),
    ...when(["accessibility"], () => row(labels.accessibility, ({ accessibility }) => accessibility)),
    ...when(["costs"], () => row(labels.costs, ({ costs }) => costs)),
    ...when(["capacity"], () => row(labels.capacity, ({ capacity }) => String(capacity))),
    ...when(["contactName", "contactEmail"], () =>
      row(labels.contact_name, ({ contactName, contactEmail }) => `${contactName}, ${contactEmail}`),
    ),
  ];
  // A new day alone moves the doors too, and they read the same.
  return rows.filter(({ before, after }) => before !== after);
}

/** "woensdag 8 november 2023, 13.15 tot 17.30 uur" */
export function momentWords(language: Language, { startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  const { date, time } = formats(language);
  return `${date(startsAt)}, ${dictionary(language).common.timeRange(time(startsAt), time(endsAt))}`;
}

function placeWords({ venueName, venueAddress, venueCity }: EventDetails): string {
  return [venueName, venueAddress, venueCity].filter(Boolean).join(", ");
}
