import { randomUUID } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import postcss from "postcss";
import { minify } from "./minify.js";
import { pruneRules, pruneTokens } from "./prune.js";
import { resolveReferences } from "./references.js";
import { ownFiles, packageFiles, tokenFiles } from "./sources.js";
import { usedClasses } from "./used-classes.js";

const here = path.dirname(fileURLToPath(import.meta.url));
const appFolder = path.resolve(here, "../..");
const require = createRequire(import.meta.url);

/**
 * Bundles the NL Design System and our own styles into `elkaar.css`, without the rules whose classes no template
 * uses and without the tokens nobody reads.
 * @param {{ templates?: string, output?: string | null }} [options] where the templates are, and where the result goes
 * @returns {Promise<{ css: string, gzipBytes: number }>}
 */
export async function buildStyles({ templates = appFolder, output = path.join(here, "elkaar.css") } = {}) {
  const root = await bundle();
  pruneRules(root, await usedClasses(templates));
  resolveReferences(root);
  pruneTokens(root);
  const css = minify(root);
  if (output) await writeWhole(output, css);
  return { css, gzipBytes: gzipSync(css, { level: 9 }).length };
}

async function bundle() {
  const [theme, tokens, own] = await Promise.all([
    read(packageFiles.map((file) => require.resolve(file))),
    read(tokenFiles.map((file) => path.join(here, file))),
    read(ownFiles.map((file) => path.join(here, file))),
  ]);
  const font = await read([path.join(here, "font-face.css")]);
  return postcss.parse(`@layer nlds,elkaar;${font}@layer nlds{${theme}}${tokens}@layer elkaar{${own}}`);
}

/** @param {string[]} files */
async function read(files) {
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return texts.join("\n");
}

/**
 * Two builds at once (the browser's and the server's) never see half a file, and nothing happens when nothing changed.
 * @param {string} file
 * @param {string} css
 */
async function writeWhole(file, css) {
  const current = await readFile(file, "utf8").catch(() => undefined);
  if (current === css) return;
  const unfinished = `${file}.${randomUUID()}.part`;
  await writeFile(unfinished, css);
  await rename(unfinished, file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { css, gzipBytes } = await buildStyles();
  console.log(`elkaar.css: ${css.length} bytes, ${gzipBytes} with gzip`);
}
