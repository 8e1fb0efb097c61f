import { Markup, markup } from "#app/ui/markup";

export type XmlValue = string | number | Markup | readonly Markup[] | undefined;

/**
 * A piece of XML as a template: every value is escaped, as text or inside a quoted attribute. Characters that no XML 1.0
 * document may hold (section 2.2) become U+FFFD, and line ends are as every reader takes them (section 2.11).
 */
export function xml(strings: TemplateStringsArray, ...values: XmlValue[]): Markup {
  return markup(strings, ...values.map(written));
}

export const xmlDeclaration = new Markup('<?xml version="1.0" encoding="UTF-8"?>\n');

function written(value: XmlValue): string | number | Markup | undefined {
  if (typeof value === "string") return xmlText(value);
  if (value === undefined || typeof value === "number" || value instanceof Markup) return value;
  return new Markup(value.map(({ html }) => html).join(""));
}

export function xmlText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
}
