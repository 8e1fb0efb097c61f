import { createHistogram } from "node:perf_hooks";

// Loaded into a server before anything else (`--import`). Measures how long the event loop is held, in quiet windows and in
// busy ones: SIGUSR2 ends a window, begins one of the other kind, and prints both so far, in milliseconds. As Node's own
// monitor it times a timer of 10 ms, that time included; that one counts the while between two windows as a delay.
const everyMs = 10;
const histograms = { quiet: createHistogram(), busy: createHistogram() };
let kind = "quiet";
let last = performance.now();
setInterval(() => {
  const now = performance.now();
  histograms[kind].record(Math.max(1, Math.round((now - last) * 1e6)));
  last = now;
}, everyMs).unref();
process.on("SIGUSR2", () => {
  console.log(`loop-delay ${JSON.stringify({ quiet: read(histograms.quiet), busy: read(histograms.busy) })}`);
  kind = kind === "quiet" ? "busy" : "quiet";
  last = performance.now();
});

function read(histogram) {
  const milliseconds = (nanoseconds) => Math.round(nanoseconds / 1e4) / 100;
  return { p99: milliseconds(histogram.percentile(99)), max: milliseconds(histogram.max) };
}
