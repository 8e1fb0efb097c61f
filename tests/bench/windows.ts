import { median } from "#tests/support/bench";

export interface Ratio {
  /** Median of the windows: subject ÷ reference, each pair measured one after the other. */
  ratio: number;
  subject: number;
  reference: number;
}

/** Measures two things in turn, so that a machine that slows down slows both; answers medians of the pairs. */
export async function alternate(
  windows: number,
  measure: { subject: () => Promise<number>; reference: () => Promise<number> },
): Promise<Ratio> {
  const pairs: { subject: number; reference: number }[] = [];
  for (let window = 0; window < windows; window++) {
    // The first of a pair may find a colder machine: take turns.
    const subjectFirst = window % 2 === 0;
    const early = subjectFirst ? await measure.subject() : await measure.reference();
    const late = subjectFirst ? await measure.reference() : await measure.subject();
    pairs.push(subjectFirst ? { subject: early, reference: late } : { subject: late, reference: early });
  }
  return {
    ratio: median(pairs.map((pair) => pair.subject / pair.reference)),
    subject: median(pairs.map((pair) => pair.subject)),
    reference: median(pairs.map((pair) => pair.reference)),
  };
}
