import { describe, expect, test } from "vitest";
import type { AreaName } from "#app/domain/introduction/reason-words";
import { reasonSentences } from "#app/domain/introduction/reason-words";
import type { Reason } from "#app/domain/introduction/suggestion-rules";
import type { Language } from "#app/language/language";

const names: Record<string, AreaName> = {
  regenboog: { name: "De Regenboog", kind: "organization" },
  bron: { name: "De Bron", kind: "organization" },
  kompas: { name: "Het Kompas", kind: "organization" },
  vlieger: { name: "De Vlieger", kind: "organization" },
  noord: { name: "Jeugdteam Noord", kind: "organization" },
  poelenburg: { name: "Poelenburg", kind: "place" },
};
const say = (personId: string, reasons: readonly Reason[], language: Language = "nl") =>
  reasonSentences(reasons, { language, personId, nameOf: (id) => names[id] });

const gap: Reason = { kind: "gap", school: "regenboog", atSchool: "anna", partner: "noord" };

describe("why two people should meet, in words", () => {
  test("says a gap and the school where both work in one sentence, to each from their own side", () => {
    const reasons: Reason[] = [gap, { kind: "serves", areas: ["regenboog"] }];
    expect(say("bram", reasons)).toEqual([
      "U werkt allebei voor De Regenboog; u hebt daar nog geen vaste contactpersoon.",
    ]);
    expect(say("anna", reasons)).toEqual([
      "U werkt allebei voor De Regenboog; de school heeft nog geen vaste contactpersoon bij Jeugdteam Noord.",
    ]);
    expect(say("bram", reasons, "en")).toEqual([
      "You both work for De Regenboog; you have no fixed contact person there yet.",
    ]);
  });

  test("says a gap by itself", () => {
    expect(say("bram", [gap])).toEqual(["U hebt nog geen vaste contactpersoon bij De Regenboog."]);
    expect(say("anna", [gap])).toEqual(["Uw school heeft nog geen vaste contactpersoon bij Jeugdteam Noord."]);
    expect(say("anna", [{ ...gap, partner: null }])).toEqual([
      "Uw school heeft nog geen vaste contactpersoon bij deze organisatie.",
    ]);
  });

  test("names two areas and counts the others, organizations and places apart", () => {
    expect(say("bram", [{ kind: "serves", areas: ["bron", "poelenburg"] }])).toEqual([
      "U werkt allebei voor De Bron.",
      "U werkt allebei in Poelenburg.",
    ]);
    expect(say("bram", [{ kind: "serves", areas: ["bron", "kompas"] }])).toEqual([
      "U werkt allebei voor De Bron en Het Kompas.",
    ]);
    expect(say("bram", [{ kind: "serves", areas: ["bron", "kompas", "vlieger", "regenboog"] }])).toEqual([
      "U werkt allebei voor De Bron, Het Kompas en nog 2.",
    ]);
  });

  test("says who offers and who seeks, and how roles complement each other, from the reader's side", () => {
    const reasons: Reason[] = [
      { kind: "offers", theme: "pesten", from: "anna" },
      // A theme of Elkaar is kept by its key.
      { kind: "offers", theme: "privacy", from: "bram" },
      { kind: "role", roles: ["internalSupervisor", "youthTeam"], people: ["anna", "bram"] },
    ];
    expect(say("anna", reasons)).toEqual([
      "Biedt aan wat u zoekt: privacy en gegevens delen.",
      "Zoekt wat u aanbiedt: pesten.",
      "Uw functies vullen elkaar aan: intern begeleider en jeugdteam.",
    ]);
    expect(say("bram", reasons)).toEqual([
      "Biedt aan wat u zoekt: pesten.",
      "Zoekt wat u aanbiedt: privacy en gegevens delen.",
      "Uw functies vullen elkaar aan: jeugdteam en intern begeleider.",
    ]);
  });

  test("leaves out what has no name any more", () => {
    expect(
      say("bram", [
        { ...gap, school: "gone" },
        { kind: "serves", areas: ["gone", "bron"] },
      ]),
    ).toEqual(["U werkt allebei voor De Bron."]);
  });
});
