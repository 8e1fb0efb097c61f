/**
 * Without comments and without white space that means nothing. The order and the values stay as they are.
 * @param {import("postcss").Root} root
 */
export function minify(root) {
  root.walkComments((comment) => {
    comment.remove();
  });
  root.raws = { after: "" };
  root.walk((node) => {
    node.raws.before = "";
    if (node.type === "decl") {
      node.raws.between = ":";
      node.value = shorten(node.value);
      node.raws.important = node.important ? "!important" : undefined;
      delete node.raws.value;
    }
    if (node.type === "rule") {
      node.raws = { before: "", between: "", after: "", semicolon: false };
      node.selector = node.selectors.map((selector) => selector.replace(/\s*([>+~])\s*/g, "$1").trim()).join(",");
    }
    if (node.type === "atrule") {
      node.raws = { before: "", between: "", after: "", afterName: " ", semicolon: false };
      node.params = node.params.replace(/\s*,\s*/g, ",").replace(/:\s+/g, ":");
    }
  });
  return root.toString();
}

/** @param {string} value */
function shorten(value) {
  if (/["']/.test(value)) return value.trim();
  return value
    .replace(/\s+/g, " ")
    .replace(/\s*,\s*/g, ",")
    .replace(/\(\s+/g, "(")
    .replace(/\s+\)/g, ")")
    .trim();
}
