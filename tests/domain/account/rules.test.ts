import { describe, expect, test } from "vitest";
import { deviceName, identityOf, safeReturnPath, sessionEnd } from "#app/domain/account/rules";

const holder = (nameKey: string, proven = false, personId = nameKey) => ({ personId, nameKey, proven });

describe("Who signs in with an address", () => {
  test("nobody, while nobody is known by it", () => {
    expect(identityOf([])).toEqual({ variant: "unknown" });
  });

  test("the one who is known by it, proven or not", () => {
    expect(identityOf([holder("anna")])).toEqual({ variant: "known", personId: "anna", nameKey: "anna" });
  });

  test("somebody who registered twice before using a link is one person: the first", () => {
    expect(identityOf([holder("anna", false, "1"), holder("anna", true, "2")])).toMatchObject({ personId: "1" });
  });

  test("the one of several who has proven to read it: a stranger's registration locks nobody out", () => {
    expect(identityOf([holder("anna", true), holder("stranger")])).toMatchObject({
      variant: "known",
      personId: "anna",
    });
  });

  test("nobody, when two have proven to read it, or two and none has", () => {
    expect(identityOf([holder("anna", true), holder("bea", true)])).toEqual({ variant: "shared" });
    expect(identityOf([holder("anna"), holder("bea")])).toEqual({ variant: "shared" });
  });
});

describe("Where somebody goes after signing in", () => {
  test.each(["/account", "/bijeenkomsten/x/deelnemers?q=a&pagina=2", "/en", "/beheer#x"])("%s is ours", (path) => {
    expect(safeReturnPath(path, "/account!")).toBe(path);
  });

  test.each([
    "",
    "account",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "/a\\b",
    "/\r\nSet-Cookie: x=1",
    "/é",
    " /account",
    `/${"a".repeat(500)}`,
  ])("%j is not", (path) => {
    expect(safeReturnPath(path, "/account!")).toBe("/account!");
  });
});

describe("A session", () => {
  const begin = new Date("2026-01-01T00:00:00.000Z");
  const afterDays = (days: number) => new Date(begin.getTime() + days * 86_400_000);

  test("lasts thirty days from the last visit", () => {
    expect(sessionEnd(begin, begin)).toEqual(afterDays(30));
    expect(sessionEnd(begin, afterDays(29))).toEqual(afterDays(59));
  });

  test("and ninety days in any case", () => {
    expect(sessionEnd(begin, afterDays(60))).toEqual(afterDays(90));
    expect(sessionEnd(begin, afterDays(61))).toEqual(afterDays(90));
  });
});

test.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox · Windows"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1", "Safari · iPhone"],
  ["Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36", "Chrome · Android"],
  ["Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge · Windows"],
  ["<script>alert(1)</script>", ""],
])("%s is called %j", (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});
