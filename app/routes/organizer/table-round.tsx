import type { PlannedRound } from "#app/domain/table-plan/queries.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { FilterLinks } from "#app/ui/filter-links";
import { Cards, Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { PersonRow, PersonRows } from "#app/ui/person";
import { SectorLegend } from "#app/ui/sector";
import type { SectorCount } from "#app/ui/sector";
import { TablePicture } from "#app/ui/table-picture";
import { Heading } from "#app/ui/text";

interface TableRoundProps {
  language: Language;
  /** Of the plan. */
  path: string;
  rounds: number;
  /** The round that is shown. */
  chosen: number;
  tables: PlannedRound["tables"];
}

/** One round: each table as a picture, with its people beside it. */
export function TableRound({ language, path, rounds, chosen, tables }: TableRoundProps) {
  const { tables: texts } = dictionary(language);
  return (
    <Stack as="section" labelledBy="wie">
      <Heading level={2} id="wie">
        {rounds === 1 ? texts.who : `${texts.who}: ${texts.round(chosen).toLowerCase()}`}
      </Heading>
      {rounds > 1 && (
        <FilterLinks
          label={texts.who}
          links={Array.from({ length: rounds }, (_, index) => ({
            href: `${path}?ronde=${index + 1}#wie`,
            label: texts.round(index + 1),
            current: index + 1 === chosen,
          }))}
        />
      )}
      <SectorLegend items={sectorsAt(tables, language)} />
      <Cards>
        {tables.map((table) => (
          <OneTable key={table.table} language={language} {...table} />
        ))}
      </Cards>
    </Stack>
  );
}

function OneTable({ language, table, people }: PlannedRound["tables"][number] & { language: Language }) {
  const { tables: texts, common } = dictionary(language);
  const sectors: Record<string, string> = common.sectors;
  const organizations = new Set(people.map(({ organization }) => organization)).size;
  return (
    <Panel tone="line" as="section" labelledBy={`tafel-${table}`}>
      <Heading level={3} size={4} id={`tafel-${table}`}>
        {texts.table(table)}
      </Heading>
      <TablePicture
        number={table}
        label={texts.tableOf(table, people.length, organizations)}
        sectors={people.map(({ sector }) => sector)}
      />
      <PersonRows>
        {people.map(({ registrationId, name, organization, sector }) => (
          <PersonRow
            key={registrationId}
            name={name}
            organization={organization}
            sector={sector}
            sectorLabel={sectors[sector] ?? common.sectors.other}
          />
        ))}
      </PersonRows>
    </Panel>
  );
}

/** What the letters of this round mean, and how many there are of each. */
function sectorsAt(tables: PlannedRound["tables"], language: Language): SectorCount[] {
  const words: Record<string, string> = dictionary(language).common.sectors;
  const people = tables.flatMap((table) => table.people);
  return Object.entries(words)
    .map(([sector, label]) => ({ sector, label, count: people.filter((one) => one.sector === sector).length }))
    .filter(({ count }) => count > 0);
}
