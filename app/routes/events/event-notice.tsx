import type { EventPage } from "#app/domain/event/page-queries.server";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Paragraph, TextLink } from "#app/ui/text";
import { MovedNotice } from "./moved-notice";

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
