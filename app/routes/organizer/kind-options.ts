import { eventKinds } from "#app/domain/event/change-rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";

/** The sorts of events, as a choice. */
export function kindOptions(language: Language) {
  const words = dictionary(language).common.eventKinds;
  return eventKinds.map((value) => ({ value, label: words[value] }));
}

/** The themes that have a floor of their own, and the event's own theme where that is another. */
export function themeOptions(language: Language, present: string) {
  const words: Record<string, string> = dictionary(language).events.themes;
  const known = Object.entries(words).map(([value, label]) => ({ value, label }));
  return present === "" || Object.hasOwn(words, present) ? known : [...known, { value: present, label: present }];
}
