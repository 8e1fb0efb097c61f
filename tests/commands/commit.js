import { root, run } from "../../app/commands/tools.js";

/** `{ commit, clean }`: what is checked out; `-changed` behind it when the working tree differs, `unknown` without git. */
export async function readCommit(folder = root) {
  const git = async (...args) => (await run("git", args, { cwd: folder })).output.trim();
  try {
    const head = await run("git", ["rev-parse", "--short=12", "HEAD"], { cwd: folder });
    if (head.code !== 0) return { commit: "unknown", clean: false, count: 0 };
    const clean = (await git("status", "--porcelain")) === "";
    const count = Number(await git("rev-list", "--count", "HEAD"));
    return { commit: `${head.output.trim()}${clean ? "" : "-changed"}`, clean, count };
  } catch {
    return { commit: "unknown", clean: false, count: 0 };
  }
}
