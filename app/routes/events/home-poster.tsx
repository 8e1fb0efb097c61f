import type { EventLine } from "#app/domain/event/list-queries.server";
import { dayPart } from "#app/domain/event/rules-for-pages";
import { dictionary } from "#app/language/dictionary";
import { pathIn, writtenIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Actions, ButtonLink } from "#app/ui/button";
import { Poster } from "#app/ui/hero";
import { Places } from "#app/ui/places";
import { Paragraph } from "#app/ui/text";
import { dayWords, movedWords, pictureOf, placesWords } from "./event-words";

interface HomePosterProps {
  event: EventLine;
  workshops: number;
  language: Language;
}

/** The soonest event that goes on. */
export function HomePoster({ event, workshops, language }: HomePosterProps) {
  const { events } = dictionary(language);
  const moved = movedWords(language, event);
  const open = event.state === "open" || event.state === "full";
  return (
    <Poster
      picture={pictureOf(event, workshops)}
      kicker={`${events.home.next} · ${dayWords(language, event.startsAt, event.withYear)}`}
      title={event.title}
      lang={writtenIn(language)}
    >
      <Paragraph lang={writtenIn(language)}>{event.summary}</Paragraph>
      {moved && <Paragraph small>{`${moved.badge}, ${moved.was}`}</Paragraph>}
      {open && event.invitationOnly && <Paragraph small>{dictionary(language).invitations.public.title}</Paragraph>}
      {open && !event.invitationOnly && (
        <p>
          <Places
            level={event.places.level}
            share={event.places.share}
            words={placesWords(language, event.places, true)}
          />
        </p>
      )}
      <Actions>
        <ButtonLink href={pathIn(language, `/bijeenkomsten/${event.slug}`)}>
          {events.view[dayPart(event.startsAt, event.endsAt)]}
        </ButtonLink>
      </Actions>
    </Poster>
  );
}
