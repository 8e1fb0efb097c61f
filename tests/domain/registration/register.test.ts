import { expect, test } from "vitest";
import { confirm } from "#app/domain/registration/confirm.server";
import { register } from "#app/domain/registration/register.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, registrationOf, testNow } from "#tests/support/factories";
import { listMails, readEvent, readRegistration, readWorkshop } from "./state";

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

describeOnBothDatabases("registering", (getDatabase) => {
  test("gives a place, with the choices, needs and the mail in one go", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { rounds: [[20, 20]] });
    const workshops = { [event.roundIds[0]!]: event.workshopIds[1]! };
    const input = registrationOf(event, { workshops, diet: "vegetarisch", listed: true });
    const outcome = await register(db, input, testNow);
    expect(outcome).toMatchObject({ ok: true, outcome: "placed" });
    const row = await readRegistration(db, input.email);
    expect(row).toMatchObject({ status: "placed", placed_at: testNow.toISOString(), confirmed_at: null, listed: 1 });
    expect(await readEvent(db, event.eventId)).toMatchObject({ taken: 1 });
    expect(await readWorkshop(db, event.workshopIds[1]!)).toMatchObject({ taken: 1 });
    expect(await db.selectFrom("registration_needs").selectAll().execute()).toMatchObject([
      { registration_id: row.id, diet: "vegetarisch", access: null },
    ]);
    const [mail] = await listMails(db);
    expect(mail).toMatchObject({ template: "registration-placed", recipient_email: input.email });
    expect(mail?.payload).toMatchObject({
      registration: { id: row.id, name: input.name, calendarSequence: 0 },
      workshops: [{ letter: "B", title: "Workshop 1.2", room: "Zaal 2" }],
    });
  });

  test("gives the last place, and then the waitlist, in the order of arrival", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { capacity: 1 });
    const outcomes = [];
    for (let i = 0; i < 3; i += 1) outcomes.push(await register(db, registrationOf(event), testNow));
    expect(outcomes).toMatchObject([{ outcome: "placed" }, { outcome: "waitlisted" }, { outcome: "waitlisted" }]);
    expect(await readEvent(db, event.eventId)).toMatchObject({ taken: 1, place_limit: 1 });
    const mails = await listMails(db);
    expect(mails.map((mail) => [mail.template, mail.payload.position])).toEqual([
      ["registration-placed", undefined],
      ["registration-waitlisted", 1],
      ["registration-waitlisted", 2],
    ]);
  });

  test("keeps the wish of who waits, without a place in the workshop", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { capacity: 0, rounds: [[5]] });
    await registerSomeone(db, event, { workshops: { [event.roundIds[0]!]: event.workshopIds[0]! } });
    expect(await db.selectFrom("registration_workshops").select("holds_place").execute()).toEqual([{ holds_place: 0 }]);
    expect(await readWorkshop(db, event.workshopIds[0]!)).toMatchObject({ taken: 0 });
  });

  test("refuses a full workshop, says which, and leaves nothing behind but the count of tries", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { rounds: [[1, 5], [1]] });
    const [first, second] = event.roundIds;
    const [full, free, alsoFull] = event.workshopIds;
    await registerSomeone(db, event, { workshops: { [first!]: full!, [second!]: alsoFull! } });
    const refused = await register(
      db,
      registrationOf(event, { email: "laat@school.example", workshops: { [first!]: full!, [second!]: alsoFull! } }),
      testNow,
    );
    expect(refused).toEqual({ ok: false, reason: "workshop_full", workshopIds: [full!, alsoFull!].sort() });
    expect(await db.selectFrom("registrations").select("id").execute()).toHaveLength(1);
    expect(await db.selectFrom("persons").select("id").execute()).toHaveLength(1);
    expect(await listMails(db)).toHaveLength(1);
    expect(await readEvent(db, event.eventId)).toMatchObject({ taken: 1 });
    const again = registrationOf(event, {
      email: "laat@school.example",
      workshops: { [first!]: free!, [second!]: null },
    });
    expect(await register(db, again, testNow)).toMatchObject({ ok: true, outcome: "placed" });
  });

  test("refuses a workshop of another round or event", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { rounds: [[5], [5]] });
    const other = await createTestEvent(db, { rounds: [[5]] });
    for (const [roundId, workshopId] of [
      [event.roundIds[0]!, event.workshopIds[1]!],
      [other.roundIds[0]!, other.workshopIds[0]!],
      [event.roundIds[0]!, "0".repeat(32)],
    ] as const)
      expect(
        await register(db, registrationOf(event, { workshops: { [roundId]: workshopId } }), testNow),
      ).toMatchObject({
        reason: "workshop_unknown",
      });
  });

  test("refuses once closed, over or cancelled, and not a moment before", async () => {
    const { db } = getDatabase();
    const closing = await createTestEvent(db, { registrationClosesAt: later(10).toISOString() });
    expect(await register(db, registrationOf(closing), later(9.999))).toMatchObject({ ok: true });
    expect(await register(db, registrationOf(closing), later(10))).toMatchObject({ reason: "registration_closed" });
    const event = await createTestEvent(db);
    const end = Date.parse("2026-11-04T16:00:00.000Z");
    expect(await register(db, registrationOf(event), new Date(end - 1))).toMatchObject({ ok: true });
    expect(await register(db, registrationOf(event), new Date(end))).toMatchObject({ reason: "event_over" });
    await db
      .updateTable("events")
      .set({ cancelled_at: later(1).toISOString() })
      .where("id", "=", event.eventId)
      .execute();
    expect(await register(db, registrationOf(event), later(2))).toMatchObject({ reason: "event_cancelled" });
    const draft = await createTestEvent(db, { published: false });
    expect(await register(db, registrationOf(draft), later(2))).toMatchObject({ reason: "registration_closed" });
  });

  test("has one effect when sent twice at once, for a spelling of the same name too", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { rounds: [[1]] });
    const workshops = { [event.roundIds[0]!]: event.workshopIds[0]! };
    const input = registrationOf(event, { name: "Zoë van 't Hek", workshops });
    const outcomes = await Promise.all([
      register(db, input, testNow),
      register(db, { ...input, name: "zoe van ’t  hek" }, testNow),
    ]);
    expect(outcomes.map((outcome) => outcome.ok && outcome.outcome).sort()).toEqual(["placed", "repeated"]);
    expect(await readEvent(db, event.eventId)).toMatchObject({ taken: 1 });
    expect(await listMails(db)).toHaveLength(1);
    expect(await db.selectFrom("persons").select("id").execute()).toHaveLength(1);
  });

  test("mails the personal link again after ten minutes, once, and changes nothing", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    const input = registrationOf(event);
    await register(db, input, testNow);
    const repeat = { ...input, role: "iemand anders", listed: true };
    expect(await register(db, repeat, later(9.99))).toMatchObject({ outcome: "repeated" });
    expect(await listMails(db)).toHaveLength(1);
    await Promise.all([register(db, repeat, later(10)), register(db, repeat, later(10.001))]);
    const mails = await listMails(db);
    expect(mails.map((mail) => mail.template)).toEqual(["registration-placed", "registration-repeated"]);
    expect(mails[1]?.payload).toMatchObject({ status: "placed", position: null });
    expect(await readRegistration(db, input.email)).toMatchObject({ role: input.role, listed: 0 });
  });

  test("answers a known address and a full workshop as it answers an unknown one, but for a double submit", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { rounds: [[1, 5]] });
    const round = event.roundIds[0]!;
    const holder = registrationOf(event, { workshops: { [round]: event.workshopIds[0]! } });
    await register(db, holder, testNow);
    const known = registrationOf(event);
    await register(db, known, testNow);
    const full = { [round]: event.workshopIds[0]! };
    expect(await register(db, { ...known, workshops: full }, later(1))).toMatchObject({ reason: "workshop_full" });
    expect(await register(db, registrationOf(event, { workshops: full }), later(1))).toMatchObject({
      reason: "workshop_full",
    });
    expect(await register(db, holder, later(1))).toMatchObject({ ok: true, outcome: "repeated" });
    expect(await register(db, holder, later(11))).toMatchObject({ reason: "workshop_full" });
  });

  test("brings somebody who withdrew back as the same registration, unconfirmed", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    const input = registrationOf(event, { listed: true });
    const registrationId = await registerSomeone(db, event, { ...input, confirmed: true });
    await withdraw(db, { registrationId, by: "attendee" }, later(1));
    const back = await register(db, { ...input, role: "directeur" }, later(2));
    expect(back).toEqual({ ok: true, outcome: "placed", registrationId });
    expect(await readRegistration(db, input.email)).toMatchObject({
      status: "placed",
      role: "directeur",
      placed_at: later(2).toISOString(),
      withdrawn_at: null,
      confirmed_at: null,
      calendar_sequence: 2,
    });
    expect(await db.selectFrom("grants").selectAll().execute()).toEqual([]);
    expect((await listMails(db)).map((mail) => mail.template)).toEqual([
      "registration-placed",
      "registration-withdrawn",
      "registration-placed",
    ]);
  });

  test("knows a person again by a confirmed address with the same name, and keeps a shared mailbox apart", async () => {
    const { db } = getDatabase();
    const one = await createTestEvent(db);
    const two = await createTestEvent(db);
    const who = { name: "Anna de Wit", email: "ib@school.example" };
    const first = await registerSomeone(db, one, { ...who, confirmed: true });
    await registerSomeone(db, two, who);
    await registerSomeone(db, two, { ...who, name: "Bram Zwart" });
    const persons = await db
      .selectFrom("registrations")
      .select(["id", "person_id", "name"])
      .orderBy("created_at")
      .execute();
    const anna = persons.filter((row) => row.name === "Anna de Wit").map((row) => row.person_id);
    expect(new Set(anna).size).toBe(1);
    expect(persons.find((row) => row.id === first)?.person_id).toBe(anna[0]);
    expect(persons.find((row) => row.name === "Bram Zwart")?.person_id).not.toBe(anna[0]);
  });

  test("finds the organization by its name without marks and capitals, else leaves the text in the inbox", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    const organization = {
      id: "a".repeat(32),
      name: "Basisschool De Één",
      name_search: "basisschool de een",
      kind: "school",
    };
    await db
      .insertInto("organizations")
      .values({ ...organization, municipality: null, brin: null, created_at: testNow.toISOString() })
      .execute();
    await registerSomeone(db, event, { email: "a@school.example", organization: "basisschool  de EEN" });
    await registerSomeone(db, event, { email: "b@school.example", organization: "Bassischool de Een" });
    expect(await readRegistration(db, "a@school.example")).toMatchObject({ organization_id: organization.id });
    expect(await readRegistration(db, "b@school.example")).toMatchObject({ organization_id: null });
    expect(await db.selectFrom("organization_inbox").select(["text", "text_search"]).execute()).toEqual([
      { text: "Bassischool de Een", text_search: "bassischool de een" },
    ]);
  });

  test("takes three tries a minute for one address and event, and counts refused ones", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { rounds: [[0]] });
    const input = registrationOf(event, { workshops: { [event.roundIds[0]!]: event.workshopIds[0]! } });
    for (let i = 0; i < 3; i += 1)
      expect(await register(db, input, later(i / 10))).toMatchObject({ reason: "workshop_full" });
    expect(await register(db, { ...input, workshops: {} }, later(0.5))).toMatchObject({ reason: "too_many" });
    const elsewhere = await createTestEvent(db);
    expect(await register(db, { ...input, eventId: elsewhere.eventId, workshops: {} }, later(0.6))).toMatchObject({
      ok: true,
    });
    expect(await register(db, { ...input, workshops: {} }, later(1))).toMatchObject({ ok: true });
  });

  test("takes three hundred registrations in ten minutes from one client address", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { capacity: 1000 });
    const clientAddress = "192.0.2.7";
    await registerSomeone(db, event, { clientAddress });
    await db.updateTable("rate_limits").set({ count: 299 }).where("key", "like", "register-client:%").execute();
    expect(await register(db, registrationOf(event, { clientAddress }), testNow)).toMatchObject({ ok: true });
    expect(await register(db, registrationOf(event, { clientAddress }), testNow)).toMatchObject({ reason: "too_many" });
    expect(await register(db, registrationOf(event), testNow)).toMatchObject({ ok: true });
  });

  test("never mails a date that moved while somebody was registering", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { capacity: 1000 });
    const move = async () => {
      for (let sequence = 1; sequence <= 5; sequence += 1) {
        await db
          .updateTable("events")
          .set({ calendar_sequence: sequence, venue_name: `Zaal ${sequence}` })
          .where("id", "=", event.eventId)
          .execute();
        const told = await db.selectFrom("registrations").select("id").execute();
        for (const { id } of told) moved.set(id, sequence);
      }
    };
    const moved = new Map<string, number>();
    await Promise.all([move(), ...Array.from({ length: 30 }, () => registerSomeone(db, event))]);
    for (const mail of await listMails(db)) {
      const told = moved.get(mail.registration_id ?? "");
      if (told !== 5) expect(mail.payload.event?.venueName).toBe("Zaal 5");
    }
  });

  test("raises the public version only when the words for places left change", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { capacity: 13 });
    const versions = [];
    for (let i = 0; i < 5; i += 1) {
      await registerSomeone(db, event);
      versions.push((await readEvent(db, event.eventId)).public_version);
    }
    expect(versions).toEqual([1, 1, 2, 3, 4]);
  });

  test("confirms nothing for a stranger: a consent waits for the personal link", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    const registrationId = await registerSomeone(db, event, { listed: true });
    expect(await db.selectFrom("grants").selectAll().execute()).toEqual([]);
    await confirm(db, { registrationId }, later(1));
    expect(await db.selectFrom("grants").selectAll().execute()).toHaveLength(4);
  });
});
