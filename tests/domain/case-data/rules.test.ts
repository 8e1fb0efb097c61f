import { describe, expect, test } from "vitest";
import { hasCitizenServiceNumber, looksLikeCaseData } from "#app/domain/case-data/rules";

describe("what looks like case data", () => {
  test.each([
    "Het gaat om 111222333",
    "bsn 1112.22.333 graag overleg",
    "BSN: 123456782",
    "geboren op 12-03-2015",
    "geb. 3 april 2014",
    "geboortedatum: 2013-05-06",
    "het gaat om 12-03-2015",
    "overleg over leerling Sam",
    "Leerling Sam komt mee",
    "Overleg over onze leerling Sam de Vries",
    "mijn zoon Daan heeft hulp",
    "dochter Noor, groep 4",
    "het kind Ali",
    "Kind: Ali",
    "Sam is een leerling van ons",
    "Sam de leerling",
    "Daan (8) loopt vast",
    "Daan (8 jaar)",
    "the child Emma",
  ])("%j is refused", (text) => expect(looksLikeCaseData(text)).toBe(true));

  test.each([
    "Ik kom met de trein van 12.30 uur",
    "Ik neem een collega mee: Sanne de Boer",
    "Ik wil praten over leerlingen die thuiszitten",
    "Wij werken met ieder kind in de wijk",
    "Kind en Gezin komt ook",
    "onze school heeft 512 leerlingen",
    "bel mij op 06 12345678 of 070 1234567",
    "+31 6 12 34 56 78",
    "Ik ben geboren en getogen in Zaanstad",
    "graag plek vooraan, ik gebruik ringleiding",
    "vegetarisch en geen noten",
    "Jongerenwerk Noord staat er ook",
    "op 8 november kan ik niet voor 14.00 uur",
    "",
  ])("%j is let through", (text) => expect(looksLikeCaseData(text)).toBe(false));

  test("no telephone number is one, however it is written", () => {
    for (let last = 10; last < 99; last += 1)
      for (const phone of [
        `06 123456${last}`,
        `06-1234 56 ${last}`,
        `+31 6 123456${last}`,
        `+31612345${last}1`,
        `(070) 123 45 ${last}`,
      ])
        expect(hasCitizenServiceNumber(`bel ${phone} of mail`)).toBe(false);
  });

  test("a number of nine digits is one only when it passes the eleven-test", () => {
    expect(hasCitizenServiceNumber("111222333")).toBe(true);
    expect(hasCitizenServiceNumber("111222334")).toBe(false);
    expect(hasCitizenServiceNumber("1112223331")).toBe(false);
    expect(hasCitizenServiceNumber("000000000")).toBe(false);
  });
});
