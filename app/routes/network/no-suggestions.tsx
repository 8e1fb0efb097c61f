import type { OwnSuggestions } from "#app/domain/introduction/list-suggestions.server";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Stack } from "#app/ui/page";
import { ButtonLink } from "#app/ui/button";
import { Paragraph } from "#app/ui/text";

interface NoSuggestionsProps {
  state: Exclude<OwnSuggestions["state"], "some">;
  /** Where somebody changes whether they are on the list; only for who is not. */
  listing: string | null;
  language: Language;
}

/** Why there are none, and the one thing to do about it. */
export function NoSuggestions({ state, listing, language }: NoSuggestionsProps) {
  const { text, link } = dictionary(language).suggestions.page[state];
  const path = state === "opted_out" ? "/account/zichtbaarheid#voorstellen" : "/account/profiel";
  return (
    <Stack>
      <Paragraph>{text}</Paragraph>
      <div>
        <ButtonLink href={listing ?? pathIn(language, path)} variant="secondary">
          {link}
        </ButtonLink>
      </div>
    </Stack>
  );
}
