import { randomInt } from "node:crypto";

/** No sign that looks like another one on paper (0 and O, 1, I and L, U and V). */
const signs = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 10;
const pattern = new RegExp(`^[${signs}]{${length}}$`);

/** A code that says nothing: one of 30^10, some 49 bits. With the limits on looking it cannot be guessed. */
export function makeCode(): string {
  return Array.from({ length }, () => signs.charAt(randomInt(signs.length))).join("");
}

/** The code that somebody scanned, or typed over in their own way; undefined when it can be none. */
export function readCode(text: string): string | undefined {
  const code = text.replace(/[\s-]/g, "").toUpperCase();
  return pattern.test(code) ? code : undefined;
}

/** In two halves, to be read aloud and typed over. */
export function shownCode(code: string): string {
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
}

/** Where a code leads: the same address in every language, since whoever scans it chooses. */
export function codeAddress(baseUrl: string, code: string): string {
  return `${baseUrl}/k/${code}`;
}

export const codeLimits = {
  /** Looking at codes: one person, or a hall full of people behind one address. */
  perPerson: { max: 60, windowSeconds: 600 },
  perClient: { max: 600, windowSeconds: 600 },
  /** New codes of one person. */
  renewals: { max: 20, windowSeconds: 3600 },
} as const;
