import { expect, test } from "vitest";
import { readProofRecords, type ProofRecord, writeProofRecord } from "#tests/support/proof-record";

const sizes = ["1", "10", "full"] as const;
export type ProofSize = (typeof sizes)[number];

const defaultSeed = 20231108;
const minutesAllowed: Record<ProofSize, number> = { "1": 2, "10": 20, full: 180 };

export interface ProofRun {
  /** How many times, people or requests to prove it with: the count of the asked size. */
  count: number;
  /** A 32-bit number; every random choice of a proof comes from it. */
  seed: number;
  size: ProofSize;
  /** Prints how far the proof is, at most once a second: `report(done)` of `count`. */
  report: (done: number, note?: string) => void;
}

export interface Proof {
  /** One line that says what is proven. The name in var/proof.json has the names of the `describe` blocks around it in front. */
  name: string;
  /** The same code at three sizes: 1 in `npm test`, 10 in CI, full before a release. */
  counts: Record<ProofSize, number>;
  /** Throws (or fails an expectation) when it does not hold; what it returns is kept beside the result as its figures. */
  run: (given: ProofRun) => Promise<unknown>;
  timeoutMinutes?: number;
}

/**
 * A test that proves one of the big figures. The size comes from ELKAAR_PROOF (1, 10 or full; default 1), the seed from ELKAAR_SEED.
 * Under `npm run prove` the outcome goes to var/proof.json, and a proof that passed at this commit and size is not run again.
 */
export function proof({ name, counts, run, timeoutMinutes }: Proof): void {
  const size = proofSize();
  const seed = Number(process.env["ELKAAR_SEED"] ?? defaultSeed);
  const count = counts[size];
  const timeout = (timeoutMinutes ?? minutesAllowed[size]) * 60_000;
  test(`${name} (${count})`, { timeout }, async (context) => {
    const fullName = recordName(name, count);
    if (alreadyPassed(fullName, size)) return context.skip("passed before at this commit and size");
    const started = performance.now();
    const record = ({ result, ...outcome }: Pick<ProofRecord, "result" | "figures" | "error">) =>
      writeProofRecord({
        name: fullName,
        count,
        result,
        seconds: Math.round((performance.now() - started) / 100) / 10,
        seed,
        commit: process.env["ELKAAR_COMMIT"] ?? "unknown",
        size,
        file: expect.getState().testPath?.split(/[\\/]/).at(-1) ?? "",
        at: new Date().toISOString(),
        ...outcome,
      });
    try {
      const figures = await run({ count, seed, size, report: reporter(fullName, count) });
      record({ result: "passed", figures });
    } catch (error) {
      record({ result: "failed", error: firstLine(error) });
      throw error;
    }
  });
}

function proofSize(): ProofSize {
  const asked = process.env["ELKAAR_PROOF"] ?? "1";
  const size = sizes.find((known) => known === asked);
  if (!size) throw new Error(`ELKAAR_PROOF is ${asked}; it must be 1, 10 or full`);
  return size;
}

function recordName(name: string, count: number): string {
  const fullName = expect.getState().currentTestName ?? name;
  return fullName.slice(0, fullName.length - ` (${count})`.length);
}

function alreadyPassed(name: string, size: ProofSize): boolean {
  if (process.env["ELKAAR_PROVE_AGAIN"] !== "no") return false;
  const commit = process.env["ELKAAR_COMMIT"];
  return readProofRecords().some(
    (record) => record.name === name && record.size === size && record.commit === commit && record.result === "passed",
  );
}

function reporter(name: string, count: number): ProofRun["report"] {
  let lastPrinted = 0;
  return (done, note) => {
    const now = performance.now();
    if (now - lastPrinted < 1000 && done < count) return;
    lastPrinted = now;
    process.stderr.write(`    ${name}: ${done} of ${count}${note ? ` · ${note}` : ""}\n`);
  };
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
