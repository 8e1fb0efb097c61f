import { expect, test } from "vitest";
import { changeCapacity, changeWorkshopCapacity } from "#app/domain/registration/change-capacity.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { listMails, readEvent, readWorkshop } from "./state";

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

describeOnBothDatabases("withdrawing", (getDatabase) => {
  const stateOf = (id: string) =>
    getDatabase().db.selectFrom("registrations").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

  test("gives the place to the first who waits, with a mail, in the same transaction", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { capacity: 1, rounds: [[1]] });
    const workshops = { [event.roundIds[0]!]: event.workshopIds[0]! };
    const placed = await registerSomeone(db, event, { workshops, diet: "halal" });
    const first = await registerSomeone(db, event, { workshops, listed: true, confirmed: true });
    const second = await registerSomeone(db, event);
    expect(await withdraw(db, { registrationId: placed, by: "attendee" }, later(1))).toEqual({
      ok: true,
      outcome: "withdrawn",
    });
    expect(await stateOf(placed)).toMatchObject({ status: "withdrawn", calendar_sequence: 1 });
    expect(await stateOf(first)).toMatchObject({
      status: "placed",
      placed_at: later(1).toISOString(),
      calendar_sequence: 1,
    });
    expect(await stateOf(second)).toMatchObject({ status: "waitlisted" });
    expect(await readEvent(db, event.eventId)).toMatchObject({ taken: 1, place_limit: 1 });
    expect(await readWorkshop(db, event.workshopIds[0]!)).toMatchObject({ taken: 1 });
    const mails = (await listMails(db)).slice(3);
    expect(mails.map((mail) => [mail.template, mail.registration_id])).toEqual([
      ["registration-withdrawn", placed],
      ["waitlist-promoted", first],
    ]);
    expect(mails[0]?.payload).toMatchObject({ hadPlace: true, registration: { calendarSequence: 1 } });
    expect(mails[1]?.payload).toMatchObject({ workshops: [{ title: "Workshop 1.1" }], fullWorkshops: [] });
    expect(await db.selectFrom("registration_needs").selectAll().execute()).toEqual([]);
    expect(await db.selectFrom("grants").select("field").execute()).toHaveLength(4);
  });

  test("has one effect when sent twice at once", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { capacity: 1 });
    const placed = await registerSomeone(db, event);
    await registerSomeone(db, event);
    await registerSomeone(db, event);
    const outcomes = await Promise.all(
      [1, 2].map(() => withdraw(db, { registrationId: placed, by: { organizer: "1".repeat(32) } }, later(1))),
    );
    expect(outcomes.map((outcome) => outcome.ok && outcome.outcome).sort()).toEqual(["repeated", "withdrawn"]);
    expect(await readEvent(db, event.eventId)).toMatchObject({ taken: 1 });
    expect((await listMails(db)).filter((mail) => mail.template === "waitlist-promoted")).toHaveLength(1);
    expect(
      await db
        .selectFrom("audit_log")
        .select("actor_person_id")
        .where("action", "=", "registration.withdrawn")
        .execute(),
    ).toEqual([{ actor_person_id: "1".repeat(32) }]);
  });

  test("frees nothing for who waited, and lets the next ones move up a position", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { capacity: 0 });
    const waiting = await registerSomeone(db, event);
    await registerSomeone(db, event);
    await withdraw(db, { registrationId: waiting, by: "attendee" }, later(1));
    expect(await readEvent(db, event.eventId)).toMatchObject({ taken: 0 });
    expect((await listMails(db)).at(-1)).toMatchObject({
      template: "registration-withdrawn",
      payload: { hadPlace: false },
    });
  });

  test("tells who moves up that a wished workshop is full, and keeps the wish", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { capacity: 2, rounds: [[1]] });
    const workshops = { [event.roundIds[0]!]: event.workshopIds[0]! };
    await registerSomeone(db, event, { workshops });
    const leaving = await registerSomeone(db, event);
    const first = await registerSomeone(db, event, { workshops });
    await withdraw(db, { registrationId: leaving, by: "attendee" }, later(1));
    expect(await stateOf(first)).toMatchObject({ status: "placed" });
    expect(await readWorkshop(db, event.workshopIds[0]!)).toMatchObject({ taken: 1 });
    expect((await listMails(db)).at(-1)?.payload).toMatchObject({
      workshops: [],
      fullWorkshops: [{ roundTitle: "Ronde 1", title: "Workshop 1.1" }],
    });
  });

  test("promotes nobody once the event was cancelled or is over", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { capacity: 2 });
    const one = await registerSomeone(db, event);
    const two = await registerSomeone(db, event);
    const waiting = await registerSomeone(db, event);
    await withdraw(db, { registrationId: one, by: "attendee" }, new Date("2026-11-04T16:00:00.000Z"));
    await db
      .updateTable("events")
      .set({ cancelled_at: testNow.toISOString() })
      .where("id", "=", event.eventId)
      .execute();
    await withdraw(db, { registrationId: two, by: "attendee" }, later(1));
    expect(await stateOf(waiting)).toMatchObject({ status: "waitlisted" });
  });

  test("does not know a registration that never was", async () => {
    const { db } = getDatabase();
    expect(await withdraw(db, { registrationId: "0".repeat(32), by: "attendee" }, testNow)).toEqual({
      ok: false,
      reason: "registration_unknown",
    });
  });
});

describeOnBothDatabases("changing the capacity", (getDatabase) => {
  const statuses = async () =>
    (await getDatabase().db.selectFrom("registrations").select("status").orderBy("created_at").execute()).map(
      (row) => row.status,
    );

  test("gives new places to who waits, in order, each with a mail, and not one more", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { capacity: 1 });
    for (let i = 0; i < 4; i += 1) await registerSomeone(db, event, {}, later(i));
    expect(await changeCapacity(db, { eventId: event.eventId, capacity: 3, actorPersonId: null }, later(5))).toBe(2);
    expect(await statuses()).toEqual(["placed", "placed", "placed", "waitlisted"]);
    expect(await readEvent(db, event.eventId)).toMatchObject({ capacity: 3, taken: 3, place_limit: 3 });
    expect((await listMails(db)).filter((mail) => mail.template === "waitlist-promoted")).toHaveLength(2);
  });

  test("sends nobody away when it goes down, and gives freed places to nobody until it is reached", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { capacity: 3 });
    const ids = [];
    for (let i = 0; i < 4; i += 1) ids.push(await registerSomeone(db, event, {}, later(i)));
    await changeCapacity(db, { eventId: event.eventId, capacity: 1, actorPersonId: null }, later(5));
    expect(await readEvent(db, event.eventId)).toMatchObject({ capacity: 1, taken: 3, place_limit: 3 });
    await withdraw(db, { registrationId: ids[0]!, by: "attendee" }, later(6));
    expect(await readEvent(db, event.eventId)).toMatchObject({ taken: 2, place_limit: 2 });
    await withdraw(db, { registrationId: ids[1]!, by: "attendee" }, later(7));
    expect(await statuses()).toEqual(["withdrawn", "withdrawn", "placed", "waitlisted"]);
    await withdraw(db, { registrationId: ids[2]!, by: "attendee" }, later(8));
    expect(await statuses()).toEqual(["withdrawn", "withdrawn", "withdrawn", "placed"]);
    expect(await readEvent(db, event.eventId)).toMatchObject({ capacity: 1, taken: 1, place_limit: 1 });
  });

  test("keeps everybody in a workshop that shrinks", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { rounds: [[2]] });
    const [roundId, workshopId] = [event.roundIds[0]!, event.workshopIds[0]!];
    const one = await registerSomeone(db, event, { workshops: { [roundId]: workshopId } });
    await registerSomeone(db, event, { workshops: { [roundId]: workshopId } });
    await changeWorkshopCapacity(db, { workshopId, capacity: 1, actorPersonId: null }, later(1));
    expect(await readWorkshop(db, workshopId)).toMatchObject({ capacity: 1, taken: 2, place_limit: 2 });
    await withdraw(db, { registrationId: one, by: "attendee" }, later(2));
    expect(await readWorkshop(db, workshopId)).toMatchObject({ taken: 1, place_limit: 1 });
  });
});
