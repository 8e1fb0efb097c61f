import { expect, test } from "vitest";
import { cancelEvent } from "#app/domain/event/cancel.server";
import { previewCancel } from "#app/domain/event/preview-cancel.server";
import { findMailing } from "#app/domain/mailing/find-mailing.server";
import { unscheduleMailing } from "#app/domain/mailing/stop.server";
import { runRetention } from "#app/domain/retention/run-retention.server";
import { setSubscribed } from "#app/domain/subscription/unsubscribe.server";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { createTestPerson } from "#tests/support/people";
import { actorPersonId, draftMailing, mailingMails, sendSeen, work } from "./mailings";

const weekBefore = { timing: "relative", daysFromEvent: -7, clockTime: "09:00" } as const;
/** By the clock of winter: the event is on 4 November, after the change. */
const moment = new Date("2026-10-28T08:00:00.000Z");
const before = (instant: Date, milliseconds: number) => new Date(instant.getTime() - milliseconds);
const day = 86_400_000;

const moveEvent = (db: Database, eventId: string, startsAt: string) =>
  db
    .updateTable("events")
    .set({ starts_at: startsAt, ends_at: startsAt.replace("T12", "T16"), doors_open_at: null })
    .where("id", "=", eventId)
    .execute();

describeOnBothDatabases("A planned mailing", (database) => {
  test("leaves at its moment to who is in the group by then", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const ids = await draftMailing(db, event, weekBefore);
    expect(await sendSeen(db, ids)).toEqual({ ok: true, outcome: "scheduled", plannedFor: moment.toISOString() });
    await registerSomeone(db, event, { name: "Later Erbij" });
    expect(await work(db, before(moment, 1))).toEqual({ started: 0, stopped: 0, written: 0 });
    const both = await Promise.all([work(db, moment), work(db, moment)]);
    expect(both[0].started + both[1].started).toBe(1);
    expect((await mailingMails(db)).map((mail) => mail.recipient_name)).toEqual(["Later Erbij"]);
    await work(db, moment);
    expect(await mailingMails(db)).toHaveLength(1);
  });

  test("follows the event to another day", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    await registerSomeone(db, event);
    const ids = await draftMailing(db, event, weekBefore);
    await sendSeen(db, ids);
    await moveEvent(db, event.eventId, "2026-11-11T12:15:00.000Z");
    await work(db, before(moment, day));
    expect((await findMailing(db, ids))?.plannedFor).toBe("2026-11-04T08:00:00.000Z");
    await work(db, moment);
    expect(await mailingMails(db)).toEqual([]);
    await work(db, new Date("2026-11-04T08:00:00.000Z"));
    expect(await mailingMails(db)).toHaveLength(1);
  });

  test("is not sent by itself where its moment has passed by the move, and can be planned anew", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    await registerSomeone(db, event);
    const ids = await draftMailing(db, event, weekBefore);
    await sendSeen(db, ids);
    await moveEvent(db, event.eventId, "2026-10-22T12:15:00.000Z");
    expect(await work(db, before(moment, 8 * day))).toMatchObject({ stopped: 1 });
    expect(await mailingMails(db)).toEqual([]);
    expect((await findMailing(db, ids))?.stopReason).toBe("too_late");
    expect(await unscheduleMailing(db, { ...ids, actorPersonId }, testNow)).toMatchObject({ ok: true });
    expect(await sendSeen(db, ids, before(moment, 8 * day))).toEqual({ ok: false, reason: "moment_passed" });
  });

  test("of an event that is cancelled is not sent, and that is written down", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    await registerSomeone(db, event);
    const ids = await draftMailing(db, event, weekBefore);
    await sendSeen(db, ids);
    const { personId } = await createTestPerson(db);
    const input = { eventId: event.eventId, reason: "De zaal heeft waterschade." };
    const preview = await previewCancel(db, input, testNow);
    if (!preview.ok) throw new Error(preview.reason);
    await cancelEvent(db, { ...input, previewHash: preview.plan.hash, actorPersonId: personId }, testNow);
    expect(await work(db)).toMatchObject({ stopped: 1, started: 0 });
    expect((await findMailing(db, ids))?.stopReason).toBe("event_cancelled");
    const act = await db.selectFrom("audit_log").select("details").where("action", "=", "mailing.not-sent").execute();
    expect(act).toEqual([{ details: '{"reason":"event_cancelled"}' }]);
    expect(await mailingMails(db)).toEqual([]);
    expect(await sendSeen(db, await draftMailing(db, event, weekBefore))).toMatchObject({ reason: "event_cancelled" });
    expect(await sendSeen(db, await draftMailing(db, event))).toMatchObject({ ok: true, told: 1 });
  });

  test("cannot be planned for a moment that has passed, to the millisecond", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const ids = await draftMailing(db, event, weekBefore);
    expect(await sendSeen(db, ids, moment)).toEqual({ ok: false, reason: "moment_passed" });
    expect(await sendSeen(db, ids, before(moment, 1))).toMatchObject({ ok: true });
  });
});

describeOnBothDatabases("What is kept of mailings", (database) => {
  test("is who got it for thirty days, who did not unsubscribe for two years, and who did until it is undone", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    for (const name of ["a", "b"]) await registerSomeone(db, event, { name, email: `${name}@x.example` });
    const ids = await draftMailing(db, event, { kind: "news" });
    await sendSeen(db, ids);
    await work(db);
    const after = (days: number) => new Date(testNow.getTime() + days * day);
    const recipients = () => db.selectFrom("mailing_recipients").select("id").execute();
    await runRetention(db, after(30));
    expect(await recipients()).toHaveLength(2);
    expect((await runRetention(db, new Date(after(30).getTime() + 1))).mailingRecipients).toBe(2);
    expect(await recipients()).toEqual([]);
    expect((await findMailing(db, ids))?.recipientCount).toBe(2);
    const subscriptions = await db.selectFrom("subscriptions").select("id").orderBy("email").execute();
    await setSubscribed(db, { id: subscriptions[0]?.id ?? "", isOn: false }, testNow);
    expect((await runRetention(db, after(730))).subscriptions).toBe(0);
    expect((await runRetention(db, after(731))).subscriptions).toBe(1);
    const kept = await db.selectFrom("subscriptions").select("email").execute();
    expect(kept).toEqual([{ email: "a@x.example" }]);
  });

  test("is that an address refused mail for half a year", async () => {
    const { db } = database();
    const refused_at = testNow.toISOString();
    const flag = { email: "a@x.example", how: "refused" as const, reason: "550", refused_at };
    await db.insertInto("refused_addresses").values(flag).execute();
    expect((await runRetention(db, new Date(testNow.getTime() + 182 * day))).refusedAddresses).toBe(0);
    expect((await runRetention(db, new Date(testNow.getTime() + 182 * day + 1))).refusedAddresses).toBe(1);
  });
});
