import { expect, it } from "vitest";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { findOrganizerRegistration, listHistory } from "#app/domain/registration/organizer-queries.server";
import { sendLinkAgain } from "#app/domain/registration/send-link-again.server";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";

const later = (seconds: number) => new Date(testNow.getTime() + seconds * 1000);

describeOnBothDatabases("one registration, for an organizer", (database) => {
  it("is told with its choices and its place in line, only below its own event, without diet and access needs", async () => {
    const { db } = database();
    const [event, other] = [await createTestEvent(db, { capacity: 1, rounds: [[5], [5]] }), await createTestEvent(db)];
    const [round = ""] = event.roundIds;
    await registerSomeone(db, event);
    const registrationId = await registerSomeone(db, event, {
      name: "Dirk Wacht",
      workshops: { [round]: event.workshopIds[0] ?? "" },
      diet: "Zonder noten",
      access: "Ringleiding",
      note: "Ik kom later",
    });
    const found = await findOrganizerRegistration(db, { eventId: event.eventId, registrationId });
    expect(found).toMatchObject({
      name: "Dirk Wacht",
      status: "waitlisted",
      position: 1,
      since: testNow.toISOString(),
      note: "Ik kom later",
      organizationIsKnown: false,
      choices: [
        { roundTitle: "Ronde 1", workshop: { letter: "A", title: "Workshop 1.1", holdsPlace: false } },
        { roundTitle: "Ronde 2", workshop: null },
      ],
    });
    expect(JSON.stringify(found)).not.toMatch(/noten|Ringleiding/);
    expect(await findOrganizerRegistration(db, { eventId: other.eventId, registrationId })).toBeUndefined();
    expect(await findOrganizerRegistration(db, { eventId: event.eventId, registrationId: "x" })).toBeUndefined();
  });

  it("has its history in order: what the attendee did, what organizers did, and what happened by itself", async () => {
    const { db } = database();
    const event = await createTestEvent(db, { capacity: 1 });
    const { personId } = await createTestOrganizer(db, "editor", { eventId: event.eventId });
    const first = await registerSomeone(db, event, { confirmed: true });
    const second = await registerSomeone(db, event, {}, later(1));
    await sendLinkAgain(db, { eventId: event.eventId, registrationId: first, actorPersonId: personId }, later(100));
    await withdraw(db, { registrationId: first, by: { organizer: personId } }, later(200));
    const history = async (registrationId: string) => {
      const found = (await findOrganizerRegistration(db, { eventId: event.eventId, registrationId }))!;
      return (await listHistory(db, found)).map(({ action, actor }) => [action, actor !== null]);
    };
    expect(await history(first)).toEqual([
      ["registration.registered", false],
      ["registration.confirmed", false],
      ["registration.link-sent", true],
      ["registration.withdrawn", true],
    ]);
    expect(await history(second)).toEqual([
      ["registration.registered", false],
      ["registration.promoted", false],
    ]);
  });
});

describeOnBothDatabases("a new link", (database) => {
  it("goes by mail to the address of the registration, ends the old one, and is written down", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { eventId: event.eventId });
    const registrationId = await registerSomeone(db, event, { email: "ib@school.example" });
    const asked = { eventId: event.eventId, registrationId, actorPersonId };
    expect(await sendLinkAgain(db, asked, later(59))).toEqual({ ok: false, reason: "just_sent" });
    expect(await sendLinkAgain(db, asked, later(60))).toEqual({ ok: true });
    expect(await sendLinkAgain(db, asked, later(61))).toEqual({ ok: false, reason: "just_sent" });
    const mails = await db
      .selectFrom("outbox")
      .select(["recipient_email", "payload"])
      .where("template", "=", "registration-repeated")
      .execute();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.recipient_email).toBe("ib@school.example");
    expect(JSON.parse(mails[0]?.payload ?? "")).toMatchObject({ registration: { id: registrationId, linkVersion: 2 } });
    const row = await db.selectFrom("registrations").select("link_version").executeTakeFirstOrThrow();
    expect(row.link_version).toBe(2);
  });

  it("is not sent for a registration of another event", async () => {
    const { db } = database();
    const [event, other] = [await createTestEvent(db), await createTestEvent(db)];
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { eventId: other.eventId });
    const registrationId = await registerSomeone(db, event);
    const asked = { eventId: other.eventId, registrationId, actorPersonId };
    expect(await sendLinkAgain(db, asked, later(600))).toEqual({ ok: false, reason: "registration_unknown" });
    expect(await db.selectFrom("registrations").select("link_version").execute()).toEqual([{ link_version: 1 }]);
  });
});
