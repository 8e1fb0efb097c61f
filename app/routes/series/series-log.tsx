import type { SeriesAct } from "#app/domain/series/list-series-acts.server";
import { seriesFields } from "#app/domain/series/rules";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Table } from "#app/ui/table";
import { dateAndPlace, textWords } from "./series-path";

/** Who did what to a series, in words. */
export function SeriesLog({ language, acts }: { language: Language; acts: SeriesAct[] }) {
  const { organizer, series } = dictionary(language);
  const { event } = organizer;
  const { dateWithoutDay, time } = formats(language);
  return (
    <Table
      caption={series.page.log}
      hideCaption
      columns={[{ label: event.at }, { label: event.who }, { label: event.what, sentences: true }]}
      rowHeader={false}
      rows={acts.map((act) => ({
        key: act.id,
        cells: [`${dateWithoutDay(act.at)}, ${time(act.at)}`, act.actor ?? series.act.someone, actWords(language, act)],
      }))}
    />
  );
}

function actWords(language: Language, { action, event, details }: SeriesAct): string {
  const { act } = dictionary(language).series;
  const which = event ? act.which(dateAndPlace(language, event)) : act.someEvent;
  switch (action) {
    case "series.created":
      return act.created;
    case "series.event-added":
      return act.added(which);
    case "series.event-removed":
      return act.removed(which);
    case "series.changed":
      return changeWords(language, details);
    default:
      return act.other(action);
  }
}

function changeWords(language: Language, { fields, changed }: SeriesAct["details"]): string {
  const known = Array.isArray(fields) ? seriesFields.filter((field) => fields.includes(field)) : [];
  return dictionary(language).series.act.changed(textWords(language, known), typeof changed === "number" ? changed : 0);
}
