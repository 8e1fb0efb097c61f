import fc from "fast-check";
import { expect, test } from "vitest";
import { blockPerson } from "#app/domain/contact/block.server";
import { askIntroduction } from "#app/domain/introduction/ask.server";
import { suggest } from "#app/domain/introduction/suggest";
import { suggestionFacts } from "#app/domain/introduction/suggestion-facts.server";
import type { SuggestionPerson } from "#app/domain/introduction/suggestion-rules";
import { mergeOrganizations } from "#app/domain/organization/merge.server";
import { saveProfile } from "#app/domain/profile/save.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { chooseVisibility } from "#app/domain/visibility/choose.server";
import type { ChoiceAudience, VisibleField } from "#app/domain/visibility/rules";
import { listVisibleProfiles } from "#app/domain/visibility/visible-profiles.server";
import type { Database } from "#db/types";
import { createOrganization, createTestTable, settle } from "#tests/domain/contact-person/contacts";
import { fullProfile } from "#tests/proofs/visibility/full-profile";
import { countQueries } from "#tests/support/count-queries";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { SomeoneOptions } from "#tests/support/factories";
import { peopleWhoCome } from "./people-who-come";

const typed: readonly VisibleField[] = ["areas", "offers", "seeks"];
const asRegistered: readonly VisibleField[] = ["role", "sector", "organization"];

function choices(audience: ChoiceAudience, fields: readonly VisibleField[], weeks = 4) {
  return fields.map((field) => ({ field, audience, weeks: audience === "attendees" ? weeks : null }));
}

describeOnBothDatabases("the facts that suggestions look at", (getDatabase) => {
  async function come(db: Database, event: { eventId: string }, given: SomeoneOptions = {}) {
    const registrationId = await registerSomeone(db, event, { listed: true, confirmed: true, ...given });
    const row = await db
      .selectFrom("registrations")
      .select("person_id")
      .where("id", "=", registrationId)
      .executeTakeFirstOrThrow();
    return { registrationId, personId: row.person_id };
  }

  /** What the fields of somebody's facts tell, as far as they tell anything. */
  function told(person: SuggestionPerson, nameOf: (id: string) => { name: string } | undefined) {
    return {
      role: person.role || undefined,
      organization: person.organization === null ? undefined : nameOf(person.organization)?.name,
      areas: person.areas.length > 0 ? person.areas.map((area) => nameOf(area)?.name) : undefined,
      offers: person.offers.length > 0 ? person.offers : undefined,
      seeks: person.seeks.length > 0 ? person.seeks : undefined,
    };
  }

  const drawnPerson = fc.record({
    listed: fc.boolean(),
    confirmed: fc.integer({ min: 0, max: 5 }).map((drawn) => drawn > 0),
    withdrawn: fc.integer({ min: 0, max: 5 }).map((drawn) => drawn === 0),
    attendees: fc.option(fc.subarray([...typed, ...asRegistered])),
    region: fc.option(fc.subarray([...typed, ...asRegistered])),
    contacts: fc.option(fc.subarray([...typed])),
    weeks: fc.constantFrom(1, 4, 12),
  });

  test("hold nothing of a field that an attendee would not see, and everything that they would", async () => {
    const days = fc.constantFrom(0, 30, 50, 80, 160);
    await fc.assert(
      fc.asyncProperty(fc.array(drawnPerson, { minLength: 1, maxLength: 5 }), days, async (drawn, later) => {
        const { db } = getDatabase();
        const event = await createTestEvent(db);
        const viewer = await come(db, event, { listed: false, name: "Kijker" });
        for (const [index, one] of drawn.entries()) {
          const own = `van ${index}`;
          const given = { role: `rol ${own}`, organization: `school ${own}` };
          const { personId, registrationId } = await come(db, event, {
            ...given,
            listed: one.listed,
            confirmed: one.confirmed,
          });
          const profile = { ...fullProfile, role: `profielrol ${own}`, organization: `profielschool ${own}` };
          const areas = { organization: [`werk ${own}`], neighbourhood: [`wijk ${own}`], municipality: [] };
          const themes = { offers: [`aanbod ${own}`], seeks: [`zoekt ${own}`, "zorg"] };
          await saveProfile(db, { personId, ...profile, areas, themes }, testNow);
          const chosen = (["attendees", "region", "contacts"] as const).flatMap((audience) =>
            one[audience] === null ? [] : choices(audience, ["name", ...one[audience]], one.weeks),
          );
          await chooseVisibility(db, { personId, choices: chosen }, testNow);
          if (one.withdrawn) await withdraw(db, { registrationId, by: "attendee" }, testNow);
        }
        const at = new Date(testNow.getTime() + later * 86_400_000);
        const facts = await suggestionFacts(db, { eventId: event.eventId }, at);
        const seen = await listVisibleProfiles(db, { viewerPersonId: viewer.personId }, at);
        for (const person of facts.people) {
          const profile = seen.find((one) => one.personId === person.id);
          expect(profile).toBeDefined();
          const said = told(person, facts.nameOf);
          for (const field of ["areas", "offers", "seeks"] as const) expect(said[field]).toEqual(profile?.[field]);
          if (profile?.role === undefined) expect(said.role).toBeUndefined();
          if (profile?.organization === undefined) expect(said.organization).toBeUndefined();
          if (profile?.sector === undefined) expect(person.sector).toBe("other");
          expect(JSON.stringify([person.role, said.organization])).not.toContain("profiel");
        }
        const named = drawn.filter((one) => one.listed && one.confirmed && !one.withdrawn).length;
        if (later === 0) expect(facts.people).toHaveLength(named);
      }),
      { numRuns: 15 },
    );
  });

  test("know schools and places by id or by what was typed, also after a merge", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    const school = await createOrganization(db, { name: "De Vlinder" });
    const old = await createOrganization(db, { name: "Jeugdteam Oud", kind: "youth_team" });
    const team = await createOrganization(db, { name: "Jeugdteam Zuid", kind: "youth_team" });
    const { personId } = await come(db, event, { organization: "Zorg  Élders" });
    const areas = { organization: ["De Vlinder", "Jeugdteam Oud"], neighbourhood: ["Poelenburg"], municipality: [] };
    await saveProfile(db, { personId, ...fullProfile, areas }, testNow);
    await chooseVisibility(db, { personId, choices: choices("attendees", ["name", "areas"]) }, testNow);
    await mergeOrganizations(db, { organizationId: old, survivorId: team, actorPersonId: personId }, testNow);
    const { people, nameOf } = await suggestionFacts(db, { eventId: event.eventId }, testNow);
    expect(people).toEqual([
      {
        ...{ id: personId, organization: "zorg elders", organizationKind: null, role: "intern begeleider" },
        ...{ sector: "education", offers: [], seeks: [], optedOut: false },
        areas: [school, team, "neighbourhood poelenburg"],
      },
    ]);
    expect([team, "zorg elders", "neighbourhood poelenburg", "iets anders"].map(nameOf)).toEqual([
      { name: "Jeugdteam Zuid", kind: "organization" },
      { name: "Zorg  Élders", kind: "organization" },
      { name: "Poelenburg", kind: "place" },
      undefined,
    ]);
  });

  test("name the gaps of their schools, and one of a kind where several partners are of that kind", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    const event = await createTestEvent(db, { regionId: table.regionId });
    const [bron, regenboog] = table.schools;
    for (const organization of ["De Bron", "De Regenboog", "Jeugdteam Zuid"]) await come(db, event, { organization });
    const gaps = async () => (await suggestionFacts(db, { eventId: event.eventId }, testNow)).gaps;
    const [team, doctor] = table.partnerOrganizations;
    const of = (school: string, organization: string) => ({ school, partner: { organization } });
    const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
    const everything = [of(bron, team), of(bron, doctor), of(regenboog, team), of(regenboog, doctor)];
    expect(sorted(await gaps())).toEqual(sorted(everything));
    await settle(db, table);
    expect(sorted(await gaps())).toEqual(sorted(everything.slice(1)));

    const second = await createOrganization(db, { name: "Jeugdteam Noord", kind: "youth_team" });
    const partner = { id: "tweede", region_id: table.regionId, organization_id: second, label: "Jeugdteam Noord" };
    await db
      .insertInto("contact_partners")
      .values({ ...partner, position: 5, created_at: testNow.toISOString() })
      .execute();
    expect(sorted(await gaps())).toEqual(
      sorted([of(bron, doctor), { school: regenboog, partner: { kind: "youth_team" } }, of(regenboog, doctor)]),
    );
  });

  test("hold apart who asked, blocked or dismissed the other, and mark who opted out", async () => {
    const { db } = getDatabase();
    const { event, people } = await peopleWhoCome(db, ["A. Aa", "B. Be", "C. Ce", "D. De", "E. Ee"]);
    const [a, b, c, d, e] = people.map(({ personId }) => personId) as [string, string, string, string, string];
    await askIntroduction(db, { askerId: a, personId: b, line: "Graag.", channels: [] }, testNow);
    await blockPerson(db, { personId: b, blockedId: c }, testNow);
    const at = testNow.toISOString();
    await db.insertInto("suggestion_dismissals").values({ person_id: d, other_id: c, dismissed_at: at }).execute();
    await db.insertInto("suggestion_opt_outs").values({ person_id: e, opted_out_at: at }).execute();
    const facts = await suggestionFacts(db, { eventId: event.eventId }, testNow);
    const pairs = new Set(facts.apart.map((pair) => [...pair].sort().join()));
    expect(pairs).toEqual(
      new Set(
        [
          [a, b],
          [b, c],
          [c, d],
        ].map((pair) => pair.sort().join()),
      ),
    );
    expect(facts.people.filter(({ optedOut }) => optedOut).map(({ id }) => id)).toEqual([e]);
    const some = await suggestionFacts(db, { eventId: event.eventId, personIds: [a, b, "niemand"] }, testNow);
    expect([some.people.map(({ id }) => id).sort(), some.apart.length]).toEqual([[a, b].sort(), 2]);
    const none = await suggestionFacts(db, { eventId: "geen", personIds: [] }, testNow);
    expect([none.people, none.nameOf(a)]).toEqual([[], undefined]);
  });

  test("take as few queries for twenty people as for two, and suggest them to each other", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    const team = async (index: number) => {
      const { personId } = await come(db, event, { organization: `Jeugdteam ${index}`, role: "Gezinscoach" });
      const areas = { organization: ["De Regenboog"], neighbourhood: [], municipality: [] };
      await saveProfile(db, { personId, ...fullProfile, areas }, testNow);
      await chooseVisibility(db, { personId, choices: choices("attendees", ["name", "areas"]) }, testNow);
    };
    await come(db, event);
    await team(0);
    const counted = countQueries(db);
    const ask = async () => {
      counted.reset();
      const facts = await suggestionFacts(counted.db, { eventId: event.eventId }, testNow);
      return { facts, queries: counted.queries() };
    };
    const few = await ask();
    for (let index = 1; index < 19; index++) await team(index);
    const many = await ask();
    expect(many.queries).toBe(few.queries);
    expect(many.queries).toBeLessThanOrEqual(9);
    const { suggestions } = suggest(few.facts);
    expect(suggestions.map(({ reasons }) => reasons.map(({ kind }) => kind))).toEqual([["serves", "role"]]);
    expect(many.facts.people).toHaveLength(20);
  });
});
