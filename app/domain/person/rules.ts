import { domainToASCII } from "node:url";

/** What texts are searched and compared by: no marks, lower case, single spaces. SQLite's own `lower` and `like` know ASCII only. */
export function searchKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[øðłßæœ]/g, (letter) => plain[letter] ?? letter)
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[\s\u00ad]+/gu, " ")
    .trim();
}

/** What makes two spellings the same name: the search key without dots, dashes and apostrophes. */
export function nameKey(name: string): string {
  const key = searchKey(name)
    .replace(/[.\-'‐‑–,]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return key === "" ? searchKey(name) : key;
}

/** What names are sorted by: the surname first, its Dutch prefixes last. "Anna van der Berg" becomes "berg anna van der". */
export function sortKey(name: string): string {
  const words = searchKey(name).split(" ");
  if (words.length < 2) return words[0] ?? "";
  const prefixAt = words.findIndex((word, index) => index > 0 && index < words.length - 1 && isPrefix(word));
  const surnameAt = surnameStart(words, prefixAt);
  const givenNames = words.slice(0, prefixAt === -1 ? surnameAt : prefixAt);
  const prefixes = prefixAt === -1 ? [] : words.slice(prefixAt, surnameAt);
  return [...words.slice(surnameAt), ...givenNames, ...prefixes].join(" ");
}

/** A name as lists of surnames have it: "Anna van der Berg" becomes "Berg, Anna van der". One word stays as it is. */
export function surnameFirst(name: string): string {
  const words = name.trim().split(/\s+/);
  if (words.length < 2) return name.trim();
  const keys = words.map(searchKey);
  const prefixAt = keys.findIndex((word, index) => index > 0 && index < keys.length - 1 && isPrefix(word));
  const surnameAt = surnameStart(keys, prefixAt);
  return `${words.slice(surnameAt).join(" ")}, ${words.slice(0, surnameAt).join(" ")}`;
}

/** Two letters that stand for a person: of the first given name and of the surname. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0];
  if (first === undefined) return "";
  const surname = words.length > 1 ? words.slice(1).find((word) => !isPrefix(searchKey(word))) : undefined;
  return `${firstLetter(first)}${surname === undefined ? "" : firstLetter(surname)}`.toUpperCase();
}

/**
 * One spelling of a mail address: trimmed, lower case, the domain in ASCII (IDNA). Undefined when it is none, or when it
 * is longer than a mail server takes (64 before the @, 254 in all: RFC 5321, section 4.5.3.1).
 */
export function normalizeEmail(text: string): string | undefined {
  const trimmed = text.trim().normalize("NFKC").toLowerCase();
  const at = trimmed.lastIndexOf("@");
  const local = trimmed.slice(0, at);
  const domain = domainToASCII(trimmed.slice(at + 1));
  if (at < 1 || !isLocalPart(local) || !isDomain(domain)) return undefined;
  const address = `${local}@${domain}`;
  return Buffer.byteLength(address) > 254 ? undefined : address;
}

const plain: Record<string, string> = { ø: "o", ð: "d", ł: "l", ß: "ss", æ: "ae", œ: "oe" };

const prefixWords = new Set(
  "van de der den 't het ten ter te in op aan bij onder over uit uijt voor von zu zum zur la le les du des di da del della dos das el al ben bin ibn d' l' s'".split(
    " ",
  ),
);

function isPrefix(word: string): boolean {
  return prefixWords.has(word);
}

/** A word that begins a surname: after the last prefix, else the last word; a suffix such as "jr." is no surname. */
function surnameStart(words: string[], prefixAt: number): number {
  if (prefixAt === -1) return words.length - 1;
  let at = prefixAt;
  while (at < words.length - 1 && isPrefix(words[at] ?? "")) at += 1;
  return at;
}

function firstLetter(word: string): string {
  return /\p{L}/u.exec(word)?.[0] ?? [...word][0] ?? "";
}

/** The dot-atom of RFC 5322 and letters of other scripts (RFC 6531); no quoted strings. */
function isLocalPart(local: string): boolean {
  return (
    Buffer.byteLength(local) <= 64 &&
    /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u.test(local)
  );
}

function isDomain(domain: string): boolean {
  return (
    domain.length <= 253 &&
    domain.includes(".") &&
    !/\.[0-9]+$/.test(domain) &&
    domain.split(".").every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label))
  );
}
