import { expect, test } from "vitest";
import { blockPerson } from "#app/domain/contact/block.server";
import { listContacts } from "#app/domain/contact/queries.server";
import { sayNotNow, sayYes, withdrawYes } from "#app/domain/introduction/answer.server";
import { askIntroduction } from "#app/domain/introduction/ask.server";
import { introduceTwo } from "#app/domain/introduction/introduce-two.server";
import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { canaries, peopleWhoCome, sideOf } from "./people-who-come";

const line = "Wij werken voor dezelfde school.";

describeOnBothDatabases("of two at once", (getDatabase) => {
  async function two(db: Database) {
    const { event, people } = await peopleWhoCome(db, ["Anna Aa", "Bram Bos"]);
    const [a, b] = people;
    if (!a || !b) throw new Error("two people come");
    const ask = (from: typeof a, to: typeof a) =>
      askIntroduction(
        db,
        { askerId: from.personId, personId: to.personId, line, channels: canaries(from.name) },
        testNow,
      );
    const open = () => db.selectFrom("introductions").select("id").where("pair_key", "is not", null).execute();
    const introduced = () => db.selectFrom("introductions").select("id").where("outcome", "=", "introduced").execute();
    const mails = async () =>
      (await db.selectFrom("outbox").select("template").where("template", "=", "introduced").execute()).length;
    return { event, a, b, ask, open, introduced, mails };
  }

  test("who ask each other, one asks and the other answers", async () => {
    const { db } = getDatabase();
    for (let turn = 0; turn < 8; turn++) {
      const { a, b, ask, mails } = await two(db);
      const before = await mails();
      const outcomes = await Promise.all([ask(a, b), ask(b, a), ask(a, b), ask(b, a)]);
      const taken = outcomes.flatMap((one) => (one.ok ? one.outcome : [])).sort();
      expect(taken).toEqual(["asked", "introduced"]);
      expect((await mails()) - before).toBe(2);
      for (const { personId } of [a, b]) expect(await listContacts(db, { ownerId: personId }, testNow)).toHaveLength(1);
    }
  });

  test("without the lock and the unique pair, two would ask (the twin)", async () => {
    const { db } = getDatabase();
    const { event, a, b } = await two(db);
    let doubled = 0;
    for (let turn = 0; turn < 10 && doubled === 0; turn++) {
      await db.deleteFrom("introductions").execute();
      // Whoever looks first and writes then: both see nothing, as nothing holds the second one back.
      let waiting = 0;
      let go: () => void = () => undefined;
      const both = new Promise<void>((resolve) => (go = resolve));
      const careless = async (from: string, to: string) => {
        const seen = await db.selectFrom("introductions").select("id").where("asked_by", "in", [from, to]).execute();
        waiting += 1;
        if (waiting === 2) go();
        await both;
        if (seen.length > 0) return;
        await inTransaction(db, async (trx) => {
          const facts = {
            region_id: event.regionId,
            event_id: null,
            by_organizer: 0,
            by_code: 0,
            line,
            outcome: null,
            ended_at: null,
          };
          const at = { asked_at: testNow.toISOString(), expires_at: testNow.toISOString() };
          // A pair in the order of who asks is no key: each of the two is another.
          const row = { id: newId(), pair_key: `${from} ${to}`, asked_by: from, ...facts, ...at };
          await trx.insertInto("introductions").values(row).execute();
        });
      };
      await Promise.all([careless(a.personId, b.personId), careless(b.personId, a.personId)]);
      if ((await db.selectFrom("introductions").select("id").execute()).length > 1) doubled += 1;
    }
    expect(doubled).toBeGreaterThan(0);
  });

  test("who both say yes to an organizer, both are introduced once", async () => {
    const { db } = getDatabase();
    for (let turn = 0; turn < 6; turn++) {
      const { event, a, b, mails } = await two(db);
      const before = await mails();
      const organizer = await createTestOrganizer(db, "editor", { eventId: event.eventId });
      const people = [a.personId, b.personId] as const;
      await introduceTwo(db, { organizerId: organizer.personId, eventId: event.eventId, people, line }, testNow);
      const sides = [await sideOf(db, a.personId, b.personId), await sideOf(db, b.personId, a.personId)];
      const yes = (sideId: string) => sayYes(db, { sideId, channels: canaries("x", ["phone"]) }, testNow);
      const outcomes = await Promise.all([...sides, ...sides].map(yes));
      expect(outcomes.every(({ ok }) => ok)).toBe(true);
      expect((await mails()) - before).toBe(2);
      for (const { personId } of [a, b])
        expect(await listContacts(db, { ownerId: personId }, testNow)).toMatchObject([
          { channels: canaries("x", ["phone"]) },
        ]);
    }
  });

  test("yes and block, yes and withdraw, yes and not now: one outcome, and who took back gives nothing", async () => {
    const { db } = getDatabase();
    for (let turn = 0; turn < 6; turn++) {
      for (const against of ["block", "withdraw", "not now"] as const) {
        const { a, b, ask, open, introduced } = await two(db);
        const before = (await introduced()).length;
        await ask(a, b);
        const sideA = await sideOf(db, a.personId, b.personId);
        const sideB = await sideOf(db, b.personId, a.personId);
        const other = {
          block: () => blockPerson(db, { personId: a.personId, blockedId: b.personId }, testNow),
          withdraw: () => withdrawYes(db, { sideId: sideA }, testNow),
          "not now": () => sayNotNow(db, { sideId: sideB }, testNow),
        }[against];
        await Promise.all([sayYes(db, { sideId: sideB, channels: canaries("Bram Bos") }, testNow), other()]);
        const [ofA] = await listContacts(db, { ownerId: a.personId }, testNow);
        const [ofB] = await listContacts(db, { ownerId: b.personId }, testNow);
        const isIntroduced = (await introduced()).length > before;
        if (against === "block") {
          expect(ofA).toBeUndefined();
          expect(ofB?.channels ?? []).toEqual([]);
        } else {
          expect([ofA !== undefined, ofB !== undefined]).toEqual([isIntroduced, isIntroduced]);
          expect(ofB?.channels ?? []).toEqual(isIntroduced ? canaries(a.name) : []);
        }
        expect((await open()).length).toBe(0);
      }
    }
  });
});
