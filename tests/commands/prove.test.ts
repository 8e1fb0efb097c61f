import { describe, expect, it } from "vitest";
import { orderProofFiles, proofTable } from "./proof-order";
import { countResults } from "./progress-reporter";

const files = ["crash.proof.test.ts", "mail.proof.test.ts", "race.proof.test.ts"];
const ran = (file: string, at: string) => ({ file, at });

describe("the order of the proofs", () => {
  it("begins with what never ran, then the oldest result", () => {
    const records = [ran("crash.proof.test.ts", "2026-11-20"), ran("race.proof.test.ts", "2026-11-19")];
    expect(orderProofFiles(files, records)).toEqual([
      "mail.proof.test.ts",
      "race.proof.test.ts",
      "crash.proof.test.ts",
    ]);
  });

  it("counts a file with two proofs from the older of the two", () => {
    const records = files.map((file) => ran(file, "2026-11-20"));
    expect(orderProofFiles(files, [...records, ran("race.proof.test.ts", "2026-11-18")])[0]).toBe("race.proof.test.ts");
  });

  it("gives each its turn to begin where nothing is kept between runs", () => {
    const first = [0, 1, 2, 3].map((turn) => orderProofFiles(files, [], { turn })[0]);
    expect(first).toEqual([files[0], files[1], files[2], files[0]]);
  });

  it("runs only what is named", () => {
    expect(orderProofFiles(files, [], { names: ["mail"] })).toEqual(["mail.proof.test.ts"]);
    expect(orderProofFiles(files, [], { names: ["nothing"] })).toEqual([]);
  });
});

it("shows the results of the asked size, and says which are of another commit", () => {
  const record = { name: "race", result: "passed", count: 200, seconds: 4, seed: 1 };
  const records = [
    { ...record, size: "10", commit: "abc" },
    { ...record, name: "mail", size: "10", commit: "old" },
    { ...record, name: "crash", size: "1", commit: "abc" },
  ];
  const [, race, mail, ...more] = proofTable(records, { size: "10", commit: "abc" }).split("\n");
  expect(race).toMatch(/^passed\s+race\s+200\s+4 s$/);
  expect(mail).toMatch(/at old$/);
  expect(more).toEqual([]);
});

describe("the counts of a run", () => {
  const module = (state: string, tests: string[]) => ({
    state: () => state,
    children: { allTests: () => tests.map((test) => ({ result: () => ({ state: test }) })) },
  });

  it("are of tests", () => {
    const modules = [module("passed", ["passed", "passed", "skipped"]), module("failed", ["passed", "failed"])];
    expect(countResults(modules, [])).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it("count a file that does not load, and an error that nobody caught, as failures", () => {
    expect(countResults([module("failed", [])], [new Error("late")])).toEqual({ passed: 0, failed: 2, skipped: 0 });
  });

  it("count a test that never finished as a failure", () => {
    expect(countResults([module("failed", ["passed", "pending"])], [])).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});
