import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fewestShown, mayAskNow, shownMetCount } from "#app/domain/met-question/rules";

describe("the moment of asking", () => {
  test.each([
    ["on a Friday at eight in the morning", "2026-03-06T07:00:00.000Z", true],
    ["a minute before", "2026-03-06T06:59:00.000Z", false],
    ["just before eight in the evening", "2026-03-06T18:59:00.000Z", true],
    ["at eight in the evening", "2026-03-06T19:00:00.000Z", false],
    ["on a Saturday", "2026-03-07T11:00:00.000Z", false],
    ["on a Sunday", "2026-03-08T11:00:00.000Z", false],
    ["on a Monday, in summer time", "2026-03-30T06:00:00.000Z", true],
  ])("%s", (_, at, may) => {
    expect(mayAskNow(new Date(at))).toBe(may);
  });
});

describe("a count that is shown", () => {
  test("is shown from ten on, down to fives and in tens of percents", () => {
    expect(shownMetCount({ introduced: 9, met: 5, notYet: 4 })).toEqual({ introduced: null, answers: null });
    expect(shownMetCount({ introduced: 10, met: 6, notYet: 4 })).toEqual({
      introduced: 10,
      answers: { atLeast: 10, percentMet: 60 },
    });
    expect(shownMetCount({ introduced: 24, met: 20, notYet: 9 })).toEqual({
      introduced: 20,
      answers: { atLeast: 25, percentMet: 70 },
    });
  });

  test("never says that everybody, or nobody, spoke", () => {
    const counts = fc.record({ introduced: fc.nat(200), met: fc.nat(200), notYet: fc.nat(200) });
    fc.assert(
      fc.property(counts, (count) => {
        const { introduced, answers } = shownMetCount(count);
        expect(introduced === null).toBe(count.introduced < fewestShown);
        expect(answers === null).toBe(count.met + count.notYet < fewestShown);
        if (answers === null) return;
        expect(answers.percentMet).toBeGreaterThanOrEqual(10);
        expect(answers.percentMet).toBeLessThanOrEqual(90);
        expect(answers.atLeast).toBeLessThanOrEqual(count.met + count.notYet);
      }),
    );
  });
});
