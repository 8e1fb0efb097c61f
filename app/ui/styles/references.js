/** Our own tokens stay readable in the result; the names of the packages are only a way to get there. */
const packageToken = /^--_?(basis|nl|utrecht|todo|lux|voorbeeld)-/;

/**
 * Follows what the packages read to what is really set. A token set once for the whole page becomes its value. One
 * that nobody sets becomes its fallback, and a declaration without one is left out, so that what stands under it in
 * the cascade keeps holding.
 * @param {import("postcss").Root} root
 */
export function resolveReferences(root) {
  for (let changed = true; changed;) {
    changed = false;
    const known = knownTokens(root);
    root.walkDecls((declaration) => {
      const value = resolve(declaration.value, known);
      if (value === declaration.value) return;
      changed = true;
      if (value === undefined || value.trim() === "") declaration.remove();
      else declaration.value = value;
    });
  }
}

/**
 * For each token that is set: its value where it has one value for the whole page, else `undefined`.
 * @param {import("postcss").Root} root
 * @returns {Map<string, string | undefined>}
 */
function knownTokens(root) {
  /** @type {Map<string, import("postcss").Declaration[]>} */
  const declarations = new Map();
  root.walkDecls(/^--/, (declaration) => {
    declarations.set(declaration.prop, [...(declarations.get(declaration.prop) ?? []), declaration]);
  });
  const known = new Map();
  for (const [name, found] of declarations) {
    const forWholePage = packageToken.test(name) && found.every(isOnRoot);
    const winner = found.findLast((declaration) => !isLayered(declaration)) ?? found.at(-1);
    known.set(name, forWholePage ? winner?.value : undefined);
  }
  return known;
}

/** @param {import("postcss").Declaration} declaration */
function isOnRoot({ parent }) {
  if (parent?.type !== "rule" || !("selector" in parent) || parent.selector !== ":root") return false;
  const above = parent.parent;
  return above?.type === "root" || (above?.type === "atrule" && "name" in above && above.name === "layer");
}

/** @param {import("postcss").Declaration} declaration */
function isLayered({ parent }) {
  return parent?.parent?.type === "atrule";
}

/**
 * @param {string} value
 * @param {Map<string, string | undefined>} known
 * @returns {string | undefined} undefined when it reads a token that nobody sets and that has no fallback
 */
function resolve(value, known) {
  const start = value.search(/var\(\s*--/);
  if (start < 0) return value;
  const end = closingBracket(value, start + 3);
  const [, name = "", fallback] = /^\s*(--[\w-]+)\s*(?:,([\s\S]*))?$/.exec(value.slice(start + 4, end)) ?? [];
  const resolved = resolveOne(name, fallback, known);
  const rest = resolve(value.slice(end + 1), known);
  return resolved === undefined || rest === undefined ? undefined : value.slice(0, start) + resolved.trim() + rest;
}

/**
 * @param {string} name
 * @param {string | undefined} fallback
 * @param {Map<string, string | undefined>} known
 */
function resolveOne(name, fallback, known) {
  const otherwise = fallback === undefined ? undefined : resolve(fallback, known);
  if (!known.has(name)) return otherwise;
  const inlined = known.get(name);
  if (inlined !== undefined) return inlined;
  return otherwise === undefined ? `var(${name})` : `var(${name}, ${otherwise.trim()})`;
}

/**
 * @param {string} value
 * @param {number} opening
 */
function closingBracket(value, opening) {
  let depth = 0;
  for (let index = opening; index < value.length; index++) {
    if (value[index] === "(") depth++;
    if (value[index] === ")" && --depth === 0) return index;
  }
  throw new Error(`Unbalanced brackets in ${value}`);
}
