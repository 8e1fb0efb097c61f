import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalizeBrin } from "#app/domain/organization/brin";
import { leastAlike, makeMatcher, placeBonus, similarityOfNames, wordWeights } from "#app/domain/organization/rules";
import { abbreviations, articles, kindWords } from "#app/domain/organization/words";

const known = [
  { name: "Basisschool De Regenboog", places: ["Huizen"] },
  { name: "Basisschool De Bron", places: ["Gouda"] },
  { name: "Basisschool De Bron", places: ["Zaandam"] },
  { name: "Openbare Basisschool Het Kompas", places: ["Blaricum"] },
  { name: "Centrum Jeugd en Gezin Zoetermeer", places: ["Zoetermeer"] },
  { name: "Samenwerkingsverband De Vliet", places: ["Leidschendam"] },
  { name: "Jeugdteam Zaandam Zuid", places: ["Zaandam"] },
  { name: "Jeugdteam Wormerveer", places: ["Wormerveer"] },
  { name: "Gemeente Zaanstad", places: ["Zaandam"] },
  { name: "GGD IJsselland", places: ["Zwolle"] },
  { name: "Centrum Jong Één", names: ["Centrum Jong Één", "De Jongerij"], places: [] },
].map((one, index) => ({ id: String(index), ...one }));
const match = makeMatcher(known);

/** What people type, and which organization they mean (by its place in the list); undefined: none of these. */
const table: [typed: string, meant: number | undefined][] = [
  ["de regenboog", 0],
  ["Bassischool de Regenboog", 0],
  ["BS Regenboog", 0],
  ["bs. De Regenbogg", 0],
  ["regenboog huizen", 0],
  ["De Bron Gouda", 1],
  ["de bron, zaandam", 2],
  ["obs het kompas", 3],
  ["OBS Kompas Blaricum", 3],
  ["CJG Zoetermeer", 4],
  ["cjg", 4],
  ["swv de vliet", 5],
  ["jeugd team zaandam-zuid", 6],
  ["JT Wormerveer", 7],
  ["gem. zaanstad", 8],
  ["gemeente  ZAANSTAD", 8],
  ["ggd ijselland", 9],
  ["centrum jong een", 10],
  ["jongerij", 10],
  ["Politie", undefined],
  ["zzp", undefined],
  ["", undefined],
  ["???", undefined],
];

describe("The likeliest organization", () => {
  test.each(table)("%s", (typed, meant) => {
    expect(match(typed)[0]?.id).toBe(meant === undefined ? undefined : String(meant));
  });

  test("is the same name with likeness 1, whatever marks, capitals, articles and abbreviations", () => {
    expect(match("GEMEENTE zaanstad")[0]).toMatchObject({ id: "8", similarity: 1 });
    expect(match("O.B.S. kompas")[0]?.similarity).toBeLessThan(1);
    expect(match("obs kompas")[0]).toMatchObject({ id: "3", similarity: 1 });
  });

  test("are five at most unless more are asked for, none of them less alike than said", () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ id: `${index}`, name: `Jeugdteam ${index}` }));
    expect(makeMatcher(many)("Jeugdteam")).toHaveLength(5);
    expect(makeMatcher(many)("Jeugdteam", 9)).toHaveLength(9);
    for (const [typed] of table)
      for (const { similarity } of match(typed, 99)) expect(similarity).toBeGreaterThanOrEqual(leastAlike);
  });

  test("gets a part of what it lacks when the place is named too", () => {
    const one = makeMatcher([{ id: "a", name: "De Brug", places: ["Gouda"] }]);
    const plain = similarityOfNames("brugg", "De Brug");
    expect(one("brugg gouda")[0]?.similarity).toBeCloseTo(plain + (1 - plain) * placeBonus, 12);
  });
});

/** The same rule, told again: lists instead of sets, one letter at a time. */
function independent(a: string, b: string): number {
  const words = (text: string) => {
    const found: string[] = [];
    let word = "";
    for (const sign of [...plain(text), " "]) {
      if (/[\p{L}\p{N}]/u.test(sign)) word += sign;
      else if (word !== "") {
        found.push(...(abbreviations.get(word) ?? [word]));
        word = "";
      }
    }
    const own = found.filter((one) => !articles.has(one));
    return (own.length > 0 ? own : found).filter((one, index, all) => all.indexOf(one) === index);
  };
  const runs = (list: string[]) => {
    const found: string[] = [];
    for (const word of list) {
      const letters = `  ${word} `;
      for (let at = 0; at < letters.length - 2; at += 1) {
        const run = letters[at]! + letters[at + 1]! + letters[at + 2]!;
        if (!found.includes(run)) found.push(run);
      }
    }
    return found;
  };
  const weigh = (list: string[]) => list.map((w) => (kindWords.has(w) ? wordWeights.kind : wordWeights.own) as number);
  const sum = (list: number[]) => list.reduce((total, one) => total + one, 0);
  const [wa, wb] = [words(a), words(b)];
  const [ra, rb] = [runs(wa), runs(wb)];
  if (ra.length === 0 || rb.length === 0) return 0;
  const byWords = (2 * sum(weigh(wa.filter((word) => wb.includes(word))))) / (sum(weigh(wa)) + sum(weigh(wb)));
  const byRuns = (2 * ra.filter((run) => rb.includes(run)).length) / (ra.length + rb.length);
  return (byWords + byRuns) / 2;
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

describe("Likeness", () => {
  const names = fc
    .array(
      fc.constantFrom("bs", "obs", "de", "het", "Bron", "brón", "BRUG", "Regenboog", "gemeente", "jt", "12", "x", "é"),
      {
        maxLength: 6,
      },
    )
    .chain((words) => fc.constantFrom(" ", "-", ", ", "  ").map((between) => words.join(between)));

  test("is what an independent telling of the rule says, the same both ways, from 0 to 1", () => {
    fc.assert(
      fc.property(names, names, (a, b) => {
        const likeness = similarityOfNames(a, b);
        expect(likeness).toBeCloseTo(independent(a, b), 12);
        expect(similarityOfNames(b, a)).toBe(likeness);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe("A BRIN code", () => {
  test.each([
    ["12AB", "12AB"],
    [" 12 ab ", "12AB"],
    ["12ab-03", "12AB03"],
    ["12AB00", "12AB"],
    ["12.AB.01", "12AB01"],
    ["1AB", undefined],
    ["12A3", undefined],
    ["12AB3", undefined],
    ["12AB034", undefined],
    ["AB12", undefined],
    ["12ÄB", undefined],
    ["", undefined],
    ["=12AB", undefined],
  ])("%s", (typed, brin) => expect(normalizeBrin(typed)).toBe(brin));
});
