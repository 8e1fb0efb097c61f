import base from "../../vite.config";

/** The benches: the settings of the tests, other files, one at a time. */
export default {
  ...base,
  test: { ...base.test, include: ["tests/bench/**/*.bench.ts"], maxWorkers: 1, fileParallelism: false },
};
