import { loadBuild, stopOn } from "./load-build.js";

// `npm run bounces < mailbox`: reads mails that came back to BOUNCE_ADDRESS. The work itself is in the bundle.
try {
  const { runBounces } = await loadBuild();
  process.exitCode = await runBounces({ input: process.stdin, write: (text) => process.stdout.write(text) });
} catch (error) {
  stopOn(error);
}
