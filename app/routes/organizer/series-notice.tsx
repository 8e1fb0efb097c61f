import type { Series } from "#app/domain/series/queries.server";
import { seriesFields } from "#app/domain/series/rules";
import type { SeriesText } from "#app/domain/series/rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { LinkButton } from "#app/ui/button";
import { Paragraph, TextLink } from "#app/ui/text";
import { seriesPath, textWords } from "../series/series-path";

/** Above the form of one event: what it shares, and where to change that for all. */
export function SeriesNotice({ language, series }: { language: Language; series: Series }) {
  const { ofEvent } = dictionary(language).series;
  return (
    <Alert tone="info" title={ofEvent.title}>
      <Paragraph>{ofEvent.text(series.title)}</Paragraph>
      <Paragraph>
        <TextLink href={seriesPath(language, `/${series.slug}/wijzigen`)}>{ofEvent.toSeries}</TextLink>
      </Paragraph>
    </Alert>
  );
}

interface OnlyHereProps {
  language: Language;
  series: Series;
  before: SeriesText;
  after: SeriesText;
}

/** Inside the form that saves: which texts leave the series, and the way to take what was typed to all its events. */
export function OnlyHere({ language, series, before, after }: OnlyHereProps) {
  const { ofEvent } = dictionary(language).series;
  const leaving = seriesFields.filter((field) => before[field] === series[field] && after[field] !== series[field]);
  if (leaving.length === 0) return null;
  return (
    <Alert tone="info" title={ofEvent.onlyHere}>
      <Paragraph>{ofEvent.onlyHereText(textWords(language, leaving), series.title)}</Paragraph>
      <p>
        <LinkButton name="intent" value="all" formAction={seriesPath(language, `/${series.slug}/wijzigen`)}>
          {ofEvent.forAll}
        </LinkButton>
      </p>
    </Alert>
  );
}
