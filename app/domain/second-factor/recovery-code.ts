import { createHmac, randomInt } from "node:crypto";

/** Crockford's base 32: no letter that reads as a digit, or as another letter. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 12;

/** A fresh code of 60 random bits, as people write it down: `7K3M-Q0TR-9XWB`. */
export function newRecoveryCode(): string {
  const characters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
  return characters.replace(/(.{4})(?=.)/g, "$1-");
}

/** What was typed, as it was handed out: case, spaces, dashes and look-alike letters do not matter. */
export function readRecoveryCode(typed: string): string | undefined {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return plain.length === length && [...plain].every((character) => alphabet.includes(character)) ? plain : undefined;
}

/** What the row stores. Keyed with the secret of the installation: a copy of the database alone tells no code. */
export function hashRecoveryCode(secret: string, personId: string, code: string): string {
  const plain = readRecoveryCode(code) ?? "";
  return createHmac("sha256", secret).update(`elkaar recovery code 1\n${personId}\n${plain}`).digest("hex");
}
