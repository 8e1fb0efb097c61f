import type { OrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Facts } from "#app/ui/facts";
import { momentWords } from "./change-rows";

/** When, where and until when people can register. */
export function EventFacts({ language, event }: { language: Language; event: OrganizerEvent }) {
  const { event: texts } = dictionary(language).organizer;
  const { time, date, dateTime } = formats(language);
  const { doorsOpenAt, previousStartsAt, registrationClosesAt } = event;
  const notes = [
    previousStartsAt && texts.movedFrom(date(previousStartsAt)),
    doorsOpenAt && texts.doors(time(doorsOpenAt)),
  ].filter(Boolean);
  return (
    <Facts
      items={[
        { term: texts.when, fact: momentWords(language, event), detail: notes.join(", ") },
        {
          term: texts.where,
          fact: event.venueName,
          detail: [event.venueAddress, event.venueCity].filter(Boolean).join(", "),
        },
        ...(registrationClosesAt ? [{ term: texts.registerUntil, fact: dateTime(registrationClosesAt) }] : []),
      ]}
    />
  );
}
