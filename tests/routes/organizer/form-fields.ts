/** A form of a page as a browser would send it without pressing a named button. */
export interface PageForm {
  /** As the page says; undefined sends it to the page itself. */
  action: string | undefined;
  fields: Record<string, string>;
}

/** What a browser would send of the last form of a page that posts: its fields as they stand, without the button. */
export function fieldsOf(html: string): Record<string, string> {
  return formsOf(html).at(-1)?.fields ?? {};
}

/** Every form of a page that posts. */
export function formsOf(html: string): PageForm[] {
  return [...html.matchAll(/(<form[^>]*method="post"[^>]*>)([\s\S]*?)<\/form>/g)].map(([, tag = "", form = ""]) => ({
    action: attribute(tag, "action"),
    fields: fieldsIn(form),
  }));
}

function fieldsIn(form: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag = ""] of form.matchAll(/<input[^>]*>/g)) {
    const type = attribute(tag, "type");
    if ((type === "checkbox" || type === "radio") && !/\schecked(=|\s|>|\/)/.test(tag)) continue;
    put(fields, tag, attribute(tag, "value") ?? "");
  }
  for (const [tag = "", , text = ""] of form.matchAll(/(<textarea[^>]*>)([\s\S]*?)<\/textarea>/g))
    put(fields, tag.slice(0, tag.indexOf(">") + 1), unescape(text).replace(/^\n/, ""));
  for (const [, tag = "", options = ""] of form.matchAll(/(<select[^>]*>)([\s\S]*?)<\/select>/g))
    put(fields, tag, attribute(/<option[^>]*selected[^>]*>/.exec(options)?.[0] ?? "", "value") ?? "");
  return fields;
}

function put(fields: Record<string, string>, tag: string, value: string): void {
  const name = attribute(tag, "name");
  if (name) fields[name] = value;
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescape(value);
}

function unescape(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}
