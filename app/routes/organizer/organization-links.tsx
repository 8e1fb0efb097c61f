import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Actions } from "#app/ui/button";
import { TextLink } from "#app/ui/text";

/** The way to the series, to the organizations, and to the typed texts that wait to be placed. */
export function OrganizationLinks({ language, waiting }: { language: Language; waiting: number }) {
  const { organizations, series } = dictionary(language);
  return (
    <Actions>
      <TextLink href={pathIn(language, "/beheer/reeksen")}>{series.title}</TextLink>
      <TextLink href={pathIn(language, "/beheer/organisaties")}>{organizations.title}</TextLink>
      {waiting > 0 && (
        <TextLink href={pathIn(language, "/beheer/organisaties/postvak-in")}>
          {organizations.list.inbox(waiting)}
        </TextLink>
      )}
    </Actions>
  );
}
