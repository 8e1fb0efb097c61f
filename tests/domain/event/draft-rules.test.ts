import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  copiedPlace,
  hoursOn,
  mayUnpublish,
  missingOf,
  programmeFrom,
  slugCandidates,
  slugOf,
} from "#app/domain/event/draft-rules";
import type { Draft } from "#app/domain/event/draft-rules";
import { toLocalTime } from "#app/language/amsterdam-time";

const now = new Date("2026-10-01T10:00:00.000Z");
const workshop = { id: "w", title: "A", description: "", leader: "", room: "", capacity: 20 };
const round = {
  kind: "round" as const,
  startsAt: "2026-11-04T13:00:00.000Z",
  endsAt: "2026-11-04T14:00:00.000Z",
  workshops: [workshop],
};
const ready: Draft = {
  title: "Rondom het Kind",
  summary: "Een middag.",
  startsAt: "2026-11-04T12:15:00.000Z",
  endsAt: "2026-11-04T16:00:00.000Z",
  doorsOpenAt: "2026-11-04T11:45:00.000Z",
  venueName: "De Burcht",
  venueCity: "Voorbeeldstad",
  capacity: 100,
  contactName: "Noor",
  contactEmail: "noor@regio.example",
  hosts: 1,
  programme: [round],
};

describe("what a draft still needs", () => {
  it("is nothing when everything is there, with or without a programme", () => {
    expect(missingOf(ready, now)).toEqual([]);
    expect(missingOf({ ...ready, programme: [] }, now)).toEqual([]);
  });

  it.each<[string, Partial<Draft>]>([
    ["title", { title: " " }],
    ["summary", { summary: "" }],
    ["start_in_future", { startsAt: now.toISOString() }],
    ["venue", { venueName: "" }],
    ["venue", { venueCity: " " }],
    ["capacity", { capacity: 0 }],
    ["host", { hosts: 0 }],
    ["contact", { contactName: "" }],
    ["contact", { contactEmail: "" }],
    ["workshops", { programme: [{ ...round, workshops: [] }] }],
    ["workshop_places", { programme: [{ ...round, workshops: [workshop, { ...workshop, capacity: 0 }] }] }],
  ])("is the %s, case %#", (missing, change) => {
    expect(missingOf({ ...ready, ...change }, now)).toContain(missing);
  });

  it("is a start that is still to come, by the millisecond", () => {
    const inAMoment = new Date(now.getTime() + 1).toISOString();
    expect(missingOf({ ...ready, startsAt: inAMoment, doorsOpenAt: null }, now)).toEqual([]);
  });

  it.each([
    ["at the doors", "2026-11-04T11:45:00.000Z", "2026-11-04T12:15:00.000Z", []],
    ["before the doors", "2026-11-04T11:44:00.000Z", "2026-11-04T12:15:00.000Z", ["programme_on_the_day"]],
    ["until the end", "2026-11-04T15:00:00.000Z", "2026-11-04T16:00:00.000Z", []],
    ["after the end", "2026-11-04T15:00:00.000Z", "2026-11-04T16:01:00.000Z", ["programme_on_the_day"]],
    ["on another day", "2026-11-05T13:00:00.000Z", "2026-11-05T14:00:00.000Z", ["programme_on_the_day"]],
  ])("is a programme within the day: a part %s", (_where, startsAt, endsAt, missing) => {
    expect(missingOf({ ...ready, programme: [{ ...round, startsAt, endsAt }] }, now)).toEqual(missing);
  });

  it("lets people be welcomed before the start, on that day", () => {
    const welcome = { ...round, kind: "welcome" as const, workshops: [], startsAt: "2026-11-04T10:00:00.000Z" };
    expect(missingOf({ ...ready, doorsOpenAt: null, programme: [welcome] }, now)).toEqual([]);
    const dayBefore = { ...welcome, startsAt: "2026-11-03T22:59:00.000Z" };
    expect(missingOf({ ...ready, programme: [dayBefore] }, now)).toEqual(["programme_on_the_day"]);
  });

  it("counts the programme from the start where no doors are given", () => {
    const early = { ...round, startsAt: "2026-11-04T12:14:00.000Z" };
    expect(missingOf({ ...ready, doorsOpenAt: null, programme: [early] }, now)).toEqual(["programme_on_the_day"]);
  });
});

describe("the address that a title makes", () => {
  it.each([
    ["Rondom het Kind", "rondom-het-kind"],
    ["  Café & Zorg: één gezin, één plan?  ", "cafe-zorg-een-gezin-een-plan"],
    ["Nieuw", "bijeenkomst"],
    ["???", "bijeenkomst"],
    ["日本", "bijeenkomst"],
    ["../../etc/passwd", "etc-passwd"],
    [`${"lang ".repeat(11)}woorden`, "lang-lang-lang-lang-lang-lang-lang-lang-lang-lang-lang"],
    ["x".repeat(80), "x".repeat(60)],
  ])("%s", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it("is safe in a path, whatever somebody types", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (title) => {
        expect(slugOf(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slugOf(title).length).toBeLessThanOrEqual(60);
      }),
    );
  });

  it("gets the year of the Dutch date, then a number, then letters of its own", () => {
    const candidates = slugCandidates("Rondom het Kind", "2026-12-31T23:30:00.000Z", "abcdef0123456789");
    expect(candidates.slice(0, 3)).toEqual(["rondom-het-kind", "rondom-het-kind-2027", "rondom-het-kind-2027-2"]);
    expect(candidates.at(-1)).toBe("rondom-het-kind-abcdef012345");
    expect(new Set(candidates).size).toBe(candidates.length);
  });
});

describe("copying", () => {
  it("keeps each part at its hour from the start, also into summer time", () => {
    const parts = [
      { startsAt: "2026-11-04T12:15:00.000Z", endsAt: "2026-11-04T12:45:00.000Z" },
      { startsAt: "2026-11-04T14:00:00.000Z", endsAt: "2026-11-04T15:00:00.000Z" },
    ];
    const moved = programmeFrom(
      parts,
      { startsAt: "2026-11-04T12:15:00.000Z" },
      { startsAt: "2027-06-02T07:15:00.000Z" },
    );
    expect(moved.map(({ startsAt, endsAt }) => [toLocalTime(startsAt), toLocalTime(endsAt)])).toEqual([
      [
        { date: "2027-06-02", time: "09:15" },
        { date: "2027-06-02", time: "09:45" },
      ],
      [
        { date: "2027-06-02", time: "11:00" },
        { date: "2027-06-02", time: "12:00" },
      ],
    ]);
  });

  it("takes street, route and accessibility along only to the same building", () => {
    const source = {
      venueName: "De Burcht",
      venueAddress: "Burchtplein 1",
      venueCity: "Voorbeeldstad",
      directions: "Lopen.",
      accessibility: "Zonder drempels.",
    };
    const { venueAddress, directions, accessibility } = source;
    const same = { venueAddress, directions, accessibility };
    expect(copiedPlace(source, { venueName: "de búrcht", venueCity: "Voorbeeldstad" })).toEqual(same);
    const nothing = { venueAddress: "", directions: "", accessibility: "" };
    expect(copiedPlace(source, { venueName: "De Poort", venueCity: "Voorbeeldstad" })).toEqual(nothing);
    expect(copiedPlace(source, { venueName: "De Burcht", venueCity: "Elders" })).toEqual(nothing);
  });

  it("needs an end after the start", () => {
    expect(hoursOn("2027-02-03", "13:00", "13:01")).toEqual({
      startsAt: "2027-02-03T12:00:00.000Z",
      endsAt: "2027-02-03T12:01:00.000Z",
    });
    expect(hoursOn("2027-02-03", "13:00", "13:00")).toBeUndefined();
    expect(hoursOn("2027-02-30", "13:00", "14:00")).toBeUndefined();
  });
});

describe("going back to draft", () => {
  const published = { publishedAt: "2026-10-01T10:00:00.000Z", cancelledAt: null, registrations: 0 };

  it.each([
    ["nobody registered", {}, undefined],
    ["one person registered, or withdrew", { registrations: 1 }, "people_registered"],
    ["a draft", { publishedAt: null }, "not_published"],
    ["cancelled", { cancelledAt: "2026-10-01T10:00:00.000Z" }, "event_cancelled"],
  ])("%s", (_case, change, refusal) => {
    expect(mayUnpublish({ ...published, ...change })).toBe(refusal);
  });
});
