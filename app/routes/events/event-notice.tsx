import type { EventPage } from "#app/domain/event/queries.server";
import { movedHow } from "#app/domain/event/rules-for-pages";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Paragraph, TextLink } from "#app/ui/text";
import { dayWords, hourWords } from "./event-words";

/** What a visitor must know before anything else: cancelled, over, moved, or no longer open. */
export function EventNotice({ event, language }: { event: EventPage; language: Language }) {
  const { state } = dictionary(language).events;
  if (event.state === "cancelled")
    return (
      <Alert tone="error" title={state.cancelledTitle}>
        {event.cancelReason && <Paragraph>{event.cancelReason}</Paragraph>}
        <Paragraph>{state.cancelledText}</Paragraph>
      </Alert>
    );
  if (event.state === "past")
    return (
      <Alert tone="info" title={state.pastTitle}>
        <Paragraph>
          {state.past} <TextLink href={pathIn(language, "/bijeenkomsten")}>{state.toUpcoming}</TextLink>
        </Paragraph>
      </Alert>
    );
  return (
    <>
      <MovedNotice event={event} language={language} />
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

function MovedNotice({ event, language }: { event: EventPage; language: Language }) {
  const { state } = dictionary(language).events;
  const how = movedHow(event.previousStartsAt, event.startsAt);
  if (how === null || event.previousStartsAt === null) return null;
  if (how === "time")
    return (
      <Alert tone="warning" title={state.movedTimeTitle}>
        <Paragraph>
          {state.movedTime(hourWords(language, event.startsAt), hourWords(language, event.previousStartsAt))}
        </Paragraph>
      </Alert>
    );
  const before = formats(language).dateWithoutYear(event.previousStartsAt);
  return (
    <Alert tone="warning" title={state.movedTitle}>
      <Paragraph>{state.moved(dayWords(language, event.startsAt, event.withYear), before)}</Paragraph>
    </Alert>
  );
}
