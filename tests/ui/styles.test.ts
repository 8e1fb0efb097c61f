import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import postcss from "postcss";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildStyles } from "#app/ui/styles/build.js";
import { usedClasses } from "#app/ui/styles/used-classes.js";

const appFolder = path.resolve(import.meta.dirname, "../../app");
let built: { css: string; gzipBytes: number };
let scratch: string;

beforeAll(async () => {
  scratch = await mkdtemp(path.join(os.tmpdir(), "elkaar-styles-"));
  built = await buildStyles({ output: null });
});

afterAll(() => rm(scratch, { recursive: true }));

function classesOf(css: string): Set<string> {
  const found = new Set<string>();
  postcss.parse(css).walkRules((rule) => {
    const positive = rule.selector.replaceAll(/:not\([^)]*\)/g, "");
    for (const [, name = ""] of positive.matchAll(/\.([a-z][\w-]*)/gi)) found.add(name);
  });
  return found;
}

function tokensOf(css: string, pattern: RegExp): Set<string> {
  return new Set([...css.matchAll(pattern)].map((match) => match[1] ?? ""));
}

describe("the stylesheet", () => {
  test("weighs at most 13 kB with gzip", () => {
    expect(built.gzipBytes).toBeLessThanOrEqual(13_000);
  });

  test("has no rule for a class that no template uses", async () => {
    const used = await usedClasses(appFolder);
    expect([...classesOf(built.css)].filter((name) => !used.has(name))).toEqual([]);
  });

  test("loses the rules of a class when the template that used it goes", async () => {
    await writeFile(path.join(scratch, "only.tsx"), `export const Only = () => <p className="places">Ruim</p>;`);
    const { css } = await buildStyles({ templates: scratch, output: null });
    expect(css).toContain(".places");
    expect([...classesOf(css)]).toEqual(["places"]);
  });

  test("sets no token that nobody reads, and reads none that nobody sets", () => {
    const set = tokensOf(built.css, /[{;](--[\w-]+):/g);
    const read = tokensOf(built.css, /var\((--[\w-]+)/g);
    expect([...set].filter((token) => !read.has(token))).toEqual([]);
    expect([...read].filter((token) => !set.has(token))).toEqual([]);
  });

  test("asks nothing of another site and holds no data address: only the font beside it", () => {
    const addresses = [...built.css.matchAll(/url\(([^)]*)\)/g)].map((match) => match[1]);
    expect(addresses).toEqual(["../fonts/zilla-slab-600.woff2"]);
    expect(built.css).not.toMatch(/@import|https?:|data:/);
  });

  test("paints the primary button in the colour of Elkaar, not in the violet of the example theme", () => {
    const button = /\.nl-button:where\(\.nl-button--primary\)\{([^}]*)\}/.exec(built.css)?.[1];
    expect(button).toContain("background-color:var(--board)");
    expect(built.css).toContain("--board:#14614f");
  });

  test("is written whole, and only when it changed", async () => {
    const output = path.join(scratch, "elkaar.css");
    await Promise.all([buildStyles({ output }), buildStyles({ output })]);
    expect(await readFile(output, "utf8")).toBe(built.css);
  });
});
