import { describe, expect, test } from "vitest";
import type { OrganizationKind } from "#app/domain/organization/kinds";
import type { Sector } from "#app/domain/registration/rules";
import { areComplementary, complementsOf, roleKindOf, roleKinds } from "#app/domain/introduction/role-kinds";
import type { ContactGap, SuggestionPerson } from "#app/domain/introduction/suggestion-rules";
import {
  comparedPerson,
  gapsOfSchools,
  highestScore,
  reasonsToMeet,
  scoreOf,
} from "#app/domain/introduction/suggestion-rules";
import { person } from "./people";

const reasons = (one: SuggestionPerson, other: SuggestionPerson, gaps: ContactGap[] = []) =>
  reasonsToMeet(comparedPerson(one), comparedPerson(other), gapsOfSchools(gaps));
const score = (...given: Parameters<typeof reasons>) => scoreOf(reasons(...given));

describe("the score of two people", () => {
  const supervisor = person("anna", { organization: "regenboog", role: "Intern begeleider", sector: "education" });
  const coach = person("bram", { organization: "team-noord", role: "Gezinscoach", sector: "youthCare" });
  const gap: ContactGap = { school: "regenboog", partner: { organization: "team-noord" } };

  test("is 4 for a school that one works at and the other serves", () => {
    const one = person("a", { organization: "regenboog" });
    const other = person("b", { areas: ["regenboog", "bron"] });
    expect(reasons(one, other)).toEqual([{ kind: "serves", areas: ["regenboog"] }]);
    expect(score(one, other)).toBe(4);
  });

  test("is 4 for an area that both serve, and no more for two of them", () => {
    const [one, other] = [person("a", { areas: ["y", "x", "z"] }), person("b", { areas: ["x", "y"] })];
    expect(reasons(one, other)).toEqual([{ kind: "serves", areas: ["x", "y"] }]);
    expect(score(one, other)).toBe(4);
  });

  test("is 2 for roles that complement each other", () => {
    expect(score(supervisor, coach)).toBe(2);
    expect(score(coach, { ...coach, id: "c", organization: "team-zuid" })).toBe(0);
  });

  test("is 3 for what one offers and the other seeks, whoever it is, once, without regard to capitals and marks", () => {
    const one = person("a", { offers: ["Pesten", "Privacy"], seeks: ["Financiën"] });
    const other = person("b", { offers: ["financien"], seeks: ["pesten "] });
    expect(reasons(one, other)).toEqual([
      { kind: "offers", theme: "Pesten", from: "a" },
      { kind: "offers", theme: "financien", from: "b" },
    ]);
    expect(score(one, other)).toBe(3);
    expect(score(person("a", { offers: ["pesten"] }), person("b", { offers: ["pesten"] }))).toBe(0);
  });

  test("is 5 for an open gap between their organizations", () => {
    expect(reasons(coach, supervisor, [gap])[0]).toEqual({
      kind: "gap",
      school: "regenboog",
      atSchool: "anna",
      partner: "team-noord",
    });
    expect(score(coach, supervisor, [gap])).toBe(7);
    expect(score(coach, { ...supervisor, organization: "bron" }, [gap])).toBe(2);
  });

  test("is 5 for a gap at a kind of organization only where that one serves the school", () => {
    const open: ContactGap = { school: "regenboog", partner: { kind: "youth_team" } };
    const member = person("m", { organizationKind: "youth_team", areas: ["regenboog"] });
    const school = person("s", { organization: "regenboog" });
    expect(score(member, school, [open])).toBe(9);
    expect(score({ ...member, areas: ["bron"] }, school, [open])).toBe(0);
    expect(score({ ...member, organizationKind: "health" }, school, [open])).toBe(4);
  });

  test("has the highest when all reasons hold, and none within one organization", () => {
    const full = { ...coach, areas: ["regenboog"], offers: ["pesten"] };
    const seeker = { ...supervisor, seeks: ["pesten"] };
    expect(score(full, seeker, [gap])).toBe(14);
    expect(highestScore).toBe(14);
    expect(reasons({ ...full, organization: "regenboog" }, seeker, [gap])).toEqual([]);
  });

  test("is the same from both sides", () => {
    const full = { ...coach, areas: ["regenboog"], offers: ["pesten"] };
    expect(score(supervisor, full, [gap])).toBe(score(full, supervisor, [gap]));
  });

  test("does not take two people without an organization for colleagues", () => {
    const [one, other] = [
      person("a", { organization: null, areas: ["x"] }),
      person("b", { organization: null, areas: ["x"] }),
    ];
    expect(score(one, other)).toBe(4);
  });
});

describe("the kind of a role", () => {
  test.each<[string, Sector, OrganizationKind | null, string | null]>([
    ["Intern begeleider", "education", "school", "internalSupervisor"],
    ["IB'er", "education", null, "internalSupervisor"],
    ["ib", "education", null, "internalSupervisor"],
    ["Zorgcoördinator", "education", null, "internalSupervisor"],
    ["Directeur", "education", "school", "schoolDirector"],
    ["Directeur", "municipality", null, "policyOfficer"],
    ["Leerkracht groep 5", "education", "school", "schoolStaff"],
    ["Teamleider jeugdteam", "youthCare", "youth_team", "youthTeam"],
    ["Orthopedagoog", "youthCare", "youth_team", "youthTeam"],
    ["Orthopedagoog", "youthCare", "youth_care", "youthCare"],
    ["Pedagogisch adviseur CJG", "youthCare", "youth_care", "youthCentre"],
    ["Jeugdarts", "health", "health", "youthDoctor"],
    ["Jeugdverpleegkundige", "health", null, "youthNurse"],
    ["Logopedist", "health", "health", null],
    ["Leerplichtambtenaar", "safety", null, "truancyOfficer"],
    ["Medewerker", "safety", "attendance", "truancyOfficer"],
    ["Jeugdagent", "safety", "police", "youthPolice"],
    ["Adviseur passend onderwijs", "partnership", null, "partnership"],
    ["Beleidsadviseur jeugd", "municipality", null, "policyOfficer"],
    ["Wethouder", "municipality", "municipality", "alderman"],
    ["Ouder", "other", null, null],
  ])("of %s (%s, %s) is %s", (role, sector, organizationKind, kind) => {
    expect(roleKindOf({ role, sector, organizationKind })).toBe(kind);
  });

  test("complements others from both sides, and never itself", () => {
    for (const one of roleKinds) {
      expect(areComplementary(one, one)).toBe(false);
      for (const other of complementsOf(one)) expect(complementsOf(other)).toContain(one);
    }
    expect(areComplementary("internalSupervisor", "youthTeam")).toBe(true);
    expect(areComplementary("internalSupervisor", "schoolDirector")).toBe(false);
    expect(areComplementary("internalSupervisor", null)).toBe(false);
  });
});
