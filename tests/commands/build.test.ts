import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildState, buildWhenNeeded } from "#app/commands/build";

let folder: string;
let builds: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "elkaar-build-"));
  builds = 0;
  write("app/routes/home.tsx", "one");
  write("package-lock.json", "{}");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

async function runBuild() {
  builds += 1;
  write("build/server/index.js", "built");
  return { code: 0, output: "" };
}

const start = () => buildWhenNeeded({ folder, runBuild });

describe("building when needed", () => {
  it("builds when there is no build, and not again when nothing changed", async () => {
    expect(await start()).toBe("missing");
    expect(await start()).toBe("current");
    expect(builds).toBe(1);
  });

  it.each([
    ["a changed source", () => write("app/routes/home.tsx", "two")],
    ["a new source", () => write("emails/welcome.tsx", "new")],
    ["a removed source", () => rmSync(join(folder, "app/routes/home.tsx"))],
    ["another lockfile", () => write("package-lock.json", '{"lockfileVersion":3}')],
    ["another setting of Vite", () => write("vite.config.ts", "export default {}")],
  ])("builds again after %s", async (_change, make) => {
    await start();
    make();
    expect(await start()).toBe("stale");
    expect(builds).toBe(2);
  });

  it("does not build again when only the time of a file changed, as in a fresh checkout", async () => {
    await start();
    utimesSync(join(folder, "app/routes/home.tsx"), new Date(), new Date(Date.now() + 60_000));
    expect(await start()).toBe("current");
  });

  it("does not build again when a test changed", async () => {
    await start();
    write("tests/home.test.ts", "test");
    expect(await start()).toBe("current");
  });

  it("tells what went wrong, and does not take a failed build for a good one", async () => {
    await start();
    write("app/routes/home.tsx", "broken");
    const failing = async () => ({ code: 1, output: "Unexpected token" });
    await expect(buildWhenNeeded({ folder, runBuild: failing })).rejects.toThrow("Unexpected token");
    expect(buildState(folder)).toBe("stale");
  });
});
