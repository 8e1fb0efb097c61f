import fc from "fast-check";
import ical from "ical.js";
import { describe, expect, test } from "vitest";
import { cardVersions, vCards } from "#app/domain/contact/vcard";
import type { CardFacts, CardVersion } from "#app/domain/contact/vcard";

const anna: CardFacts = {
  id: "0123456789abcdef0123456789abcdef",
  name: "Anna van der Berg",
  role: "Intern begeleider; ook taal, lezen",
  organization: "Basisschool De Regenboog, locatie Noord",
  channels: [
    { kind: "email", value: "anna@school.example" },
    { kind: "mobile", value: "06 12345678" },
    { kind: "phone", value: "075 123 45 67" },
    { kind: "address", value: "Wilgenlaan 12, 1501 AB Zaandam; achterom \\ trap" },
  ],
};

/** Every card of a file, by another library. */
function read(text: string): ical.Component[] {
  const parsed: unknown = ical.parse(text);
  const cards = Array.isArray(parsed) && parsed[0] === "vcard" ? [parsed] : (parsed as unknown[]);
  return cards.map((card) => new ical.Component(card as never));
}

const valueOf = (card: ical.Component, name: string): unknown => {
  const value: unknown = card.getFirstPropertyValue(name);
  // RFC 2426 asks for an escaped semicolon in every text; ical.js leaves it escaped where there are no parts.
  const isKept = card.getFirstPropertyValue("version") === "3.0" && name !== "org";
  return typeof value === "string" && isKept ? value.replace(/\\;/g, ";") : value;
};

describe.each(cardVersions)("a card of version %s", (version: CardVersion) => {
  test("is read back by another library, every field equal", () => {
    const [card] = read(vCards([anna], version));
    expect(valueOf(card!, "version")).toBe(version);
    expect(valueOf(card!, "fn")).toBe(anna.name);
    expect(valueOf(card!, "n")).toEqual(["van der Berg", "Anna", "", "", ""]);
    expect(valueOf(card!, "title")).toBe(anna.role);
    expect([valueOf(card!, "org")].flat()).toEqual([anna.organization]);
    expect(valueOf(card!, "email")).toBe("anna@school.example");
    const phones = card!.getAllProperties("tel");
    expect(phones.map((phone) => phone.getFirstValue())).toEqual(["06 12345678", "075 123 45 67"]);
    expect(phones.map((phone) => String(phone.getParameter("type")).toLowerCase())).toEqual(["cell", "work"]);
    expect([valueOf(card!, "adr")].flat()).toContain("Wilgenlaan 12, 1501 AB Zaandam; achterom \\ trap");
  });

  test("has lines of at most 75 bytes, ends every line with CRLF and cuts no character", () => {
    const name = "Wilhelmina-Johanna van den Ouðenrijn-Schuttevaêr 👩🏽‍🏫 ".repeat(4).trim();
    const text = vCards([{ ...anna, name }], version);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n\ufffd]/);
    expect(valueOf(read(text)[0]!, "fn")).toBe(name);
  });

  test("stands beside others in one file", () => {
    const cards = read(vCards([anna, { ...anna, name: "Bram Bos", channels: [] }], version));
    expect(cards.map((card) => valueOf(card, "fn"))).toEqual(["Anna van der Berg", "Bram Bos"]);
    expect(vCards([], version)).toBe("");
  });

  test("gives back whatever name, function and organization people have", () => {
    const signs = fc.constantFrom(";", ",", "\\", ":", '"', " ", "n", "N");
    const letters = fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 });
    const text = fc
      .array(fc.oneof({ weight: 3, arbitrary: letters }, { weight: 1, arbitrary: signs }), {
        minLength: 1,
        maxLength: 60,
      })
      .map((parts) => parts.join(""))
      .map((value) => value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim())
      .filter((value) => value !== "" && value.isWellFormed());
    fc.assert(
      fc.property(text, text, text, (name, role, organization) => {
        const [card] = read(vCards([{ ...anna, name, role, organization }], version));
        expect([valueOf(card!, "fn"), valueOf(card!, "title")]).toEqual([name, role]);
        expect([valueOf(card!, "org")].flat()).toEqual([organization]);
        // ical.js takes an escaped backslash at the end of a part for an escaped semicolon: what it writes of those stands below.
        if (name.includes("\\")) return;
        const [family, given] = valueOf(card!, "n") as string[];
        expect([given, family].filter(Boolean).join(" ").replace(/\s+/g, " ")).toBe(name.replace(/\s+/g, " ").trim());
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  test("escapes a backslash in the parts of a name", () => {
    expect(vCards([{ ...anna, name: "Anna\\ Bos\\" }], version)).toContain("\r\nN:Bos\\\\;Anna\\\\;;;\r\n");
  });

  test("lets no name add a line or a card", () => {
    const name = "Eve\r\nEND:VCARD\r\nBEGIN:VCARD\nFN:Mallory";
    const cards = read(vCards([{ ...anna, name }], version));
    expect(cards).toHaveLength(1);
    expect(String(valueOf(cards[0]!, "fn"))).toContain("END:VCARD");
  });
});
