import { loadBuild, stopOn } from "./commands/load-build.js";

// Starts the worker by itself (mail and scheduled work): `npm run worker`, beside servers with ELKAAR_WORKER=separate.
try {
  const { readConfig, createElkaar, startWorker } = await loadBuild();
  const elkaar = await createElkaar(readConfig());
  startWorker(elkaar);
  const stop = async () => {
    await elkaar.stop();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => void stop().catch(stopOn));
} catch (error) {
  stopOn(error);
}
