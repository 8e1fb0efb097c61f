/** Nine to fifteen digits with the signs people write between them: Dutch, or with a country's code (E.164). */
export function isPhone(text: string): boolean {
  if (!/^\+?[\d ().\-/]+$/.test(text)) return false;
  const digits = text.replace("(0)", "").replace(/\D/g, "");
  if (text.startsWith("+31") || digits.startsWith("0031")) return /^(00)?31[1-9]\d{8}$/.test(digits);
  if (text.startsWith("+") || digits.startsWith("00")) return /^(00)?[1-9]\d{6,14}$/.test(digits);
  return /^0[1-9]\d{8}$/.test(digits);
}
