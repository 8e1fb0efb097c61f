import { expect, test } from "vitest";
import { blockPerson } from "#app/domain/contact/block.server";
import { removeContact } from "#app/domain/contact/remove.server";
import { sayYes } from "#app/domain/introduction/answer.server";
import { askIntroduction } from "#app/domain/introduction/ask.server";
import { forgetIntroductions } from "#app/domain/introduction/forget.server";
import { answerMet } from "#app/domain/met-question/answer.server";
import { askWhoMet } from "#app/domain/met-question/ask.server";
import { readMetCounts } from "#app/domain/met-question/count.server";
import { findMetQuestion } from "#app/domain/met-question/find.server";
import type { MetAnswer } from "#app/domain/met-question/rules";
import { takeSubscriptions } from "#app/domain/subscription/subscriptions.server";
import { setSubscribed } from "#app/domain/subscription/unsubscribe.server";
import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import { peopleWhoCome, sideOf } from "#tests/domain/introduction/people-who-come";
import type { Someone } from "#tests/domain/introduction/people-who-come";
import { describeOnBothDatabases } from "#tests/support/databases";
import { testNow } from "#tests/support/factories";

const day = 24 * 3_600_000;
/** A Monday at noon, so many days after; weeks later it is a Monday too. */
const monday = new Date(testNow.getTime() + ((8 - testNow.getUTCDay()) % 7) * day);
monday.setUTCHours(11, 0, 0, 0);
const after = (days: number) => new Date(monday.getTime() + days * day);
const line = "Wij werken voor dezelfde school.";

describeOnBothDatabases("the question whether two people spoke", (getDatabase) => {
  /** Anna asked Bram, and he said yes on a Monday. */
  async function introduced(db: Database) {
    const { event, people } = await peopleWhoCome(db, ["Anna van der Aa", "Bram Bos"]);
    const [anna, bram] = people as [Someone, Someone];
    await db.updateTable("introduction_sides").set({ met_question: "used_up" }).execute();
    await meet(db, { anna, bram, eventId: event.eventId }, monday);
    return { event, anna, bram };
  }

  async function meet(
    db: Database,
    { anna, bram, eventId }: { anna: Someone; bram: Someone; eventId: string },
    at: Date,
  ): Promise<void> {
    const asking = { askerId: anna.personId, personId: bram.personId, eventId, line, channels: [] };
    expect(await askIntroduction(db, asking, at)).toEqual({ ok: true, outcome: "asked" });
    const sideId = await sideOf(db, bram.personId, anna.personId);
    expect(await sayYes(db, { sideId, channels: [] }, at)).toEqual({ ok: true, outcome: "introduced" });
  }

  const mailed = async (db: Database, ...people: Someone[]) =>
    (
      await db
        .selectFrom("outbox")
        .select("recipient_email")
        .where("template", "=", "met-question")
        .where(
          "recipient_email",
          "in",
          people.map(({ email }) => email),
        )
        .orderBy("recipient_email")
        .execute()
    ).map((row) => row.recipient_email);

  const answer = async (db: Database, of: Someone, other: Someone, said: MetAnswer, now = after(43)) =>
    answerMet(db, { sideId: await sideOf(db, of.personId, other.personId), answer: said }, now);

  test("goes to each of the two after six weeks, once, however often a worker begins", async () => {
    const { db } = getDatabase();
    const { anna, bram, event } = await introduced(db);
    await askWhoMet(db, new Date(after(42).getTime() - 1));
    expect(await mailed(db, anna, bram)).toEqual([]);
    await Promise.all([askWhoMet(db, after(42)), askWhoMet(db, after(42))]);
    await askWhoMet(db, after(49));
    expect(await mailed(db, anna, bram)).toEqual([anna.email, bram.email].sort());
    const mail = await db
      .selectFrom("outbox")
      .select("payload")
      .where("template", "=", "met-question")
      .where("recipient_email", "=", anna.email)
      .executeTakeFirstOrThrow();
    const { title: eventTitle } = await db
      .selectFrom("events")
      .select("title")
      .where("id", "=", event.eventId)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(mail.payload)).toMatchObject({ other: { name: "Bram Bos" }, eventTitle });
  });

  test("waits for the day, and for the week", async () => {
    const { db } = getDatabase();
    const { anna, bram } = await introduced(db);
    const night = new Date(after(43).getTime() - 9 * 3_600_000);
    for (const quiet of [night, after(47), after(48)]) await askWhoMet(db, quiet);
    expect(await mailed(db, anna, bram)).toEqual([]);
    await askWhoMet(db, after(49));
    expect(await mailed(db, anna, bram)).toHaveLength(2);
  });

  test("is answered once, and only counted: both answers leave the same rows but for the count", async () => {
    const { db } = getDatabase();
    const rows: string[] = [];
    for (const [said, met, notYet] of [
      ["met", 1, 0],
      ["not_yet", 0, 1],
    ] as const) {
      const { anna, bram, event } = await introduced(db);
      await askWhoMet(db, after(42));
      expect(await answer(db, anna, bram, said)).toEqual({ ok: true });
      expect(await answer(db, anna, bram, "met")).toEqual({ ok: false, reason: "over" });
      expect((await readMetCounts(db, event)).event).toEqual({ eventId: event.eventId, introduced: 1, met, notYet });
      const side = await sideOf(db, anna.personId, bram.personId);
      const own = await db.selectFrom("introduction_sides").selectAll().where("id", "=", side).execute();
      const whole = await db
        .selectFrom("introductions")
        .selectAll()
        .where("id", "=", own[0]?.introduction_id ?? "")
        .execute();
      const ids = /[0-9a-f]{32}/g;
      rows.push(JSON.stringify([own, whole]).replaceAll(ids, "id"));
      expect(await findMetQuestion(db, { id: side, linkVersion: 1 })).toMatchObject({ mayAnswer: false });
    }
    expect(rows[0]).toBe(rows[1]);
  });

  test("ends by itself after ten weeks, and then looks as if it was answered", async () => {
    const { db } = getDatabase();
    const { anna, bram, event } = await introduced(db);
    await askWhoMet(db, after(42));
    await answer(db, anna, bram, "met");
    await askWhoMet(db, after(70));
    const sides = await db
      .selectFrom("introduction_sides")
      .select("met_question")
      .where("person_id", "in", [anna.personId, bram.personId])
      .execute();
    expect(sides).toEqual([{ met_question: "used_up" }, { met_question: "used_up" }]);
    expect(await answer(db, bram, anna, "not_yet", after(71))).toEqual({ ok: false, reason: "over" });
    expect((await readMetCounts(db, event)).event).toMatchObject({ met: 1, notYet: 0 });
  });

  test("never goes to people who were introduced long before anybody was asked", async () => {
    const { db } = getDatabase();
    const { anna, bram } = await introduced(db);
    await askWhoMet(db, after(77));
    expect(await mailed(db, anna, bram)).toEqual([]);
  });

  test.each(["removed", "blocked", "blocked and mailed", "forgotten"])("is not asked of who was %s", async (how) => {
    const { db } = getDatabase();
    const { anna, bram } = await introduced(db);
    if (how === "blocked and mailed") await askWhoMet(db, after(42));
    if (how === "removed") {
      const contact = await db
        .selectFrom("contacts")
        .select("id")
        .where("owner_id", "=", bram.personId)
        .executeTakeFirstOrThrow();
      await removeContact(db, { ownerId: bram.personId, contactId: contact.id });
    } else if (how === "forgotten") await inTransaction(db, (trx) => forgetIntroductions(trx, [bram.personId]));
    else await blockPerson(db, { personId: anna.personId, blockedId: bram.personId }, after(42));
    await askWhoMet(db, after(42));
    expect(await mailed(db, anna, bram)).toEqual([]);
    expect(await answer(db, bram, anna, "met")).toEqual({ ok: false, reason: "over" });
  });

  test("passes over who wants no mail and whose address refused it, and asks the other", async () => {
    const { db } = getDatabase();
    const { anna, bram, event } = await introduced(db);
    const other = await introduced(db);
    const keys = await inTransaction(db, (trx) =>
      takeSubscriptions(trx, { regionId: event.regionId, emails: [anna.email] }, monday),
    );
    await setSubscribed(db, { id: keys.get(anna.email)?.id ?? "", isOn: false }, monday);
    await db.updateTable("introduction_sides").set({ met_question: "due" }).execute();
    const refusal = { email: other.bram.email, how: "bounced" as const, refused_at: monday.toISOString() };
    await db
      .insertInto("refused_addresses")
      .values({ ...refusal, reason: "" })
      .execute();
    await askWhoMet(db, after(42));
    expect(await mailed(db, anna, bram)).toEqual([bram.email]);
    expect(await mailed(db, other.anna, other.bram)).toEqual([other.anna.email]);
    expect(await answer(db, anna, bram, "met")).toEqual({ ok: false, reason: "over" });
  });

  test("is about the last time that two people were introduced", async () => {
    const { db } = getDatabase();
    const { anna, bram, event } = await introduced(db);
    const contact = await db
      .selectFrom("contacts")
      .select("id")
      .where("owner_id", "=", anna.personId)
      .executeTakeFirstOrThrow();
    await removeContact(db, { ownerId: anna.personId, contactId: contact.id });
    await meet(db, { anna: bram, bram: anna, eventId: event.eventId }, after(21));
    await askWhoMet(db, after(42));
    expect(await mailed(db, anna, bram)).toEqual([]);
    await askWhoMet(db, after(63));
    expect(await mailed(db, anna, bram)).toHaveLength(2);
    expect((await readMetCounts(db, event)).event).toMatchObject({ introduced: 2 });
  });

  test("keeps its counts when the people are forgotten", async () => {
    const { db } = getDatabase();
    const { anna, bram, event } = await introduced(db);
    await askWhoMet(db, after(42));
    await answer(db, bram, anna, "not_yet");
    await inTransaction(db, (trx) => forgetIntroductions(trx, [anna.personId, bram.personId]));
    const counts = await readMetCounts(db, event);
    expect(counts.event).toMatchObject({ introduced: 1, met: 0, notYet: 1 });
    expect(await mailed(db, anna, bram)).toEqual([]);
  });
});
