import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

/** What publiccode.yml 0.4 demands of every file, and of the keys that this one uses. */
const text = z.object({
  localisedName: z.string(),
  shortDescription: z.string().min(1).max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string()).min(1),
  screenshots: z.array(z.string().regex(/\.(png|jpg)$/)),
});
const publicCode = z.strictObject({
  publiccodeYmlVersion: z.literal("0.4"),
  name: z.string().min(1),
  url: z.url(),
  softwareVersion: z.string(),
  releaseDate: z.iso.date(),
  logo: z.string().regex(/\.(svg|svgz|png)$/),
  platforms: z.array(z.enum(["web", "windows", "mac", "linux", "ios", "android"])).min(1),
  categories: z.array(z.enum(["event-management", "collaboration", "enterprise-social-networking"])).min(1),
  developmentStatus: z.enum(["concept", "development", "beta", "stable", "obsolete"]),
  softwareType: z.enum(["standalone/web", "standalone/other"]),
  intendedAudience: z.object({ countries: z.array(z.string().regex(/^[a-z]{2}$/)), scope: z.array(z.string()) }),
  description: z.object({ nl: text, en: text }),
  legal: z.object({ license: z.string() }),
  maintenance: z.union([
    z.object({ type: z.literal("none") }),
    z.object({ type: z.enum(["internal", "community"]), contacts: z.array(z.object({ name: z.string() })).min(1) }),
    z.object({
      type: z.literal("contract"),
      contractors: z.array(z.object({ name: z.string(), until: z.iso.date() })).min(1),
    }),
  ]),
  localisation: z.object({ localisationReady: z.boolean(), availableLanguages: z.array(z.string()).min(1) }),
  dependsOn: z.object({ open: z.array(z.object({ name: z.string() })) }),
});

const manifest = z
  .object({ version: z.string(), license: z.string(), description: z.string() })
  .parse(JSON.parse(read("package.json")));

describe("the code is public code", () => {
  it("publiccode.yml has every key that the standard demands, and says what package.json says", () => {
    const described = publicCode.parse(parse(read("publiccode.yml")));
    expect(described.legal.license).toBe(manifest.license);
    expect(described.softwareVersion).toBe(manifest.version);
    expect(described.description.nl.shortDescription).toBe(manifest.description);
    expect(described.localisation.availableLanguages).toEqual(["nl", "en"]);
    for (const path of [described.logo, ...described.description.nl.screenshots])
      expect([path, existsSync(join(root, path))]).toEqual([path, true]);
  });

  it("LICENSE is the text of the EUPL 1.2, to the letter", () => {
    const licence = read("LICENSE").replaceAll("\r\n", "\n");
    expect(manifest.license).toBe("EUPL-1.2");
    expect(createHash("sha256").update(licence).digest("hex")).toBe(
      "d126070e53a97387b339cc1b4c794e9bc134df061d6cb5ab37cef0bfe986228a",
    );
  });

  it("the pictures of the readme are there, and light", () => {
    const pictures = [...read("README.md").matchAll(/\]\((public\/screenshots\/[\w-]+\.png)\)/g)].map(
      ([, path]) => path ?? "",
    );
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    for (const path of pictures) expect(statSync(join(root, path)).size).toBeLessThanOrEqual(150 * 1024);
  });
});
