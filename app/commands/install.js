import { existsSync, readFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { root, run } from "./tools.js";

/**
 * Compares what is installed with the lockfile, by content: `missing`, `outdated` or `current`.
 * npm writes node_modules/.package-lock.json last, so an install that was cut off counts as missing.
 * @returns {"missing" | "outdated" | "current"}
 */
export function installState(folder = root) {
  const installedFile = join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(installedFile)) return "missing";
  const wanted = packagesOf(join(folder, "package-lock.json"));
  const installed = packagesOf(installedFile);
  const differs = Object.entries(wanted).some(([path, entry]) => path !== "" && !isSame(entry, installed[path]));
  const hasMore = Object.keys(installed).some((path) => !(path in wanted));
  return differs || hasMore ? "outdated" : "current";
}

/** A package for another platform or an optional peer is in the lockfile and need not be installed. */
function isSame(wanted, installed) {
  if (!installed) return Boolean(wanted.optional || wanted.devOptional || wanted.peer);
  return wanted.version === installed.version && wanted.integrity === installed.integrity;
}

function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, "utf8")).packages ?? {};
}

/**
 * Runs `npm ci` when the packages are missing or differ from the lockfile; returns the state it found. `onStart(state)` is called
 * before, and `onProgress({ done, total, seconds })` every few seconds. Throws with npm's own output when npm fails.
 *
 * @param {{
 *   folder?: string,
 *   onStart?: (state: "missing" | "outdated") => void,
 *   onProgress?: (progress: { done: number, total: number, seconds: number }) => void,
 *   everySeconds?: number,
 *   npm?: (folder: string) => Promise<{ code: number, output: string }>,
 * }} [options]
 */
export async function installWhenNeeded({ folder = root, onStart, onProgress, everySeconds = 5, npm = runNpmCi } = {}) {
  const state = installState(folder);
  if (state === "current") return state;
  onStart?.(state);
  const paths = Object.entries(packagesOf(join(folder, "package-lock.json")))
    .filter(([path, entry]) => path !== "" && !entry.optional)
    .map(([path]) => path);
  const started = performance.now();
  const ticker = setInterval(() => {
    const done = paths.filter((path) => existsSync(join(folder, path, "package.json"))).length;
    onProgress?.({ done, total: paths.length, seconds: Math.round((performance.now() - started) / 1000) });
  }, everySeconds * 1000);
  try {
    const { code, output } = await npm(folder);
    if (code !== 0) throw new Error(`npm ci failed (${code}):\n${output}`);
  } finally {
    clearInterval(ticker);
  }
  return state;
}

/** npm must not run on the Node in node_modules, since it begins with removing that folder. */
function runNpmCi(folder) {
  const ownTools = resolve(folder, "node_modules");
  const path = (process.env.PATH ?? "").split(delimiter).filter((entry) => !resolve(entry).startsWith(ownTools));
  const env = { ...process.env, PATH: path.join(delimiter) };
  // Left over from the `npm run` around us, these would send npm to the Node in node_modules or hide packages.
  for (const name of ["npm_node_execpath", "NODE", "NODE_ENV", "npm_config_omit"]) delete env[name];
  const npm = process.platform === "win32" ? ["cmd", ["/c", "npm"]] : ["npm", []];
  return run(npm[0], [...npm[1], "ci", "--no-audit", "--no-fund"], { cwd: folder, env });
}
