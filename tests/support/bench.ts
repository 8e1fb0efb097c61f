import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const benchRow = z.object({ name: z.string(), value: z.number(), unit: z.string() });
export type BenchRow = z.infer<typeof benchRow>;

const defaultSeed = 20231108;

export interface BenchRun {
  /** Every random choice comes from it. */
  seed: number;
  /** Writes another figure beside the measured one, such as the absolute number behind a ratio. */
  also: (name: string, value: number, unit: string) => void;
}

export interface Bench {
  name: string;
  unit: string;
  /** The bounds it must keep; outside them the bench fails, with its figure written all the same. */
  atLeast?: number;
  atMost?: number;
  timeoutMinutes?: number;
  run: (given: BenchRun) => Promise<number>;
}

/** A measurement for `npm run bench`, in a file `tests/bench/*.bench.ts`. Its figures go to var/bench.json, rounded to 4 digits. */
export function measure({ name, unit, atLeast, atMost, timeoutMinutes = 10, run }: Bench): void {
  test(name, { timeout: timeoutMinutes * 60_000 }, async () => {
    const seed = Number(process.env["ELKAAR_SEED"] ?? defaultSeed);
    const value = await run({
      seed,
      also: (...[other, figure, itsUnit]) => writeRow({ name: other, value: figure, unit: itsUnit }),
    });
    writeRow({ name, value, unit });
    if (atLeast !== undefined) expect(value, `${name} (${unit})`).toBeGreaterThanOrEqual(atLeast);
    if (atMost !== undefined) expect(value, `${name} (${unit})`).toBeLessThanOrEqual(atMost);
  });
}

/** The middle of an odd number of measurements, the mean of the two middle ones of an even number. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error("no measurements");
  return (low + high) / 2;
}

function writeRow(row: BenchRow): void {
  const rounded = { ...row, value: Number(row.value.toPrecision(4)) };
  process.stderr.write(`    ${rounded.name}: ${rounded.value} ${rounded.unit}\n`);
  const file = process.env["ELKAAR_BENCH_RESULTS"];
  if (!file) return;
  const rows = existsSync(file) ? z.array(benchRow).parse(JSON.parse(readFileSync(file, "utf8"))) : [];
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify([...rows.filter(({ name }) => name !== row.name), rounded], null, 2)}\n`);
  renameSync(unfinished, file);
}
