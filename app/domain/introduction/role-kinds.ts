import type { OrganizationKind } from "#app/domain/organization/kinds";
import { searchKey } from "#app/domain/person/rules";
import type { Sector } from "#app/domain/registration/rules";

/** The eleven kinds of role that meet on such an afternoon, and two for who is neither: other staff of a school or of youth care. */
export const roleKinds = [
  "schoolDirector",
  "internalSupervisor",
  "schoolStaff",
  "youthTeam",
  "youthCentre",
  "youthCare",
  "youthDoctor",
  "youthNurse",
  "truancyOfficer",
  "youthPolice",
  "partnership",
  "policyOfficer",
  "alderman",
] as const;
export type RoleKind = (typeof roleKinds)[number];

/**
 * Who needs whom in their daily work, each pair once. From what five gatherings asked for: schools and youth teams know each
 * other by name, youth consultants join the care teams of schools, a school has one contact at the youth doctor's and at
 * truancy, and policy listens to who does the work. People of one side (two schools, two doctors) do not complement.
 */
const complements: Partial<Record<RoleKind, readonly RoleKind[]>> = {
  schoolDirector: [
    ...(["youthTeam", "youthCentre", "youthCare", "truancyOfficer", "youthPolice", "partnership"] as const),
    ...(["policyOfficer", "alderman"] as const),
  ],
  internalSupervisor: [
    ...(["youthTeam", "youthCentre", "youthCare", "youthDoctor", "youthNurse"] as const),
    ...(["truancyOfficer", "youthPolice", "partnership"] as const),
  ],
  schoolStaff: ["youthTeam", "youthCentre", "youthNurse", "truancyOfficer"],
  youthTeam: ["youthDoctor", "youthNurse", "truancyOfficer", "youthPolice", "partnership", "policyOfficer"],
  youthCentre: ["youthDoctor", "partnership"],
  truancyOfficer: ["youthPolice", "youthDoctor", "partnership"],
  partnership: ["policyOfficer", "alderman"],
};

/** Whether two kinds of role complement each other; who wrote nothing that we know complements nobody. */
export function areComplementary(one: RoleKind | null, other: RoleKind | null): boolean {
  if (one === null || other === null) return false;
  return Boolean(complements[one]?.includes(other) || complements[other]?.includes(one));
}

/** The kinds that complement one, in a fixed order. */
export function complementsOf(kind: RoleKind): RoleKind[] {
  return roleKinds.filter((other) => areComplementary(kind, other));
}

export interface TypedRole {
  /** As people write it. */
  role: string;
  sector: Sector;
  organizationKind: OrganizationKind | null;
}

/** Which kind of role somebody has: by words of what they typed, else by their organization, else by their sector. */
export function roleKindOf({ role, sector, organizationKind }: TypedRole): RoleKind | null {
  const typed = searchKey(role);
  const byWord = roleWords.find(({ words, sectors }) => words.test(typed) && (!sectors || sectors.includes(sector)));
  if (byWord) return byWord.kind;
  return (organizationKind && kindOfOrganization[organizationKind]) ?? kindOfSector[sector] ?? null;
}

/** The first that fits counts: "teamleider jeugdteam" is the youth team, "teamleider" of a school leads a school. */
const roleWords: readonly { kind: RoleKind; words: RegExp; sectors?: readonly Sector[] }[] = [
  { kind: "alderman", words: /wethouder|alderman/ },
  { kind: "truancyOfficer", words: /leerplicht|\brmc\b|truancy|attendance officer/ },
  { kind: "youthPolice", words: /agent|politie|police|\bhalt\b/ },
  { kind: "youthDoctor", words: /arts\b|doctor/ },
  { kind: "youthNurse", words: /verpleegkundige|nurse/ },
  { kind: "youthTeam", words: /jeugdteam|wijkteam|gezinscoach|gezinswerker|jeugdconsulent|youth team/ },
  { kind: "youthCentre", words: /\bcjg\b|centrum jong|pedagogisch adviseur|opvoed/ },
  { kind: "partnership", words: /samenwerkingsverband|passend onderwijs|trajectbegeleider|inclusive education/ },
  {
    kind: "internalSupervisor",
    words: /intern begeleid|\bib\b|\bib'?er\b|(zorg|ondersteunings|kwaliteits)coordinator|internal supervisor/,
  },
  {
    kind: "schoolDirector",
    words: /directeur|directrice|schoolleider|locatieleider|teamleider|rector|director|head teacher|principal/,
    sectors: ["education"],
  },
  { kind: "policyOfficer", words: /beleid|accounthouder|projectleider|policy/, sectors: ["municipality"] },
];

const kindOfOrganization: Partial<Record<OrganizationKind, RoleKind>> = {
  youth_team: "youthTeam",
  attendance: "truancyOfficer",
  police: "youthPolice",
  partnership: "partnership",
};

const kindOfSector: Partial<Record<Sector, RoleKind>> = {
  education: "schoolStaff",
  youthCare: "youthCare",
  municipality: "policyOfficer",
  partnership: "partnership",
};
