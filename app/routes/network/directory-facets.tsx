import { facetNames } from "#app/domain/visibility/facets";
import type { FacetCount, FacetName } from "#app/domain/visibility/facets";
import { themeWords } from "#app/domain/profile/theme-words";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Disclosure } from "#app/ui/disclosure";
import { Panel } from "#app/ui/panel";
import { SectorLegend } from "#app/ui/sector";
import { Heading, Paragraph, TextLink } from "#app/ui/text";
import { sectorWords } from "../events/event-words";
import { attendeesAddress } from "./attendee-search";
import type { AttendeeSearch } from "./attendee-search";

interface FacetsProps {
  slug: string;
  search: AttendeeSearch;
  facets: Record<FacetName, FacetCount[]>;
  language: Language;
}

const usuallyShown = 8;
const mostShown = 100;

/** What the list can be narrowed to, with how many each press gives. Sectors stand open, the others fold. */
export function DirectoryFacets({ slug, search, facets, language }: FacetsProps) {
  const { network } = dictionary(language);
  const filled = facetNames.filter((facet) => facets[facet].length > 0);
  if (filled.length === 0) return null;
  return (
    <Panel as="aside" labelledBy="verfijnen">
      <Heading level={2} size={3} id="verfijnen">
        {network.narrow}
      </Heading>
      <div>
        {filled.map((facet) => (
          <Facet key={facet} {...{ facet, slug, search, language }} counts={facets[facet]} />
        ))}
      </div>
    </Panel>
  );
}

interface FacetProps extends Omit<FacetsProps, "facets"> {
  facet: FacetName;
  counts: readonly FacetCount[];
}

function Facet({ facet, counts, slug, search, language }: FacetProps) {
  const { network } = dictionary(language);
  const isWhole = search.more === facet;
  const shown = counts.slice(0, isWhole ? mostShown : usuallyShown);
  const { text, chosen } = search;
  const to = (key: string) => attendeesAddress(language, slug, { text, chosen: { ...chosen, [facet]: key } });
  const labelOf = (value: string) => facetWords(language, facet, value);
  return (
    <Disclosure
      summary={network.facets[facet]}
      open={facet === "sector" || isWhole || chosen[facet] !== ""}
      id={`kies-${facet}`}
    >
      <SectorLegend
        items={shown.map(({ key, value, count }) => ({
          sector: facet === "sector" ? value : undefined,
          count,
          label: labelOf(value),
          href: to(key),
          current: chosen[facet] === key,
        }))}
      />
      {!isWhole && counts.length > usuallyShown && (
        <Paragraph small>
          <TextLink href={`${attendeesAddress(language, slug, { text, chosen, more: facet })}#kies-${facet}`}>
            {network.more[facet](Math.min(counts.length, mostShown))}
          </TextLink>
        </Paragraph>
      )}
    </Disclosure>
  );
}

/** What is chosen, each with a link that takes it off, and one that takes off everything. */
export function ChosenFacets({ slug, search, facets, language }: FacetsProps) {
  const { network } = dictionary(language);
  const { text, chosen } = search;
  const on = facetNames.filter((facet) => chosen[facet] !== "");
  if (on.length === 0) return null;
  return (
    <nav className="filters" aria-label={network.chosen}>
      <span className="soft" aria-hidden="true">
        {network.chosen}
      </span>
      <ul>
        {on.map((facet) => {
          const value = facets[facet].find(({ key }) => key === chosen[facet])?.value ?? chosen[facet];
          const words = facetWords(language, facet, value);
          return (
            <li key={facet}>
              <TextLink href={attendeesAddress(language, slug, { text, chosen: { ...chosen, [facet]: "" } })}>
                {network.without(words)}
              </TextLink>
            </li>
          );
        })}
        <li>
          <TextLink href={attendeesAddress(language, slug, {})}>{network.clear}</TextLink>
        </li>
      </ul>
    </nav>
  );
}

function facetWords(language: Language, facet: FacetName, value: string): string {
  if (facet === "sector") return sectorWords(language, value);
  return facet === "theme" ? themeWords(language, value) : value;
}
