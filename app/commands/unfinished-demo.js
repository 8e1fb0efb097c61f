import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { root } from "./tools.js";

/**
 * Guards the first filling of the demonstration: a mark stands beside a new SQLite file until it is filled. A mark that is found means
 * that filling was cut off, and then the half-filled file goes. A file that was there before is never marked, so never removed.
 */
export function guardFirstFilling(databaseUrl, folder = root) {
  if (!databaseUrl.startsWith("sqlite:")) return { cutOff: false, filled: () => {} };
  const file = resolve(folder, databaseUrl.slice("sqlite:".length));
  const mark = `${file}.filling`;
  const cutOff = existsSync(mark);
  if (cutOff && isRunning(Number(readFileSync(mark, "utf8"))))
    throw new Error(`Een andere npm start vult ${file} op dit moment.`);
  if (cutOff) for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true });
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(mark, String(process.pid));
  }
  return { cutOff, filled: () => rmSync(mark, { force: true }) };
}

function isRunning(pid) {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
