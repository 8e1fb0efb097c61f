import { expect, it } from "vitest";
import { parseCancel } from "#app/domain/event/cancel-schema.server";
import { cancelEvent } from "#app/domain/event/cancel.server";
import { previewCancel } from "#app/domain/event/preview-cancel.server";
import { previewChange } from "#app/domain/event/preview-change.server";
import { register } from "#app/domain/registration/register.server";
import { findEventToChange } from "#app/domain/event/find-event-to-change.server";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, registrationOf, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { getEvent, listAudit, listSequences, mailsOf } from "./organizer-people";

const reason = "De spreker is ziek geworden.";

async function cancelNow(db: Database, eventId: string, actorPersonId: string, now = testNow) {
  const preview = await previewCancel(db, { eventId, reason }, now);
  if (!preview.ok) throw new Error(preview.reason);
  return cancelEvent(db, { eventId, reason, previewHash: preview.plan.hash, actorPersonId }, now);
}

describeOnBothDatabases("cancelling an event", (database) => {
  it("tells everyone who has a place or waits what the preview said, and takes it out of their calendar", async () => {
    const { db } = database();
    const event = await createTestEvent(db, { capacity: 2 });
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    for (let n = 0; n < 3; n++) await registerSomeone(db, event);
    const before = await listSequences(db, event.eventId);
    const old = await getEvent(db, event.eventId);
    const preview = await previewCancel(db, { eventId: event.eventId, reason }, testNow);
    expect(await cancelNow(db, event.eventId, actorPersonId)).toEqual({ ok: true, told: 3 });
    const mails = await mailsOf(db, "event-cancelled");
    expect(mails.size).toBe(3);
    for (const { person, payload } of preview.ok ? preview.plan.told : [])
      expect(mails.get(person.registrationId)).toMatchObject({ payload, recipient_email: person.email });
    expect(await listSequences(db, event.eventId)).toEqual(
      before.map((row) => ({ ...row, sequence: row.sequence + 1 })),
    );
    expect(await getEvent(db, event.eventId)).toEqual({
      ...old,
      cancelled_at: testNow.toISOString(),
      cancel_reason: reason,
      calendar_sequence: old.calendar_sequence + 1,
      public_version: old.public_version + 1,
    });
    const acts = await listAudit(db, event.eventId);
    expect(acts).toContainEqual({
      action: "event.cancelled",
      actor_person_id: actorPersonId,
      details: '{"told":3,"organizers":0,"invitees":0}',
    });
    expect(JSON.stringify(acts)).not.toContain("spreker");
  });

  it("is for good: nobody registers any more, nothing changes, and a second time is refused", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    await registerSomeone(db, event, { listed: true, confirmed: true });
    expect(await db.selectFrom("grants").selectAll().execute()).not.toEqual([]);
    await cancelNow(db, event.eventId, actorPersonId);
    expect(await register(db, registrationOf(event), testNow)).toMatchObject({ ok: false, reason: "event_cancelled" });
    const found = await findEventToChange(db, { eventId: event.eventId });
    const details = { ...(found?.details ?? expect.fail()), title: "Anders" };
    expect(await previewChange(db, { eventId: event.eventId, details, moveProgramme: true }, testNow)).toEqual({
      ok: false,
      reason: "event_cancelled",
    });
    const again = { eventId: event.eventId, reason, previewHash: "", actorPersonId };
    expect(await cancelEvent(db, again, testNow)).toEqual({ ok: false, reason: "event_cancelled" });
    expect(await db.selectFrom("grants").selectAll().execute()).toEqual([]);
  });

  it("refuses a preview that is out of date", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    const preview = await previewCancel(db, { eventId: event.eventId, reason }, testNow);
    await registerSomeone(db, event);
    const previewHash = preview.ok ? preview.plan.hash : "";
    const outcome = await cancelEvent(db, { eventId: event.eventId, reason, previewHash, actorPersonId }, testNow);
    expect(outcome).toMatchObject({ ok: false, reason: "preview_outdated" });
    expect((await getEvent(db, event.eventId)).cancelled_at).toBeNull();
    expect(await mailsOf(db, "event-cancelled")).toEqual(new Map());
  });

  it("can be done until the end, and not after", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    const { ends_at: end } = await getEvent(db, event.eventId);
    const over = await previewCancel(db, { eventId: event.eventId, reason }, new Date(end));
    expect(over).toEqual({ ok: false, reason: "event_over" });
    const justBefore = new Date(Date.parse(end) - 1);
    expect(await cancelNow(db, event.eventId, actorPersonId, justBefore)).toMatchObject({ ok: true });
  });
});

it.each([
  ["", "required"],
  ["   ", "required"],
  ["123456789", "too_short"],
  ["1234567890", undefined],
  ["x".repeat(500), undefined],
  ["x".repeat(501), "too_long"],
])("a reason has 10 to 500 characters: %#", (text, error) => {
  const parsed = parseCancel({ reason: [text] });
  expect(parsed.ok ? undefined : parsed.errors["reason"]).toBe(error);
});
