import { describe, expect, it } from "vitest";
import {
  changedFields,
  changesToTell,
  isStillToCome,
  moveAlong,
  moveOf,
  movesToAnotherDay,
  reachesPeople,
} from "#app/domain/event/change-rules";
import type { EventDetails } from "#app/domain/event/change-rules";

const before: EventDetails = {
  title: "Rondom het Kind",
  kind: "studiemiddag",
  theme: "ouders",
  summary: "Een middag.",
  about: "Wij zien elkaar.",
  doorsOpenAt: "2026-11-04T11:45:00.000Z",
  startsAt: "2026-11-04T12:15:00.000Z",
  endsAt: "2026-11-04T16:00:00.000Z",
  registrationClosesAt: null,
  venueName: "De Burcht",
  venueAddress: "Burchtplein 1",
  venueCity: "Voorbeeldstad",
  directions: "Vijf minuten lopen.",
  accessibility: "Zonder drempels.",
  costs: "Geen",
  capacity: 100,
  contactName: "Noor Voorbeeld",
  contactEmail: "noor@regio.example",
};
const changed = (change: Partial<EventDetails>) => ({ ...before, ...change });

describe("who hears of a change", () => {
  it.each([
    ["a start", { startsAt: "2026-11-04T12:30:00.000Z" }, ["time"]],
    ["an end", { endsAt: "2026-11-04T16:30:00.000Z" }, ["time"]],
    ["the name of the place", { venueName: "De Poort" }, ["place"]],
    ["the address", { venueAddress: "Burchtplein 2" }, ["place"]],
    ["the town", { venueCity: "Elders" }, ["place"]],
    [
      "time, place and title",
      { startsAt: "2026-11-04T12:30:00.000Z", venueCity: "Elders", title: "Anders" },
      ["time", "place", "title"],
    ],
  ])("tells everyone of %s", (_what, change, told) => {
    expect(changesToTell(before, changed(change)).map(({ what }) => what)).toEqual(told);
  });

  it.each([
    ["a title", { title: "Rondom het kind" }],
    ["a summary", { summary: "Een goede middag." }],
    ["directions", { directions: "Tien minuten lopen." }],
    ["accessibility", { accessibility: "Met lift." }],
    ["the doors", { doorsOpenAt: "2026-11-04T11:30:00.000Z" }],
    ["costs", { costs: "Tien euro" }],
    ["the number of places", { capacity: 120 }],
    ["nothing", {}],
  ])("tells nobody of %s", (_what, change) => {
    const after = changed(change);
    expect(changesToTell(before, after)).toEqual([]);
    expect(reachesPeople(changedFields(before, after))).toBe(false);
  });

  it("tells nobody of an afternoon that is over, unless it moves to a day to come", () => {
    const after = new Date("2026-11-04T16:00:00.000Z");
    expect(isStillToCome(before, before, new Date(after.getTime() - 1))).toBe(true);
    expect(isStillToCome(before, before, after)).toBe(false);
    expect(isStillToCome(before, changed({ endsAt: "2026-12-04T16:00:00.000Z" }), after)).toBe(true);
  });
});

describe("moving", () => {
  it("is to another day by the Dutch calendar only", () => {
    expect(movesToAnotherDay(before, changed({ startsAt: "2026-11-04T22:59:00.000Z" }))).toBe(false);
    expect(movesToAnotherDay(before, changed({ startsAt: "2026-11-04T23:00:00.000Z" }))).toBe(true);
  });

  it("keeps the hour on the clock when summer time begins in between", () => {
    const move = moveOf({ startsAt: "2027-03-24T12:15:00.000Z" }, { startsAt: "2027-03-31T11:15:00.000Z" });
    expect(move).toEqual({ days: 7, minutes: 0 });
    expect(moveAlong("2027-03-24T13:00:00.000Z", move)).toBe("2027-03-31T12:00:00.000Z");
  });

  it("moves every part as far, also past midnight", () => {
    expect(moveAlong("2026-11-04T21:30:00.000Z", { days: 0, minutes: 120 })).toBe("2026-11-04T23:30:00.000Z");
    expect(moveAlong("2026-11-04T21:30:00.000Z", { days: -1, minutes: -30 })).toBe("2026-11-03T21:00:00.000Z");
  });

  it("keeps the very instant when nothing moves", () => {
    expect(moveAlong("2026-11-04T21:30:12.345Z", { days: 0, minutes: 0 })).toBe("2026-11-04T21:30:12.345Z");
  });
});
