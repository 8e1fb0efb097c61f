import { describe, expect, it } from "vitest";
import { countAnswers, invitationState, isInFilter, mayRemind } from "#app/domain/invitation/rules";
import type { AnswerFacts } from "#app/domain/invitation/rules";
import { uninvitedReason } from "#app/domain/registration/invited-rules";
import { testNow } from "#tests/support/factories";

const nothing: AnswerFacts = { declinedAt: null, withdrawnBy: null, registrationStatus: null, mailStatus: "sent" };
const at = testNow.toISOString();

describe("how an invitation stands", () => {
  it.each([
    ["no answer", nothing, "unanswered"],
    ["no answer while the mail waits", { ...nothing, mailStatus: "queued" }, "unanswered"],
    ["no answer long after the mail", { ...nothing, mailStatus: null }, "unanswered"],
    ["a mail that failed", { ...nothing, mailStatus: "failed" }, "mail_failed"],
    ["no", { ...nothing, declinedAt: at }, "declined"],
    ["no, though the mail failed", { ...nothing, declinedAt: at, mailStatus: "failed" }, "declined"],
    ["yes", { ...nothing, registrationStatus: "placed" }, "placed"],
    ["yes, after a no", { ...nothing, declinedAt: at, registrationStatus: "placed" }, "placed"],
    ["yes, and on the waitlist", { ...nothing, registrationStatus: "waitlisted" }, "waitlisted"],
    ["yes, then withdrawn", { ...nothing, registrationStatus: "withdrawn" }, "declined"],
    ["taken back", { ...nothing, withdrawnBy: "organizer" }, "withdrawn"],
    ["asked not to be invited", { ...nothing, withdrawnBy: "invitee" }, "stopped"],
    ["asked so, and comes", { ...nothing, withdrawnBy: "invitee", registrationStatus: "placed" }, "placed"],
  ] as const)("%s", (_name, facts, state) => {
    expect(invitationState(facts)).toBe(state);
  });

  it("is counted once, and an invitation that ended is no longer counted as invited", () => {
    const counts = countAnswers([
      "unanswered",
      "placed",
      "waitlisted",
      "declined",
      "mail_failed",
      "withdrawn",
      "stopped",
    ]);
    expect(counts).toEqual({ unanswered: 1, coming: 2, declined: 1, mail_failed: 1, ended: 2, invited: 5 });
  });

  it("stands in the filter of its answer and in that of everybody", () => {
    expect([isInFilter("waitlisted", "all"), isInFilter("waitlisted", "coming")]).toEqual([true, true]);
    expect([isInFilter("stopped", "ended"), isInFilter("stopped", "unanswered")]).toEqual([true, false]);
  });
});

describe("a reminder", () => {
  const mailed = (ago: number) => new Date(testNow.getTime() - ago).toISOString();
  const threeDays = 3 * 86_400_000;

  it("goes three days after the last mail, and not a millisecond earlier", () => {
    expect(mayRemind({ state: "unanswered", mailedAt: mailed(threeDays) }, testNow)).toBe(true);
    expect(mayRemind({ state: "unanswered", mailedAt: mailed(threeDays - 1) }, testNow)).toBe(false);
  });

  it.each(["placed", "waitlisted", "declined", "mail_failed", "withdrawn", "stopped"] as const)(
    "never goes to who is %s",
    (state) => expect(mayRemind({ state, mailedAt: mailed(10 * threeDays) }, testNow)).toBe(false),
  );
});

describe("an event for invited people only", () => {
  const invitation = { id: "a", withdrawn_by: null, registration_id: null, used_by: null };

  it.each([
    ["nobody without an invitation", null, undefined, "invitation_needed"],
    ["who was invited", invitation, undefined, undefined],
    [
      "not with an invitation that was taken back",
      { ...invitation, withdrawn_by: "organizer" },
      undefined,
      "invitation_withdrawn",
    ],
    ["who wanted no more mail", { ...invitation, withdrawn_by: "invitee" }, undefined, undefined],
    [
      "not a second person with one link",
      { ...invitation, registration_id: "r", used_by: "r" },
      undefined,
      "invitation_used",
    ],
    [
      "not another registration with one link",
      { ...invitation, registration_id: "r", used_by: "r" },
      "s",
      "invitation_used",
    ],
    ["the same person again", { ...invitation, registration_id: "r", used_by: "r" }, "r", undefined],
    ["somebody else after the first withdrew", { ...invitation, registration_id: "r" }, undefined, undefined],
  ] as const)("lets in %s", (_name, given, existingId, reason) => {
    expect(uninvitedReason(given, { existingId })).toBe(reason);
  });
});
