import { writeFileSync } from "node:fs";
import { DefaultReporter } from "vitest/node";

/** Vitest's own report, with `12/80` in front of each file, and the counts in the file that ELKAAR_TEST_COUNTS names. */
export default class ProgressReporter extends DefaultReporter {
  constructor() {
    super({ isTTY: false, summary: false });
    this.files = 0;
    this.filesDone = 0;
  }

  onTestRunStart(specifications) {
    this.files = specifications.length;
    super.onTestRunStart(specifications);
  }

  getModuleLog(module, counts) {
    this.filesDone += 1;
    return ` ${this.filesDone}/${this.files}${super.getModuleLog(module, counts)}`;
  }

  onTestRunEnd(modules, unhandledErrors, reason) {
    super.onTestRunEnd(modules, unhandledErrors, reason);
    const counts = countResults(modules, unhandledErrors);
    if (process.env.ELKAAR_TEST_COUNTS) writeFileSync(process.env.ELKAAR_TEST_COUNTS, JSON.stringify(counts));
  }
}

/** A file that fails outside its tests (it does not load, a hook throws) and an error nobody caught are failures as well. */
export function countResults(modules, unhandledErrors) {
  const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
  for (const module of modules) {
    const states = [...module.children.allTests()].map((test) => test.result().state);
    counts.passed += states.filter((state) => state === "passed").length;
    counts.skipped += states.filter((state) => state === "skipped").length;
    const failed = states.filter((state) => state === "failed" || state === "pending").length;
    counts.failed += failed === 0 && module.state() === "failed" ? 1 : failed;
  }
  return counts;
}
