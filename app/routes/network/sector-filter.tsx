import type { EventHeading } from "#app/domain/event/queries.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Panel } from "#app/ui/panel";
import { SectorLegend } from "#app/ui/sector";
import { Heading, Paragraph, TextLink } from "#app/ui/text";
import { sectorWords } from "../events/event-words";
import { attendeesAddress } from "./attendee-search";
import type { AttendeeSearch } from "./attendee-search";

interface SectorFilterProps {
  event: EventHeading;
  search: AttendeeSearch;
  counts: readonly { sector: string; count: number }[];
  language: Language;
}

/** How many of each sector show themselves; each narrows the list down to that sector. */
export function SectorFilter({ event, search, counts, language }: SectorFilterProps) {
  const { network } = dictionary(language);
  return (
    <Panel as="aside" labelledBy="werkvelden">
      <Heading level={2} size={3} id="werkvelden">
        {network.sectors}
      </Heading>
      <SectorLegend
        items={counts.map(({ sector, count }) => ({
          sector,
          count,
          label: sectorWords(language, sector),
          href: attendeesAddress(language, event.slug, { sector, text: search.text }),
        }))}
      />
      {search.sector !== "" && (
        <Paragraph small>
          <TextLink href={attendeesAddress(language, event.slug, { text: search.text })}>{network.allSectors}</TextLink>
        </Paragraph>
      )}
    </Panel>
  );
}
