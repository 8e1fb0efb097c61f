import type { EventPage } from "#app/domain/event/page-queries.server";
import { dictionary } from "#app/language/dictionary";
import { writtenIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Section, Stack } from "#app/ui/page";
import { Heading, Prose } from "#app/ui/text";
import { EventBand } from "./event-band";
import { EventPeople } from "./event-people";
import { EventPractical } from "./event-practical";
import { EventProgramme } from "./event-programme";
import { OtherDates } from "./other-dates";

/** Everything that a visitor sees of an event. */
export function EventBody({ event, language }: { event: EventPage; language: Language }) {
  return (
    <>
      <EventBand event={event} language={language} />
      {event.about.trim() !== "" && (
        <Section labelledBy="over">
          <Stack>
            <Heading level={2} id="over">
              {dictionary(language).events.about}
            </Heading>
            <Prose text={event.about} lang={writtenIn(language)} />
          </Stack>
        </Section>
      )}
      <EventProgramme event={event} language={language} />
      <EventPeople event={event} language={language} />
      <EventPractical event={event} language={language} />
      <OtherDates event={event} language={language} />
    </>
  );
}
