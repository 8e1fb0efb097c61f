import { emails as english } from "#app/language/en/emails";
import type { Language } from "#app/language/language";
import { emails as dutch } from "#app/language/nl/emails";

export function texts(language: Language): typeof dutch {
  return language === "en" ? english : dutch;
}
