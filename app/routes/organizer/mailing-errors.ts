import type { ParsedMailing } from "#app/domain/mailing/schema.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { placeholderNames } from "#app/language/placeholders";
import type { MailingField } from "./mailing-values";
import { mailingFieldNames } from "./mailing-values";

export type MailingErrorWords = Partial<Record<MailingField, string>>;

/** The sentences about what is wrong: of a text every placeholder that is not known, with its line. */
export function mailingErrorWords(
  language: Language,
  { errors, mistakes }: Extract<ParsedMailing, { ok: false }>,
): MailingErrorWords {
  const { form } = dictionary(language).mailings;
  const known = formats(language).list(placeholderNames.map((name) => `{${name}}`));
  const words: MailingErrorWords = {};
  for (const name of mailingFieldNames) {
    const key = errors[name];
    const own = mistakes.filter(({ field }) => field === name);
    const sentences = own.map(({ line, text, why }) => form.mistakes[why](line, text));
    if (own.some(({ why }) => why === "unknown")) sentences.push(form.mistakes.known(known));
    if (key) words[name] = form.errors[key];
    else if (sentences.length > 0) words[name] = sentences.join(" ");
  }
  return words;
}
