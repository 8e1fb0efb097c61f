import type { GivenChannel } from "#app/domain/introduction/schema.server";

/** What a card says of one person. */
export interface CardFacts {
  id: string;
  name: string;
  role: string;
  organization: string;
  channels: readonly GivenChannel[];
}

export const cardVersions = ["3.0", "4.0"] as const;
export type CardVersion = (typeof cardVersions)[number];

/**
 * Cards for an address book: vCard 4.0 (RFC 6350) or 3.0 (RFC 2426), one after another. Private notes are never in it: cards are
 * passed on.
 */
export function vCards(people: readonly CardFacts[], version: CardVersion): string {
  return people.map((person) => card(person, version)).join("");
}

function card({ id, name, role, organization, channels }: CardFacts, version: CardVersion): string {
  const { family, given } = nameParts(name);
  const lines = [
    "BEGIN:VCARD",
    `VERSION:${version}`,
    ...(version === "4.0" ? ["KIND:individual"] : []),
    `UID:${version === "4.0" ? `urn:uuid:${uuid(id)}` : uuid(id)}`,
    `FN:${simple(name, version)}`,
    `N:${escaped(family)};${escaped(given)};;;`,
    ...(organization === "" ? [] : [`ORG:${escaped(organization)}`]),
    ...(role === "" ? [] : [`TITLE:${simple(role, version)}`]),
    ...channels.map((channel) => channelLine(channel, version)),
    "END:VCARD",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function channelLine({ kind, value }: GivenChannel, version: CardVersion): string {
  const type = (name: string) => `TYPE=${version === "4.0" ? name : name.toUpperCase()}`;
  if (kind === "email") return `EMAIL;${type("work")}:${simple(value, version)}`;
  // The whole address in the street part: what people type has no parts.
  if (kind === "address") return `ADR;${type("work")}:;;${escaped(value)};;;;`;
  return `TEL;${type(kind === "mobile" ? "cell" : "work")}:${simple(value, version)}`;
}

/** RFC 6350, section 3.4, and RFC 2426, section 4: the same signs in every text of a property with parts. */
function escaped(text: string): string {
  return oneLine(text).replace(/[\\,;]/g, (sign) => `\\${sign}`);
}

/** A text without parts: there version 4 needs no escaped semicolon, and not every program takes it back. */
function simple(text: string, version: CardVersion): string {
  return version === "4.0" ? oneLine(text).replace(/[\\,]/g, (sign) => `\\${sign}`) : escaped(text);
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}

const lineBytes = 75;

/** Lines of at most 75 bytes, continued behind a space; a character is never cut in two (RFC 6350, section 3.2). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > lineBytes) {
      parts.push(part);
      part = "";
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join("\r\n ");
}

/** "Anna van der Berg": the given names are what stands before the first prefix, or before the last word. */
function nameParts(name: string): { family: string; given: string } {
  const words = name.trim().split(/\s+/);
  if (words.length < 2) return { family: name.trim(), given: "" };
  const prefixAt = words.findIndex((word, index) => index > 0 && index < words.length - 1 && prefixes.test(word));
  const familyAt = prefixAt === -1 ? words.length - 1 : prefixAt;
  return { family: words.slice(familyAt).join(" "), given: words.slice(0, familyAt).join(" ") };
}

const prefixes = /^(van|de|den|der|het|'t|ter|ten|te|in|op|aan|el|al|ben|von|zu|la|le|du|di|da|del)$/iu;

function uuid(id: string): string {
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
