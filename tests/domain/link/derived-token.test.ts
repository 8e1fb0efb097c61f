import fc from "fast-check";
import { expect, it } from "vitest";
import { calendarFeedToken, parseCalendarFeedToken } from "#app/domain/account/calendar-feed-link";
import { derivedToken, parseDerivedToken } from "#app/domain/link/derived-token";
import { parseRegistrationToken, registrationToken } from "#app/domain/registration/link";

const secret = "a-secret-for-tests-of-at-least-32-characters";
const key = fc.record({
  id: fc.stringMatching(/^[0-9a-f]{32}$/),
  linkVersion: fc.integer({ min: 1, max: 36 ** 6 - 1 }),
});

it("a token gives its id and version back, to its own secret and purpose alone", () => {
  fc.assert(
    fc.property(key, (given) => {
      const token = derivedToken(secret, "one", given);
      expect(parseDerivedToken(secret, "one", token)).toEqual(given);
      expect(parseDerivedToken(secret, "two", token)).toBeUndefined();
      expect(parseDerivedToken(`${secret}!`, "one", token)).toBeUndefined();
      expect(token).toMatch(/^[\w-]+\.[\w-]{22}$/);
      expect(token.length).toBeLessThanOrEqual(64);
    }),
  );
});

it("a changed character makes it nobody's", () => {
  fc.assert(
    fc.property(key, fc.nat(), fc.constantFrom("A", "b", "0", "_", "."), (given, at, other) => {
      const token = derivedToken(secret, "one", given);
      const place = at % token.length;
      const changed = token.slice(0, place) + other + token.slice(place + 1);
      if (changed !== token) expect(parseDerivedToken(secret, "one", changed)).toBeUndefined();
    }),
  );
});

it("the address of a calendar feed opens no registration, and a registration's link no feed", () => {
  const given = { id: "0123456789abcdef0123456789abcdef", linkVersion: 3 };
  expect(parseRegistrationToken(secret, calendarFeedToken(secret, given))).toBeUndefined();
  expect(parseCalendarFeedToken(secret, registrationToken(secret, given))).toBeUndefined();
  expect(parseCalendarFeedToken(secret, calendarFeedToken(secret, given))).toEqual(given);
});
