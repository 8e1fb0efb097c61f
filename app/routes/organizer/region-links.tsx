import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Actions } from "#app/ui/button";
import { TextLink } from "#app/ui/text";

interface RegionLinksProps {
  language: Language;
  /** Typed texts that wait to be placed. */
  waiting: number;
  isOwner: boolean;
}

/** The way to what is of a region and not of one event. Owners also look after who organizes. */
export function RegionLinks({ language, waiting, isOwner }: RegionLinksProps) {
  const { contactTable, organizations, questions, series, secondFactor } = dictionary(language);
  return (
    <Actions>
      <TextLink href={pathIn(language, "/beheer/reeksen")}>{series.title}</TextLink>
      <TextLink href={pathIn(language, "/beheer/organisaties")}>{organizations.title}</TextLink>
      <TextLink href={pathIn(language, "/beheer/contactpersonen")}>{contactTable.title}</TextLink>
      <TextLink href={pathIn(language, "/beheer/vragen")}>{questions.title}</TextLink>
      {waiting > 0 && (
        <TextLink href={pathIn(language, "/beheer/organisaties/postvak-in")}>
          {organizations.list.inbox(waiting)}
        </TextLink>
      )}
      {isOwner && <TextLink href={pathIn(language, "/beheer/organisatoren")}>{secondFactor.colleagues.title}</TextLink>}
    </Actions>
  );
}
