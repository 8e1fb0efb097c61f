import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, runNode } from "./tools.js";

const sources = [
  "app",
  "db",
  "emails",
  "public",
  "package-lock.json",
  "remix.config.js",
  "tsconfig.json",
  "vite.config.ts",
];

/** A hash of everything that the build is made from: names and contents, not times, so a fresh checkout is not stale. */
export function hashSources(folder = root) {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((path) => filesUnder(folder, path)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(folder, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(folder, path) {
  const full = join(folder, path);
  if (!existsSync(full)) return [];
  if (path.includes(".")) return [path];
  return readdirSync(full, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));
}

/** @returns {"missing" | "stale" | "current"} */
export function buildState(folder = root) {
  if (!existsSync(join(folder, "build/server/index.js"))) return "missing";
  const marker = join(folder, "build/sources.sha256");
  return existsSync(marker) && readFileSync(marker, "utf8") === hashSources(folder) ? "current" : "stale";
}

/** Builds the server and the static files. Throws with the output of the build when it fails. */
export async function build(folder = root, runBuild = runRemixBuild) {
  const hash = hashSources(folder);
  rmSync(join(folder, "build/sources.sha256"), { force: true });
  const { code, output } = await runBuild();
  if (code !== 0) throw new Error(`The build failed (${code}):\n${output}`);
  mkdirSync(join(folder, "build"), { recursive: true });
  writeFileSync(join(folder, "build/sources.sha256"), hash);
  return output;
}

function runRemixBuild() {
  const { VITEST: _vitest, NODE_ENV: _nodeEnv, ...env } = process.env;
  return runNode(["node_modules/@remix-run/dev/dist/cli.js", "vite:build"], { env });
}

/**
 * Builds when there is no build of exactly these sources; returns the state it found.
 *
 * @param {{
 *   folder?: string,
 *   onStart?: (state: "missing" | "stale") => void,
 *   runBuild?: () => Promise<{ code: number, output: string }>,
 * }} [options]
 */
export async function buildWhenNeeded({ folder = root, onStart, runBuild } = {}) {
  const state = buildState(folder);
  if (state === "current") return state;
  onStart?.(state);
  await build(folder, runBuild);
  return state;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    process.stdout.write(await build());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
