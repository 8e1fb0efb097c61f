import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { xml, xmlDeclaration, xmlText } from "#app/routes/events/xml";
import { readXml } from "#tests/support/read-xml";

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "]]>",
    "<!--",
    "<![CDATA[x]]>",
    "&amp;lt;",
    '"/><script>alert(1)</script>',
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
    "\u0000\u0008\u000b\u001f\ufffe\uffff",
    "\ud800 alone \udc00",
    "a\r\nb\rc\nd",
    "𝒳 👩‍👩‍👧 ‮omgekeerd",
  ),
);

describe("a piece of XML", () => {
  it("gives every text back to another parser, as text and as attribute", () => {
    fc.assert(
      fc.property(hostile, hostile, (text, attribute) => {
        const document = xml`${xmlDeclaration}<a b="${attribute}"><c>${text}</c></a>`;
        const read = readXml(document.html);
        expect(read.children[0]?.text).toBe(xmlText(text));
        // A reader takes white space in an attribute as spaces (XML 1.0, section 3.3.3).
        expect(read.attributes["b"]).toBe(xmlText(attribute).replace(/[\t\n]/g, " "));
      }),
      { numRuns: 2_000 },
    );
  });

  it("loses nothing but what XML cannot hold", () => {
    expect(xmlText("Eén & <twee> 👩‍👧")).toBe("Eén & <twee> 👩‍👧");
    expect(xmlText("a\u0000b\ud800c\uffffd")).toBe("a\ufffdb\ufffdc\ufffdd");
  });
});
