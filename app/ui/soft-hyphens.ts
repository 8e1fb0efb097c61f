/** The joints of long words that every page of this field has. */
const joints: readonly (readonly [string, string])[] = [
  ["samenwerkings", "verband"],
  ["leerplicht", "ambtenaar"],
  ["jeugdgezondheids", "zorg"],
];

/** For a narrow label of our own: shows a long compound word where it may break, also without a dictionary. */
export function withSoftHyphens(label: string): string {
  return joints.reduce(
    (text, [first, second]) => text.replace(new RegExp(`(${first})(${second})`, "gi"), "$1\u00ad$2"),
    label,
  );
}
