import { expect, it } from "vitest";
import { countEventMails, retryEventMail } from "#app/domain/event/event-mail.server";
import { listRegistrations } from "#app/domain/event/list-registrations.server";
import type { RegistrationPageFilter } from "#app/domain/event/list-registrations.server";
import { summarizeNeeds } from "#app/domain/event/needs-queries.server";
import { listOwnEvents } from "#app/domain/event/list-own-events.server";
import { findOrganizerEvent, listActs } from "#app/domain/event/organizer-queries.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { inTransaction } from "#db/transaction";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { createTestOrganizer, createTestPerson } from "#tests/support/people";
import { listAudit } from "./organizer-people";

const everyone = {
  text: "",
  sort: "name",
  page: 1,
  withPhone: true,
} as const satisfies Partial<RegistrationPageFilter>;

describeOnBothDatabases("the events of an organizer", (database) => {
  it("are those of their region and those they have a role for, coming and past apart", async () => {
    const { db } = database();
    const own = await createTestEvent(db, { capacity: 1 });
    const past = { startsAt: "2026-03-04T12:15:00.000Z", endsAt: "2026-03-04T16:00:00.000Z", doorsOpenAt: null };
    const before = await createTestEvent(db, { ...past, regionId: own.regionId });
    const other = await createTestEvent(db);
    const { personId } = await createTestOrganizer(db, "editor", { regionId: own.regionId });
    const { personId: deskId } = await createTestOrganizer(db, "desk", { eventId: other.eventId });
    await registerSomeone(db, own);
    await registerSomeone(db, own);
    await db.updateTable("outbox").set({ status: "failed" }).where("template", "=", "registration-placed").execute();
    const events = await listOwnEvents(db, { personId, pastPage: 1 }, testNow);
    expect(events.coming).toMatchObject([
      { slug: own.slug, taken: 1, capacity: 1, waiting: 1, failedMails: 1, role: "editor" },
    ]);
    expect(events.past.map(({ slug }) => slug)).toEqual([before.slug]);
    const desk = await listOwnEvents(db, { personId: deskId, pastPage: 1 }, testNow);
    expect(desk.coming).toMatchObject([{ slug: other.slug, role: "desk" }]);
    const { personId: nobody } = await createTestPerson(db);
    expect(await listOwnEvents(db, { personId: nobody, pastPage: 1 }, testNow)).toEqual({
      coming: [],
      past: [],
      hasMorePast: false,
    });
  });

  it("count who has a place, waits, withdrew and confirmed", async () => {
    const { db } = database();
    const event = await createTestEvent(db, { capacity: 2, rounds: [[5, 5]] });
    await registerSomeone(db, event, { confirmed: true });
    const gone = await registerSomeone(db, event);
    await withdraw(db, { registrationId: gone, by: "attendee" }, testNow);
    await registerSomeone(db, event, { workshops: { [event.roundIds[0] ?? ""]: event.workshopIds[1] ?? "" } });
    await registerSomeone(db, event);
    expect(await findOrganizerEvent(db, event.slug)).toMatchObject({
      taken: 2,
      waitlisted: 1,
      withdrawn: 1,
      confirmed: 1,
      workshops: [
        { title: "Workshop 1.1", taken: 0 },
        { title: "Workshop 1.2", taken: 1 },
      ],
    });
    expect(await findOrganizerEvent(db, "nergens")).toBeUndefined();
  });

  it("show what was done, the latest first", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const id = await registerSomeone(db, event);
    await withdraw(db, { registrationId: id, by: "attendee" }, new Date(testNow.getTime() + 1000));
    const acts = await listActs(db, { eventId: event.eventId, limit: 2 });
    expect(acts[0]).toMatchObject({ action: "registration.withdrawn", actor: null });
    expect(acts).toHaveLength(2);
  });
});

describeOnBothDatabases("the list of registrations", (database) => {
  it("is searched without accents, filtered, sorted and cut in pages", async () => {
    const { db } = database();
    const event = await createTestEvent(db, { capacity: 102, rounds: [[90, 90]] });
    const [round = "", workshop = ""] = [event.roundIds[0], event.workshopIds[1]];
    const at = (n: number) => new Date(testNow.getTime() + n * 1000);
    await inTransaction(db, async (trx) => {
      const given = [
        { name: "André van den Berg", organization: "Basisschool Coöperatie", phone: "06 12345678" },
        { name: "Zoë Aalders", workshops: { [round]: workshop } },
      ];
      for (const [n, one] of given.entries()) await registerSomeone(trx, event, one, at(n));
      for (let n = 2; n < 104; n++) await registerSomeone(trx, event, { name: `Persoon Midden${n}` }, at(n));
    });
    const list = (filter: Partial<RegistrationPageFilter>) =>
      listRegistrations(db, { ...everyone, eventId: event.eventId, ...filter });
    const names = async (filter: Partial<RegistrationPageFilter>) => (await list(filter)).lines.map(({ name }) => name);

    const first = await list({});
    expect([first.total, first.pages, first.lines.length]).toEqual([104, 2, 100]);
    expect(first.lines.slice(0, 2).map(({ name }) => name)).toEqual(["Zoë Aalders", "André van den Berg"]);
    expect((await list({ page: 2 })).lines).toHaveLength(4);
    expect((await list({ page: 9 })).page).toBe(2);
    expect((await names({ sort: "date" }))[0]).toBe("Persoon Midden103");
    expect(await names({ text: "ANDRE berg" })).toEqual(["André van den Berg"]);
    expect(await names({ text: "cooperatie" })).toEqual(["André van den Berg"]);
    expect(await names({ text: "100%" })).toEqual([]);
    expect(await names({ text: "_" })).toEqual([]);
    expect(await names({ status: "waitlisted", sort: "date" })).toEqual(["Persoon Midden103", "Persoon Midden102"]);
    expect(await names({ workshopIds: [workshop] })).toEqual(["Zoë Aalders"]);
    expect((await list({ text: "zoe" })).lines[0]?.workshops).toMatchObject([
      { letter: "B", title: "Workshop 1.2", holdsPlace: true },
    ]);
    expect((await list({ text: "andre" })).lines[0]?.phone).toBe("06 12345678");
    expect((await list({ text: "andre", withPhone: false })).lines[0]?.phone).toBeNull();
  });

  it("sums up needs without names, and only of who has a place", async () => {
    const { db } = database();
    const event = await createTestEvent(db, { capacity: 2 });
    await registerSomeone(db, event, { diet: "Vegetarisch", access: "ringleiding" });
    await registerSomeone(db, event, { diet: "vegetarisch" });
    await registerSomeone(db, event, { diet: "veganistisch" });
    expect(await summarizeNeeds(db, event.eventId)).toEqual({
      diet: [{ text: "Vegetarisch", count: 2 }],
      access: [{ text: "ringleiding", count: 1 }],
      people: 2,
    });
  });
});

describeOnBothDatabases("the mail of an event", (database) => {
  it("is counted, and a failed one is tried again by who may: never that of another event", async () => {
    const { db } = database();
    const [event, other] = [await createTestEvent(db), await createTestEvent(db)];
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    await registerSomeone(db, event);
    await registerSomeone(db, other);
    await db.updateTable("outbox").set({ status: "failed", last_error: "550 5.1.1" }).execute();
    const mail = await db
      .selectFrom("outbox")
      .select("id")
      .where("event_id", "=", event.eventId)
      .executeTakeFirstOrThrow();
    expect(await countEventMails(db, event.eventId)).toEqual({ queued: 0, sent: 0, failed: 1 });
    const foreign = { eventId: other.eventId, outboxId: mail.id, actorPersonId };
    expect(await retryEventMail(db, foreign, testNow)).toEqual({ ok: false, reason: "not_failed" });
    expect(await retryEventMail(db, { ...foreign, eventId: event.eventId }, testNow)).toEqual({ ok: true });
    expect(await countEventMails(db, event.eventId)).toEqual({ queued: 1, sent: 0, failed: 0 });
    expect(await listAudit(db, event.eventId)).toContainEqual({
      action: "mail.retried",
      actor_person_id: actorPersonId,
      details: "{}",
    });
  });
});
