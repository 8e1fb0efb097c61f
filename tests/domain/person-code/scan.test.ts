import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockPerson } from "#app/domain/contact/block.server";
import { listContacts } from "#app/domain/contact/queries.server";
import { sayNotNow, sayYes } from "#app/domain/introduction/answer.server";
import { askIntroduction } from "#app/domain/introduction/ask.server";
import { findIntroduction } from "#app/domain/introduction/find-introduction.server";
import { listIntroductions } from "#app/domain/introduction/list-introductions.server";
import { askLimits } from "#app/domain/introduction/rules";
import { findOwnCode, removeCode, renewCode } from "#app/domain/person-code/own-code.server";
import { codeLimits, makeCode, readCode, shownCode } from "#app/domain/person-code/rules";
import { askByCode, findScanned, mayLook } from "#app/domain/person-code/scan.server";
import { canaries, peopleWhoCome, sideOf } from "#tests/domain/introduction/people-who-come";
import type { Someone } from "#tests/domain/introduction/people-who-come";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { Database } from "#db/types";

const day = 24 * 3_600_000;
const later = (days: number) => new Date(testNow.getTime() + days * day);

describe("a code", () => {
  test("is read back however it is typed over", () => {
    const code = fc.constant(null).map(() => makeCode());
    const typing = fc.tuple(code, fc.boolean(), fc.constantFrom("", " ", "-", " - "));
    fc.assert(
      fc.property(typing, ([made, isSmall, between]) => {
        const typed = made.slice(0, 5) + between + made.slice(5);
        expect(readCode(isSmall ? typed.toLowerCase() : typed)).toBe(made);
        expect(readCode(shownCode(made))).toBe(made);
      }),
    );
  });

  test("is not read from anything else", () => {
    for (const text of ["", "ABCDE", "ABCDE-FGHJ0", "ABCDE-FGHJKM", "ABCDE-FGHJ'", "ÀBCDEFGHJK"])
      expect(readCode(text)).toBeUndefined();
  });
});

describeOnBothDatabases("scanning a code", (getDatabase) => {
  /** Two who come and show themselves to nobody. */
  async function two(db: Database) {
    const { event, people } = await peopleWhoCome(db, ["Anna van der Aa"]);
    const [anna] = people as [Someone];
    const email = `vera-${event.eventId.slice(0, 6)}@school.example`;
    const registrationId = await registerSomeone(db, event, { name: "Vera Verborgen", email, confirmed: true });
    const { person_id: personId } = await db
      .selectFrom("registrations")
      .select("person_id")
      .where("id", "=", registrationId)
      .executeTakeFirstOrThrow();
    const vera: Someone = { personId, name: "Vera Verborgen", email, registrationId };
    const code = await codeOf(db, vera.personId);
    const scan = (now = testNow, line = "") =>
      askByCode(db, { askerId: anna.personId, code, line, channels: canaries("anna", ["mobile"]) }, now);
    return { event, anna, vera, code, scan };
  }

  async function codeOf(db: Database, personId: string): Promise<string> {
    expect(await renewCode(db, { personId }, testNow)).toEqual({ ok: true });
    return (await findOwnCode(db, personId)) ?? "none";
  }

  test("asks somebody whom the asker cannot see, and tells who asked but not whose the code is", async () => {
    const { db } = getDatabase();
    const { anna, vera, code, scan } = await two(db);
    const plain = { askerId: anna.personId, personId: vera.personId, line: "Waarom niet", channels: [] };
    expect(await askIntroduction(db, plain, testNow)).toEqual({ ok: false, reason: "not_visible" });
    expect(await findScanned(db, { code, viewerId: anna.personId }, testNow)).toEqual({
      isOwn: false,
      firstName: null,
    });
    expect(await scan()).toEqual({ ok: true, outcome: "asked" });

    const mails = await db.selectFrom("outbox").selectAll().where("template", "like", "introduc%").execute();
    expect(mails.map((mail) => mail.recipient_email)).toEqual([vera.email]);
    expect(mails[0]?.payload).toContain("Anna van der Aa");
    expect(mails[0]?.payload).not.toContain("canary");
    const own = { id: await sideOf(db, anna.personId, vera.personId), linkVersion: 1 };
    const seen = JSON.stringify([
      (await listIntroductions(db, anna.personId, testNow)).waiting.map(({ otherName, line }) => ({ otherName, line })),
      (await findIntroduction(db, own, testNow))?.other,
    ]);
    expect(seen).toBe('[[{"otherName":"","line":""}],{"name":"","role":"","organization":""}]');
    const [asked] = (await listIntroductions(db, vera.personId, testNow)).toAnswer;
    expect(asked?.otherName).toBe("Anna van der Aa");
  });

  test("stays without a name after not now and when the time is over", async () => {
    const { db } = getDatabase();
    const { anna, vera, scan } = await two(db);
    await scan();
    await sayNotNow(db, { sideId: await sideOf(db, vera.personId, anna.personId) }, testNow);
    const own = { id: await sideOf(db, anna.personId, vera.personId), linkVersion: 1 };
    for (const now of [testNow, later(40)]) expect((await findIntroduction(db, own, now))?.other.name).toBe("");
    expect((await listIntroductions(db, anna.personId, later(40))).past.map(({ otherName }) => otherName)).toEqual([
      "",
    ]);
  });

  test("gives the name with the yes, and what each chose", async () => {
    const { db } = getDatabase();
    const { anna, vera, scan } = await two(db);
    await scan();
    const sideId = await sideOf(db, vera.personId, anna.personId);
    expect(await sayYes(db, { sideId, channels: canaries("vera", ["phone"]) }, testNow)).toEqual({
      ok: true,
      outcome: "introduced",
    });
    const [contact] = await listContacts(db, { ownerId: anna.personId }, testNow);
    expect(contact?.name).toBe("Vera Verborgen");
    const own = { id: await sideOf(db, anna.personId, vera.personId), linkVersion: 1 };
    expect((await findIntroduction(db, own, testNow))?.other.name).toBe("Vera Verborgen");
  });

  test("by two people of each other is a yes of both", async () => {
    const { db } = getDatabase();
    const { anna, vera, scan } = await two(db);
    await scan();
    const code = await codeOf(db, anna.personId);
    const back = { askerId: vera.personId, code, line: "", channels: canaries("vera", ["email"]) };
    expect(await askByCode(db, back, testNow)).toEqual({ ok: true, outcome: "introduced" });
    for (const { personId } of [anna, vera])
      expect(await listContacts(db, { ownerId: personId }, testNow)).toHaveLength(1);
  });

  test("shows the first name alone to who may see the name, and one's own code as that", async () => {
    const { db } = getDatabase();
    const { anna, vera } = await two(db);
    const code = await codeOf(db, anna.personId);
    const see = (viewerId: string | null) => findScanned(db, { code, viewerId }, testNow);
    expect(await see(vera.personId)).toEqual({ isOwn: false, firstName: "Anna" });
    expect(await see(null)).toEqual({ isOwn: false, firstName: null });
    expect(await see(anna.personId)).toEqual({ isOwn: true, firstName: null });
    const self = { askerId: anna.personId, code, line: "", channels: [] };
    expect(await askByCode(db, self, testNow)).toEqual({ ok: false, reason: "not_visible" });
  });

  test("leads nowhere once it is replaced or taken away, and for whom its owner blocked", async () => {
    const { db } = getDatabase();
    const { anna, vera, code, scan } = await two(db);
    const see = (text: string) => findScanned(db, { code: text, viewerId: anna.personId }, testNow);
    const next = await codeOf(db, vera.personId);
    expect(next).not.toBe(code);
    expect([await see(code), await scan()]).toEqual([undefined, { ok: false, reason: "not_visible" }]);
    expect(await see(next)).toBeDefined();
    await blockPerson(db, { personId: vera.personId, blockedId: anna.personId }, testNow);
    expect(await see(next)).toBeUndefined();
    const blocked = { askerId: anna.personId, code: next, line: "", channels: [] };
    expect(await askByCode(db, blocked, testNow)).toEqual({ ok: false, reason: "not_visible" });
    await removeCode(db, { personId: vera.personId });
    expect(await findScanned(db, { code: next, viewerId: null }, testNow)).toBeUndefined();
  });

  test("is of the event of today, not of one that both go to later", async () => {
    const { db } = getDatabase();
    const { event, anna, vera } = await two(db);
    const next = await createTestEvent(db, { regionId: event.regionId, ...aYearLater });
    for (const { name, email } of [anna, vera]) await registerSomeone(db, next, { name, email, confirmed: true });
    const { starts_at: startsAt } = await db
      .selectFrom("events")
      .select("starts_at")
      .where("id", "=", event.eventId)
      .executeTakeFirstOrThrow();
    const code = await codeOf(db, vera.personId);
    const asking = { askerId: anna.personId, code, line: "", channels: [] };
    expect(await askByCode(db, asking, new Date(startsAt))).toEqual({ ok: true, outcome: "asked" });
    const row = await db.selectFrom("introductions").select(["event_id", "by_code"]).executeTakeFirstOrThrow();
    expect(row).toEqual({ event_id: event.eventId, by_code: 1 });
  });

  test("may be done with many more people than asking from afar, up to a limit", async () => {
    const { db } = getDatabase();
    const names = Array.from({ length: askLimits.byCode.perDay + 2 }, (_, index) => `Mens Nummer${index}`);
    const { people } = await peopleWhoCome(db, names, { capacity: 100 });
    const [first, ...others] = people as [Someone, ...Someone[]];
    const outcomes = [];
    for (const { personId } of others) {
      const asking = { askerId: first.personId, code: await codeOf(db, personId), line: "", channels: [] };
      outcomes.push(await askByCode(db, asking, testNow));
    }
    expect(outcomes.slice(0, -1).every((outcome) => outcome.ok)).toBe(true);
    expect(outcomes.at(-1)).toEqual({ ok: false, reason: "too_many_today" });
  });

  test("is not looked at without end: neither by a person nor from one address", async () => {
    const { db } = getDatabase();
    const looks = async (who: Parameters<typeof mayLook>[1], times: number) => {
      let last = true;
      for (let look = 0; look < times; look++) last = await mayLook(db, who, testNow);
      return last;
    };
    const person = { viewerId: "a", clientAddress: "10.0.0.1" };
    expect(await looks(person, codeLimits.perPerson.max)).toBe(true);
    expect(await looks(person, 1)).toBe(false);
    expect(await looks({ viewerId: "b", clientAddress: "10.0.0.1" }, 1)).toBe(true);
    const nobody = { viewerId: null, clientAddress: "10.0.0.1" };
    expect(await looks(nobody, codeLimits.perClient.max)).toBe(true);
    expect(await looks(nobody, 1)).toBe(false);
  });
});

const aYearLater = {
  doorsOpenAt: null,
  startsAt: "2027-11-22T11:15:00.000Z",
  endsAt: "2027-11-22T15:00:00.000Z",
};
