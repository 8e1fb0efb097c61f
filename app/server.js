import { loadBuild, stopOn } from "./commands/load-build.js";

// Who starts this as a child process (npm start, the tests) hears how far it is, and takes it along when it ends itself.
const tell = (message) => process.send?.(message);

// Starts the web server from the build: `npm run serve`. It installs and builds nothing, and only the demo seeds.
try {
  const { readConfig, createElkaar, startWorker, seedDemonstration, demoOrganizer } = await loadBuild();
  const config = readConfig();
  const elkaar = await createElkaar(config);
  if (config.mode === "demo") {
    const onProgress = (done, total, what) => tell({ progress: { done, total, what } });
    await seedDemonstration(elkaar.open, elkaar.clock(), { onProgress });
  }
  const { port } = await elkaar.start();
  if (config.worker === "inline") startWorker(elkaar);

  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await elkaar.stop();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => void stop().catch(stopOn));
  if (process.send) process.on("disconnect", () => void stop().catch(stopOn));
  tell({ listening: port, baseUrl: config.baseUrl, demoOrganizer: demoOrganizer.email });
} catch (error) {
  stopOn(error);
}
