import { describe, expect, test } from "vitest";
import { fieldLimits, parseDetails, parseRegistration, parseWorkshops } from "#app/domain/registration/schema.server";

const round = "a".repeat(32);
const workshop = "b".repeat(32);
const filled = {
  name: ["Anna Bos"],
  email: ["anna@school.example"],
  organization: ["De Regenboog"],
  role: ["intern begeleider"],
  sector: ["education"],
};

function errorsOf(given: Record<string, string[]>) {
  const parsed = parseRegistration({ ...filled, ...given });
  return parsed.ok ? {} : parsed.errors;
}

describe("the registration form", () => {
  test("needs a name, an address, an organization, a role and a sector, and nothing else", () => {
    expect(parseRegistration(filled)).toEqual({
      ok: true,
      value: {
        name: "Anna Bos",
        email: "anna@school.example",
        organization: "De Regenboog",
        role: "intern begeleider",
        sector: "education",
        phone: null,
        region: null,
        workshops: {},
        diet: null,
        access: null,
        listed: false,
        note: null,
      },
    });
    expect(parseRegistration({})).toEqual({
      ok: false,
      errors: { name: "required", email: "required", organization: "required", role: "required", sector: "required" },
    });
  });

  test("tidies what was typed", () => {
    const parsed = parseRegistration({
      ...filled,
      name: ["  Anna   van\u00a0Bos "],
      email: [" Anna@School.EXAMPLE"],
      note: ["een\r\ntwee\t!"],
      listed: ["on"],
      [`workshops.${round}`]: [workshop],
    });
    expect(parsed).toMatchObject({
      value: {
        name: "Anna van Bos",
        email: "anna@school.example",
        note: "een\ntwee\t!",
        listed: true,
        workshops: { [round]: workshop },
      },
    });
  });

  test.each(["name", "organization", "role", "region", "note", "diet"] as const)(
    "takes the longest %s and no longer",
    (field) => {
      const consent = { needs_consent: ["on"] };
      const longest = "a".repeat(fieldLimits[field]);
      expect(errorsOf({ [field]: [longest], ...consent })).toEqual({});
      expect(errorsOf({ [field]: [`${longest}a`], ...consent })).toEqual({ [field]: "too_long" });
    },
  );

  test.each(["\u0000", "\u0007", "\u001b", "\u0085", "\u202e", "\u2066", "\u2028", "\ud800"])(
    "refuses the control character %j",
    (sign) => {
      expect(errorsOf({ name: [`An${sign}na`] })).toEqual({ name: "control_characters" });
      expect(errorsOf({ note: [`An${sign}na`] })).toEqual({ note: "control_characters" });
    },
  );

  test("refuses a line break in one line and takes it in a note", () => {
    expect(errorsOf({ name: ["Anna\nBcc: x@y.example"] })).toEqual({ name: "control_characters" });
    expect(errorsOf({ email: ["anna@school.example\r\nBcc: x@y.example"] })).toEqual({ email: "control_characters" });
    expect(errorsOf({ note: ["een\ntwee"] })).toEqual({});
  });

  test("refuses a name of signs only, a sector that is none, an address that is none", () => {
    expect(errorsOf({ name: ["---"] })).toEqual({ name: "required" });
    expect(errorsOf({ sector: ["hacker"] })).toEqual({ sector: "choice" });
    expect(errorsOf({ email: ["anna@school"] })).toEqual({ email: "email" });
  });

  test.each([
    "0612345678",
    "06-12 34 56 78",
    "070 1234567",
    "(070) 123 45 67",
    "+31 6 12345678",
    "+31 (0)6 12345678",
    "0031612345678",
    "+32 470 12 34 56",
  ])("takes the phone number %s", (phone) => expect(errorsOf({ phone: [phone] })).toEqual({}));

  test.each(["12345", "06123456789", "061234567", "bel mij", "+31 12", "+", "0612345678 of 0687654321"])(
    "refuses the phone number %s",
    (phone) => expect(errorsOf({ phone: [phone] })).toEqual({ phone: "phone" }),
  );

  test("takes diet and access only with a consent of their own", () => {
    expect(errorsOf({ diet: ["halal"] })).toEqual({ needs_consent: "needs_consent" });
    expect(errorsOf({ access: ["rolstoel"] })).toEqual({ needs_consent: "needs_consent" });
    expect(errorsOf({ diet: ["halal"], needs_consent: ["on"] })).toEqual({});
    expect(errorsOf({ needs_consent: ["on"] })).toEqual({});
  });

  test.each(["note", "diet", "access"])("refuses what looks like case data in the %s", (field) => {
    expect(errorsOf({ [field]: ["overleg over leerling Sam"], needs_consent: ["on"] })).toEqual({
      [field]: "case_data",
    });
  });

  test("takes no workshop for an empty choice and refuses what is no id", () => {
    expect(parseWorkshops({ [`workshops.${round}`]: [""], name: ["x"] })).toEqual({
      ok: true,
      value: { [round]: null },
    });
    expect(parseWorkshops({ [`workshops.${round}`]: ["none"] })).toEqual({ ok: true, value: { [round]: null } });
    expect(parseWorkshops({ [`workshops.${round}`]: ["1 or 1=1"] })).toEqual({
      ok: false,
      errors: { workshops: "choice" },
    });
    expect(errorsOf({ [`workshops.${round}`]: ["x"] })).toEqual({ workshops: "choice" });
  });
});

describe("the form of one's details", () => {
  test("keeps diet and access when nothing is typed, and erases them when asked", () => {
    expect(parseDetails(filled)).toMatchObject({ value: { needs: "keep" } });
    expect(parseDetails({ ...filled, diet: ["halal"], needs_consent: ["on"] })).toMatchObject({
      value: { needs: { diet: "halal", access: null } },
    });
    expect(parseDetails({ ...filled, forget_needs: ["on"] })).toMatchObject({ value: { needs: "forget" } });
    expect(parseDetails({ ...filled, diet: ["halal"] })).toMatchObject({ errors: { needs_consent: "needs_consent" } });
  });
});
