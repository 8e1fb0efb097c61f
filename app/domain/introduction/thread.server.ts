import { parentPort } from "node:worker_threads";
import type { ThreadTask } from "./thread-tasks";
import { doTask } from "./thread-tasks";

/** Progress more often than this tells nobody anything. */
const msBetweenReports = 100;

// The whole of a thread: it does what it is asked once and ends. The build makes a file of its own of it
// (`build/server/introduction-thread.js`), which loads nothing else of the server.
parentPort?.once("message", (task: ThreadTask) => {
  let reported = 0;
  const answer = doTask(task, {
    clock: () => performance.now(),
    onProgress: (progress) => {
      const now = performance.now();
      if (now - reported < msBetweenReports && progress.done !== progress.total) return;
      reported = now;
      parentPort?.postMessage({ progress });
    },
  });
  parentPort?.postMessage({ answer });
});
