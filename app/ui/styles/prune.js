/**
 * Takes out the selectors that name a class no template uses, then the rules that have none left. A field that is
 * `:invalid` because nobody has typed in it yet is no mistake of anybody's: those selectors go too.
 * @param {import("postcss").Root} root
 * @param {Set<string>} used
 */
export function pruneRules(root, used) {
  root.walkRules((rule) => {
    const kept = rule.selectors.filter(
      (selector) => !/:invalid\b/.test(selector) && classesIn(selector).every((name) => used.has(name)),
    );
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  removeEmpty(root);
}

/**
 * The classes without which a selector matches nothing. What `:not()` excludes does not count.
 * @param {string} selector
 */
function classesIn(selector) {
  const positive = selector.replace(/:not\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g, "");
  return [...positive.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)].map((match) => match[1] ?? "");
}

/**
 * Takes out the custom properties that nothing reads, also not through another one.
 * @param {import("postcss").Root} root
 */
export function pruneTokens(root) {
  const read = tokensRead(root);
  root.walkDecls(/^--/, (declaration) => {
    if (!read.has(declaration.prop)) declaration.remove();
  });
  removeEmpty(root);
}

/** @param {import("postcss").Root} root */
function tokensRead(root) {
  /** @type {Map<string, Set<string>>} */
  const readBy = new Map();
  const read = new Set();
  /** @type {string[]} */
  const waiting = [];
  root.walkDecls((declaration) => {
    const names = [...declaration.value.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1] ?? "");
    if (!declaration.prop.startsWith("--")) waiting.push(...names);
    else readBy.set(declaration.prop, new Set([...(readBy.get(declaration.prop) ?? []), ...names]));
  });
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (read.has(name)) continue;
    read.add(name);
    waiting.push(...(readBy.get(name) ?? []));
  }
  return read;
}

/** @param {import("postcss").Container} container */
function removeEmpty(container) {
  container.each((node) => {
    if (!("nodes" in node) || !node.nodes) return;
    removeEmpty(node);
    if (node.nodes.every((child) => child.type === "comment")) node.remove();
  });
}
