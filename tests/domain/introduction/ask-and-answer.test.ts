import { expect, test } from "vitest";
import { blockPerson } from "#app/domain/contact/block.server";
import { listContacts } from "#app/domain/contact/queries.server";
import { askIntroduction } from "#app/domain/introduction/ask.server";
import { sayNotNow, sayYes, withdrawYes } from "#app/domain/introduction/answer.server";
import { findIntroduction } from "#app/domain/introduction/find-introduction.server";
import { introduceTwo } from "#app/domain/introduction/introduce-two.server";
import { listIntroductions } from "#app/domain/introduction/list-introductions.server";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { canaries, peopleWhoCome, sideOf } from "./people-who-come";

const line = "Uw school hoort bij mijn jeugdteam.";
const day = 24 * 3_600_000;
const later = (days: number) => new Date(testNow.getTime() + days * day);

describeOnBothDatabases("an introduction", (getDatabase) => {
  async function two(db: Database) {
    const { event, people } = await peopleWhoCome(db, ["Anna van der Aa", "Bram Bos", "Carla Cijfer"], {
      rounds: [[20]],
    });
    const [a, b, c] = people;
    if (!a || !b || !c) throw new Error("three people come");
    const ask = (from = a, to = b, now = testNow, channels = canaries(from.name, ["mobile"])) =>
      askIntroduction(
        db,
        { askerId: from.personId, personId: to.personId, eventId: event.eventId, line, channels },
        now,
      );
    const state = async (of: typeof a, other: typeof a, now = testNow) =>
      (await findIntroduction(db, { id: await sideOf(db, of.personId, other.personId), linkVersion: 1 }, now))?.state;
    const mails = () =>
      db
        .selectFrom("outbox")
        .select(["template", "recipient_email", "payload"])
        .where("template", "in", ["introduction-asked", "introduced"])
        .orderBy("number")
        .execute();
    return { event, a, b, c, ask, state, mails };
  }

  test("is asked by mail, and nothing is given before the other says yes", async () => {
    const { db } = getDatabase();
    const { a, b, ask, state, mails } = await two(db);
    expect(await ask()).toEqual({ ok: true, outcome: "asked" });
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ template: "introduction-asked", recipient_email: b.email });
    expect(mail?.payload).toContain(line);
    expect(mail?.payload).not.toContain("canary");
    expect([await state(a, b), await state(b, a)]).toEqual(["waiting", "answer"]);
    expect(await listContacts(db, { ownerId: b.personId }, testNow)).toEqual([]);
  });

  test("makes two contacts of two yeses, each with what the other chose and no more", async () => {
    const { db } = getDatabase();
    const { a, b, ask, mails } = await two(db);
    await ask();
    const sideId = await sideOf(db, b.personId, a.personId);
    expect(await sayYes(db, { sideId, channels: canaries("Bram", ["email", "phone"]) }, testNow)).toEqual({
      ok: true,
      outcome: "introduced",
    });
    const [ofA] = await listContacts(db, { ownerId: a.personId }, testNow);
    const [ofB] = await listContacts(db, { ownerId: b.personId }, testNow);
    expect(ofA).toMatchObject({ name: "Bram Bos", role: "ib'er", channels: canaries("Bram", ["email", "phone"]) });
    expect(ofB).toMatchObject({ name: "Anna van der Aa", channels: canaries("Anna van der Aa", ["mobile"]) });
    // The question has not left, and needs no answer any more.
    const sent = await mails();
    expect(sent.map((mail) => mail.template)).toEqual(["introduced", "introduced"]);
    const toA = sent.find((mail) => mail.recipient_email === a.email)?.payload ?? "";
    expect(toA).toContain("canary-Bram-phone");
    expect(toA).not.toContain("canary-Anna");
    expect(JSON.parse(toA)).toMatchObject({ meetings: [{ kind: "workshop", title: "Workshop 1.1" }] });
    expect(await sayYes(db, { sideId, channels: [] }, testNow)).toEqual({ ok: true, outcome: "introduced" });
    expect(await mails()).toHaveLength(2);
  });

  test("with no channel gives the names alone", async () => {
    const { db } = getDatabase();
    const { a, b, ask } = await two(db);
    await ask(a, b, testNow, []);
    await sayYes(db, { sideId: await sideOf(db, b.personId, a.personId), channels: [] }, testNow);
    expect(await listContacts(db, { ownerId: a.personId }, testNow)).toMatchObject([
      { name: "Bram Bos", channels: [] },
    ]);
  });

  test("that crosses another is the yes to it", async () => {
    const { a, b, ask } = await two(getDatabase().db);
    await ask();
    expect(await ask(b, a)).toEqual({ ok: true, outcome: "introduced" });
    expect(await ask(b, a)).toEqual({ ok: false, reason: "already_contact" });
  });

  test("tells the asker of a not now no more than of no answer, until the end and after it", async () => {
    const { db } = getDatabase();
    const { a, b, c, ask, state } = await two(db);
    await ask();
    await ask(a, c);
    await sayNotNow(db, { sideId: await sideOf(db, b.personId, a.personId) }, testNow);
    expect(await state(b, a)).toBe("not_now");
    for (const now of [testNow, later(29), later(31), later(45)]) {
      const seen = await listIntroductions(db, a.personId, now);
      const of = (id: string) => [...seen.waiting, ...seen.past].find(({ otherId }) => otherId === id);
      const { sideId: _, otherId: __, otherName: ___, ...toB } = of(b.personId)!;
      expect(of(c.personId)).toMatchObject(toB);
      expect(await ask(a, b, now)).toEqual(await ask(a, c, now));
    }
    expect(await ask(a, b, later(45))).toEqual({ ok: false, reason: "asked_recently" });
  });

  test("may become a yes after a not now, while there is time", async () => {
    const { db } = getDatabase();
    const { a, b, ask, state } = await two(db);
    await ask();
    const sideId = await sideOf(db, b.personId, a.personId);
    await sayNotNow(db, { sideId }, testNow);
    expect(await sayYes(db, { sideId, channels: [] }, later(29))).toEqual({ ok: true, outcome: "introduced" });
    expect(await state(a, b)).toBe("introduced");
  });

  test("is over after thirty days, to the second", async () => {
    const { db } = getDatabase();
    const { a, b, ask, state } = await two(db);
    await ask();
    const sideId = await sideOf(db, b.personId, a.personId);
    const end = later(30);
    expect(await state(b, a, new Date(end.getTime() - 1))).toBe("answer");
    expect(await state(b, a, end)).toBe("expired");
    expect(await sayYes(db, { sideId, channels: [] }, end)).toEqual({ ok: false, reason: "over" });
  });

  test("is taken back by who asked: then there is nothing to answer", async () => {
    const { db } = getDatabase();
    const { a, b, ask, state, mails } = await two(db);
    await ask();
    expect(await withdrawYes(db, { sideId: await sideOf(db, a.personId, b.personId) }, testNow)).toMatchObject({
      ok: true,
    });
    expect([await state(a, b), await state(b, a)]).toEqual(["withdrawn", "gone"]);
    expect(await mails()).toEqual([]);
    const sideId = await sideOf(db, b.personId, a.personId);
    expect(await sayYes(db, { sideId, channels: [] }, testNow)).toEqual({ ok: false, reason: "over" });
    expect(await ask(a, b, later(45))).toEqual({ ok: false, reason: "asked_recently" });
  });

  test("is not asked of who cannot be seen, and a block is no different", async () => {
    const { db } = getDatabase();
    const { a, b, c, ask, state } = await two(db);
    await ask(c, b);
    await db.deleteFrom("grants").where("person_id", "=", c.personId).execute();
    expect(await ask(a, c)).toEqual({ ok: false, reason: "not_visible" });
    await blockPerson(db, { personId: b.personId, blockedId: a.personId }, testNow);
    expect(await ask()).toEqual({ ok: false, reason: "not_visible" });
    expect(await ask(b, a)).toEqual({ ok: false, reason: "blocked_by_you" });
    await blockPerson(db, { personId: b.personId, blockedId: c.personId }, testNow);
    expect(await state(c, b)).toBe("waiting");
    expect(await state(c, b, later(30))).toBe("expired");
  });

  test("is limited to ten that wait, five in a day, and one in half a year to one person", async () => {
    const { db } = getDatabase();
    const names = Array.from({ length: 13 }, (_, index) => `Mens Nummer${index}`);
    const { people } = await peopleWhoCome(db, names);
    const [first, ...others] = people;
    const ask = (index: number, now: Date) =>
      askIntroduction(db, { askerId: first!.personId, personId: others[index]!.personId, line, channels: [] }, now);
    for (const index of [0, 1, 2, 3, 4]) expect(await ask(index, testNow)).toMatchObject({ ok: true });
    expect(await ask(0, testNow)).toEqual({ ok: false, reason: "already_asked" });
    expect(await ask(5, testNow)).toEqual({ ok: false, reason: "too_many_today" });
    for (const index of [5, 6, 7, 8, 9]) expect(await ask(index, later(1))).toMatchObject({ ok: true });
    expect(await ask(10, later(2))).toEqual({ ok: false, reason: "too_many_open" });
    expect(await ask(10, later(30.5))).toMatchObject({ ok: true });
    expect(await ask(0, later(31))).toEqual({ ok: false, reason: "asked_recently" });
  });

  test("by an organizer asks both, and needs both", async () => {
    const { db } = getDatabase();
    const { event, a, b, state, mails } = await two(db);
    const organizer = await createTestOrganizer(db, "editor", { eventId: event.eventId });
    const people = [a.personId, b.personId] as const;
    const introducing = { organizerId: organizer.personId, eventId: event.eventId, people, line };
    expect(await introduceTwo(db, introducing, testNow)).toEqual({ ok: true });
    expect((await mails()).map((mail) => mail.recipient_email).sort()).toEqual([a.email, b.email].sort());
    expect([await state(a, b), await state(b, a)]).toEqual(["answer", "answer"]);
    const [sideA, sideB] = [await sideOf(db, a.personId, b.personId), await sideOf(db, b.personId, a.personId)];
    expect(await sayYes(db, { sideId: sideA, channels: canaries("Anna", ["phone"]) }, testNow)).toEqual({
      ok: true,
      outcome: "waiting",
    });
    expect((await mails()).some(({ payload }) => payload.includes("canary"))).toBe(false);
    expect(await sayYes(db, { sideId: sideB, channels: [] }, testNow)).toEqual({ ok: true, outcome: "introduced" });
    // Who is acquainted already is theirs to know.
    expect(await introduceTwo(db, introducing, testNow)).toEqual({ ok: true });
    expect(await mails()).toHaveLength(2);
  });

  test("by an organizer names nobody who is not on the list", async () => {
    const { db } = getDatabase();
    const { event, a, b, c } = await two(db);
    const organizer = await createTestOrganizer(db, "editor", { eventId: event.eventId });
    await db.deleteFrom("grants").where("person_id", "=", b.personId).execute();
    const introduce = (one: string, other: string) =>
      introduceTwo(
        db,
        { organizerId: organizer.personId, eventId: event.eventId, people: [one, other], line },
        testNow,
      );
    expect(await introduce(a.personId, b.personId)).toEqual({ ok: false, reason: "not_listed" });
    expect(await introduce(a.personId, a.personId)).toEqual({ ok: false, reason: "same_person" });
    await blockPerson(db, { personId: a.personId, blockedId: c.personId }, testNow);
    expect(await introduce(a.personId, c.personId)).toEqual({ ok: true });
    expect(await listIntroductions(db, c.personId, testNow)).toMatchObject({ toAnswer: [] });
  });
});
