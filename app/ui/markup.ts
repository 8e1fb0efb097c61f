/** HTML that is ready: text in it has been escaped. */
export class Markup {
  readonly html: string;

  /** Only for HTML of our own, without a word that somebody typed; otherwise write it with `markup`. */
  constructor(html: string) {
    this.html = html;
  }
}

export type MarkupValue = string | number | Markup | undefined;

/**
 * A piece of page in a fixed form, as a template: every value is escaped, as text or inside a quoted attribute, and
 * nothing is written for `undefined`. For what stands on a page by the dozen; anything else is a component.
 */
export function markup(strings: TemplateStringsArray, ...values: MarkupValue[]): Markup {
  let html = "";
  for (let index = 0; index < values.length; index++) html += strings[index] + written(values[index]);
  return new Markup(html + strings[values.length]);
}

function written(value: MarkupValue): string {
  if (value === undefined) return "";
  if (typeof value === "string") return escaped(value);
  return value instanceof Markup ? value.html : String(value);
}

const special = /["'&<>]/;
const specials = /["'&<>]/g;
const entities: Record<string, string> = { '"': "&quot;", "'": "&#x27;", "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escaped(text: string): string {
  return special.test(text) ? text.replace(specials, (character) => entities[character] ?? "") : text;
}
