import type { EventPage } from "#app/domain/event/page-queries.server";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Section } from "#app/ui/page";
import { Heading, Paragraph, TextLink } from "#app/ui/text";
import { EventLines } from "./event-lines";

/** The other coming dates of the same series: for who lives elsewhere, or cannot come this day. */
export function OtherDates({ event, language }: { event: EventPage; language: Language }) {
  const { series, otherDates, regionName } = event;
  if (series === null) return null;
  const words = dictionary(language).series.public;
  const isElsewhere = otherDates.some(({ region }) => region !== regionName);
  const all = <TextLink href={pathIn(language, `/reeksen/${series.slug}`)}>{words.all}</TextLink>;
  if (otherDates.length === 0)
    return (
      <Section>
        <Paragraph>
          {words.partOf(series.title)} {all}
        </Paragraph>
      </Section>
    );
  return (
    <Section tone labelledBy="andere-data">
      <Heading level={2} id="andere-data">
        {isElsewhere ? words.elsewhere : words.anotherDay}
      </Heading>
      <EventLines events={otherDates} language={language} level={3} />
      <Paragraph>{all}</Paragraph>
    </Section>
  );
}
