import { loadBuild, stopOn } from "./load-build.js";

// `npm run admin -- …`: makes a region and its first organizer, or resets the passkeys of somebody who lost them. The work itself is in the bundle.
try {
  const { runAdmin } = await loadBuild();
  process.exitCode = (await runAdmin(process.argv.slice(2))) ?? 0;
} catch (error) {
  stopOn(error);
}
