import type { OrganizationKind } from "#app/domain/organization/kinds";
import { searchKey } from "#app/domain/person/rules";
import type { RoleKind, TypedRole } from "./role-kinds";
import { areComplementary, roleKindOf } from "./role-kinds";

/** What somebody typed about their work, as far as a suggestion may look at it. */
export interface SuggestionPerson extends TypedRole {
  id: string;
  /** The id of their organization, or the search key of what they typed; null when they gave none. */
  organization: string | null;
  /** Ids of what they serve: organizations (schools), neighbourhoods, municipalities. Their own organization counts by itself. */
  areas: readonly string[];
  /** Themes, as people write them. */
  offers: readonly string[];
  seeks: readonly string[];
  optedOut: boolean;
}

/** A school without a fixed contact person at one organization, or at any of that kind which serves it. */
export interface ContactGap {
  school: string;
  partner: { organization: string } | { kind: OrganizationKind };
}

export interface SuggestionFacts {
  people: readonly SuggestionPerson[];
  gaps: readonly ContactGap[];
  /** Ids of two people who are connected already, asked each other, or of whom one blocked the other. */
  apart: readonly (readonly [string, string])[];
}

/** What each kind of reason counts, once a pair: the whole rule. */
export const reasonScores = { gap: 5, serves: 4, offers: 3, role: 2 } as const;
export const highestScore = Object.values(reasonScores).reduce((sum, score) => sum + score, 0);

/** Why two people should meet, as facts. `from` and `atSchool` are ids of people, `partner` is the organization of the other. */
export type Reason =
  | { kind: "gap"; school: string; atSchool: string; partner: string | null }
  | { kind: "serves"; areas: readonly string[] }
  | { kind: "offers"; theme: string; from: string }
  | { kind: "role"; roles: readonly [RoleKind, RoleKind]; people: readonly [string, string] };

/** A person made ready to be compared with many. */
export interface ComparedPerson {
  id: string;
  organization: string | null;
  organizationKind: OrganizationKind | null;
  roleKind: RoleKind | null;
  areas: ReadonlySet<string>;
  /** Search key → as typed. */
  offers: ReadonlyMap<string, string>;
  seeks: ReadonlyMap<string, string>;
}

export function comparedPerson(person: SuggestionPerson): ComparedPerson {
  const { id, organization, organizationKind } = person;
  const byKey = (themes: readonly string[]) => new Map(themes.map((theme) => [searchKey(theme), theme]));
  return {
    id,
    organization,
    organizationKind,
    roleKind: roleKindOf(person),
    areas: new Set(organization === null ? person.areas : [organization, ...person.areas]),
    offers: byKey(person.offers),
    seeks: byKey(person.seeks),
  };
}

export type GapsOfSchools = ReadonlyMap<string, readonly ContactGap["partner"][]>;

export function gapsOfSchools(gaps: readonly ContactGap[]): GapsOfSchools {
  const partners = Map.groupBy(gaps, ({ school }) => school);
  return new Map([...partners].map(([school, own]) => [school, own.map(({ partner }) => partner)]));
}

/** All reasons why two people should meet, the weightiest first; none for people of one organization. */
export function reasonsToMeet(one: ComparedPerson, other: ComparedPerson, gaps: GapsOfSchools): Reason[] {
  if (one.organization !== null && one.organization === other.organization) return [];
  const reasons: Reason[] = [];
  for (const [school, partner] of [[one, other] as const, [other, one] as const])
    if (school.organization !== null && hasGap(school.organization, partner, gaps))
      reasons.push({
        kind: "gap",
        school: school.organization,
        atSchool: school.id,
        partner: partner.organization,
      });
  const areas = sharedAreas(one, other);
  if (areas.length > 0) reasons.push({ kind: "serves", areas });
  offered(one, other, reasons);
  offered(other, one, reasons);
  if (one.roleKind && other.roleKind && areComplementary(one.roleKind, other.roleKind))
    reasons.push({ kind: "role", roles: [one.roleKind, other.roleKind], people: [one.id, other.id] });
  return reasons;
}

/** Each kind of reason counts once: two shared schools weigh as much as one. 0 is no suggestion. */
export function scoreOf(reasons: readonly Reason[]): number {
  let score = 0;
  for (const [index, { kind }] of reasons.entries())
    if (index === 0 || reasons[index - 1]?.kind !== kind) score += reasonScores[kind];
  return score;
}

function hasGap(school: string, partner: ComparedPerson, gaps: GapsOfSchools): boolean {
  const open = gaps.get(school);
  return (
    open?.some((gap) =>
      "organization" in gap
        ? gap.organization === partner.organization
        : gap.kind === partner.organizationKind && partner.areas.has(school),
    ) ?? false
  );
}

function sharedAreas(one: ComparedPerson, other: ComparedPerson): string[] {
  const [fewer, more] = one.areas.size <= other.areas.size ? [one.areas, other.areas] : [other.areas, one.areas];
  const shared: string[] = [];
  for (const area of fewer) if (more.has(area)) shared.push(area);
  return shared.length > 1 ? shared.sort() : shared;
}

function offered(from: ComparedPerson, to: ComparedPerson, reasons: Reason[]): void {
  for (const [key, theme] of from.offers) if (to.seeks.has(key)) reasons.push({ kind: "offers", theme, from: from.id });
}
