import { describe, expect, it } from "vitest";
import { namedFields } from "#app/domain/event/log-rules";

const wednesday = { startsAt: "2026-11-04T12:15:00.000Z", endsAt: "2026-11-04T16:00:00.000Z" };
const thursday = { startsAt: "2026-11-05T12:15:00.000Z", endsAt: "2026-11-05T16:00:00.000Z" };
const hours = ["startsAt", "endsAt"];

describe("what the log names of a change", () => {
  it("is the date when the day moves and the hours stay", () => {
    expect(namedFields({ fields: ["title", ...hours], before: wednesday, after: thursday })).toEqual(["title", "date"]);
  });

  it("is the hours when the day stays", () => {
    const later = { ...wednesday, startsAt: "2026-11-04T13:15:00.000Z" };
    expect(namedFields({ fields: ["startsAt"], before: wednesday, after: later })).toEqual(["startsAt"]);
  });

  it("is both when both move, by the clock in the Netherlands", () => {
    const later = { ...thursday, endsAt: "2026-11-05T16:30:00.000Z" };
    expect(namedFields({ fields: hours, before: wednesday, after: later })).toEqual(["date", "endsAt"]);
    const summer = { startsAt: "2026-10-21T11:15:00.000Z", endsAt: "2026-10-21T15:00:00.000Z" };
    expect(namedFields({ fields: hours, before: summer, after: wednesday })).toEqual(["date"]);
  });

  it("is what the log has where it kept no values", () => {
    expect(namedFields({ fields: hours })).toEqual(hours);
    expect(namedFields({})).toEqual([]);
  });
});
