import { describe, expect, test } from "vitest";
import { answerQuestion } from "#app/domain/question/answer.server";
import { countForDesk, listForDesk } from "#app/domain/question/desk-queries.server";
import { ask } from "#app/domain/question/ask.server";
import { remindReceivers } from "#app/domain/question/remind.server";
import { replyToQuestion } from "#app/domain/question/reply.server";
import { isWorkingDay, workingDaysLater } from "#app/domain/question/rules";
import { runRetention } from "#app/domain/retention/run-retention.server";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestRegion, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { askingOf, askSomebody, questionMails, questionOf, receiverOf, turnsOf } from "./questions";

/** Thursday 1 October 2026, noon in the Netherlands. */
const days = (iso: string) => new Date(`${iso}T10:00:00.000Z`);
const nothing = { reminded: 0, escalated: 0 };

describe("working days", () => {
  test.each([
    ["2026-10-01T10:00:00.000Z", 1, "2026-10-02T10:00:00.000Z"],
    ["2026-10-01T10:00:00.000Z", 3, "2026-10-06T10:00:00.000Z"],
    ["2026-10-01T10:00:00.000Z", 7, "2026-10-12T10:00:00.000Z"],
    ["2026-10-03T10:00:00.000Z", 1, "2026-10-05T10:00:00.000Z"],
    ["2026-10-04T10:00:00.000Z", 3, "2026-10-07T10:00:00.000Z"],
    // Over the change of the clock: the same hour.
    ["2026-10-23T10:00:00.000Z", 1, "2026-10-26T11:00:00.000Z"],
    // Sunday 23.30 UTC is Monday in the Netherlands.
    ["2026-10-04T22:30:00.000Z", 1, "2026-10-05T22:30:00.000Z"],
  ])("%s and %i more is %s", (from, count, to) => expect(workingDaysLater(from, count)).toBe(to));

  test("are Monday to Friday by the Dutch calendar", () => {
    expect(isWorkingDay(new Date("2026-10-02T21:59:00.000Z"))).toBe(true);
    expect(isWorkingDay(new Date("2026-10-02T22:00:00.000Z"))).toBe(false);
    expect(isWorkingDay(new Date("2026-10-04T21:59:00.000Z"))).toBe(false);
    expect(isWorkingDay(new Date("2026-10-04T22:00:00.000Z"))).toBe(true);
  });
});

async function namedReceiver(db: Database, questionId: string): Promise<void> {
  const { receiverId } = await receiverOf(db, questionId);
  await db
    .updateTable("question_receivers")
    .set({ kind: "first", name: "Joris Vermeer", email: "joris@jeugdteam.example", organization: "Jeugdteam" })
    .where("id", "=", receiverId)
    .execute();
}

describeOnBothDatabases("A question that waits", (database) => {
  test("reminds after three and five working days, and goes to the desk after seven; both and the asker are told", async () => {
    const { db } = database();
    await createTestRegion(db);
    const questionId = await askSomebody(db, { email: "vera@school.example" });
    await namedReceiver(db, questionId);
    const silent = await receiverOf(db, questionId);
    const before = (await questionMails(db)).length;
    for (const [day, work] of [
      ["2026-10-02", nothing],
      ["2026-10-03", nothing],
      ["2026-10-05", nothing],
      ["2026-10-06", { reminded: 1, escalated: 0 }],
      ["2026-10-07", nothing],
      ["2026-10-08", { reminded: 1, escalated: 0 }],
      ["2026-10-09", nothing],
      ["2026-10-10", nothing],
      ["2026-10-11", nothing],
      ["2026-10-12", { reminded: 0, escalated: 1 }],
      ["2026-10-13", nothing],
    ] as const)
      expect([day, await remindReceivers(db, days(day))]).toEqual([day, work]);
    expect((await questionMails(db)).slice(before)).toEqual([
      "question-asked reminder joris@jeugdteam.example",
      "question-asked reminder joris@jeugdteam.example",
      "question-asked escalated middag@regio.example",
      "question-taken-over joris@jeugdteam.example",
      "question-passed-on escalated vera@school.example",
    ]);
    expect(await turnsOf(db, questionId)).toEqual(["asked by asker", "escalated by elkaar"]);
    const actor = { as: "receiver" as const, receiverId: silent.receiverId };
    expect((await answerQuestion(db, { questionId, actor, text: "Te laat" }, days("2026-10-12"))).ok).toBe(false);
  });

  test("is left alone on a weekend, also when its step was due before", async () => {
    const { db } = database();
    await createTestRegion(db);
    await askSomebody(db);
    expect(await remindReceivers(db, days("2026-10-10"))).toEqual(nothing);
    expect(await remindReceivers(db, days("2026-10-11"))).toEqual(nothing);
    expect(await remindReceivers(db, days("2026-10-12"))).toEqual({ reminded: 1, escalated: 0 });
  });

  test("takes one step a day after the worker stood still, and stays with the desk, on top of its list", async () => {
    const { db } = database();
    const regionId = await createTestRegion(db);
    const questionId = await askSomebody(db);
    expect(await remindReceivers(db, days("2026-10-20"))).toEqual({ reminded: 1, escalated: 0 });
    expect(await remindReceivers(db, days("2026-10-20"))).toEqual(nothing);
    expect(await remindReceivers(db, days("2026-10-21"))).toEqual({ reminded: 1, escalated: 0 });
    expect(await remindReceivers(db, days("2026-10-22"))).toEqual(nothing);
    expect(await remindReceivers(db, days("2026-12-22"))).toEqual(nothing);
    expect(await questionOf(db, questionId)).toMatchObject({ state: "open", next_step_at: null });
    const list = await listForDesk(db, { regionIds: [regionId], filter: "long", page: 1 });
    expect(list.lines).toMatchObject([{ id: questionId, isLong: true, isDesk: true }]);
    expect(list.counts).toEqual({ waiting: 1, long: 1, passed_on: 0, answered: 0, all: 1 });
  });

  test("begins anew when the asker says more, and waits for nobody once it is answered", async () => {
    const { db } = database();
    await createTestRegion(db);
    const questionId = await askSomebody(db);
    await replyToQuestion(db, { questionId, text: "Nog iets" }, days("2026-10-05"));
    expect(await remindReceivers(db, days("2026-10-07"))).toEqual(nothing);
    expect(await remindReceivers(db, days("2026-10-08"))).toEqual({ reminded: 1, escalated: 0 });
    await answerQuestion(db, { questionId, actor: await receiverOf(db, questionId), text: "Ja" }, days("2026-10-08"));
    expect(await remindReceivers(db, days("2026-11-20"))).toEqual(nothing);
  });

  test("is reminded of once by any number of workers", async () => {
    const { db } = database();
    await createTestRegion(db);
    for (let n = 0; n < 4; n += 1) await askSomebody(db);
    const work = await Promise.all([1, 2, 3].map(() => remindReceivers(db, days("2026-10-06"))));
    expect(work.reduce((sum, { reminded }) => sum + reminded, 0)).toBe(4);
    expect((await questionMails(db)).filter((mail) => mail.includes("reminder"))).toHaveLength(4);
  });

  test("stands on the dashboard of the organizers of its region alone", async () => {
    const { db } = database();
    const regionId = await createTestRegion(db);
    await askSomebody(db);
    const elsewhere = await createTestRegion(db);
    const own = await createTestOrganizer(db, "editor", { regionId });
    const other = await createTestOrganizer(db, "owner", { regionId: elsewhere });
    const hand = await createTestOrganizer(db, "desk", { regionId });
    expect(await countForDesk(db, own.personId)).toEqual({ questions: 1, answers: 0 });
    expect(await countForDesk(db, other.personId)).toEqual({ questions: 0, answers: 0 });
    expect(await countForDesk(db, hand.personId)).toEqual({ questions: 0, answers: 0 });
  });
});

describeOnBothDatabases("A question is forgotten", (database) => {
  test("a year after the last turn, with its turns and receivers, and after a week when it was never sent on", async () => {
    const { db } = database();
    await createTestRegion(db);
    const questionId = await askSomebody(db);
    const year = new Date(testNow.getTime() + 365 * 86_400_000);
    await runRetention(db, year);
    expect(await questionOf(db, questionId)).toMatchObject({ id: questionId });
    await runRetention(db, new Date(year.getTime() + 1));
    for (const table of ["questions", "question_turns", "question_receivers"] as const)
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
    await ask(db, askingOf(), testNow);
    const week = new Date(testNow.getTime() + 7 * 86_400_000);
    await runRetention(db, week);
    expect(await db.selectFrom("questions").select("id").execute()).toHaveLength(1);
    await runRetention(db, new Date(week.getTime() + 1));
    expect(await db.selectFrom("questions").select("id").execute()).toEqual([]);
  });
});
