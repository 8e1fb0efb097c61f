import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./tools.js";

/**
 * The named exports of app/entry.server.tsx, from the build. Settings come from the environment and, for what is not set there,
 * from `.env` (another file with ELKAAR_ENV_FILE, or `none`).
 */
export async function loadBuild() {
  process.env.NODE_ENV ??= "production";
  const settings = process.env.ELKAAR_ENV_FILE ?? ".env";
  if (settings !== "none" && existsSync(join(root, settings))) process.loadEnvFile(join(root, settings));
  const server = join(root, "build/server/index.js");
  if (!existsSync(server)) throw new Mistake("There is no build yet: run `npm ci` and `npm run build` first.");
  const build = await import(pathToFileURL(server).href);
  return build.entry.module;
}

/** Something the reader can put right: shown as one sentence, without a stack. */
export class Mistake extends Error {}

/** Says what is wrong and ends the process. Mistakes in the settings come all at once, and like a port in use without a stack. */
export function stopOn(error) {
  const readable = error instanceof Mistake || Array.isArray(error?.mistakes) || error?.name === "DatabaseNewerError";
  if (error?.code === "EADDRINUSE")
    console.error(`Port ${error.port} is in use. Stop what listens there, or set PORT.`);
  else console.error(readable ? error.message : error);
  process.exit(1);
}
