import type { OrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { roundsOf } from "#app/domain/event/organizer-rules";
import { workshopLetter } from "#app/domain/event/rules-for-pages";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Disclosure } from "#app/ui/disclosure";
import { Table } from "#app/ui/table";
import { TextLink } from "#app/ui/text";
import { searchAddress } from "./registration-search";
import type { RegistrationSearch } from "./registration-search";

interface WorkshopCountsProps {
  language: Language;
  event: OrganizerEvent;
  search: RegistrationSearch;
}

/** How many hold a place in each workshop; its title shows only them. */
export function WorkshopCounts({ language, event, search }: WorkshopCountsProps) {
  const { registrations: texts, organizer } = dictionary(language);
  if (event.workshops.length === 0) return null;
  return (
    <Disclosure summary={texts.perWorkshop}>
      {roundsOf(event.workshops).map(({ roundId, roundTitle, workshops }) => (
        <Table
          key={roundId}
          caption={roundTitle}
          columns={[{ label: texts.workshop }, { label: texts.room }, { label: texts.taken, numeric: true }]}
          rows={workshops.map(({ id, position, title, room, taken, capacity }) => ({
            key: id,
            cells: [
              <TextLink key="title" href={searchAddress(language, event.slug, search, { workshops: [id] })}>
                {workshopLetter(position)}. {title}
              </TextLink>,
              room,
              organizer.taken(taken, capacity),
            ],
          }))}
        />
      ))}
    </Disclosure>
  );
}
