import type { ImportPreview } from "#app/domain/organization/import.server";
import type { FilledField, RowProblem, Verdict } from "#app/domain/organization/import-rules";

/** What the page about an uploaded list shows; of long lists the first rows. */
export interface ImportView {
  fileName: string;
  hash: string;
  rows: number;
  counts: Record<"new" | "completed" | "known" | "likely" | "wrong", number>;
  wrong: { number: number; name: string; problems: RowProblem[] }[];
  likely: { number: number; name: string; known: string }[];
  completed: { number: number; name: string; filled: FilledField[] }[];
  fresh: { number: number; name: string }[];
}

/** Choices are fields of a form, of which there are not too many. */
export const mostChoices = 150;
const mostShown = 100;

export function importViewOf({ fileName, hash, verdicts }: ImportPreview): ImportView {
  const of = <W extends Verdict["what"]>(what: W) =>
    verdicts.filter((one): one is Extract<Verdict, { what: W }> => one.what === what);
  const [fresh, likely, wrong, known] = [of("new"), of("likely"), of("wrong"), of("known")];
  const completed = known.filter(({ filled }) => filled.length > 0);
  return {
    fileName,
    hash,
    rows: verdicts.length,
    counts: {
      new: fresh.length,
      completed: completed.length,
      known: known.length - completed.length,
      likely: likely.length,
      wrong: wrong.length,
    },
    wrong: wrong.map(({ number, name, problems }) => ({ number, name, problems })),
    likely: likely.slice(0, mostChoices).map((one) => ({
      number: one.number,
      name: one.fields.name,
      known: [one.known.name, one.known.municipality].filter(Boolean).join(", "),
    })),
    completed: completed.slice(0, mostShown).map((one) => ({
      number: one.number,
      name: one.known.name,
      filled: one.filled,
    })),
    fresh: fresh.slice(0, mostShown).map(({ number, fields }) => ({ number, name: fields.name })),
  };
}
