import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attendeeFields, choiceAudiences, grantsOf, noEnd, visibleFields } from "#app/domain/visibility/rules";
import type { PersonFacts, VisibilityChoice, VisibilityFacts } from "#app/domain/visibility/rules";

const listed: VisibilityFacts = {
  eventId: "e1",
  listed: true,
  confirmed: true,
  status: "placed",
  eventEndsAt: "2026-11-04T16:00:00.000Z",
  eventCancelled: false,
};
const nothing: PersonFacts = { registrations: [], choices: [], regions: [] };
const chosen = (audience: VisibilityChoice["audience"], ...fields: VisibilityChoice["field"][]) =>
  fields.map((field) => ({ field, audience, weeks: null }));
const said = (facts: Partial<PersonFacts>) =>
  grantsOf({ ...nothing, ...facts }).map(({ audience, field, until }) => `${audience} ${field} ${until}`);

const fourWeeks = "2026-12-02T16:00:00.000Z";

describe("what a person chose", () => {
  test("is nobody, as long as nothing is chosen", () => {
    expect(said({ regions: [{ regionId: "r1", until: null }], contacts: [] })).toEqual([]);
  });

  test("for attendees comes on top of the list, only where the person is on it, for so many weeks", () => {
    const choices = [...chosen("attendees", "name", "mobile").map((choice) => ({ ...choice, weeks: 12 }))];
    const seen = said({ registrations: [listed, { ...listed, eventId: "e2", listed: false }], choices });
    expect(seen).toEqual([
      "event:e1 name 2027-01-27T16:00:00.000Z",
      ...["role", "organization", "sector"].map((field) => `event:e1 ${field} ${fourWeeks}`),
      "event:e1 mobile 2027-01-27T16:00:00.000Z",
    ]);
  });

  test("never outlives the name", () => {
    const choices = [{ field: "mobile", audience: "attendees", weeks: 12 } as const];
    expect(said({ registrations: [listed], choices })).toContain(`event:e1 mobile ${fourWeeks}`);
  });

  test("for the region holds in each region where they belong, for as long", () => {
    const until = "2028-11-03T16:00:00.000Z";
    const regions = [
      { regionId: "r1", until },
      { regionId: "r2", until: null },
    ];
    expect(said({ regions, choices: chosen("region", "name", "offers") })).toEqual([
      `region:r1 name ${until}`,
      `region:r1 offers ${until}`,
      `region:r2 name ${noEnd}`,
      `region:r2 offers ${noEnd}`,
    ]);
    expect(said({ regions, choices: chosen("region", "offers") })).toEqual([]);
  });

  test("for contacts holds for each of them, with the channels of that introduction", () => {
    const contacts = [
      { personId: "p1", channels: ["email"] as const },
      { personId: "p2", channels: [] },
    ];
    expect(said({ contacts, choices: chosen("contacts", "about") })).toEqual([
      `person:p1 name ${noEnd}`,
      `person:p1 email ${noEnd}`,
      `person:p1 about ${noEnd}`,
      `person:p2 name ${noEnd}`,
      `person:p2 about ${noEnd}`,
    ]);
  });

  test("a block says so beside everything else, and is no grant of a field", () => {
    expect(said({ blocked: ["p9"] })).toEqual([`person:p9 blocked ${noEnd}`]);
  });
});

const anyFacts: fc.Arbitrary<PersonFacts> = fc.record({
  registrations: fc.array(
    fc.record({
      eventId: fc.constantFrom("e1", "e2"),
      listed: fc.boolean(),
      confirmed: fc.boolean(),
      status: fc.constantFrom("placed", "waitlisted", "withdrawn"),
      eventEndsAt: fc.constantFrom("2026-11-04T16:00:00.000Z", "2025-01-01T00:00:00.000Z"),
      eventCancelled: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  choices: fc.uniqueArray(
    fc.record({
      field: fc.constantFrom(...visibleFields),
      audience: fc.constantFrom(...choiceAudiences),
      weeks: fc.option(fc.integer({ min: 1, max: 12 })),
    }),
    { maxLength: 12, selector: ({ field, audience }) => `${field} ${audience}` },
  ),
  regions: fc.array(
    fc.record({ regionId: fc.constantFrom("r1", "r2"), until: fc.constantFrom(null, "2027-01-01T00:00:00.000Z") }),
    { maxLength: 2 },
  ),
  contacts: fc.array(fc.record({ personId: fc.constantFrom("p1", "p2"), channels: fc.constant([]) }), { maxLength: 2 }),
});

test("whatever the facts: one grant a field and audience, never without or longer than the name, never unasked", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const grants = grantsOf(facts);
      const keys = grants.map(({ audience, field }) => `${audience} ${field}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { field, audience, until } of grants) {
        const name = grants.find((grant) => grant.field === "name" && grant.audience === audience);
        expect(name && name.until >= until).toBe(true);
        const kind = audience.startsWith("event:")
          ? "attendees"
          : audience.startsWith("region:")
            ? "region"
            : "contacts";
        const isAsked = facts.choices.some((choice) => choice.field === field && choice.audience === kind);
        const byList = kind === "attendees" && attendeeFields.some((one) => one === field);
        expect(isAsked || byList || (kind === "contacts" && field === "name")).toBe(true);
      }
    }),
  );
});

test("taking a choice back never shows more to anybody", () => {
  fc.assert(
    fc.property(anyFacts, fc.nat(), (facts, which) => {
      if (facts.choices.length === 0) return;
      const gone = which % facts.choices.length;
      const before = new Map(grantsOf(facts).map((grant) => [`${grant.audience} ${grant.field}`, grant.until]));
      const after = grantsOf({ ...facts, choices: facts.choices.filter((_, index) => index !== gone) });
      for (const { audience, field, until } of after)
        expect((before.get(`${audience} ${field}`) ?? "") >= until).toBe(true);
    }),
  );
});
