import type { EventPage } from "#app/domain/event/page-queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn, writtenIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { ButtonLink } from "#app/ui/button";
import { Facts } from "#app/ui/facts";
import { Hero } from "#app/ui/hero";
import { Places } from "#app/ui/places";
import { Reach } from "#app/ui/reach";
import { Lead, Paragraph, TextLink } from "#app/ui/text";
import { EventNotice } from "./event-notice";
import { capitalized, dayWords, hourWords, pictureOf, placesWords, themeWords, timeRangeWords } from "./event-words";

interface EventProps {
  event: EventPage;
  language: Language;
}

/** The floor of the event: what, when, where, what it costs, and the one action. */
export function EventBand({ event, language }: EventProps) {
  const { common, events } = dictionary(language);
  const workshops = event.programme.reduce((sum, part) => sum + part.workshops.length, 0);
  return (
    <Hero
      picture={pictureOf(event, workshops)}
      kicker={
        <>
          {`${common.eventKinds[event.kind]} · `}
          <ThemeName theme={event.theme} language={language} />
        </>
      }
      title={event.title}
      lang={writtenIn(language)}
    >
      <Lead lang={writtenIn(language)}>{event.summary}</Lead>
      <EventNotice event={event} language={language} />
      <Facts items={factsOf(event, language)} />
      <EventAction event={event} language={language} />
      <WhoDecides event={event} language={language} />
      <OpenUntil event={event} language={language} />
      {event.state !== "cancelled" && event.state !== "past" && (
        <p>
          <TextLink href={pathIn(language, `/bijeenkomsten/${event.slug}.ics`)} download>
            {events.addToDiary}
          </TextLink>
        </p>
      )}
    </Hero>
  );
}

/** What an organizer typed as a theme is in Dutch; our own themes have a name in each language. */
function ThemeName({ theme, language }: { theme: string; language: Language }) {
  const words = themeWords(language, theme);
  return words === theme && writtenIn(language) ? <span lang={writtenIn(language)}>{words}</span> : <>{words}</>;
}

function factsOf(event: EventPage, language: Language) {
  const { events } = dictionary(language);
  const doors = event.doorsOpenAt && events.doors(formats(language).time(event.doorsOpenAt));
  const address = [event.venueAddress, event.venueName === "" ? "" : event.venueCity].filter(Boolean).join(", ");
  return [
    {
      term: events.when,
      fact: capitalized(dayWords(language, event.startsAt, event.withYear)),
      detail: [timeRangeWords(language, event), doors].filter(Boolean).join(", "),
    },
    { term: events.where, fact: event.venueName || event.venueCity, detail: address },
    {
      term: events.costs,
      detail: event.costs ? (
        <span lang={writtenIn(language)}>{event.costs}</span>
      ) : canRegister(event) ? (
        `${events.noCosts} ${events.noAccount}`
      ) : (
        events.noCosts
      ),
    },
  ];
}

function canRegister({ state }: EventPage): boolean {
  return state === "open" || state === "full";
}

function EventAction({ event, language }: EventProps) {
  const { events, approval } = dictionary(language);
  if (!canRegister(event)) return null;
  if (event.invitationOnly) return <ByInvitation event={event} language={language} />;
  return (
    <Reach
      aside={
        <Places
          level={event.places.level}
          share={event.places.share}
          words={placesWords(language, event.places, true)}
        />
      }
    >
      <ButtonLink href={pathIn(language, `/bijeenkomsten/${event.slug}/aanmelden`)}>
        {event.asksApproval ? approval.public.register : event.state === "full" ? events.joinWaitlist : events.register}
      </ButtonLink>
    </Reach>
  );
}

/** No button: the way in is the link in the invitation. */
function ByInvitation({ event, language }: EventProps) {
  const { public: texts } = dictionary(language).invitations;
  return (
    <Alert tone="info" title={texts.title}>
      <Paragraph>{texts.text}</Paragraph>
      <Paragraph>
        <a className="nl-link" href={`mailto:${event.contactEmail}`}>
          {texts.question(event.contactName)}
        </a>
      </Paragraph>
    </Alert>
  );
}

function WhoDecides({ event, language }: EventProps) {
  if (!event.asksApproval || event.invitationOnly || (event.state !== "open" && event.state !== "full")) return null;
  return <Paragraph small>{dictionary(language).approval.public.note}</Paragraph>;
}

function OpenUntil({ event, language }: EventProps) {
  const { state, registrationClosesAt, startsAt } = event;
  if (registrationClosesAt === null || registrationClosesAt >= startsAt) return null;
  if (event.invitationOnly || (state !== "open" && state !== "full")) return null;
  const moment = dayWords(language, registrationClosesAt, event.withYear);
  return (
    <Paragraph small>
      {dictionary(language).events.registerUntil(`${moment}, ${hourWords(language, registrationClosesAt)}`)}
    </Paragraph>
  );
}
