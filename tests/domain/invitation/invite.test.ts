import { expect, it } from "vitest";
import { invite } from "#app/domain/invitation/invite.server";
import { previewInvite } from "#app/domain/invitation/preview-invite.server";
import { decline, stopInviting } from "#app/domain/invitation/answer.server";
import { withdrawInvitation } from "#app/domain/invitation/withdraw-invitation.server";
import { runRetention } from "#app/domain/retention/run-retention.server";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { allInvitations, invitationMails, inviteNow, listOf } from "./inviting";

const karin = { name: "Karin Postma", email: "ib@school.example", organization: "De Regenboog", role: "ib'er" };
const bram = { name: "Bram Nieuw", email: "bram@wijk.example" };

describeOnBothDatabases("inviting people from a list", (database) => {
  it("writes a row and a mail each, what the preview promised, and one line in the log without a name", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    const input = { eventId: event.eventId, people: listOf(karin, bram), line: "Kom ook.", language: "en" as const };
    const preview = await previewInvite(db, input, testNow);
    expect(preview).toMatchObject({ ok: true, plan: { fresh: [karin, bram], known: [] } });
    const previewHash = preview.ok ? preview.plan.hash : "";
    expect(await invite(db, { ...input, previewHash, actorPersonId }, testNow)).toEqual({ ok: true, invited: 2 });
    const rows = await allInvitations(db);
    expect(rows.map(({ name, organization, language }) => [name, organization, language])).toEqual([
      ["Bram Nieuw", "", "en"],
      ["Karin Postma", "De Regenboog", "en"],
    ]);
    const mails = await invitationMails(db);
    expect(mails.map((mail) => [mail.recipient_name, mail.recipient_email, mail.language, mail.event_id])).toEqual([
      ["Bram Nieuw", "bram@wijk.example", "en", event.eventId],
      ["Karin Postma", "ib@school.example", "en", event.eventId],
    ]);
    expect(JSON.parse(mails[1]?.payload ?? "")).toMatchObject({
      line: "Kom ook.",
      isReminder: false,
      invitation: { id: rows[1]?.id, linkVersion: 1, name: "Karin Postma" },
    });
    const acts = await db.selectFrom("audit_log").selectAll().where("action", "=", "invitation.sent").execute();
    expect(acts).toMatchObject([{ actor_person_id: actorPersonId, details: '{"told":2}' }]);
    expect(JSON.stringify(acts)).not.toContain("Karin");
  });

  it("mails each person once, when the same list is sent twice, also at the same moment", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    const people = listOf(
      ...Array.from({ length: 250 }, (_, n) => ({ name: `Naam ${n}`, email: `n${n}@school.example` })),
    );
    const input = { eventId: event.eventId, people, line: null, language: "nl" as const };
    const preview = await previewInvite(db, input, testNow);
    const confirmed = { ...input, previewHash: preview.ok ? preview.plan.hash : "", actorPersonId };
    const turned = { ...confirmed, people: [...people].reverse() };
    const turnedPreview = await previewInvite(db, turned, testNow);
    const outcomes = await Promise.all([
      invite(db, confirmed, testNow),
      invite(db, { ...turned, previewHash: turnedPreview.ok ? turnedPreview.plan.hash : "" }, testNow),
      invite(db, confirmed, testNow),
    ]);
    expect(outcomes.map((one) => (one.ok ? one.invited : -1)).sort((a, b) => a - b)).toEqual([0, 0, 250]);
    expect(await invite(db, confirmed, testNow)).toEqual({ ok: true, invited: 0 });
    expect(await allInvitations(db)).toHaveLength(250);
    expect(new Set((await invitationMails(db)).map((mail) => mail.recipient_email)).size).toBe(250);
    expect(await invitationMails(db)).toHaveLength(250);
  });

  it("invites several people of one mailbox, and one person however the name is spelled", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    await inviteNow(db, event, listOf(karin, { ...karin, name: "Joost Prins" }));
    const again = {
      eventId: event.eventId,
      people: listOf({ ...karin, name: "karin postma" }),
      line: null,
      language: "nl" as const,
    };
    expect(await previewInvite(db, again, testNow)).toMatchObject({
      ok: true,
      plan: { fresh: [], known: [{ why: "invited" }] },
    });
    expect(await invitationMails(db)).toHaveLength(2);
  });

  it("leaves out who is registered and who wants no invitation, and asks again when they are others than was seen", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    await inviteNow(db, event, listOf(bram));
    const [invitation] = await allInvitations(db);
    await stopInviting(db, { invitationId: invitation?.id ?? "" }, testNow);
    const people = listOf(karin, bram, { name: "Nog Iemand", email: "nog@school.example" });
    const input = { eventId: event.eventId, people, line: null, language: "nl" as const };
    const seen = await previewInvite(db, input, testNow);
    await registerSomeone(db, event, { name: "Karin Postma", email: "ib@school.example" });
    const confirmed = { ...input, previewHash: seen.ok ? seen.plan.hash : "", actorPersonId: "x" };
    expect(await invite(db, confirmed, testNow)).toMatchObject({
      ok: false,
      reason: "preview_outdated",
      plan: { fresh: [{ name: "Nog Iemand" }], known: [{ why: "registered" }, { why: "stopped" }] },
    });
    expect(await invitationMails(db)).toHaveLength(1);
  });

  it("invites again whose invitation was taken back, on the same row", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const actorPersonId = await inviteNow(db, event, listOf(bram));
    const [before] = await allInvitations(db);
    const invitationId = before?.id ?? "";
    await decline(db, { invitationId, reason: "Vakantie" }, testNow);
    await withdrawInvitation(db, { eventId: event.eventId, invitationId, actorPersonId }, testNow);
    await inviteNow(db, event, listOf(bram));
    expect(await allInvitations(db)).toMatchObject([
      { id: invitationId, withdrawn_at: null, withdrawn_by: null, declined_at: null, decline_reason: null },
    ]);
    expect(await invitationMails(db)).toHaveLength(2);
  });

  it("is refused for an event that is over, cancelled, closed or not open yet", async () => {
    const { db } = database();
    const people = listOf(bram);
    const ask = async (given: Parameters<typeof createTestEvent>[1], now = testNow) => {
      const { eventId } = await createTestEvent(db, given);
      return previewInvite(db, { eventId, people, line: null, language: "nl" }, now);
    };
    expect(await ask({ published: false })).toEqual({ ok: false, reason: "registration_closed" });
    expect(await ask({ registrationClosesAt: testNow.toISOString() })).toEqual({
      ok: false,
      reason: "registration_closed",
    });
    expect(await ask({}, new Date("2026-11-04T16:00:00.000Z"))).toEqual({ ok: false, reason: "event_over" });
    expect(await previewInvite(db, { eventId: "0".repeat(32), people, line: null, language: "nl" }, testNow)).toEqual({
      ok: false,
      reason: "event_unknown",
    });
  });

  it("invites 5,000 people to one event and not one more", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const people = listOf(
      ...Array.from({ length: 5_001 }, (_, n) => ({ name: `Naam ${n}`, email: `n${n}@school.example` })),
    );
    const ask = (some: typeof people) =>
      previewInvite(db, { eventId: event.eventId, people: some, line: null, language: "nl" }, testNow);
    expect((await ask(people.slice(0, 5_000))).ok).toBe(true);
    expect(await ask(people)).toEqual({ ok: false, reason: "too_many_invited" });
  });

  it("keeps invitations until 28 days after the event, and not a moment longer", async () => {
    const { db } = database();
    await inviteNow(db, await createTestEvent(db), listOf(bram));
    const end = Date.parse("2026-11-04T16:00:00.000Z");
    const after = (milliseconds: number) => new Date(end + 28 * 86_400_000 + milliseconds);
    expect((await runRetention(db, after(0))).invitations).toBe(0);
    expect((await runRetention(db, after(1))).invitations).toBe(1);
    expect(await allInvitations(db)).toEqual([]);
  });
});
