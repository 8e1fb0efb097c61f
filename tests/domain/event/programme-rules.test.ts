import { describe, expect, it } from "vitest";
import { applyTypedProgramme } from "#app/domain/event/apply-typed-programme";
import { changesForWorkshops, programmeDifferences, workshopChanges } from "#app/domain/event/programme-rules";
import type { ProgrammePart } from "#app/domain/event/programme-rules";
import { parseProgramme, programmeFormValues } from "#app/domain/event/programme-schema.server";

const opening: ProgrammePart = {
  id: "opening",
  kind: "plenary",
  title: "Opening",
  description: "",
  speakers: "",
  room: "Raadzaal",
  startsAt: "2026-11-04T12:15:00.000Z",
  endsAt: "2026-11-04T13:00:00.000Z",
  workshops: [],
};
const workshop = (id: string, title: string) => ({
  id,
  title,
  description: "",
  leader: "",
  room: "Zaal 1",
  capacity: 20,
});
const round: ProgrammePart = {
  ...opening,
  id: "round",
  kind: "round",
  title: "Workshops",
  startsAt: "2026-11-04T13:00:00.000Z",
  endsAt: "2026-11-04T14:00:00.000Z",
  workshops: [workshop("a", "Privacy"), workshop("b", "Pesten")],
};
const before = [opening, round];

/** The programme after somebody typed this over the form. */
function typed(changes: Record<string, string>): ProgrammePart[] {
  const form = programmeFormValues(before);
  for (const [name, value] of Object.entries(changes)) form[name] = [value];
  const parsed = parseProgramme(form);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const after = applyTypedProgramme(before, parsed.value, "2026-11-04");
  if (!after) throw new Error("a part is gone");
  return after;
}

describe("the programme form", () => {
  it("changes nothing when nothing is typed", () => {
    expect(typed({})).toEqual(before);
    expect(programmeDifferences(before, typed({}))).toEqual([]);
  });

  it("adds a part and a workshop", () => {
    const after = typed({
      "part.2.order": "3",
      "part.2.kind": "drinks",
      "part.2.title": "Borrel",
      "part.2.start": "16.00",
      "part.2.end": "17:00",
      "part.1.workshop.2.order": "3",
      "part.1.workshop.2.title": "Ouders",
      "part.1.workshop.2.capacity": "12",
    });
    expect(after.map(({ title }) => title)).toEqual(["Opening", "Workshops", "Borrel"]);
    expect(after[2]?.startsAt).toBe("2026-11-04T15:00:00.000Z");
    expect(after[1]?.workshops.map(({ title, capacity }) => [title, capacity])).toEqual([
      ["Privacy", 20],
      ["Pesten", 20],
      ["Ouders", 12],
    ]);
  });

  it("ignores a new part of which nothing but the order and kind was filled in", () => {
    expect(typed({ "part.2.order": "3", "part.2.kind": "plenary", "part.2.title": " " })).toEqual(before);
  });

  it("removes, and leaves what the form does not name", () => {
    expect(typed({ "part.0.remove": "on" }).map(({ id }) => id)).toEqual(["round"]);
    expect(typed({ "part.1.workshop.0.remove": "on" })[1]?.workshops.map(({ id }) => id)).toEqual(["b"]);
    const only = parseProgramme({ "part.0.id": ["opening"], "part.0.remove": ["on"] });
    expect(only.ok && applyTypedProgramme(before, only.value, "2026-11-04")?.map(({ id }) => id)).toEqual(["round"]);
  });

  it("orders by number, then by hour", () => {
    expect(typed({ "part.0.order": "3" }).map(({ id }) => id)).toEqual(["round", "opening"]);
    expect(typed({ "part.0.order": "2" }).map(({ id }) => id)).toEqual(["opening", "round"]);
    expect(programmeDifferences(before, typed({ "part.0.order": "3" }))).toEqual([{ what: "reordered" }]);
  });

  it("puts what is given a number where that number stood, whichever way it goes", () => {
    const letters = (changes: Record<string, string>) => typed(changes)[1]?.workshops.map(({ id }) => id);
    expect(letters({ "part.1.workshop.1.order": "1" })).toEqual(["b", "a"]);
    expect(letters({ "part.1.workshop.0.order": "2" })).toEqual(["b", "a"]);
    expect(letters({ "part.1.workshop.0.order": "2", "part.1.workshop.1.order": "1" })).toEqual(["b", "a"]);
    const another = { title: "Ouders", capacity: "9", order: "1" };
    const added = Object.entries(another).map(([field, value]): [string, string] => [
      `part.1.workshop.2.${field}`,
      value,
    ]);
    expect(letters(Object.fromEntries(added))?.slice(1)).toEqual(["new.1.2", "b"]);
  });

  it("refuses what belongs to a part or workshop that is not there", () => {
    const form = programmeFormValues(before);
    form["part.0.id"] = ["gone"];
    const parsed = parseProgramme(form);
    expect(parsed.ok && applyTypedProgramme(before, parsed.value, "2026-11-04")).toBeUndefined();
  });

  it("says by field what is wrong", () => {
    const form = programmeFormValues(before);
    form["part.0.title"] = [""];
    form["part.0.end"] = ["13:14"];
    form["part.1.end"] = ["14.00"];
    form["part.1.start"] = ["14:00"];
    form["part.1.workshop.1.capacity"] = ["veel"];
    const parsed = parseProgramme(form);
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.errors).toEqual({
      "part.0.title": "required",
      "part.0.end": "ends_before_start",
      "part.1.end": "ends_before_start",
      "part.1.workshop.1.capacity": "number",
    });
  });
});

describe("who hears of a change of the programme", () => {
  it.each([
    ["the hour of a round", { "part.1.end": "15:15" }, ["a", "b"]],
    ["the room of a workshop", { "part.1.workshop.0.room": "Zaal 9" }, ["a"]],
    ["the title of a workshop", { "part.1.workshop.1.title": "Pesten voorkomen" }, ["b"]],
  ])("is who is in a workshop of which %s changes", (_what, change, workshops) => {
    expect(workshopChanges(before, typed(change)).map(({ workshopId }) => workshopId)).toEqual(workshops);
  });

  it.each([
    ["a plenary part", { "part.0.start": "13:20", "part.0.room": "Foyer", "part.0.title": "Welkom" }],
    ["a description", { "part.1.workshop.0.description": "Meer hierover." }],
    ["a leader", { "part.1.workshop.0.leader": "Iemand" }],
    ["places", { "part.1.workshop.0.capacity": "30" }],
    ["the title of a round", { "part.1.title": "Kies een workshop" }],
  ])("is nobody for %s", (_what, change) => {
    const after = typed(change);
    expect(programmeDifferences(before, after)).not.toEqual([]);
    expect(workshopChanges(before, after)).toEqual([]);
  });

  it("tells a mere room by itself, and the rest as was and becomes", () => {
    const after = typed({ "part.1.workshop.0.room": "Zaal 9", "part.1.workshop.1.title": "Pesten voorkomen" });
    expect(changesForWorkshops(workshopChanges(before, after))).toEqual([
      {
        what: "programme",
        from: [{ title: "Pesten", room: "Zaal 1", startsAt: round.startsAt, endsAt: round.endsAt }],
        to: [{ title: "Pesten voorkomen", room: "Zaal 1", startsAt: round.startsAt, endsAt: round.endsAt }],
      },
      { what: "room", workshop: "Privacy", from: "Zaal 1", to: "Zaal 9" },
    ]);
  });
});
