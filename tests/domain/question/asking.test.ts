import { expect, test } from "vitest";
import { answerQuestion, askBack } from "#app/domain/question/answer.server";
import { ask, confirmQuestion, dropQuestion } from "#app/domain/question/ask.server";
import { findForAsker, findForDesk, findForReceiver } from "#app/domain/question/find-question.server";
import { passOn } from "#app/domain/question/pass-on.server";
import { closeQuestion, replyToQuestion } from "#app/domain/question/reply.server";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestRegion, testNow } from "#tests/support/factories";
import { createTestOrganizer, createTestPerson } from "#tests/support/people";
import { askingOf, askSomebody, questionMails, questionOf, receiverOf, turnsOf } from "./questions";

const later = new Date(testNow.getTime() + 3_600_000);
const desk = "middag@regio.example";

describeOnBothDatabases("A question", (database) => {
  test("goes nowhere before its link is used, then once to the desk where nobody else is for it", async () => {
    const { db } = database();
    await createTestRegion(db);
    const asked = await ask(db, askingOf({ email: "vera@school.example" }), testNow);
    if (!asked.ok) throw new Error(asked.reason);
    expect(asked.sentOn).toBe(false);
    const { questionId } = asked;
    expect(await questionMails(db)).toEqual(["question-confirm vera@school.example"]);
    await Promise.all([1, 2, 3].map(() => confirmQuestion(db, { questionId }, later)));
    expect(await questionMails(db)).toEqual(["question-confirm vera@school.example", `question-asked at_desk ${desk}`]);
    expect(await turnsOf(db, questionId)).toEqual(["asked by asker"]);
    expect(await questionOf(db, questionId)).toMatchObject({ state: "open", confirmed_at: later.toISOString() });
  });

  test("says in the mail to confirm nothing that was typed but the name", async () => {
    const { db } = database();
    await createTestRegion(db);
    await ask(db, askingOf({ text: "Koop nu", school: "Reclame", topic: "Meer reclame" }), testNow);
    const { payload } = await db.selectFrom("outbox").select("payload").executeTakeFirstOrThrow();
    expect(payload).not.toMatch(/Koop nu|eclame/);
  });

  test("needs no link of who is signed in with that address, and does of an address of somebody else", async () => {
    const { db } = database();
    await createTestRegion(db);
    const { personId, email } = await createTestPerson(db);
    expect(await ask(db, askingOf({ personId, email }), testNow)).toMatchObject({ ok: true, sentOn: true });
    expect(await ask(db, askingOf({ personId }), testNow)).toMatchObject({ ok: true, sentOn: false });
  });

  test("is thrown away by who asked as long as it was not sent on", async () => {
    const { db } = database();
    await createTestRegion(db);
    const asked = await ask(db, askingOf(), testNow);
    if (!asked.ok) throw new Error(asked.reason);
    expect(await dropQuestion(db, asked)).toEqual({ ok: true });
    expect(await confirmQuestion(db, asked, later)).toEqual({ ok: false, reason: "question_unknown" });
    const questionId = await askSomebody(db);
    expect(await dropQuestion(db, { questionId })).toEqual({ ok: false, reason: "question_unknown" });
  });

  test("asks for a region where there are several, and takes none that is not there", async () => {
    const { db } = database();
    expect(await ask(db, askingOf(), testNow)).toEqual({ ok: false, reason: "region_unknown" });
    await createTestRegion(db);
    await createTestRegion(db);
    expect(await ask(db, askingOf(), testNow)).toEqual({ ok: false, reason: "region_unknown" });
    expect(await ask(db, askingOf({ region: "bestaat-niet" }), testNow)).toEqual({
      ok: false,
      reason: "region_unknown",
    });
  });

  test("can be asked five times an hour from one address", async () => {
    const { db } = database();
    await createTestRegion(db);
    const again = () => ask(db, askingOf({ email: "veel@school.example" }), testNow);
    for (let time = 0; time < 5; time += 1) expect((await again()).ok).toBe(true);
    expect(await again()).toEqual({ ok: false, reason: "too_many" });
    expect((await ask(db, askingOf(), testNow)).ok).toBe(true);
  });
});

describeOnBothDatabases("What is said about a question", (database) => {
  test("goes to and fro until it is answered and closed, each turn with its mail", async () => {
    const { db } = database();
    await createTestRegion(db);
    const questionId = await askSomebody(db, { email: "vera@school.example" });
    const actor = await receiverOf(db, questionId);
    await askBack(db, { questionId, actor, text: "Welke groep?" }, later);
    expect(await questionOf(db, questionId)).toMatchObject({ state: "asked_back", next_step_at: null });
    await replyToQuestion(db, { questionId, text: "Groep 7" }, later);
    expect((await questionOf(db, questionId)).next_step_at).not.toBeNull();
    await answerQuestion(db, { questionId, actor, text: "Dan bij mij" }, later);
    expect(await questionOf(db, questionId)).toMatchObject({ state: "answered", next_step_at: null });
    await closeQuestion(db, { questionId, actor: "asker" }, later);
    expect(await answerQuestion(db, { questionId, actor, text: "Nog iets" }, later)).toEqual({
      ok: false,
      reason: "too_late",
    });
    expect(await turnsOf(db, questionId)).toEqual([
      "asked by asker",
      "asked_back by receiver",
      "replied by asker",
      "answered by receiver",
      "closed by asker",
    ]);
    expect((await questionMails(db)).slice(2)).toEqual([
      "question-answered asked_back vera@school.example",
      `question-asked replied ${desk}`,
      "question-answered answered vera@school.example",
    ]);
  });

  test("by mail is only written down, and the address goes to the receiver only when the asker says so", async () => {
    const { db } = database();
    await createTestRegion(db);
    const hidden = await askSomebody(db, { email: "verborgen@school.example" });
    const open = await askSomebody(db, { email: "open@school.example", byMail: true });
    const payloads = await db.selectFrom("outbox").select("payload").where("template", "=", "question-asked").execute();
    expect(payloads.map(({ payload }) => /"replyTo":(null|\{)/.exec(payload)?.[1])).toEqual(["null", "{"]);
    expect(payloads[0]?.payload).not.toContain("verborgen@");
    for (const [questionId, email] of [
      [hidden, ""],
      [open, "open@school.example"],
    ] as const) {
      const { receiverId: id } = await receiverOf(db, questionId);
      const found = await findForReceiver(db, { id, linkVersion: 1 });
      expect(found?.has && found.question.asker.email).toBe(email);
    }
    await answerQuestion(db, { questionId: open, actor: await receiverOf(db, open), text: "" }, later);
    expect((await questionMails(db)).filter((mail) => mail.startsWith("question-answered"))).toEqual([]);
    expect((await questionOf(db, open)).state).toBe("answered");
  });

  test("is refused of who has it no longer, and their link shows nothing of it", async () => {
    const { db } = database();
    const regionId = await createTestRegion(db);
    const questionId = await askSomebody(db);
    const old = await receiverOf(db, questionId);
    const { personId } = await createTestOrganizer(db, "owner", { regionId });
    expect(await passOn(db, { questionId, actor: old, to: "desk", line: "" }, later)).toEqual({
      ok: false,
      reason: "receiver_unknown",
    });
    await db
      .updateTable("question_receivers")
      .set({ kind: "first", name: "Joris Vermeer", contact_person_id: "joris" })
      .where("id", "=", old.receiverId)
      .execute();
    expect(await passOn(db, { questionId, actor: old, to: "desk", line: "Niet voor mij" }, later)).toEqual({
      ok: true,
    });
    expect(await questionOf(db, questionId)).toMatchObject({ state: "passed_on", reminders: 0 });
    expect(await answerQuestion(db, { questionId, actor: old, text: "Toch wel" }, later)).toEqual({
      ok: false,
      reason: "not_yours",
    });
    const seen = await findForReceiver(db, { id: old.receiverId, linkVersion: 1 });
    expect(seen).toMatchObject({ has: false, now: { name: "Kennisnetwerk Voorbeeld" } });
    expect(JSON.stringify(seen)).not.toContain("verzuim");
    expect((await questionMails(db)).slice(2).map((mail) => mail.split(" ").slice(0, 2).join(" "))).toEqual([
      "question-asked passed_on",
      "question-passed-on passed_on",
    ]);
    expect(await answerQuestion(db, { questionId, actor: { as: "desk", personId }, text: "Ja" }, later)).toEqual({
      ok: true,
    });
    const acts = await db.selectFrom("audit_log").select(["action", "actor_person_id"]).execute();
    expect(acts).toEqual([{ action: "question.answered", actor_person_id: personId }]);
  });

  test("by two at once is written by one: an answer and passing on cannot both win", async () => {
    const { db } = database();
    await createTestRegion(db);
    for (let round = 0; round < 5; round += 1) {
      const questionId = await askSomebody(db);
      const actor = await receiverOf(db, questionId);
      await db.updateTable("question_receivers").set({ kind: "first" }).where("id", "=", actor.receiverId).execute();
      const [passed, answered] = await Promise.all([
        passOn(db, { questionId, actor, to: "desk", line: "" }, later),
        answerQuestion(db, { questionId, actor, text: "Ja" }, later),
      ]);
      expect(passed.ok).toBe(true);
      const turns = await turnsOf(db, questionId);
      expect(turns).toHaveLength(answered.ok ? 3 : 2);
      expect(turns.at(-1)).toBe("passed_on by receiver");
      expect((await questionOf(db, questionId)).state).toBe("passed_on");
    }
  });

  test("is read by the asker, who has it and the desk of its region, and by nobody else", async () => {
    const { db } = database();
    const regionId = await createTestRegion(db);
    const questionId = await askSomebody(db);
    const elsewhere = await createTestRegion(db);
    expect(await findForAsker(db, { id: questionId, linkVersion: 1 })).toMatchObject({ id: questionId });
    expect(await findForAsker(db, { id: questionId, linkVersion: 2 })).toBeUndefined();
    const { receiverId: id } = await receiverOf(db, questionId);
    expect(await findForReceiver(db, { id, linkVersion: 2 })).toBeUndefined();
    expect(await findForReceiver(db, { id: questionId, linkVersion: 1 })).toBeUndefined();
    expect(await findForDesk(db, { questionId, regionIds: [regionId] })).toMatchObject({ id: questionId });
    expect(await findForDesk(db, { questionId, regionIds: [elsewhere] })).toBeUndefined();
    expect(await findForDesk(db, { questionId, regionIds: [] })).toBeUndefined();
  });
});
