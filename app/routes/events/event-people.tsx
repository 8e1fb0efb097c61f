import type { EventPage } from "#app/domain/event/page-queries.server";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Hosts } from "#app/ui/hosts";
import { Columns, Section, Stack } from "#app/ui/page";
import { SectorLegend } from "#app/ui/sector";
import { Heading, Paragraph, TextLink } from "#app/ui/text";
import { attendanceLegend } from "./attendance-legend";

interface EventProps {
  event: EventPage;
  language: Language;
}

/** Who receives you, as equals, and who comes, in numbers that point at nobody. */
export function EventPeople({ event, language }: EventProps) {
  const { events } = dictionary(language);
  return (
    <Section tone>
      <Columns>
        {event.hosts.length > 0 && (
          <Stack as="section" labelledBy="gastheren">
            <Heading level={2} id="gastheren">
              {events.hosts}
            </Heading>
            <Hosts hosts={event.hosts.map((name) => ({ name }))} />
          </Stack>
        )}
        {event.state !== "cancelled" && <Comers event={event} language={language} />}
      </Columns>
    </Section>
  );
}

function Comers({ event, language }: EventProps) {
  const { events } = dictionary(language);
  const past = event.state === "past";
  if (past && !event.attendance) return null;
  return (
    <Stack as="section" labelledBy="komen">
      <Heading level={2} id="komen">
        {past ? events.whoCame : events.comers}
      </Heading>
      <Paragraph>{comersWords(event, language)}</Paragraph>
      {event.attendance && <SectorLegend items={attendanceLegend(event.attendance, language)} />}
      {!past && (
        <Paragraph>
          <TextLink href={pathIn(language, `/bijeenkomsten/${event.slug}/deelnemers`)}>{events.toAttendees}</TextLink>
        </Paragraph>
      )}
    </Stack>
  );
}

function comersWords({ attendance, state }: EventPage, language: Language): string {
  const { events } = dictionary(language);
  if (!attendance) return events.comersUnknown;
  if (state === "past") return events.cameText(attendance.total);
  return events.comersText(attendance.total, attendance.sectors.length);
}
