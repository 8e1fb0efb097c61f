import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, runNode } from "../../app/commands/tools.js";

const countsFile = join(root, "var/test/counts.json");

/**
 * Runs Vitest on this terminal and gives `{ passed, failed, skipped, stopped }`. A run that ended without counts is one failure.
 * After `minutes` (none: no limit) it is interrupted and `stopped` is true.
 */
export async function runVitest(args, { env = {}, minutes } = {}) {
  rmSync(countsFile, { force: true });
  mkdirSync(dirname(countsFile), { recursive: true });
  const timers = [];
  let stopped = false;
  const { code } = await runNode(
    ["node_modules/vitest/vitest.mjs", "run", "--reporter=./tests/commands/progress-reporter.js", ...args],
    {
      show: true,
      cwd: root,
      env: { ...process.env, ELKAAR_PROOF: "1", ...env, ELKAAR_TEST_COUNTS: countsFile },
      started: (child) => {
        if (minutes === undefined) return;
        const interrupt = () => {
          stopped = true;
          child.kill("SIGINT");
          timers.push(setTimeout(() => child.kill("SIGKILL"), 15_000));
        };
        timers.push(setTimeout(interrupt, minutes * 60_000));
      },
    },
  );
  timers.forEach(clearTimeout);
  const counts = existsSync(countsFile)
    ? JSON.parse(readFileSync(countsFile, "utf8"))
    : { passed: 0, failed: stopped ? 0 : 1, skipped: 0 };
  if (code !== 0 && counts.failed === 0 && !stopped) counts.failed = 1;
  return { ...counts, stopped };
}
