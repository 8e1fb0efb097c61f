import { monitorEventLoopDelay } from "node:perf_hooks";

// Loaded into a server before anything else (`--import`). Measures how long the event loop is held, in quiet windows and in
// busy ones: SIGUSR2 ends a window, begins one of the other kind, and prints both so far, in milliseconds.
const quiet = monitorEventLoopDelay({ resolution: 10 });
const busy = monitorEventLoopDelay({ resolution: 10 });
let isBusy = false;
quiet.enable();
process.on("SIGUSR2", () => {
  isBusy = !isBusy;
  (isBusy ? quiet : busy).disable();
  console.log(`loop-delay ${JSON.stringify({ quiet: read(quiet), busy: read(busy) })}`);
  (isBusy ? busy : quiet).enable();
});

function read(histogram) {
  const milliseconds = (nanoseconds) => Math.round(nanoseconds / 1e4) / 100;
  return { p99: milliseconds(histogram.percentile(99)), max: milliseconds(histogram.max) };
}
