import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Paragraph, TextLink } from "#app/ui/text";

interface ToSuggestionsProps {
  slug: string;
  /** The title of the event, where several such links stand on a page. */
  event?: string;
  language: Language;
}

/** One line: the way to whom one could meet at an event. */
export function ToSuggestions({ slug, event, language }: ToSuggestionsProps) {
  const { link } = dictionary(language).suggestions;
  return (
    <Paragraph>
      <TextLink
        href={pathIn(language, `/bijeenkomsten/${slug}/voorstellen`)}
        ariaLabel={event === undefined ? undefined : `${link} ${event}`}
      >
        {link}
      </TextLink>
    </Paragraph>
  );
}
