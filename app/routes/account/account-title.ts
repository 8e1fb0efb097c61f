import { dictionary } from "#app/language/dictionary";
import type { Dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";

/** The title of an account page. None of them belongs in a search engine. */
export function accountTitle(language: Language = "nl", title: (words: Dictionary["account"]) => string) {
  return [{ title: `${title(dictionary(language).account)} · Elkaar` }, { name: "robots", content: "noindex" }];
}
