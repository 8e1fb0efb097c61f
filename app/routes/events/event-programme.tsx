import type { EventWorkshop, ProgrammePart } from "#app/domain/event/page-programme.server";
import type { EventPage } from "#app/domain/event/page-queries.server";
import { dayPart, workshopLetter } from "#app/domain/event/rules-for-pages";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { writtenIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Section } from "#app/ui/page";
import { Places } from "#app/ui/places";
import { Heading, Paragraph } from "#app/ui/text";
import { Round, Timeline, TimelineItem, WorkshopCard } from "#app/ui/timeline";
import { placesWords } from "./event-words";

/** The parts of the day in order; a round shows its parallel workshops with the places left. */
export function EventProgramme({ event, language }: { event: EventPage; language: Language }) {
  if (event.programme.length === 0) return null;
  const showPlaces = event.state === "open" || event.state === "full";
  return (
    <Section labelledBy="programma">
      <Heading level={2} id="programma">
        {dictionary(language).events.theDay[dayPart(event.startsAt, event.endsAt)]}
      </Heading>
      <Timeline>
        {event.programme.map((part) => (
          <Part key={part.id} part={part} language={language} showPlaces={showPlaces} />
        ))}
      </Timeline>
    </Section>
  );
}

interface PartProps {
  part: ProgrammePart;
  language: Language;
  showPlaces: boolean;
}

const kinds = {
  welcome: "pause",
  plenary: "item",
  panel: "item",
  break: "pause",
  round: "choice",
  drinks: "pause",
} as const;

function Part({ part, language, showPlaces }: PartProps) {
  const { workshops } = part;
  const isPause = kinds[part.kind] === "pause";
  const who = [part.speakers, part.room].filter(Boolean).join(" · ");
  return (
    <TimelineItem
      time={formats(language).time(part.startsAt)}
      dateTime={part.startsAt}
      kind={part.kind === "round" && workshops.length < 2 ? "item" : kinds[part.kind]}
      aside={isPause ? part.description : undefined}
      title={
        part.kind === "round" ? (
          <RoundTitle title={part.title} workshops={workshops.length} language={language} />
        ) : (
          part.title
        )
      }
      lang={part.kind === "round" ? undefined : writtenIn(language)}
      round={
        workshops.length > 0 && (
          <Round>
            {workshops.map((workshop) => (
              <Workshop key={workshop.id} workshop={workshop} language={language} showPlaces={showPlaces} />
            ))}
          </Round>
        )
      }
    >
      {!isPause && part.description && <Paragraph lang={writtenIn(language)}>{part.description}</Paragraph>}
      {who && (
        <Paragraph small soft lang={writtenIn(language)}>
          {who}
        </Paragraph>
      )}
    </TimelineItem>
  );
}

/** The title as it was written, with our own words behind it. */
function RoundTitle({ title, workshops, language }: { title: string; workshops: number; language: Language }) {
  const words = dictionary(language).events.chooseOne(title, workshops);
  if (writtenIn(language) === undefined || !words.startsWith(title)) return <>{words}</>;
  return (
    <>
      <span lang={writtenIn(language)}>{title}</span>
      {words.slice(title.length)}
    </>
  );
}

function Workshop({
  workshop,
  language,
  showPlaces,
}: {
  workshop: EventWorkshop;
  language: Language;
  showPlaces: boolean;
}) {
  const { places } = workshop;
  return (
    <WorkshopCard
      letter={workshopLetter(workshop.position)}
      title={workshop.title}
      leader={workshop.leader}
      description={workshop.description}
      room={workshop.room}
      lang={writtenIn(language)}
      full={showPlaces && places.level === "full"}
    >
      {showPlaces && <Places level={places.level} share={places.share} words={placesWords(language, places, false)} />}
    </WorkshopCard>
  );
}
