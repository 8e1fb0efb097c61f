import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../app/commands/tools.js";
import { readCommit } from "./commit.js";
import { prepare } from "./prepare.js";
import { orderProofFiles, proofTable } from "./proof-order.js";
import { countSteps, secondsSince } from "./step.js";
import { conclude } from "./test.js";
import { runVitest } from "./vitest.js";

const resultsFile = join(root, "var/proof.json");
const folder = join(root, "tests/proofs");

/**
 * `npm run prove [name…] [--again]`: every proof in a process of its own, oldest result first. ELKAAR_PROOF is the size (full unless
 * said), ELKAAR_PROVE_MINUTES a limit for all together, after which the rest is named as not run. What passed at this commit and
 * size is not run again, unless it is named, with --again, or with changes that are not committed.
 */
export async function prove(args) {
  const began = performance.now();
  const names = args.filter((name) => !name.startsWith("--"));
  const size = process.env.ELKAAR_PROOF || "full";
  const limit = process.env.ELKAAR_PROVE_MINUTES ? Number(process.env.ELKAAR_PROVE_MINUTES) : Infinity;
  const { commit, clean, count } = await readCommit();
  const files = orderProofFiles(listProofs(), readRecords(), { names, turn: count });
  if (files.length === 0 && names.length > 0) {
    console.log(`No proof is called ${names.join(" or ")}. There are: ${listProofs().map(nameOf).join(", ")}`);
    return 1;
  }
  const step = countSteps(2 + files.length);
  if (!(await prepare(step)).ok) return conclude("prove", { passed: 0, failed: 1 });

  const env = { ELKAAR_PROOF: size, ELKAAR_PROOF_RESULTS: resultsFile, ELKAAR_COMMIT: commit };
  if (clean && names.length === 0 && !args.includes("--again")) env.ELKAAR_PROVE_AGAIN = "no";
  const totals = { passed: 0, failed: 0 };
  const notReached = [];
  for (const file of files) {
    const minutesLeft = limit - (performance.now() - began) / 60_000;
    if (minutesLeft <= 0) {
      notReached.push(nameOf(file));
      continue;
    }
    const { value } = await step(`prove ${nameOf(file)} at size ${size}`, () => proveOne(file, env, minutesLeft));
    totals.passed += value.passed + value.skipped;
    totals.failed += value.failed;
    if (value.stopped) notReached.push(nameOf(file));
  }
  console.log(`\n${proofTable(readRecords(), { size, commit })}`);
  if (notReached.length > 0)
    console.log(`\nNOT finished within ${limit} minutes, so not proven: ${notReached.join(", ")}`);
  console.log(`\nfinished in ${secondsSince(began)}, figures in var/proof.json`);
  return conclude("prove", totals);
}

async function proveOne(file, env, minutesLeft) {
  const minutes = Number.isFinite(minutesLeft) ? minutesLeft : undefined;
  const counts = await runVitest([`tests/proofs/${file}`], { env, minutes });
  const note = counts.stopped ? "stopped at the time limit" : counts.skipped ? `${counts.skipped} passed before` : "";
  return { ok: counts.failed === 0 && !counts.stopped, note, value: counts };
}

function listProofs() {
  return existsSync(folder) ? readdirSync(folder).filter((file) => /\.proof\.test\.tsx?$/.test(file)) : [];
}

function nameOf(file) {
  return file.replace(/\.proof\.test\.tsx?$/, "");
}

function readRecords() {
  return existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, "utf8")) : [];
}
