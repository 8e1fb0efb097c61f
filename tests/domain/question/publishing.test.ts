import { describe, expect, test } from "vitest";
import { findThemePage } from "#app/domain/event/theme-queries.server";
import { answerQuestion } from "#app/domain/question/answer.server";
import { listDeskAnswers } from "#app/domain/question/desk-queries.server";
import { findAnswersPage } from "#app/domain/question/public-queries.server";
import { pointsAtPerson } from "#app/domain/question/points-at-person";
import { proposeAnswer, publishAnswer, takeBackAnswer } from "#app/domain/question/publish.server";
import { setDesk } from "#app/domain/question/set-desk.server";
import { runRetention } from "#app/domain/retention/run-retention.server";
import type { Database } from "#db/types";
import { countQueries } from "#tests/support/count-queries";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestRegion, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { askSomebody, receiverOf } from "./questions";

const fields = {
  theme: "aanwezigheid",
  question: "Wie helpt bij verzuim?",
  answer: "De leerplichtambtenaar van uw gemeente.",
};
const everything = { region: "", theme: "", text: "", page: 1 };

async function answered(db: Database) {
  const regionId = await createTestRegion(db);
  const questionId = await askSomebody(db, { name: "Vera de Vrager" });
  const actor = await receiverOf(db, questionId);
  await answerQuestion(db, { questionId, actor, text: "Bel leerplicht." }, testNow);
  const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId });
  return { regionId, questionId, actor, actorPersonId };
}

const titles = async (db: Database, search = {}) =>
  (await findAnswersPage(db, { ...everything, ...search })).answers.map(({ question }) => question);

describeOnBothDatabases("An answer for everybody", (database) => {
  test("is proposed once, published by an organizer of the region, found, and taken back", async () => {
    const { db } = database();
    const { regionId, questionId, actor, actorPersonId } = await answered(db);
    const proposed = await proposeAnswer(db, { questionId, actor, fields }, testNow);
    if (!proposed.ok) throw new Error(proposed.reason);
    const { answerId } = proposed;
    expect(await proposeAnswer(db, { questionId, actor, fields }, testNow)).toEqual({
      ok: false,
      reason: "already_proposed",
    });
    expect(await titles(db)).toEqual([]);
    const input = { answerId, actorPersonId, regionIds: [regionId] };
    expect(await publishAnswer(db, { ...input, regionIds: ["elders"], fields }, testNow)).toMatchObject({ ok: false });
    expect(await publishAnswer(db, { ...input, regionIds: [], fields }, testNow)).toMatchObject({ ok: false });
    expect(
      await publishAnswer(db, { ...input, fields: { ...fields, question: "Wie helpt bij veel verzuim?" } }, testNow),
    ).toEqual({ ok: true });
    for (const text of ["", "VERZUIM", "leerplicht verzuim", "ámbtenaar"])
      expect(await titles(db, { text })).toEqual(["Wie helpt bij veel verzuim?"]);
    expect(await titles(db, { text: "100%" })).toEqual([]);
    expect(await titles(db, { theme: "zorg" })).toEqual([]);
    expect(await titles(db, { region: "elders" })).toEqual([]);
    expect(await takeBackAnswer(db, input, testNow)).toEqual({ ok: true });
    expect(await titles(db)).toEqual([]);
    expect(await listDeskAnswers(db, [regionId])).toMatchObject([{ state: "taken_back" }]);
    const acts = await db.selectFrom("audit_log").select("action").orderBy("action").execute();
    expect(acts.map(({ action }) => action)).toEqual(["question.answer-taken-back", "question.published"]);
  });

  test("stands on the page of its theme, which asks no query more for it", async () => {
    const { db } = database();
    const { regionId, questionId, actor, actorPersonId } = await answered(db);
    const proposed = await proposeAnswer(db, { questionId, actor, fields }, testNow);
    if (!proposed.ok) throw new Error(proposed.reason);
    const counted = countQueries(db);
    expect(await findThemePage(counted.db, "aanwezigheid", testNow)).toMatchObject({
      answers: [],
      hasMoreAnswers: false,
    });
    await publishAnswer(db, { answerId: proposed.answerId, actorPersonId, regionIds: [regionId], fields }, testNow);
    expect(await findThemePage(counted.db, "aanwezigheid", testNow)).toMatchObject({
      answers: [{ question: fields.question, answer: fields.answer, region: "Kennisnetwerk Voorbeeld" }],
    });
    expect(counted.queries()).toBe(4);
    expect(await findThemePage(db, "zorg", testNow)).toMatchObject({ answers: [] });
  });

  test("names nobody, and stays when the question is erased", async () => {
    const { db } = database();
    const { regionId, questionId, actor, actorPersonId } = await answered(db);
    for (const answer of ["Vera de Vrager vroeg dit.", "Mail jan@school.example", "Bel 06 12345678", "Leerling Sam"])
      expect(await proposeAnswer(db, { questionId, actor, fields: { ...fields, answer } }, testNow)).toEqual({
        ok: false,
        reason: "points_at_person",
      });
    const proposed = await proposeAnswer(db, { questionId, actor, fields }, testNow);
    if (!proposed.ok) throw new Error(proposed.reason);
    const input = { answerId: proposed.answerId, actorPersonId, regionIds: [regionId] };
    expect(
      await publishAnswer(db, { ...input, fields: { ...fields, question: "Wat vroeg VERA DE VRAGER?" } }, testNow),
    ).toEqual({
      ok: false,
      reason: "points_at_person",
    });
    await publishAnswer(db, { ...input, fields }, testNow);
    const later = new Date(testNow.getTime() + 366 * 86_400_000);
    await runRetention(db, later);
    expect(await db.selectFrom("questions").select("id").execute()).toEqual([]);
    expect(await titles(db)).toEqual([fields.question]);
    await takeBackAnswer(db, input, later);
    await runRetention(db, new Date(later.getTime() + 366 * 86_400_000));
    expect(await db.selectFrom("published_answers").select("id").execute()).toEqual([]);
  });

  test("is proposed only of a question that was answered", async () => {
    const { db } = database();
    await createTestRegion(db);
    const questionId = await askSomebody(db);
    const actor = await receiverOf(db, questionId);
    expect(await proposeAnswer(db, { questionId, actor, fields }, testNow)).toEqual({ ok: false, reason: "too_late" });
  });
});

describeOnBothDatabases("The number of a region", (database) => {
  test("stands on top of the page once it is set, and goes when it is emptied", async () => {
    const { db } = database();
    const regionId = await createTestRegion(db);
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId });
    const desk = { phone: "075 681 22 33", email: "vragen@regio.example", hours: "op werkdagen" };
    await setDesk(db, { regionId, actorPersonId, fields: desk }, testNow);
    expect((await findAnswersPage(db, everything)).desks).toMatchObject([desk]);
    await setDesk(db, { regionId, actorPersonId, fields: { phone: null, email: null, hours: null } }, testNow);
    expect((await findAnswersPage(db, everything)).desks).toMatchObject([{ phone: null, email: null }]);
  });
});

describe("what points at a person", () => {
  const names = ["Vera de Vrager", "Ali", "Kim Li"];
  test.each([
    "vera de vrager",
    "Van Vera-de Vrager.",
    "vraag ali",
    "Kim Li, dank",
    "x@y.nl",
    "075-681 22 33",
    "zoon Daan",
  ])("%j does", (text) => expect(pointsAtPerson(text, names)).toBe(true));
  test.each(["De vrager was blij", "Alicante", "Kim", "Van 9 tot 17 uur", "In 2026 en 2027", ""])(
    "%j does not",
    (text) => expect(pointsAtPerson(text, names)).toBe(false),
  );
});
