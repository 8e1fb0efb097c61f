import { describe, expect, it } from "vitest";
import { toInstant, toLocalTime } from "#app/language/amsterdam-time";
import { formats } from "#app/language/format";
import { dutchPath, languageOfPath, pathIn } from "#app/language/language";
import { placesLevel } from "#app/language/places";

describe("dates and times", () => {
  it("are those of the Netherlands, in the words of the language", () => {
    const instant = "2023-11-08T12:15:00.000Z";
    expect(formats("nl").date(instant)).toBe("woensdag 8 november 2023");
    expect(formats("nl").time(instant)).toBe("13.15");
    expect(formats("nl").dateTime(instant)).toBe("woensdag 8 november 2023, 13.15 uur");
    expect(formats("en").time(instant)).toBe("13:15");
    expect(formats("nl").monthShort(instant)).toBe("nov");
  });

  it("write midnight as 00.00, not as 24.00", () => {
    expect(formats("nl").time("2026-06-30T22:00:00.000Z")).toBe("00.00");
  });

  it("turn a wall clock reading into an instant, in summer and in winter", () => {
    expect(toInstant({ date: "2026-07-01", time: "13:15" })).toBe("2026-07-01T11:15:00.000Z");
    expect(toInstant({ date: "2026-12-01", time: "13:15" })).toBe("2026-12-01T12:15:00.000Z");
  });

  it("take an hour that the clock skips an hour later, and the first of an hour that comes twice", () => {
    expect(toLocalTime(toInstant({ date: "2026-03-29", time: "02:30" }) ?? "")).toEqual({
      date: "2026-03-29",
      time: "03:30",
    });
    expect(toInstant({ date: "2026-10-25", time: "02:30" })).toBe("2026-10-25T00:30:00.000Z");
  });

  it.each([
    ["2026-02-30", "13:00"],
    ["2026-13-01", "13:00"],
    ["2026-02-01", "25:00"],
    ["2026-2-1", "13:00"],
    ["", ""],
    ["2026-02-01", "13.00"],
  ])("refuse %s %s", (date, time) => {
    expect(toInstant({ date, time })).toBeUndefined();
  });

  it("come back equal for every quarter of an hour of two years that have a daylight saving change", () => {
    for (let at = Date.parse("2026-01-01T00:00:00Z"); at < Date.parse("2028-01-01T00:00:00Z"); at += 15 * 60_000) {
      const local = toLocalTime(new Date(at).toISOString());
      const back = toInstant(local);
      const again = back === undefined ? undefined : toLocalTime(back);
      if (again?.date !== local.date || again.time !== local.time)
        throw new Error(`${new Date(at).toISOString()} → ${local.date} ${local.time} → ${String(back)}`);
    }
  });
});

describe("paths", () => {
  it("are Dutch, and stand below /en in English", () => {
    expect(pathIn("en", "/bijeenkomsten")).toBe("/en/bijeenkomsten");
    expect(pathIn("en", "/")).toBe("/en");
    expect(dutchPath("/en/bijeenkomsten")).toBe("/bijeenkomsten");
    expect(dutchPath("/en")).toBe("/");
    expect(languageOfPath("/energie")).toBe("nl");
    expect(languageOfPath("/en/account")).toBe("en");
  });
});

describe("places left", () => {
  it("are few from ten downwards and full at none", () => {
    expect([11, 10, 1, 0, -3].map(placesLevel)).toEqual(["plenty", "few", "few", "full", "full"]);
  });
});
