import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import ts from "typescript";

/**
 * Every word that stands in a string of a template: whatever is a class name is among them.
 * @param {string} folder
 * @returns {Promise<Set<string>>}
 */
export async function usedClasses(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.tsx$|floors\.ts$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const words = new Set();
  for (const file of files) {
    for (const word of wordsInStrings(await readFile(file, "utf8"), file)) words.add(word);
  }
  return words;
}

/**
 * @param {string} source
 * @param {string} file
 */
function wordsInStrings(source, file) {
  /** @type {string[]} */
  const words = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      words.push(...node.text.split(/\s+/).filter(Boolean));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
  return words;
}
