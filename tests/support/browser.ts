import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const installedBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Where the browser of the tests comes from. `installed` and `packed` force one; otherwise the first that starts is used. */
export type BrowserSource = "installed" | "packed" | "distribution";

/**
 * Starts a real Chromium, headless. Tries, in this order: one that is installed on the machine, the one packed in
 * @sparticuz/chromium (with its own libraries and fonts), and on Debian as root the package of the distribution.
 * Close it with `browser.close()`.
 */
export async function launchBrowser(options: { source?: BrowserSource } = {}): Promise<Browser> {
  const refusals: string[] = [];
  for (const source of options.source ? [options.source] : (["installed", "packed", "distribution"] as const)) {
    try {
      return await launchFrom[source]();
    } catch (error) {
      refusals.push(`${source}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(
    `No Chromium could be started. Install one (Debian: apt-get install chromium) and run this again.\n${refusals.join("\n")}`,
  );
}

const launchFrom: Record<BrowserSource, () => Promise<Browser>> = {
  installed: launchInstalled,
  packed: launchPacked,
  distribution: async () => {
    await installFromDistribution();
    return launchInstalled();
  },
};

async function launchInstalled(): Promise<Browser> {
  const executablePath = installedBrowsers.find((path) => existsSync(path));
  if (!executablePath) throw new Error("no Chromium or Chrome is installed on this machine");
  return chromium.launch({ executablePath, args: flags });
}

async function launchPacked(): Promise<Browser> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(`the packed Chromium is for Linux on x64, this is ${process.platform} on ${process.arch}`);
  }
  const folder = await unpackOnce();
  const libraries = [process.env.LD_LIBRARY_PATH, join(folder, "al2023/lib")].filter(Boolean).join(":");
  return chromium.launch({
    executablePath: join(folder, "chromium"),
    args: flags,
    env: { ...process.env, TMPDIR: folder, FONTCONFIG_PATH: join(folder, "fonts"), LD_LIBRARY_PATH: libraries },
  });
}

/** Unpacks to var/chromium/VERSION beside it first and then renames, so that two test processes never see half a browser. */
async function unpackOnce(): Promise<string> {
  const parent = join(root, "var/chromium");
  const folder = join(parent, await packedVersion());
  if (existsSync(join(folder, "complete"))) return folder;
  await mkdir(parent, { recursive: true });
  const unpacking = await mkdtemp(join(parent, "unpacking-"));
  await run(process.execPath, [join(here, "unpack-chromium.js")], { env: { ...process.env, TMPDIR: unpacking } });
  await writeFile(join(unpacking, "fonts/fonts.conf"), fontConfiguration(folder));
  try {
    await rename(unpacking, folder);
  } catch (error) {
    await rm(unpacking, { recursive: true, force: true });
    if (!existsSync(join(folder, "complete"))) throw error;
  }
  return folder;
}

async function packedVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(
    await readFile(join(root, "node_modules/@sparticuz/chromium/package.json"), "utf8"),
  );
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  throw new Error("@sparticuz/chromium has no version");
}

/** The packed configuration looks for fonts in /tmp only; this one names its own fonts first and the machine's after them. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  <alias binding="same"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <config></config>
</fontconfig>
`;
}

async function installFromDistribution(): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    throw new Error("only on Debian as root can the tests install Chromium themselves");
  }
  process.stderr.write(
    "No Chromium starts here: installing the package of the distribution (apt-get install chromium)\n",
  );
  await run("apt-get", ["update", "-qq"], { timeout: 300_000 });
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core"], {
    timeout: 600_000,
  });
}
