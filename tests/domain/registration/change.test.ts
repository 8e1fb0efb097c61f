import { expect, test } from "vitest";
import { changeDetails } from "#app/domain/registration/change-details.server";
import type { DetailsFields } from "#app/domain/registration/change-details.server";
import { changeWorkshops } from "#app/domain/registration/change-workshops.server";
import { confirm } from "#app/domain/registration/confirm.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { listMails, readRegistration, readWorkshop } from "./state";

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

describeOnBothDatabases("changing workshops", (getDatabase) => {
  test("swaps a place for another, tells it, and moves the diary entry on", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { rounds: [[1, 1]] });
    const [round, from, to] = [event.roundIds[0]!, event.workshopIds[0]!, event.workshopIds[1]!];
    const registrationId = await registerSomeone(db, event, {
      email: "w@school.example",
      workshops: { [round]: from },
    });
    const swap = { registrationId, workshops: { [round]: to } };
    expect(await changeWorkshops(db, swap, later(1))).toEqual({ ok: true, outcome: "changed" });
    expect(await changeWorkshops(db, swap, later(1))).toEqual({ ok: true, outcome: "unchanged" });
    expect((await readWorkshop(db, from)).taken).toBe(0);
    expect((await readWorkshop(db, to)).taken).toBe(1);
    expect(await readRegistration(db, "w@school.example")).toMatchObject({ calendar_sequence: 1 });
    const mails = await listMails(db);
    expect(mails).toHaveLength(2);
    expect(mails[1]).toMatchObject({
      template: "registration-changed",
      payload: { details: null, workshops: [{ letter: "B" }], registration: { calendarSequence: 1 } },
    });
    expect(await changeWorkshops(db, { registrationId, workshops: { [round]: null } }, later(2))).toMatchObject({
      ok: true,
    });
    expect((await readWorkshop(db, to)).taken).toBe(0);
  });

  test("keeps the old place when the new workshop is full, and says which", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, {
      rounds: [
        [1, 1],
        [1, 1],
      ],
    });
    const [one, two] = event.roundIds;
    const [a, b, c, d] = event.workshopIds;
    await registerSomeone(db, event, { workshops: { [one!]: a!, [two!]: c! } });
    const registrationId = await registerSomeone(db, event, { workshops: { [one!]: b!, [two!]: d! } });
    expect(await changeWorkshops(db, { registrationId, workshops: { [one!]: null, [two!]: c! } }, later(1))).toEqual({
      ok: false,
      reason: "workshop_full",
      workshopIds: [c],
    });
    for (const id of event.workshopIds) expect((await readWorkshop(db, id)).taken).toBe(1);
    expect(await listMails(db)).toHaveLength(2);
  });

  test("two people who swap with each other at once cannot both, and neither loses a place", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { rounds: [[2, 2]] });
    const [round, a, b] = [event.roundIds[0]!, event.workshopIds[0]!, event.workshopIds[1]!];
    const ids = [];
    for (const workshop of [a, a, b, b])
      ids.push(await registerSomeone(db, event, { workshops: { [round]: workshop } }));
    const outcomes = await Promise.all([
      changeWorkshops(db, { registrationId: ids[0]!, workshops: { [round]: b } }, later(1)),
      changeWorkshops(db, { registrationId: ids[2]!, workshops: { [round]: a } }, later(1)),
    ]);
    expect(outcomes).toMatchObject([{ reason: "workshop_full" }, { reason: "workshop_full" }]);
    expect([(await readWorkshop(db, a)).taken, (await readWorkshop(db, b)).taken]).toEqual([2, 2]);
  });

  test("is refused for a workshop elsewhere, a withdrawn registration, an event that is over or cancelled", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { rounds: [[5]] });
    const other = await createTestEvent(db, { rounds: [[5]] });
    const choice = { [event.roundIds[0]!]: event.workshopIds[0]! };
    const registrationId = await registerSomeone(db, event);
    const elsewhere = { [other.roundIds[0]!]: other.workshopIds[0]! };
    expect(await changeWorkshops(db, { registrationId, workshops: elsewhere }, later(1))).toMatchObject({
      reason: "workshop_unknown",
    });
    const end = new Date("2026-11-04T16:00:00.000Z");
    expect(await changeWorkshops(db, { registrationId, workshops: choice }, end)).toMatchObject({
      reason: "event_over",
    });
    await db
      .updateTable("events")
      .set({ cancelled_at: later(1).toISOString() })
      .where("id", "=", event.eventId)
      .execute();
    expect(await changeWorkshops(db, { registrationId, workshops: choice }, later(2))).toMatchObject({
      reason: "event_cancelled",
    });
    await withdraw(db, { registrationId, by: "attendee" }, later(3));
    expect(await changeWorkshops(db, { registrationId, workshops: choice }, later(4))).toMatchObject({
      reason: "withdrawn",
    });
  });

  test("only changes the wish of who waits", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { capacity: 0, rounds: [[0]] });
    const registrationId = await registerSomeone(db, event);
    const workshops = { [event.roundIds[0]!]: event.workshopIds[0]! };
    expect(await changeWorkshops(db, { registrationId, workshops }, later(1))).toMatchObject({ outcome: "changed" });
    expect((await readWorkshop(db, event.workshopIds[0]!)).taken).toBe(0);
    expect((await listMails(db)).at(-1)).toMatchObject({
      payload: { status: "waitlisted", workshops: [{ letter: "A" }] },
    });
  });
});

describeOnBothDatabases("changing details", (getDatabase) => {
  const details = (given: Partial<DetailsFields> = {}): DetailsFields => ({
    name: "Kim de Jong",
    organization: "De Regenboog",
    role: "directeur",
    sector: "education",
    phone: null,
    region: null,
    listed: false,
    note: null,
    needs: "keep",
    ...given,
  });

  test("writes them, tells it once, and leaves the diary entry alone", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    const registrationId = await registerSomeone(db, event, { ...details(), email: "k@school.example", diet: "vegan" });
    const change = { registrationId, ...details({ name: "Kim de Jongh", role: "adviseur", phone: "06 12345678" }) };
    expect(await changeDetails(db, change, later(1))).toEqual({ ok: true, outcome: "changed" });
    expect(await changeDetails(db, change, later(2))).toEqual({ ok: true, outcome: "unchanged" });
    expect(await readRegistration(db, "k@school.example")).toMatchObject({
      name_sort: "jongh kim de",
      calendar_sequence: 0,
    });
    expect(await db.selectFrom("persons").select("name").execute()).toEqual([{ name: "Kim de Jongh" }]);
    expect(await listMails(db)).toMatchObject([
      {},
      { template: "registration-changed", payload: { details: { role: "adviseur", phone: "06 12345678" } } },
    ]);
    expect(await db.selectFrom("registration_needs").select("diet").execute()).toEqual([{ diet: "vegan" }]);
    await changeDetails(db, { ...change, needs: { diet: null, access: "rolstoel" } }, later(3));
    expect(await db.selectFrom("registration_needs").select(["diet", "access"]).execute()).toEqual([
      { diet: null, access: "rolstoel" },
    ]);
    await changeDetails(db, { ...change, needs: "forget" }, later(4));
    expect(await db.selectFrom("registration_needs").selectAll().execute()).toEqual([]);
  });

  test("puts somebody on the list of attendees and takes them off at once", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    const registrationId = await registerSomeone(db, event, details());
    await changeDetails(db, { registrationId, ...details({ listed: true }) }, later(1));
    expect(await db.selectFrom("grants").select("field").execute()).toHaveLength(4);
    await changeDetails(db, { registrationId, ...details({ listed: false }) }, later(2));
    expect(await db.selectFrom("grants").select("field").execute()).toHaveLength(0);
  });

  test("refuses the name of somebody else on the same address", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    await registerSomeone(db, event, { ...details(), name: "Zoë Bos", email: "ib@school.example" });
    const registrationId = await registerSomeone(db, event, { ...details(), email: "ib@school.example" });
    expect(await changeDetails(db, { registrationId, ...details({ name: "zoe bos" }) }, later(1))).toEqual({
      ok: false,
      reason: "name_taken",
    });
    expect(await listMails(db)).toHaveLength(2);
  });

  test("is refused once withdrawn", async () => {
    const { db } = getDatabase();
    const registrationId = await registerSomeone(db, await createTestEvent(db), details());
    await withdraw(db, { registrationId, by: "attendee" }, later(1));
    expect(await changeDetails(db, { registrationId, ...details() }, later(2))).toMatchObject({ reason: "withdrawn" });
  });

  test("asks the inbox again when the organization is another text", async () => {
    const { db } = getDatabase();
    const registrationId = await registerSomeone(db, await createTestEvent(db), details());
    await changeDetails(db, { registrationId, ...details({ organization: "De Zonnebloem" }) }, later(1));
    expect(await db.selectFrom("organization_inbox").select("text").execute()).toEqual([{ text: "De Zonnebloem" }]);
  });
});

describeOnBothDatabases("confirming", (getDatabase) => {
  const addresses = () => getDatabase().db.selectFrom("person_emails").selectAll().execute();

  test("happens once and makes the address a way to sign in", async () => {
    const { db } = getDatabase();
    const registrationId = await registerSomeone(db, await createTestEvent(db), { email: "a@school.example" });
    expect(await confirm(db, { registrationId }, later(1))).toEqual({ ok: true, outcome: "confirmed" });
    expect(await confirm(db, { registrationId }, later(2))).toEqual({ ok: true, outcome: "repeated" });
    expect(await readRegistration(db, "a@school.example")).toMatchObject({ confirmed_at: later(1).toISOString() });
    expect(await addresses()).toMatchObject([
      { email: "a@school.example", is_primary: 1, verified_at: later(1).toISOString() },
    ]);
  });

  test("claims no address that two names use", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    const registrationId = await registerSomeone(db, event, { email: "ib@school.example", listed: true });
    await registerSomeone(db, event, { email: "ib@school.example" });
    await confirm(db, { registrationId }, later(1));
    expect(await addresses()).toEqual([]);
    expect(await db.selectFrom("grants").select("field").execute()).toHaveLength(4);
  });

  test("turns somebody who registered twice before reading their mail into one person", async () => {
    const { db } = getDatabase();
    const who = { name: "Anna Bos", email: "anna@school.example", listed: true };
    const one = await registerSomeone(db, await createTestEvent(db), who);
    const two = await registerSomeone(db, await createTestEvent(db), who);
    expect(await db.selectFrom("persons").select("id").execute()).toHaveLength(2);
    await confirm(db, { registrationId: two }, later(1));
    expect(await db.selectFrom("persons").select("id").execute()).toHaveLength(1);
    expect(await db.selectFrom("grants").select("field").execute()).toHaveLength(4);
    await confirm(db, { registrationId: one }, later(2));
    expect(await db.selectFrom("grants").select("field").execute()).toHaveLength(8);
    expect(await addresses()).toHaveLength(1);
  });

  test("is refused once withdrawn, and for nobody", async () => {
    const { db } = getDatabase();
    const registrationId = await registerSomeone(db, await createTestEvent(db));
    await withdraw(db, { registrationId, by: "attendee" }, later(1));
    expect(await confirm(db, { registrationId }, later(2))).toEqual({ ok: false, reason: "withdrawn" });
    expect(await confirm(db, { registrationId: "0".repeat(32) }, later(2))).toEqual({
      ok: false,
      reason: "registration_unknown",
    });
  });
});
