import type { ShownSuggestion } from "#app/domain/introduction/list-suggestions.server";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Actions, ButtonLink, LinkButton } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { PersonRow, PersonRows } from "#app/ui/person";
import { Portrait } from "#app/ui/portrait";
import { BulletList, Paragraph, TextLink } from "#app/ui/text";
import { sectorWords } from "../events/event-words";

interface SuggestionListProps {
  suggestions: readonly ShownSuggestion[];
  slug: string;
  language: Language;
}

/** A card for each: who, why, and what to do. */
export function SuggestionList({ suggestions, slug, language }: SuggestionListProps) {
  const { page } = dictionary(language).suggestions;
  return (
    <>
      {suggestions.map((suggestion, index) => (
        <SuggestionCard key={suggestion.profile.personId} {...{ suggestion, slug, language }} isFirst={index === 0} />
      ))}
      <Stack>
        <Paragraph>{page.dismissHow}</Paragraph>
        <Paragraph>{page.how}</Paragraph>
        <Paragraph>
          {page.off} <TextLink href={pathIn(language, "/account/zichtbaarheid#voorstellen")}>{page.offLink}</TextLink>
        </Paragraph>
      </Stack>
    </>
  );
}

interface SuggestionCardProps {
  suggestion: ShownSuggestion;
  slug: string;
  language: Language;
  isFirst: boolean;
}

function SuggestionCard({ suggestion, slug, language, isFirst }: SuggestionCardProps) {
  const { suggestions, profile: texts } = dictionary(language);
  const { page } = suggestions;
  const { personId, name, role, organization, sector, photoId } = suggestion.profile;
  return (
    <Panel tone="line" as="section" label={name}>
      {photoId && <Portrait src={pathIn(language, `/foto/${photoId}`)} alt={texts.visibility.photoOf(name)} small />}
      <PersonRows>
        <PersonRow
          {...{ name, role, organization, sector }}
          sectorLabel={sector === undefined ? undefined : sectorWords(language, sector)}
        />
      </PersonRows>
      <BulletList items={suggestion.reasons} />
      <form method="post">
        <Actions>
          <ButtonLink
            href={pathIn(language, `/kennismaken/${personId}?bijeenkomst=${slug}`)}
            variant={isFirst ? "primary" : "secondary"}
            ariaLabel={page.askOf(name)}
          >
            {page.ask}
          </ButtonLink>
          <LinkButton name="dismiss" value={personId} label={page.dismissOf(name)}>
            {page.dismiss}
          </LinkButton>
        </Actions>
      </form>
    </Panel>
  );
}
