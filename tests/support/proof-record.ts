import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";

const proofRecord = z.object({
  name: z.string(),
  count: z.number(),
  result: z.enum(["passed", "failed"]),
  seconds: z.number(),
  seed: z.number(),
  commit: z.string(),
  size: z.string(),
  file: z.string(),
  at: z.string(),
  figures: z.unknown().optional(),
  error: z.string().optional(),
});
export type ProofRecord = z.infer<typeof proofRecord>;

/** `npm run prove` names the file; in `npm test` there is none and nothing is kept. */
const resultsFile = process.env["ELKAAR_PROOF_RESULTS"];

export function readProofRecords(): ProofRecord[] {
  if (!resultsFile || !existsSync(resultsFile)) return [];
  return z.array(proofRecord).parse(JSON.parse(readFileSync(resultsFile, "utf8")));
}

/** Replaces the record of the same name and size. The file is written beside and renamed, so that a stop halfway leaves it whole. */
export function writeProofRecord(record: ProofRecord): void {
  if (!resultsFile) return;
  const others = readProofRecords().filter((other) => other.name !== record.name || other.size !== record.size);
  const records = [...others, record].sort((a, b) => a.name.localeCompare(b.name) || a.size.localeCompare(b.size));
  mkdirSync(dirname(resultsFile), { recursive: true });
  const unfinished = `${resultsFile}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(records, null, 2)}\n`);
  renameSync(unfinished, resultsFile);
}
