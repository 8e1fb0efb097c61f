import type { MyRegistration } from "#app/domain/account/queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { EventRow, EventRows } from "#app/ui/event-row";
import type { RowNote } from "#app/ui/event-row";
import { Stack } from "#app/ui/page";
import { Heading, Paragraph } from "#app/ui/text";

type Line = Omit<MyRegistration, "id" | "linkVersion"> & { path: string };

export function MyRegistrations({ registrations, language }: { registrations: Line[]; language: Language }) {
  const words = dictionary(language).account.page;
  const coming = registrations.filter((line) => !line.over).reverse();
  const past = registrations.filter((line) => line.over);
  return (
    <>
      <Stack as="section" labelledBy="aanmeldingen">
        <Heading level={2} id="aanmeldingen">
          {words.registrations}
        </Heading>
        {registrations.length === 0 && <Paragraph soft>{words.noRegistrations}</Paragraph>}
        {coming.length > 0 && <Lines lines={coming} language={language} />}
      </Stack>
      {past.length > 0 && (
        <Stack as="section" labelledBy="eerder">
          <Heading level={2} id="eerder">
            {words.past}
          </Heading>
          <Lines lines={past} language={language} />
        </Stack>
      )}
    </>
  );
}

function Lines({ lines, language }: { lines: Line[]; language: Language }) {
  const { dayShort, dayNumber, monthShort, date, time } = formats(language);
  const { common } = dictionary(language);
  return (
    <EventRows>
      {lines.map(({ event, path, ...line }) => (
        <EventRow
          key={path}
          href={path}
          title={event.title}
          dateWords={date(event.startsAt)}
          leaf={{
            day: dayShort(event.startsAt),
            number: dayNumber(event.startsAt),
            month: monthShort(event.startsAt),
            theme: event.theme,
          }}
          meta={`${common.hour(time(event.startsAt))}, ${event.venueName}`}
          note={noteOf({ event, ...line }, language)}
        />
      ))}
    </EventRows>
  );
}

function noteOf(line: Omit<Line, "path">, language: Language): RowNote {
  const { account, approval } = dictionary(language);
  const words = account.page;
  const status = { ...words.status, requested: approval.account };
  if (line.event.cancelledAt) return { tone: "error", words: words.cancelled };
  if (line.over) return { words: line.status === "placed" ? words.wasThere : status[line.status] };
  const tone = { placed: "ok", requested: "warn", waitlisted: "warn", withdrawn: "neutral" } as const;
  return { tone: tone[line.status], words: status[line.status] };
}
