import type { OrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { workshopLetter } from "#app/domain/event/rules-for-pages";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { FillBar } from "#app/ui/fill-bar";
import { Stack } from "#app/ui/page";
import { Table } from "#app/ui/table";
import { Heading, Paragraph, TextLink } from "#app/ui/text";
import { eventPath } from "./organizer-page";

interface EventCountsProps {
  language: Language;
  event: OrganizerEvent;
}

/** How many come. */
export function EventCounts({ language, event }: EventCountsProps) {
  const { organizer, registrations, approval } = dictionary(language);
  const texts = organizer.event;
  const counts = [
    [texts.placed, event.taken],
    ...(event.approval || event.requested > 0 ? [[approval.requested, event.requested] as const] : []),
    [texts.waitlisted, event.waitlisted],
    [texts.withdrawn, event.withdrawn],
    [texts.confirmed, event.confirmed],
  ] as const;
  return (
    <Stack>
      <Heading level={2} size={3}>
        {texts.counts}
      </Heading>
      <FillBar taken={event.taken} places={event.capacity}>
        {organizer.numbers(event.taken, event.capacity, event.waitlisted)}
      </FillBar>
      {event.requested > 0 && (
        <p>
          <TextLink href={eventPath(language, event.slug, "/aanmeldingen?status=aangevraagd")}>
            {approval.waits(event.requested)}
          </TextLink>
        </p>
      )}
      <Table
        caption={texts.counts}
        hideCaption
        columns={[{ label: registrations.columns.status }, { label: texts.number, numeric: true }]}
        rows={counts.map(([label, count]) => ({ key: label, cells: [label, count] }))}
      />
      <Paragraph small soft>
        {texts.confirmed}: {texts.confirmedNote}
      </Paragraph>
    </Stack>
  );
}

/** How full each workshop is. */
export function EventWorkshops({ language, event }: EventCountsProps) {
  const { organizer } = dictionary(language);
  if (event.workshops.length === 0) return null;
  return (
    <Stack>
      <Heading level={2} size={3}>
        {organizer.event.workshops}
      </Heading>
      {event.workshops.map((workshop) => (
        <Stack key={workshop.id} gap="tight">
          <Heading level={3} size={4}>
            {workshopLetter(workshop.position)}. {workshop.title}
          </Heading>
          <FillBar taken={workshop.taken} places={workshop.capacity}>
            {[workshop.roundTitle, workshop.room, organizer.taken(workshop.taken, workshop.capacity)]
              .filter(Boolean)
              .join(", ")}
          </FillBar>
        </Stack>
      ))}
    </Stack>
  );
}
