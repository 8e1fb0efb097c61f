import type { PastEvent } from "#app/domain/event/home-queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Columns, Section, Stack } from "#app/ui/page";
import { SectorLegend } from "#app/ui/sector";
import { Heading, Kicker, Paragraph, TextLink } from "#app/ui/text";
import { attendanceLegend } from "./attendance-legend";
import { capitalized } from "./event-words";

interface HomePastProps {
  events: readonly PastEvent[];
  language: Language;
}

/** The latest afternoons that were, and who came as far as that points at nobody. */
export function HomePast({ events, language }: HomePastProps) {
  const { publicFace, events: texts } = dictionary(language);
  return (
    <Section tone labelledBy="geweest">
      <Heading level={2} id="geweest">
        {publicFace.home.past}
      </Heading>
      <Columns even>
        {events.map((event) => (
          <Past key={event.slug} event={event} language={language} />
        ))}
      </Columns>
      <Paragraph>
        <TextLink href={pathIn(language, "/bijeenkomsten?voorbij=1")}>{texts.list.allPast}</TextLink>
      </Paragraph>
    </Section>
  );
}

function Past({ event, language }: { event: PastEvent; language: Language }) {
  const { events } = dictionary(language);
  const when = [capitalized(formats(language).date(event.startsAt)), event.venueCity].filter(Boolean).join(" · ");
  return (
    <Stack as="article">
      <Kicker>{when}</Kicker>
      <Heading level={3}>
        <TextLink href={pathIn(language, `/bijeenkomsten/${event.slug}`)}>{event.title}</TextLink>
      </Heading>
      <Paragraph>{event.summary}</Paragraph>
      {event.attendance && (
        <>
          <Paragraph>{events.cameText(event.attendance.total)}</Paragraph>
          <SectorLegend items={attendanceLegend(event.attendance, language)} />
        </>
      )}
    </Stack>
  );
}
