import { expect, test } from "vitest";
import { inOrderOfUse, monthsLater, unconfirmedSince } from "#app/domain/contact-person/rules";
import { contactGrantsOf } from "#app/domain/visibility/contact-rules";

test("half a year later is the same day, or the last of a shorter month", () => {
  expect(monthsLater(new Date("2026-10-01T10:00:00.000Z"), 6)).toBe("2027-04-01T10:00:00.000Z");
  expect(monthsLater(new Date("2026-08-31T10:00:00.000Z"), 6)).toBe("2027-02-28T10:00:00.000Z");
  expect(monthsLater(new Date("2026-12-31T23:59:00.000Z"), 24)).toBe("2028-12-31T23:59:00.000Z");
});

test("the first one stands first, unless their mail comes back", () => {
  const place = (rank: "first" | "deputy", bounces: boolean) => ({
    rank,
    bounces,
    confirmedAt: null,
    confirmAgainAt: null,
    stopsOn: null,
  });
  const order = (firstBounces: boolean, deputyBounces: boolean) =>
    inOrderOfUse([place("deputy", deputyBounces), place("first", firstBounces)]).map(({ rank }) => rank);
  expect(order(false, false)).toEqual(["first", "deputy"]);
  expect(order(true, false)).toEqual(["deputy", "first"]);
  expect(order(true, true)).toEqual(["first", "deputy"]);
});

test("six weeks after they were due, and not a moment before, others see since when it was not confirmed", () => {
  const place = {
    rank: "first" as const,
    bounces: false,
    stopsOn: null,
    confirmedAt: "2026-01-01T00:00:00.000Z",
    confirmAgainAt: "2026-07-01T00:00:00.000Z",
  };
  expect(unconfirmedSince(place, new Date("2026-08-11T23:59:59.999Z"))).toBeNull();
  expect(unconfirmedSince(place, new Date("2026-08-12T00:00:00.000Z"))).toBe("2026-01-01T00:00:00.000Z");
});

test("grants: the name with the answer, a channel with its tick, and nothing without an answer", () => {
  const facts = {
    contactPersonId: "a",
    regionId: "r",
    hasChosen: true,
    showsPhone: false,
    showsEmail: true,
    confirmAgainAt: "2027-01-01T00:00:00.000Z",
  };
  const until = "2027-08-13T00:00:00.000Z";
  expect(contactGrantsOf([facts])).toEqual([
    { field: "contact:a:name", audience: "region:r", until },
    { field: "contact:a:email", audience: "region:r", until },
  ]);
  expect(contactGrantsOf([{ ...facts, hasChosen: false }])).toEqual([]);
  expect(contactGrantsOf([{ ...facts, confirmAgainAt: null }])).toEqual([]);
});
