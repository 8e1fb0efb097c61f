import { convert } from "html-to-text";
import type { DomNode, FormatCallback } from "html-to-text";

/** The text part of a mail, for whoever reads without pictures and colours. Made from the same letter. */
export function plainText(html: string): string {
  const text = convert(html, {
    wordwrap: 76,
    preserveNewlines: false,
    formatters: { labelledAddress },
    selectors: [
      { selector: "div.preview", format: "skip" },
      { selector: "a.mark", format: "skip" },
      { selector: "a.button", format: "labelledAddress" },
      { selector: "a", options: { hideLinkHrefIfSameAsText: true, linkBrackets: ["(", ")"] } },
      { selector: "h1", options: { uppercase: false, trailingLineBreaks: 2 } },
      { selector: "h2", options: { uppercase: false, leadingLineBreaks: 3, trailingLineBreaks: 1 } },
    ],
  });
  return `${text.trim()}\n`;
}

/** "Afmelden:" with the address on a line of its own, so that mail programs make it clickable. */
const labelledAddress: FormatCallback = (element: DomNode, walk, builder) => {
  walk(element.children, builder);
  builder.addInline(":", { noWordTransform: true });
  builder.addLineBreak();
  builder.addInline(addressOf(element), { noWordTransform: true });
};

function addressOf(element: DomNode): string {
  const attributes: unknown = element.attribs;
  if (typeof attributes !== "object" || attributes === null || !("href" in attributes)) return "";
  return typeof attributes.href === "string" ? attributes.href : "";
}
