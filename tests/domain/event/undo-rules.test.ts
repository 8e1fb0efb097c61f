import { describe, expect, it } from "vitest";
import type { EventDetails } from "#app/domain/event/change-rules";
import { changedValues, undoOf } from "#app/domain/event/undo-rules";
import type { RecordedChange, UndoRefusal } from "#app/domain/event/undo-rules";

const now = new Date("2026-10-01T10:00:00.000Z");
const details: EventDetails = {
  title: "Rondom het Kind",
  kind: "studiemiddag",
  theme: "ouders",
  summary: "Een middag.",
  about: "",
  doorsOpenAt: null,
  startsAt: "2026-11-04T12:15:00.000Z",
  endsAt: "2026-11-04T16:00:00.000Z",
  registrationClosesAt: null,
  venueName: "De Burcht",
  venueAddress: "Burchtplein 1",
  venueCity: "Voorbeeldstad",
  directions: "",
  accessibility: "",
  costs: "",
  capacity: 100,
  contactName: "Noor",
  contactEmail: "noor@regio.example",
};

function changeTo(after: Partial<EventDetails>, given: Partial<RecordedChange> = {}): RecordedChange {
  const before = Object.fromEntries(Object.keys(after).map((key) => [key, details[key as keyof EventDetails]]));
  return { id: "act", fields: Object.keys(after), before, after, movedProgramme: false, ...given };
}

const moved = { startsAt: "2026-11-11T12:15:00.000Z", endsAt: "2026-11-11T16:00:00.000Z" };
const cancelled = (after: Partial<EventDetails>): { details: EventDetails; cancelledAt: string | null } => ({
  ...event(after),
  cancelledAt: now.toISOString(),
});
const event = (after: Partial<EventDetails>) => ({ details: { ...details, ...after }, cancelledAt: null });

describe("taking a change back", () => {
  it("puts back what stood there, and nothing else", () => {
    const change = changeTo(moved, { movedProgramme: true });
    expect(undoOf(change, event({ ...moved, costs: "Later gewijzigd" }), now)).toEqual({
      ok: true,
      details: { ...details, costs: "Later gewijzigd" },
      moveProgramme: true,
      newAddress: false,
    });
  });

  it("moves the address back with the title", () => {
    const change = changeTo({ title: "Anders" }, { fields: ["title", "slug"] });
    expect(undoOf(change, event({ title: "Anders" }), now)).toMatchObject({ ok: true, newAddress: true });
  });

  it.each<[UndoRefusal, RecordedChange | undefined, ReturnType<typeof cancelled>]>([
    ["nothing_to_undo", undefined, event({})],
    ["event_cancelled", changeTo(moved), cancelled(moved)],
    ["changed_since", changeTo(moved), event({ ...moved, startsAt: "2026-11-12T12:15:00.000Z" })],
    ["not_kept", changeTo({ contactName: "Ans" }, { before: {}, after: {} }), event({ contactName: "Ans" })],
    ["not_kept", { ...changeTo({}), fields: ["slug"] }, event({})],
  ])("refuses %s, case %#", (reason, change, present) => {
    expect(undoOf(change, present, now)).toEqual({ ok: false, reason });
  });

  it("refuses to go back to a time that is over, to the millisecond", () => {
    const change = changeTo(moved);
    const end = new Date(details.endsAt);
    expect(undoOf(change, event(moved), end)).toEqual({ ok: false, reason: "time_in_past" });
    expect(undoOf(change, event(moved), new Date(end.getTime() - 1))).toMatchObject({ ok: true });
  });
});

describe("what the log keeps of a change", () => {
  it("is what differs, without places and without who answers questions", () => {
    const after = { ...details, title: "Anders", capacity: 120, contactName: "Ans", contactEmail: "ans@regio.example" };
    expect(changedValues(details, after)).toEqual({ before: { title: "Rondom het Kind" }, after: { title: "Anders" } });
  });
});
