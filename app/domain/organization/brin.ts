/**
 * One spelling of a BRIN code: two digits and two letters, and two digits of the location where it is not the main one
 * ("12 ab-03" is 12AB03, "12AB00" is 12AB). Undefined for what is none.
 */
export function normalizeBrin(text: string): string | undefined {
  const found = /^([0-9]{2}[A-Z]{2})([0-9]{2})?$/.exec(text.replace(/[\s.-]+/g, "").toUpperCase());
  if (!found) return undefined;
  const [, code = "", location = "00"] = found;
  return location === "00" ? code : code + location;
}
