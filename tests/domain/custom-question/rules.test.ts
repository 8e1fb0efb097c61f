import { describe, expect, it } from "vitest";
import { isAskedOf, isSameAnswer, mayAnswer, planOptions, readSectors } from "#app/domain/custom-question/rules";

const options = [
  { id: "a", label: "Trein" },
  { id: "b", label: "Fiets" },
];
const question = { kind: "choice" as const, options };
const nobody = { people: 0, chosenIds: [] };

describe("who is asked", () => {
  it("is everybody when no sector is named, and else only those", () => {
    expect(isAskedOf({ sectors: [] }, "health")).toBe(true);
    expect(isAskedOf({ sectors: ["health", "safety"] }, "safety")).toBe(true);
    expect(isAskedOf({ sectors: ["health"] }, "safety")).toBe(false);
    expect(isAskedOf({ sectors: ["health"] }, "")).toBe(false);
  });

  it("is read from a column, what is no sector left out", () => {
    expect(readSectors("safety,education")).toEqual(["education", "safety"]);
    expect(readSectors("")).toEqual([]);
    expect(readSectors("nonsense,health")).toEqual(["health"]);
  });
});

describe("answering", () => {
  it("ends with a read-only answer, and never with another one", () => {
    const given = [{ questionId: "q", value: "ja" }];
    expect(mayAnswer({ id: "q", isReadOnly: true }, given)).toBe(false);
    expect(mayAnswer({ id: "q", isReadOnly: false }, given)).toBe(true);
    expect(mayAnswer({ id: "other", isReadOnly: true }, given)).toBe(true);
  });

  it("is the same whatever the order of what was chosen", () => {
    const one = { questionId: "q", optionIds: ["a", "b"] };
    expect(isSameAnswer(one, { questionId: "q", optionIds: ["b", "a"] })).toBe(true);
    expect(isSameAnswer(one, { questionId: "q", optionIds: ["a"] })).toBe(false);
    expect(isSameAnswer(one, undefined)).toBe(false);
    expect(isSameAnswer(undefined, undefined)).toBe(true);
    expect(isSameAnswer({ questionId: "q", value: "a" }, { questionId: "q", optionIds: ["a"] })).toBe(false);
  });
});

describe("changing the options", () => {
  it("is free while nobody answered", () => {
    expect(planOptions(question, { kind: "several", labels: ["Fiets", "Bus"] }, nobody)).toEqual({
      ok: true,
      kept: [options[1]],
      added: ["Bus"],
      removed: [options[0]],
    });
    expect(planOptions(question, { kind: "text", labels: [] }, nobody)).toMatchObject({ ok: true, removed: options });
  });

  it("keeps the kind once somebody answered, and the words of what was chosen", () => {
    const answered = { people: 1, chosenIds: ["a"] };
    expect(planOptions(question, { kind: "several", labels: ["Trein"] }, answered)).toEqual({
      ok: false,
      reason: "kind_answered",
    });
    expect(planOptions(question, { kind: "choice", labels: ["De trein", "Fiets"] }, answered)).toEqual({
      ok: false,
      reason: "option_chosen",
      label: "Trein",
    });
  });

  it("may still add one, put them in another order and take away what nobody chose", () => {
    const change = { kind: "choice" as const, labels: ["Bus", "Trein"] };
    const plan = planOptions(question, change, { people: 3, chosenIds: ["a"] });
    expect(plan).toEqual({ ok: true, kept: [options[0]], added: ["Bus"], removed: [options[1]] });
  });
});
