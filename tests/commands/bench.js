import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import { nodeBinary, root, run } from "../../app/commands/tools.js";
import { readCommit } from "./commit.js";
import { prepare } from "./prepare.js";
import { table } from "./proof-order.js";
import { countSteps, secondsSince } from "./step.js";
import { conclude } from "./test.js";
import { runVitest } from "./vitest.js";

const resultsFile = join(root, "var/bench.json");

/** `npm run bench [file…]`: measures, writes var/bench.json and prints it with what it was measured on. */
export async function bench(files) {
  const began = performance.now();
  const step = countSteps(3);
  if (!(await prepare(step)).ok) return conclude("bench", { passed: 0, failed: 1 });
  mkdirSync(dirname(resultsFile), { recursive: true });
  rmSync(resultsFile, { force: true });
  const { value } = await step("bench", () => measureAll(files));
  const { commit } = await readCommit();
  const node = (await run(nodeBinary(), ["--version"])).output.trim();
  const rows = existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, "utf8")) : [];
  console.log(`\n${table([["name", "value", "unit"], ...rows.map((row) => [row.name, row.value, row.unit])])}`);
  const seed = process.env.ELKAAR_SEED || "20231108";
  console.log(
    `\ncommit ${commit} · seed ${seed} · generator: the benches in tests/bench, on the data each makes from that seed`,
  );
  console.log(
    `Node ${node}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown"} · finished in ${secondsSince(began)}, figures in var/bench.json`,
  );
  return conclude("bench", value);
}

async function measureAll(files) {
  const counts = await runVitest(["--config=tests/bench/vite.config.ts", ...files], {
    env: { ELKAAR_BENCH_RESULTS: resultsFile },
  });
  return { ok: counts.failed === 0, value: counts };
}
