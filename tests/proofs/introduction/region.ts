import type { OrganizationKind } from "#app/domain/organization/kinds";
import type { Sector } from "#app/domain/registration/rules";
import type { ContactGap, SuggestionFacts, SuggestionPerson } from "#app/domain/introduction/suggestion-rules";
import { inRandomOrder, randomNumbers } from "#tests/support/random";

/** A made-up region: its schools, the youth team of each, and who comes to the afternoon. */
export interface Region {
  facts: SuggestionFacts;
  /** Schools without a contact at their youth team, of which somebody comes, as does somebody of the team. */
  needed: readonly { school: string; youthTeam: string }[];
}

interface RegionSize {
  people: number;
  schools?: number;
  youthTeams?: number;
}

interface Sort {
  role: string;
  sector: Sector;
  kind: OrganizationKind;
  /** Of a hundred people. */
  share: number;
  /** Where they work, and how many schools and neighbourhoods they serve besides. */
  place: "school" | "youthTeam" | "shared";
  organizations: number;
  serves: readonly [schools: number, neighbourhoods: number];
}

/** The eleven roles of the field, in the shares of an afternoon for education and youth care. */
const sorts: readonly Sort[] = [
  sort("Directeur", "education", "school", 14, "school", 0, [0, 0]),
  sort("Intern begeleider", "education", "school", 26, "school", 0, [0, 0]),
  sort("Gezinscoach jeugdteam", "youthCare", "youth_team", 20, "youthTeam", 0, [5, 1]),
  sort("Pedagogisch adviseur CJG", "youthCare", "youth_care", 7, "shared", 2, [4, 2]),
  sort("Jeugdarts", "health", "health", 4, "shared", 1, [9, 0]),
  sort("Jeugdverpleegkundige", "health", "health", 7, "shared", 1, [6, 0]),
  sort("Leerplichtambtenaar", "safety", "attendance", 5, "shared", 1, [10, 0]),
  sort("Jeugdagent", "safety", "police", 4, "shared", 2, [0, 3]),
  sort("Adviseur passend onderwijs", "partnership", "partnership", 6, "shared", 1, [6, 0]),
  sort("Beleidsadviseur jeugd", "municipality", "municipality", 5, "shared", 3, [0, 2]),
  sort("Wethouder", "municipality", "municipality", 2, "shared", 3, [0, 0]),
];

const themes =
  "privacy,ouderbetrokkenheid,pesten,integrale hulp,schoolverzuim,hoogbegaafdheid,autisme,echtscheiding,overgang po-vo,armoede,veiligheid,taal".split(
    ",",
  );

/** The same region for the same seed. Every fourth person filled in little, as people do. */
export function makeRegion(
  seed: number,
  { people: count, schools: schoolCount = 62, youthTeams = 5 }: RegionSize,
): Region {
  const random = randomNumbers(seed);
  const below = (most: number) => Math.floor(random() * most);
  const some = <T>(items: readonly T[], most: number) => inRandomOrder(items, random).slice(0, most);
  const schools = Array.from({ length: schoolCount }, (_, index) => ({
    id: `school-${index}`,
    neighbourhood: `neighbourhood-${Math.floor(index / 4)}`,
    youthTeam: `youth-team-${index % youthTeams}`,
    isOpen: random() < 0.4,
  }));
  const makePerson = (index: number): SuggestionPerson => {
    const { role, sector, kind, place, organizations, serves } = pickSort(random() * 100);
    const school = schools[below(schools.length)]!;
    const youthTeam = `youth-team-${below(youthTeams)}`;
    const organization =
      place === "school" ? school.id : place === "youthTeam" ? youthTeam : `${kind}-${below(organizations)}`;
    const wrote = random() < 0.75;
    const around = place === "youthTeam" ? schools.filter((one) => one.youthTeam === youthTeam) : schools;
    const served = wrote ? some(around, serves[0]).map(({ id }) => id) : [];
    const near = some(around, serves[1]).map(({ neighbourhood }) => neighbourhood);
    return {
      id: `person-${String(index).padStart(5, "0")}`,
      organization,
      organizationKind: kind,
      role,
      sector,
      areas: [...new Set([...served, ...near, ...(place === "school" && wrote ? [school.neighbourhood] : [])])],
      offers: wrote ? some(themes, below(3)) : [],
      seeks: wrote ? some(themes, below(3)) : [],
      optedOut: random() < 0.04,
    };
  };
  const people = Array.from({ length: count }, (_, index) => makePerson(index));
  const open = schools.filter(({ isOpen }) => isOpen);
  const gaps = open.map(({ id, youthTeam }): ContactGap => ({ school: id, partner: { organization: youthTeam } }));
  const coming = new Set(people.filter(({ optedOut }) => !optedOut).map(({ organization }) => organization));
  const apart = Array.from({ length: count }, () => [people[below(count)]!.id, people[below(count)]!.id] as const);
  return {
    facts: { people, gaps, apart },
    needed: open
      .filter(({ id, youthTeam }) => coming.has(id) && coming.has(youthTeam))
      .map(({ id, youthTeam }) => ({ school: id, youthTeam })),
  };
}

function sort(
  ...[role, sector, kind, share, place, organizations, serves]: [
    string,
    Sector,
    OrganizationKind,
    number,
    Sort["place"],
    number,
    Sort["serves"],
  ]
): Sort {
  return { role, sector, kind, share, place, organizations, serves };
}

function pickSort(percent: number): Sort {
  let left = percent;
  return sorts.find(({ share }) => (left -= share) < 0) ?? sorts[0]!;
}
