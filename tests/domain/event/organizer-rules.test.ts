import { describe, expect, it } from "vitest";
import {
  countWishes,
  dayGreeting,
  daysUntil,
  mailProblem,
  weightiestRole,
  whatWaits,
} from "#app/domain/event/organizer-rules";

describe("the organizer's rules", () => {
  it("takes the weightiest role, by the event or by its region", () => {
    const roles = [
      { role: "desk" as const, eventId: "e1", regionId: null },
      { role: "editor" as const, eventId: null, regionId: "r1" },
    ];
    expect(weightiestRole(roles, { eventId: "e1", regionId: "r1" })).toBe("editor");
    expect(weightiestRole(roles, { eventId: "e1", regionId: "r2" })).toBe("desk");
    expect(weightiestRole(roles, { eventId: "e2", regionId: "r2" })).toBeUndefined();
  });

  it("puts at most five things up, what went wrong first, and nothing a desk cannot mend", () => {
    const now = new Date("2026-10-01T10:00:00.000Z");
    const event = (slug: string, failedMails: number, waiting: number) => ({
      slug,
      title: slug,
      role: "editor" as const,
      failedMails,
      waiting,
      requests: 0,
      hostQuestions: 0,
      unansweredHosts: 0,
      cancelledAt: null,
      publishedAt: "2026-09-01T10:00:00.000Z",
      endsAt: "2026-11-04T16:00:00.000Z",
    });
    const all = ["a", "b", "c", "d"].map((slug) => event(slug, 1, 2));
    expect(whatWaits(all, { organizationTexts: 0 }, now).map(({ what, slug }) => `${what} ${slug}`)).toEqual([
      "failed_mails a",
      "failed_mails b",
      "failed_mails c",
      "failed_mails d",
      "full_with_waitlist a",
    ]);
    expect(whatWaits([{ ...event("a", 1, 2), role: "desk" }], { organizationTexts: 0 }, now)).toEqual([]);
    expect(whatWaits([{ ...event("a", 0, 2), cancelledAt: now.toISOString() }], { organizationTexts: 0 }, now)).toEqual(
      [],
    );
    expect(whatWaits([{ ...event("a", 0, 2), endsAt: now.toISOString() }], { organizationTexts: 0 }, now)).toEqual([]);
    expect(whatWaits([event("a", 0, 0)], { organizationTexts: 0 }, now)).toEqual([]);
    const much = { ...event("a", 1, 1), hostQuestions: 1, unansweredHosts: 2, publishedAt: null };
    const kinds = (events: (typeof much)[], texts: number) =>
      whatWaits(events, { organizationTexts: texts }, now).map(({ what }) => what);
    expect(kinds([much], 3)).toEqual(["failed_mails", "host_question", "organizations", "full_with_waitlist", "draft"]);
    expect(kinds([{ ...much, failedMails: 0, waiting: 0 }], 0)).toEqual(["host_question", "draft", "host_unanswered"]);
    expect(kinds([{ ...much, failedMails: 0, requests: 3 }], 1).slice(0, 3)).toEqual([
      "host_question",
      "requests",
      "organizations",
    ]);
    expect(whatWaits([{ ...event("a", 0, 0), requests: 3 }], { organizationTexts: 0 }, now)).toEqual([
      { what: "requests", slug: "a", title: "a", count: 3 },
    ]);
    expect(kinds([{ ...much, failedMails: 0, endsAt: now.toISOString() }], 0)).toEqual([]);
    expect(
      whatWaits([], { organizationTexts: 1, questions: 2, answers: 3 }, now).map(({ what, count }) => [what, count]),
    ).toEqual([
      ["questions", 2],
      ["answers", 3],
      ["organizations", 1],
    ]);
  });

  it("greets by the Dutch clock", () => {
    expect(dayGreeting(new Date("2026-10-01T09:59:00.000Z"))).toBe("morning");
    expect(dayGreeting(new Date("2026-10-01T10:00:00.000Z"))).toBe("afternoon");
    expect(dayGreeting(new Date("2026-10-01T16:00:00.000Z"))).toBe("evening");
  });

  it("counts days by the Dutch calendar", () => {
    expect(daysUntil("2026-11-04T12:15:00.000Z", new Date("2026-11-03T23:30:00.000Z"))).toBe(0);
    expect(daysUntil("2026-11-04T12:15:00.000Z", new Date("2026-11-03T22:30:00.000Z"))).toBe(1);
  });

  it("counts the same wish once, however it was written", () => {
    expect(countWishes(["Vegetarisch", "vegetarisch.", " VEGETARISCH ", "geen noten"])).toEqual([
      { text: "Vegetarisch", count: 3 },
      { text: "geen noten", count: 1 },
    ]);
  });

  it.each([
    ["550 5.1.1 User unknown", "unknown_address"],
    ["550 No such user here", "unknown_address"],
    ["552 5.2.2 Mailbox full", "mailbox_full"],
    ["554 5.7.1 Rejected as spam", "refused"],
    ["550 5.7.1 policy", "refused"],
    ["421 4.3.2 try again later", "unreachable"],
    ["connect ECONNREFUSED 127.0.0.1:25", "unreachable"],
    ["Connection timeout", "unreachable"],
    ["The mail could not be made", "other"],
    [null, "other"],
  ])("says of %s: %s", (text, problem) => {
    expect(mailProblem(text)).toBe(problem);
  });
});
