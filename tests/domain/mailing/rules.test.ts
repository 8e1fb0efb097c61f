import { describe, expect, test } from "vitest";
import { textMistakes } from "#app/domain/mailing/check-text";
import type { FormFields } from "#app/domain/event/form-fields.server";
import { parseMailing } from "#app/domain/mailing/schema.server";
import { dueNow, mailingState, plannedMoment } from "#app/domain/mailing/rules";
import type { MailingFacts } from "#app/domain/mailing/rules";

const startsAt = "2026-11-04T12:15:00.000Z";
/** Long before that event. */
const now = new Date("2026-09-01T10:00:00.000Z");
const parse = (fields: FormFields, at = now) => parseMailing(fields, { startsAt, now: at });
const relative = (daysFromEvent: number, clockTime = "09:00") => ({
  timing: "relative" as const,
  sendAt: null,
  daysFromEvent,
  clockTime,
});

describe("when a mailing leaves", () => {
  test("is by the clock in the Netherlands, also across the change to winter time", () => {
    expect(plannedMoment(relative(-7), { startsAt })).toBe("2026-10-28T08:00:00.000Z");
    expect(plannedMoment(relative(-14), { startsAt })).toBe("2026-10-21T07:00:00.000Z");
    expect(plannedMoment(relative(1, "15:30"), { startsAt })).toBe("2026-11-05T14:30:00.000Z");
    expect(plannedMoment(relative(0), { startsAt: "2026-11-03T23:30:00.000Z" })).toBe("2026-11-04T08:00:00.000Z");
  });

  test("is at once, or at the instant that was chosen", () => {
    const none = { daysFromEvent: null, clockTime: null };
    expect(plannedMoment({ timing: "now", sendAt: null, ...none }, { startsAt })).toBeNull();
    expect(plannedMoment({ timing: "at", sendAt: startsAt, ...none }, { startsAt })).toBe(startsAt);
  });
});

describe("a scheduled mailing", () => {
  const moment = "2026-10-28T08:00:00.000Z";
  const mailing: MailingFacts = {
    ...relative(-7),
    scheduledAt: "2026-10-01T10:00:00.000Z",
    plannedFor: moment,
    startedAt: null,
    writtenAt: null,
    stoppedAt: null,
    stopReason: null,
  };
  const event = { startsAt, cancelledAt: null };
  const at = (iso: string) => new Date(iso);

  test("waits until its moment and not a millisecond longer", () => {
    expect(dueNow(mailing, event, at("2026-10-28T07:59:59.999Z"))).toEqual({ now: "wait" });
    expect(dueNow(mailing, event, at(moment))).toEqual({ now: "start" });
  });

  test("does not leave by itself when everything stood still for more than six hours", () => {
    expect(dueNow(mailing, event, at("2026-10-28T14:00:00.000Z"))).toEqual({ now: "start" });
    expect(dueNow(mailing, event, at("2026-10-28T14:00:00.001Z"))).toEqual({ now: "stop", reason: "too_late" });
  });

  test("follows an event that moves; where its moment has passed by that, it stops", () => {
    const later = { ...event, startsAt: "2026-11-11T12:15:00.000Z" };
    const now = at("2026-10-20T10:00:00.000Z");
    expect(dueNow(mailing, later, now)).toEqual({ now: "replan", plannedFor: "2026-11-04T08:00:00.000Z" });
    const sooner = { ...event, startsAt: "2026-10-22T12:15:00.000Z" };
    expect(dueNow(mailing, sooner, now)).toEqual({ now: "stop", reason: "too_late" });
    expect(mailingState(mailing, sooner, { waiting: 0, now })).toBe("too_late");
  });

  test("does not leave for an event that is off", () => {
    const off = { ...event, cancelledAt: "2026-10-02T10:00:00.000Z" };
    expect(dueNow(mailing, off, at(moment))).toEqual({ now: "stop", reason: "event_cancelled" });
    expect(mailingState(mailing, off, { waiting: 0, now: at(startsAt) })).toBe("event_cancelled");
  });
});

describe("the text of a mailing", () => {
  test("may hold every placeholder, in capitals or with a hyphen", () => {
    const body =
      "{voornaam} {NAAM} {titel}\n{datum} {tijd} {plaats} {workshops}\n[x]({persoonlijke-link}) {persoonlijke link}";
    expect(textMistakes({ subject: "{voornaam}", body })).toEqual([]);
  });

  test("is refused for what we do not know, with its line", () => {
    expect(textMistakes({ subject: "{vornaam}", body: "goed\n{achternaam} en {\nnog } een" })).toEqual([
      { field: "subject", line: 1, text: "{vornaam}", why: "unknown" },
      { field: "body", line: 2, text: "{achternaam}", why: "unknown" },
      { field: "body", line: 2, text: "{", why: "unknown" },
      { field: "body", line: 3, text: "} een", why: "unknown" },
    ]);
  });

  test("has no placeholder in an address, where it would not work", () => {
    const lines = ["https://x.example/?n={naam}", "[x](https://x.example/{naam})", "[x](mailto:{naam})"];
    for (const body of lines)
      expect(textMistakes({ subject: "", body })).toMatchObject([{ why: "in_address", line: 1 }]);
  });
});

describe("the form of a mailing", () => {
  const form = (more: Record<string, string> = {}) =>
    Object.fromEntries(
      Object.entries({
        kind: "registration",
        subject: "Tot dan",
        body: "Beste {voornaam}",
        language: "nl",
        audience: "placed",
        timing: "now",
        ...more,
      }).map(([name, value]) => [name, [value]]),
    );

  test("refuses a moment that has been, beside what it was chosen with", () => {
    const relative = form({ timing: "relative", days: "7", side: "before", clock: "09:00" });
    const at = form({ timing: "at", date: "2026-10-28", time: "9.00" });
    const moment = new Date("2026-10-28T08:00:00.000Z");
    const before = new Date(moment.getTime() - 1);
    expect([parse(relative, before).ok, parse(at, before).ok]).toEqual([true, true]);
    expect(parse(relative, moment)).toMatchObject({ ok: false, errors: { days: "moment_passed" } });
    expect(parse(at, moment)).toMatchObject({ ok: false, errors: { date: "moment_passed" } });
    expect(parse(form({ timing: "now" }), moment).ok).toBe(true);
  });

  test("reads a moment in Dutch time, and days before or after", () => {
    const at = parse(form({ timing: "at", date: "2026-10-28", time: "9.00" }));
    expect(at).toMatchObject({ ok: true, value: { sendAt: "2026-10-28T08:00:00.000Z", daysFromEvent: null } });
    const before = parse(form({ timing: "relative", days: "7", side: "before", clock: "09:00" }));
    expect(before).toMatchObject({ ok: true, value: { sendAt: null, daysFromEvent: -7, clockTime: "09:00" } });
    expect(parse(form({ timing: "relative", days: "365", side: "after", clock: "09:00" })).ok).toBe(true);
  });

  test("says everything that is wrong at once", () => {
    const wrong = { subject: "", body: "Neem leerling Sam mee", kind: "x", audience: "y", timing: "relative" };
    expect(parse(form({ ...wrong, days: "366", side: "up", clock: "25:00" }))).toMatchObject({
      ok: false,
      errors: {
        subject: "required",
        body: "case_data",
        kind: "choice",
        audience: "choice",
        days: "days",
        side: "choice",
        clock: "time",
      },
    });
  });

  test("refuses what does not go together", () => {
    const invited = { audience: "unanswered", sector: "education", workshop: "a".repeat(32), calendar: "on" };
    expect(parse(form(invited))).toMatchObject({
      errors: { sector: "not_for_unanswered", workshop: "not_for_unanswered", calendar: "calendar_only_placed" },
    });
  });

  test("takes 150 and 10,000 characters, and no more", () => {
    expect(parse(form({ subject: "a".repeat(150), body: "b".repeat(10_000) })).ok).toBe(true);
    expect(parse(form({ subject: "a".repeat(151), body: "b".repeat(10_001) }))).toMatchObject({
      errors: { subject: "too_long", body: "too_long" },
    });
  });
});
