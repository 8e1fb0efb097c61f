import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Actions, ButtonLink, LinkButton } from "#app/ui/button";
import { Paragraph, TextLink } from "#app/ui/text";
import { seriesPath } from "./series-path";

interface SeriesActionsProps {
  language: Language;
  slug: string;
  /** Without events it can be removed. */
  isEmpty: boolean;
  /** One of its events is. */
  isPublic: boolean;
}

/** What can be done with a series as a whole. */
export function SeriesActions({ language, slug, isEmpty, isPublic }: SeriesActionsProps) {
  const { page } = dictionary(language).series;
  return (
    <>
      <Actions>
        <ButtonLink href={seriesPath(language, `/${slug}/wijzigen`)}>{page.change}</ButtonLink>
        {isPublic && <TextLink href={pathIn(language, `/reeksen/${slug}`)}>{page.publicPage}</TextLink>}
      </Actions>
      {!isPublic && (
        <Paragraph small soft>
          {page.notPublic}
        </Paragraph>
      )}
      {isEmpty && (
        <form method="post">
          <LinkButton name="intent" value="remove">
            {page.remove}
          </LinkButton>
          <Paragraph small soft>
            {page.removeHint}
          </Paragraph>
        </form>
      )}
    </>
  );
}
