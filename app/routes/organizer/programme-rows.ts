import type { ProgrammeDifference } from "#app/domain/event/programme-rules";
import { programmeKinds } from "#app/domain/event/programme-rules";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import type { DifferenceRow } from "./change-rows";

type Changed = Extract<ProgrammeDifference, { what: "changed" }>;

/** What changes in the programme, old beside new. */
export function programmeRows(language: Language, differences: ProgrammeDifference[]): DifferenceRow[] {
  const { difference } = dictionary(language).organizer.programme;
  return differences.map((one) => {
    switch (one.what) {
      case "added":
        return {
          label: difference.added[one.subject](one.title),
          before: difference.notThere,
          after: difference.there,
        };
      case "removed":
        return { label: difference.removed[one.subject](one.title), before: difference.stood, after: difference.gone };
      case "reordered":
        return { label: difference.reordered, before: difference.oldOrder, after: difference.newOrder };
      case "changed":
        return changedRow(language, one);
    }
  });
}

function changedRow(language: Language, { title, field, from, to }: Changed): DifferenceRow {
  const { fields, difference } = dictionary(language).organizer.programme;
  const name = field === "startsAt" ? "start" : field === "endsAt" ? "end" : field;
  const words = (value: string) => valueWords(language, field, value);
  return { label: difference.changed(title, fields[name]), before: words(from), after: words(to) };
}

function valueWords(language: Language, field: Changed["field"], value: string): string {
  const { programme, preview } = dictionary(language).organizer;
  if (field === "startsAt" || field === "endsAt") return formats(language).time(value);
  const kind = field === "kind" ? programmeKinds.find((one) => one === value) : undefined;
  return kind ? programme.kinds[kind] : value || preview.empty;
}
