import { describe, expect, it } from "vitest";
import { changeFormValues, parseChange } from "#app/domain/event/change-schema.server";
import type { EventDetails } from "#app/domain/event/change-rules";

const current: EventDetails = {
  title: "Rondom het Kind",
  kind: "studiemiddag",
  theme: "ouders",
  summary: "Een middag.",
  about: "Wij zien elkaar.",
  doorsOpenAt: "2026-11-04T11:45:30.000Z",
  startsAt: "2026-11-04T12:15:30.000Z",
  endsAt: "2026-11-04T16:00:00.000Z",
  registrationClosesAt: null,
  venueName: "De Burcht",
  venueAddress: "Burchtplein 1",
  venueCity: "Voorbeeldstad",
  directions: "Lopen.\n\nOf fietsen.",
  accessibility: "",
  costs: "Geen",
  capacity: 100,
  contactName: "Noor Voorbeeld",
  contactEmail: "noor@regio.example",
};

function parse(typed: Partial<Record<keyof ReturnType<typeof changeFormValues>, string>>) {
  const values = { ...changeFormValues(current), ...typed };
  return parseChange(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]])), current);
}

describe("the form that changes an event", () => {
  it("reads back what it shows, to the second", () => {
    const { registrationClosesAt: _, ...details } = current;
    expect(parse({})).toEqual({ ok: true, value: { details, moveProgramme: true, newAddress: false } });
  });

  it("reads Dutch clock times, on a day of summer time too", () => {
    const parsed = parse({ date: "2027-06-02", starts_at: "9.30", ends_at: "12:00", doors_open_at: "" });
    expect(parsed.ok && parsed.value.details).toMatchObject({
      startsAt: "2027-06-02T07:30:00.000Z",
      endsAt: "2027-06-02T10:00:00.000Z",
      doorsOpenAt: null,
    });
  });

  it.each([
    ["title", "", "required"],
    ["title", "...", "required"],
    ["title", "x".repeat(151), "too_long"],
    ["title", "regel\u0007", "control_characters"],
    ["summary", " ", "required"],
    ["date", "", "required"],
    ["date", "2026-02-30", "date"],
    ["starts_at", "25:00", "time"],
    ["ends_at", "13:15", "ends_before_start"],
    ["doors_open_at", "13:16", "doors_after_start"],
    ["doors_open_at", "straks", "time"],
    ["venue_name", "", "required"],
    ["venue_city", "", "required"],
    ["directions", "x".repeat(2001), "too_long"],
    ["kind", "feest", "choice"],
    ["theme", "", "required"],
    ["about", "x".repeat(6001), "too_long"],
    ["contact_name", "", "required"],
    ["contact_email", "", "required"],
    ["contact_email", "noor", "email"],
    ["capacity", "-1", "number"],
    ["capacity", "10001", "number"],
    ["capacity", "tien", "number"],
  ])("refuses %s, case %#", (field, value, error) => {
    expect(parse({ [field]: value })).toEqual({ ok: false, errors: { [field]: error } });
  });

  it.each([
    ["title", "x".repeat(150)],
    ["ends_at", "13:16"],
    ["doors_open_at", "13:15"],
    ["capacity", "0"],
    ["capacity", "10000"],
    ["venue_address", ""],
    ["costs", ""],
  ])("takes %s, case %#", (field, value) => {
    expect(parse({ [field]: value }).ok).toBe(true);
  });

  it("tells all mistakes at once", () => {
    const parsed = parse({ title: "", ends_at: "08:00", capacity: "veel" });
    expect(!parsed.ok && parsed.errors).toEqual({
      title: "required",
      ends_at: "ends_before_start",
      capacity: "number",
    });
  });

  it("does not mind doors that nobody touched when the start moves before them", () => {
    expect(parse({ starts_at: "12:30" }).ok).toBe(true);
    expect(parse({ starts_at: "12:30", move_programme: "" }).ok).toBe(false);
  });
});
