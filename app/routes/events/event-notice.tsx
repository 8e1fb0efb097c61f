import type { EventPage } from "#app/domain/event/page-queries.server";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Paragraph, TextLink } from "#app/ui/text";
import { dayWords } from "./event-words";
import { MovedNotice } from "./moved-notice";

/** What a visitor must know before anything else: cancelled, over, moved, or no longer open. */
export function EventNotice({ event, language }: { event: EventPage; language: Language }) {
  const { state } = dictionary(language).events;
  if (event.state === "cancelled")
    return (
      <Alert tone="error" title={state.cancelledTitle}>
        {event.cancelReason && <Paragraph>{event.cancelReason}</Paragraph>}
        <Paragraph>{state.cancelledText}</Paragraph>
        <NextDate event={event} language={language} />
      </Alert>
    );
  if (event.state === "past")
    return (
      <Alert tone="info" title={state.pastTitle}>
        <Paragraph>
          {state.past} <TextLink href={pathIn(language, "/bijeenkomsten")}>{state.toUpcoming}</TextLink>
        </Paragraph>
        <NextDate event={event} language={language} />
      </Alert>
    );
  return (
    <>
      <MovedNotice event={event} language={language} keeps={state.movedKeeps} />
      {event.state === "closed" && (
        <Alert tone="info" title={state.closedTitle}>
          <Paragraph>
            <a className="nl-link" href={`mailto:${event.contactEmail}`}>
              {state.closed(event.contactName)}
            </a>
          </Paragraph>
        </Alert>
      )}
    </>
  );
}

/** Where the same afternoon can be had yet. */
function NextDate({ event, language }: { event: EventPage; language: Language }) {
  const words = dictionary(language).series.public;
  const [next] = event.otherDates;
  if (!next) return null;
  return (
    <Paragraph>
      {words.nextDate(dayWords(language, next.startsAt, next.withYear), next.venueCity || next.region)}{" "}
      <TextLink href={pathIn(language, `/bijeenkomsten/${next.slug}`)}>{words.toNextDate}</TextLink>
    </Paragraph>
  );
}
