import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, runNode } from "../../app/commands/tools.js";
import { buildStep, installStep } from "./prepare.js";
import { countSteps, secondsSince } from "./step.js";
import { runVitest } from "./vitest.js";

const checkers = {
  format: ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."],
  types: ["node_modules/typescript/bin/tsc", "--noEmit"],
  lint: ["node_modules/eslint/bin/eslint.js", ".", "--max-warnings=0"],
};

/** `npm test [file…]`: installs and builds when needed, then all tests at their small size. Gives the exit code. */
export function runTests(files) {
  return runSteps({ files, checks: [] });
}

/** `npm run validate`: the gate. The same line as `npm test`, with format, types and lint before it. */
export function validate(files) {
  return runSteps({ files, checks: ["format", "types", "lint"] });
}

async function runSteps({ files, checks }) {
  const began = performance.now();
  const step = countSteps(checks.length > 0 ? 4 : 3);
  const outcomes = [await step("install", installStep)];
  if (!outcomes[0].ok) return finish(began, outcomes, { passed: 0, failed: 0 });
  const build = await step("build", buildStep);
  outcomes.push(build);
  if (checks.length > 0) outcomes.push(await step(checks.join(", "), () => check(...checks)));
  const tests = build.ok
    ? await step("tests", () => runAllTests(files))
    : { ok: true, value: { passed: 0, failed: 0 } };
  return finish(began, outcomes, tests.value);
}

async function check(...names) {
  const results = await Promise.all(
    names.map(async (name) => ({ name, ...(await runNode(checkers[name], { cwd: root })) })),
  );
  const failed = results.filter(({ code }) => code !== 0);
  for (const { name, output } of failed) console.log(`\n${name}:\n${output}`);
  return { ok: failed.length === 0, note: failed.map(({ name }) => name).join(" and ") };
}

async function runAllTests(files) {
  const counts = await runVitest(files, { env: { ELKAAR_PROOF: process.env.ELKAAR_PROOF || "1" } });
  return { ok: counts.failed === 0, value: counts };
}

/** A step that failed counts as one failure beside the tests, so that the last line never hides it. */
function finish(began, steps, counts) {
  const failed = counts.failed + steps.filter(({ ok }) => !ok).length;
  console.log(`\nfinished in ${secondsSince(began)}${counts.skipped ? `, ${counts.skipped} skipped` : ""}`);
  return conclude("test", { passed: counts.passed, failed });
}

/** Prints the last line, keeps the counts for .ci/run, and gives the exit code. */
export function conclude(command, { passed, failed }) {
  const file = join(root, `var/test/last-${command}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ passed, failed }));
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
