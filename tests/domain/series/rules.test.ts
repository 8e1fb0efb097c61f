import { describe, expect, it } from "vitest";
import { cannotFollow, changeOf, differingTexts, textAfter } from "#app/domain/series/rules";
import type { EventInSeries } from "#app/domain/series/rules";
import { testText } from "./series";

const now = "2026-10-01T10:00:00.000Z";
const event: EventInSeries = {
  ...testText,
  id: "a",
  endsAt: "2026-10-01T10:00:00.001Z",
  cancelledAt: null,
  mayChange: true,
};
const after = { ...testText, title: "Samen, om het kind", costs: "Tien euro." };
const asked = { before: testText, after, overwrite: false, eventIds: ["a"] };

describe("the text of an event when its series changes", () => {
  it("follows where it was equal, text by text", () => {
    expect(textAfter(testText, asked)).toEqual(after);
    const own = { ...testText, title: "Samen in Gouda" };
    expect(textAfter(own, asked)).toEqual({ ...after, title: "Samen in Gouda" });
  });

  it("gives way where it is its own, only when asked to", () => {
    const own = { ...testText, title: "Samen in Gouda", about: "Hier anders." };
    expect(textAfter(own, { ...asked, overwrite: true })).toEqual(after);
  });

  it("names what differs, in the order of the page", () => {
    expect(differingTexts(testText, testText)).toEqual([]);
    expect(differingTexts({ ...after, theme: "zorg" }, testText)).toEqual(["title", "theme", "costs"]);
  });
});

describe("which events take the text", () => {
  it.each([
    ["not_yours", { mayChange: false, cancelledAt: now }],
    ["cancelled", { cancelledAt: now, endsAt: now }],
    ["over", { endsAt: now }],
    [undefined, {}],
  ] as const)("%s", (why, changes) => {
    expect(cannotFollow({ ...event, ...changes }, now)).toBe(why);
  });

  it("changes the ticked ones, and says why another stays", () => {
    expect(changeOf(event, asked, now)).toEqual({ text: after });
    expect(changeOf(event, { ...asked, eventIds: [] }, now)).toEqual({ why: "not_chosen" });
    expect(changeOf({ ...event, mayChange: false }, { ...asked, eventIds: [] }, now)).toEqual({ why: "not_yours" });
    expect(changeOf({ ...event, ...after }, asked, now)).toEqual({ why: "same" });
    const own = { ...event, title: "Samen in Gouda", costs: "Niets." };
    expect(changeOf(own, asked, now)).toEqual({ why: "own_text" });
    expect(changeOf(own, { ...asked, overwrite: true }, now)).toEqual({ text: after });
  });
});
