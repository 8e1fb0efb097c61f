import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseDataIn, hasCitizenServiceNumber, looksLikeCaseData } from "#app/domain/case-data/rules";
import { caseSentences, plainSentences } from "./sentences";

describe("the guard on case data in questions", () => {
  test("warns about none of 100 plain sentences of this field", () => {
    expect(new Set(plainSentences).size).toBe(100);
    expect(plainSentences.filter(looksLikeCaseData)).toEqual([]);
  });

  test("warns about each of 50 sentences about somebody", () => {
    expect(new Set(caseSentences).size).toBe(50);
    expect(caseSentences.filter((text) => !looksLikeCaseData(text))).toEqual([]);
  });

  test("knows what kind it found: only a number is refused for good", () => {
    expect(caseDataIn("BSN 111222333")).toEqual(["number"]);
    expect(caseDataIn("geboren op 12-03-2015")).toEqual(["birth_date"]);
    expect(caseDataIn("leerling Sam")).toEqual(["named_child"]);
    expect(caseDataIn("leerling Sam, 111222333, geboren 1 mei 2012")).toEqual(["number", "birth_date", "named_child"]);
    expect(caseDataIn("Hoe gaat het?")).toEqual([]);
  });
});

/** Written by hand after the rule itself, apart from the code: 9·a + 8·b + … + 2·h − i is a multiple of eleven. */
const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
const checkSum = (digits: number[]) => digits.reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0);
const eightDigits = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
  .map(([_, ...rest]) => [1, ...rest]);
const separator = fc.constantFrom("", " ", ".", "-");

describe("a citizen service number", () => {
  test("is found wherever it passes the eleven-test, however it is written, and never where it fails", () => {
    let passed = 0;
    fc.assert(
      fc.property(eightDigits, fc.integer({ min: 0, max: 9 }), separator, (first, last, between) => {
        const digits = [...first, last];
        const passes = checkSum(digits) % 11 === 0;
        if (passes) passed += 1;
        const written = `${digits.slice(0, 4).join("")}${between}${digits.slice(4, 6).join("")}${between}${digits.slice(6).join("")}`;
        expect(hasCitizenServiceNumber(`nummer ${written}, graag`)).toBe(passes);
      }),
      { numRuns: 5_000, seed: 20261122 },
    );
    expect(passed).toBeGreaterThan(200);
  });

  test("that passes is never found with one digit changed", () => {
    fc.assert(
      fc.property(eightDigits, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (first, at, more) => {
        const last = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((digit) => checkSum([...first, digit]) % 11 === 0);
        fc.pre(last !== undefined);
        const digits = [...first, last ?? 0];
        expect(hasCitizenServiceNumber(digits.join(""))).toBe(true);
        const changed = digits.map((digit, index) => (index === at ? (digit + more) % 10 : digit));
        fc.pre(changed[0] !== 0);
        expect(hasCitizenServiceNumber(changed.join(""))).toBe(false);
      }),
      { numRuns: 2_000, seed: 20261122 },
    );
  });
});
