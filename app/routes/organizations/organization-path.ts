import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";

/** The address of the organizations, or of a page below them. */
export function organizationsPath(language: Language, below = ""): string {
  return pathIn(language, `/beheer/organisaties${below}`);
}

/** The way back from a page below the organizations. */
export function organizationTrail(language: Language, organization?: { id: string; name: string }) {
  const list = { href: organizationsPath(language), label: dictionary(language).organizations.title };
  if (!organization) return [list];
  return [list, { href: organizationsPath(language, `/${organization.id}`), label: organization.name }];
}

/** The word for a kind; what is none is shown as it is. */
export function kindWord(language: Language, kind: string): string {
  const words: Record<string, string> = dictionary(language).organizations.kinds;
  return words[kind] ?? kind;
}

/** "School, Gouda" */
export function kindAndPlace(
  language: Language,
  { kind, municipality }: { kind: string; municipality: string | null },
) {
  return [kindWord(language, kind), municipality].filter(Boolean).join(", ");
}
