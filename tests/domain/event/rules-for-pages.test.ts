import { describe, expect, it } from "vitest";
import {
  dayPart,
  eventState,
  movedHow,
  needsYear,
  placesLeft,
  shownAttendance,
  workshopLetter,
} from "#app/domain/event/rules-for-pages";

const now = new Date("2026-11-21T12:00:00.000Z");
const open = {
  endsAt: "2026-12-10T16:30:00.000Z",
  cancelledAt: null,
  registrationClosesAt: "2026-12-09T11:00:00.000Z",
  placeLimit: 10,
  taken: 9,
};

describe("what a visitor can do", () => {
  it("is registering while one place is left, and waiting when none is", () => {
    expect(eventState(open, now.toISOString())).toBe("open");
    expect(eventState({ ...open, taken: 10 }, now.toISOString())).toBe("full");
  });

  it("closes at the closing instant, not before", () => {
    expect(eventState(open, "2026-12-09T10:59:59.999Z")).toBe("open");
    expect(eventState(open, "2026-12-09T11:00:00.000Z")).toBe("closed");
  });

  it("is over at the end, and cancelled goes before everything", () => {
    expect(eventState(open, "2026-12-10T16:29:59.999Z")).toBe("closed");
    expect(eventState(open, "2026-12-10T16:30:00.000Z")).toBe("past");
    const cancelled = { ...open, cancelledAt: "2026-11-20T12:00:00.000Z" };
    expect(eventState(cancelled, "2027-01-01T00:00:00.000Z")).toBe("cancelled");
  });
});

describe("the places left", () => {
  it("are few from ten downwards and none at the limit", () => {
    expect(placesLeft({ placeLimit: 100, taken: 89 })).toEqual({ level: "plenty", left: 11, share: 0.89 });
    expect(placesLeft({ placeLimit: 100, taken: 90 })).toEqual({ level: "few", left: 10, share: 0.9 });
    expect(placesLeft({ placeLimit: 100, taken: 100 })).toEqual({ level: "full", left: 0, share: 1 });
    expect(placesLeft({ placeLimit: 0, taken: 0 })).toEqual({ level: "full", left: 0, share: 1 });
  });
});

describe("the part of the day", () => {
  it("follows Dutch clocks, in winter and in summer", () => {
    expect(dayPart("2026-12-10T12:15:00.000Z", "2026-12-10T16:30:00.000Z")).toBe("afternoon");
    expect(dayPart("2026-07-01T09:59:00.000Z", "2026-07-01T14:00:00.000Z")).toBe("day");
    expect(dayPart("2026-07-01T10:00:00.000Z", "2026-07-01T14:00:00.000Z")).toBe("afternoon");
    expect(dayPart("2026-12-10T08:00:00.000Z", "2026-12-10T12:00:00.000Z")).toBe("morning");
    expect(dayPart("2026-12-10T16:00:00.000Z", "2026-12-10T19:00:00.000Z")).toBe("evening");
  });
});

describe("a moved event", () => {
  it("moved by date or by hour in Dutch time, or not at all", () => {
    const startsAt = "2027-02-07T12:00:00.000Z";
    expect(movedHow(null, startsAt)).toBeNull();
    expect(movedHow(startsAt, startsAt)).toBeNull();
    expect(movedHow("2027-02-06T23:00:00.000Z", startsAt)).toBe("time");
    expect(movedHow("2027-02-06T22:59:00.000Z", startsAt)).toBe("date");
  });
});

describe("the year of a date", () => {
  it("is written for what is over and for what is far ahead", () => {
    expect(needsYear("2026-11-19T12:00:00.000Z", now)).toBe(true);
    expect(needsYear("2026-12-10T12:00:00.000Z", now)).toBe(false);
    expect(needsYear("2027-02-07T12:00:00.000Z", now)).toBe(false);
    expect(needsYear("2027-10-01T12:00:00.000Z", now)).toBe(true);
  });
});

describe("who comes, in numbers", () => {
  it("says nothing below ten people", () => {
    expect(shownAttendance([{ sector: "education", count: 9 }])).toBeNull();
    expect(shownAttendance([{ sector: "education", count: 10 }])).toEqual({
      total: 10,
      sectors: [{ sector: "education", count: 10 }],
      others: 0,
    });
  });

  it("names no sector of fewer than five, nor a rest of fewer than five", () => {
    const counts = [
      { sector: "education", count: 12 },
      { sector: "health", count: 4 },
      { sector: "youthCare", count: 5 },
    ];
    expect(shownAttendance(counts)).toEqual({
      total: 21,
      sectors: [
        { sector: "education", count: 12 },
        { sector: "youthCare", count: 5 },
      ],
      others: 0,
    });
    expect(shownAttendance([...counts, { sector: "other", count: 1 }])?.others).toBe(5);
  });
});

describe("the letter of a workshop", () => {
  it("goes on after Z", () => {
    expect([0, 25, 26, 27, 52].map(workshopLetter)).toEqual(["A", "Z", "AA", "AB", "BA"]);
  });
});
