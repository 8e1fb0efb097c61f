import { expect, it } from "vitest";
import { decline, stopInviting } from "#app/domain/invitation/answer.server";
import { listInvitations } from "#app/domain/invitation/list-invitations.server";
import { previewReminder, remind } from "#app/domain/invitation/remind.server";
import { setInvitationOnly } from "#app/domain/invitation/set-invitation-only.server";
import { withdrawInvitation } from "#app/domain/invitation/withdraw-invitation.server";
import { register } from "#app/domain/registration/register.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { findEventPage } from "#app/domain/event/page-queries.server";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, registrationOf, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { allInvitations, invitationMails, inviteNow, listOf } from "./inviting";

const karin = { name: "Karin Postma", email: "karin@school.example" };
const bram = { name: "Bram Nieuw", email: "bram@wijk.example" };
const days = (n: number) => new Date(testNow.getTime() + n * 86_400_000);
const everybody = { filter: "all" as const, text: "", page: 1 };

async function idOf(db: Database, email: string): Promise<string> {
  return (await allInvitations(db)).find((row) => row.email === email)?.id ?? "";
}

async function stateOf(db: Database, eventId: string, email: string) {
  const { lines } = await listInvitations(db, { eventId, ...everybody }, testNow);
  return lines.find((line) => line.email === email)?.state;
}

describeOnBothDatabases("answering an invitation", (database) => {
  it("yes makes the registration the answer; no, and yes again, change it", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    await inviteNow(db, event, listOf(karin));
    const invitationId = await idOf(db, karin.email);
    expect(await decline(db, { invitationId, reason: "Vakantie" }, testNow)).toEqual({ ok: true, outcome: "saved" });
    expect(await decline(db, { invitationId, reason: "Vakantie" }, testNow)).toEqual({ ok: true, outcome: "repeated" });
    expect(await stateOf(db, event.eventId, karin.email)).toBe("declined");
    await registerSomeone(db, event, { ...karin, invitationId });
    expect(await stateOf(db, event.eventId, karin.email)).toBe("placed");
    expect((await allInvitations(db))[0]).toMatchObject({ declined_at: null, decline_reason: null });
    expect(await decline(db, { invitationId, reason: null }, testNow)).toEqual({ ok: true, outcome: "saved" });
    expect(await stateOf(db, event.eventId, karin.email)).toBe("declined");
    const registration = await db.selectFrom("registrations").select("status").executeTakeFirstOrThrow();
    const { taken } = await db.selectFrom("events").select("taken").executeTakeFirstOrThrow();
    expect([registration.status, taken]).toEqual(["withdrawn", 0]);
  });

  it("counts who registers without the link, by the same address and name", async () => {
    const { db } = database();
    const event = await createTestEvent(db, { capacity: 1 });
    await inviteNow(db, event, listOf(karin, bram));
    const registrationId = await registerSomeone(db, event, { ...karin, name: "karin postma" });
    await registerSomeone(db, event, bram);
    expect(await stateOf(db, event.eventId, karin.email)).toBe("placed");
    expect(await stateOf(db, event.eventId, bram.email)).toBe("waitlisted");
    await withdraw(db, { registrationId, by: "attendee" }, testNow);
    expect(await stateOf(db, event.eventId, karin.email)).toBe("declined");
  });

  it("does not end the registration of somebody who used another address: the link may have been passed on", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    await inviteNow(db, event, listOf(karin));
    const invitationId = await idOf(db, karin.email);
    await registerSomeone(db, event, { name: "Collega", email: "collega@school.example", invitationId });
    expect(await decline(db, { invitationId, reason: null }, testNow)).toEqual({ ok: false, reason: "other_address" });
    expect(await stateOf(db, event.eventId, karin.email)).toBe("placed");
  });

  it("is refused when it was taken back, and when the event is over", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const actorPersonId = await inviteNow(db, event, listOf(karin, bram));
    const [karinId, bramId] = [await idOf(db, karin.email), await idOf(db, bram.email)];
    const other = await createTestEvent(db);
    const take = (eventId: string, invitationId: string) =>
      withdrawInvitation(db, { eventId, invitationId, actorPersonId }, testNow);
    expect(await take(other.eventId, karinId)).toEqual({ ok: false, reason: "invitation_unknown" });
    expect(await take(event.eventId, karinId)).toEqual({ ok: true, outcome: "withdrawn" });
    expect(await take(event.eventId, karinId)).toEqual({ ok: true, outcome: "repeated" });
    expect(await decline(db, { invitationId: karinId, reason: null }, testNow)).toEqual({
      ok: false,
      reason: "invitation_withdrawn",
    });
    const over = new Date("2026-11-04T16:00:00.000Z");
    expect(await decline(db, { invitationId: bramId, reason: null }, over)).toEqual({
      ok: false,
      reason: "event_over",
    });
    await registerSomeone(db, event, { ...bram, invitationId: bramId });
    expect(await take(event.eventId, bramId)).toEqual({ ok: false, reason: "invitation_answered" });
  });
});

describeOnBothDatabases("a reminder", (database) => {
  it("goes to who did not answer, once in three days, however often and by how many it is asked", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const quiet = { name: "Stille Willem", email: "willem@school.example" };
    const gone = { name: "Nooit Meer", email: "nooit@school.example" };
    const actorPersonId = await inviteNow(db, event, listOf(karin, bram, quiet, gone));
    await registerSomeone(db, event, karin);
    await decline(db, { invitationId: await idOf(db, bram.email), reason: null }, testNow);
    await stopInviting(db, { invitationId: await idOf(db, gone.email) }, testNow);
    const { eventId } = event;
    expect(await previewReminder(db, { eventId }, new Date(days(3).getTime() - 1))).toEqual({
      ok: false,
      reason: "nobody_to_remind",
    });
    const preview = await previewReminder(db, { eventId }, days(3));
    expect(preview).toMatchObject({ ok: true, plan: { told: [{ email: quiet.email }] } });
    const input = { eventId, previewHash: preview.ok ? preview.plan.hash : "", actorPersonId };
    const outcomes = await Promise.all([remind(db, input, days(3)), remind(db, input, days(3))]);
    expect(outcomes.filter((one) => one.ok)).toEqual([{ ok: true, told: 1 }]);
    expect(outcomes.filter((one) => !one.ok)).toEqual([{ ok: false, reason: "nobody_to_remind" }]);
    const mails = await invitationMails(db);
    expect(mails.filter((mail) => mail.payload.includes('"isReminder":true'))).toMatchObject([
      { recipient_email: quiet.email },
    ]);
    expect(await previewReminder(db, { eventId }, days(5))).toEqual({ ok: false, reason: "nobody_to_remind" });
    expect((await previewReminder(db, { eventId }, days(6))).ok).toBe(true);
    expect((await allInvitations(db)).find((row) => row.email === quiet.email)?.reminders).toBe(1);
  });

  it("does not go where the mail did not arrive, and the list says so", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    await inviteNow(db, event, listOf(karin, bram));
    const failed = { status: "failed", failed_at: testNow.toISOString(), last_error: "550" } as const;
    await db.updateTable("outbox").set(failed).where("recipient_email", "=", bram.email).execute();
    const list = await listInvitations(db, { eventId: event.eventId, ...everybody }, days(3));
    expect(list).toMatchObject({ remindable: 1, counts: { mail_failed: 1, unanswered: 1, invited: 2 } });
    const onlyFailed = await listInvitations(
      db,
      { eventId: event.eventId, ...everybody, filter: "mail_failed" },
      days(3),
    );
    expect(onlyFailed.lines.map((line) => line.email)).toEqual([bram.email]);
    const found = await listInvitations(db, { eventId: event.eventId, ...everybody, text: "POSTMA" }, days(3));
    expect(found.lines.map((line) => line.email)).toEqual([karin.email]);
  });
});

describeOnBothDatabases("an event for invited people only", (database) => {
  it("takes who used an invitation, one registration a link, and nobody else", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const { eventId } = event;
    const actorPersonId = await inviteNow(db, event, listOf(karin));
    const invitationId = await idOf(db, karin.email);
    expect(await setInvitationOnly(db, { eventId, isOn: true, actorPersonId }, testNow)).toMatchObject({
      outcome: "saved",
    });
    expect(await setInvitationOnly(db, { eventId, isOn: true, actorPersonId }, testNow)).toMatchObject({
      outcome: "repeated",
    });
    const ask = (given: Parameters<typeof registrationOf>[1]) => register(db, registrationOf(event, given), testNow);
    expect(await ask(bram)).toEqual({ ok: false, reason: "invitation_needed" });
    expect(await ask(karin)).toEqual({ ok: false, reason: "invitation_needed" });
    expect(await ask({ ...bram, invitationId: "f".repeat(32) })).toEqual({ ok: false, reason: "invitation_needed" });
    const both = await Promise.all([ask({ ...karin, invitationId }), ask({ ...bram, invitationId })]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.filter((one) => !one.ok)).toEqual([{ ok: false, reason: "invitation_used" }]);
    expect(await db.selectFrom("registrations").select("id").execute()).toHaveLength(1);
    expect((await findEventPage(db, event.slug, testNow))?.invitationOnly).toBe(true);
  });

  it("does not take an invitation to another event, or one that was taken back", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const other = await createTestEvent(db, { regionId: event.regionId });
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    await inviteNow(db, other, listOf(bram));
    const elsewhere = await idOf(db, bram.email);
    await inviteNow(db, event, listOf(karin));
    const taken = await idOf(db, karin.email);
    await setInvitationOnly(db, { eventId: event.eventId, isOn: true, actorPersonId }, testNow);
    await withdrawInvitation(db, { eventId: event.eventId, invitationId: taken, actorPersonId }, testNow);
    const ask = (given: Parameters<typeof registrationOf>[1]) => register(db, registrationOf(event, given), testNow);
    expect(await ask({ ...bram, invitationId: elsewhere })).toEqual({ ok: false, reason: "invitation_needed" });
    expect(await ask({ ...karin, invitationId: taken })).toEqual({ ok: false, reason: "invitation_withdrawn" });
  });

  it("holds no place for anybody: the last one goes to who comes first, the invited wait", async () => {
    const { db } = database();
    const event = await createTestEvent(db, { capacity: 1 });
    await inviteNow(db, event, listOf(karin));
    await registerSomeone(db, event, bram);
    const invitationId = await idOf(db, karin.email);
    expect(await register(db, registrationOf(event, { ...karin, invitationId }), testNow)).toMatchObject({
      outcome: "waitlisted",
    });
  });
});
