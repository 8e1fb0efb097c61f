import { expect, it } from "vitest";
import { addQuestion } from "#app/domain/custom-question/add-question.server";
import { changeQuestion } from "#app/domain/custom-question/change-question.server";
import { moveQuestion } from "#app/domain/custom-question/move-question.server";
import { listAnswers, listQuestions } from "#app/domain/custom-question/queries.server";
import type { QuestionFields } from "#app/domain/custom-question/question-schema.server";
import { removeQuestion } from "#app/domain/custom-question/remove-question.server";
import { questionLimits } from "#app/domain/custom-question/rules";
import { createDraft } from "#app/domain/event/create-draft.server";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { askSomething, getQuestion } from "#tests/support/questions";
import { listAudit } from "../event/organizer-people";

const travel: QuestionFields = {
  kind: "choice",
  title: "Hoe komt u?",
  hint: "",
  isRequired: true,
  isReadOnly: false,
  sectors: [],
  labels: ["Trein", "Fiets"],
};

async function makeEvent(db: Database) {
  const event = await createTestEvent(db);
  const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
  const titles = async () => (await listQuestions(db, event.eventId)).map(({ title }) => title);
  return { ...event, actorPersonId, titles };
}

/** An event that asks how people travel, and somebody who comes by train. */
async function makeAnswered(db: Database) {
  const event = await makeEvent(db);
  const { eventId, actorPersonId } = event;
  const questionId = await askSomething(db, eventId, { ...travel, actorPersonId });
  const { options } = await getQuestion(db, { eventId, questionId });
  const optionIds = [options[0]?.id ?? ""];
  const registrationId = await registerSomeone(db, event, { answers: [{ questionId, optionIds }] });
  return { ...event, questionId, registrationId, options };
}

const log = async (db: Database, eventId: string) =>
  (await listAudit(db, eventId)).filter(({ action }) => action.startsWith("custom-question"));

describeOnBothDatabases("The questions of an event", (database) => {
  it("stand in the order in which they came, with their options, and change places", async () => {
    const { db } = database();
    const { eventId, actorPersonId, titles } = await makeEvent(db);
    const first = await askSomething(db, eventId, { ...travel, title: "Een" });
    const second = await askSomething(db, eventId, { title: "Twee", sectors: ["health"], isReadOnly: true });
    await askSomething(db, eventId, { title: "Drie" });
    expect(await listQuestions(db, eventId)).toMatchObject([
      { title: "Een", kind: "choice", isRequired: true, options: [{ label: "Trein" }, { label: "Fiets" }] },
      { title: "Twee", kind: "text", isRequired: false, isReadOnly: true, sectors: ["health"], options: [] },
      { title: "Drie" },
    ]);
    const move = (questionId: string, direction: "up" | "down") =>
      moveQuestion(db, { eventId, questionId, direction, actorPersonId }, testNow);
    expect(await move(second, "up")).toEqual({ ok: true, outcome: "moved" });
    expect(await titles()).toEqual(["Twee", "Een", "Drie"]);
    expect(await move(second, "up")).toEqual({ ok: true, outcome: "unchanged" });
    expect(await move(first, "down")).toEqual({ ok: true, outcome: "moved" });
    expect(await titles()).toEqual(["Twee", "Drie", "Een"]);
    expect(await move(first, "down")).toEqual({ ok: true, outcome: "unchanged" });
  });

  it("are twenty at most, and none once the event is cancelled or over", async () => {
    const { db } = database();
    const { eventId, actorPersonId } = await makeEvent(db);
    for (let number = 0; number < questionLimits.questions; number++) await askSomething(db, eventId);
    const input = { ...travel, eventId, actorPersonId };
    expect(await addQuestion(db, input, testNow)).toEqual({ ok: false, reason: "too_many_questions" });
    const over = new Date("2026-11-04T16:00:00.000Z");
    expect(await addQuestion(db, input, over)).toEqual({ ok: false, reason: "event_over" });
    expect(await addQuestion(db, { ...input, eventId: "none" }, testNow)).toEqual({
      ok: false,
      reason: "event_unknown",
    });
    await db.updateTable("events").set({ cancelled_at: testNow.toISOString() }).where("id", "=", eventId).execute();
    expect(await addQuestion(db, input, testNow)).toEqual({ ok: false, reason: "event_cancelled" });
  });

  it("belong to their event: another one cannot change, move or remove them", async () => {
    const { db } = database();
    const { questionId, options } = await makeAnswered(db);
    const other = await makeEvent(db);
    const act = { eventId: other.eventId, questionId, actorPersonId: other.actorPersonId };
    const unknown = { ok: false, reason: "question_unknown" };
    expect(await changeQuestion(db, { ...travel, ...act }, testNow)).toEqual(unknown);
    expect(await moveQuestion(db, { ...act, direction: "up" }, testNow)).toEqual(unknown);
    expect(await removeQuestion(db, { ...act, people: 9 }, testNow)).toEqual(unknown);
    const answers = [{ questionId, optionIds: [options[0]?.id ?? ""] }];
    const stranger = await registerSomeone(db, other, { answers });
    expect(await listAnswers(db, stranger)).toEqual([]);
  });

  it("keep what an answer means, and take new words, options and order", async () => {
    const { db } = database();
    const { eventId, questionId, registrationId, actorPersonId, options } = await makeAnswered(db);
    const change = (fields: Partial<QuestionFields>) =>
      changeQuestion(db, { ...travel, ...fields, eventId, questionId, actorPersonId }, testNow);
    expect(await change({})).toEqual({ ok: true, outcome: "unchanged" });
    expect(await change({ kind: "several" })).toEqual({ ok: false, reason: "kind_answered" });
    expect(await change({ labels: ["De trein", "Fiets"] })).toEqual({
      ok: false,
      reason: "option_chosen",
      label: "Trein",
    });
    expect(await change({ title: "Hoe reist u?", labels: ["Bus", "Trein"] })).toEqual({ ok: true, outcome: "changed" });
    const question = await getQuestion(db, { eventId, questionId });
    expect(question).toMatchObject({ title: "Hoe reist u?", options: [{ label: "Bus" }, options[0]] });
    expect(await listAnswers(db, registrationId)).toEqual([{ questionId, optionIds: [options[0]?.id] }]);
    expect((await log(db, eventId)).map(({ action }) => action)).toEqual([
      "custom-question.added",
      "custom-question.changed",
    ]);
  });

  it("go with their answers, but never with more than the organizer saw", async () => {
    const { db } = database();
    const { eventId, questionId, registrationId, actorPersonId } = await makeAnswered(db);
    const act = { eventId, questionId, actorPersonId };
    expect(await removeQuestion(db, { ...act, people: 0 }, testNow)).toEqual({
      ok: false,
      reason: "more_answers",
      people: 1,
    });
    // Also after the event: nobody has to wait for their answers to be erased.
    const later = new Date("2026-12-01T10:00:00.000Z");
    expect(await removeQuestion(db, { ...act, people: 1 }, later)).toEqual({ ok: true });
    expect(await listQuestions(db, eventId)).toEqual([]);
    expect(await listAnswers(db, registrationId)).toEqual([]);
    expect(await db.selectFrom("custom_question_options").select("id").execute()).toEqual([]);
    expect((await log(db, eventId)).at(-1)).toMatchObject({
      action: "custom-question.removed",
      actor_person_id: actorPersonId,
      details: JSON.stringify({ title: "Hoe komt u?", answers: 1 }),
    });
    expect(await removeQuestion(db, { ...act, people: 1 }, later)).toEqual({ ok: false, reason: "question_unknown" });
  });

  it("come along with a copy of the event, without an answer", async () => {
    const { db } = database();
    const { slug, eventId, regionId } = await makeAnswered(db);
    await askSomething(db, eventId, { title: "Nog iets?", hint: "Uitleg", isReadOnly: true, sectors: ["other"] });
    const { personId: actorPersonId } = await createTestOrganizer(db, "owner", { regionId });
    const draft = await createDraft(
      db,
      {
        regionId,
        kind: "symposium",
        theme: "zorg",
        title: "Nog eens",
        startsAt: "2027-02-03T12:00:00.000Z",
        endsAt: "2027-02-03T16:00:00.000Z",
        registrationClosesAt: null,
        venueName: "",
        venueCity: "",
        capacity: 10,
        hostIds: [],
        otherHost: "",
        copyOf: slug,
        actorPersonId,
      },
      testNow,
    );
    if (!draft.ok) throw new Error(draft.reason);
    const plain = (questions: Awaited<ReturnType<typeof listQuestions>>) =>
      questions.map(({ id: _, options, ...question }) => ({ ...question, labels: options.map(({ label }) => label) }));
    const copied = await listQuestions(db, draft.eventId);
    expect(plain(copied)).toEqual(plain(await listQuestions(db, eventId)));
    expect(copied.map(({ id }) => id)).not.toContain((await listQuestions(db, eventId))[0]?.id);
    expect(await db.selectFrom("custom_answers").select("id").where("event_id", "=", draft.eventId).execute()).toEqual(
      [],
    );
  });

  it("go with their event, and answers with their registration", async () => {
    const { db } = database();
    const { eventId } = await makeAnswered(db);
    await db.deleteFrom("registrations").where("event_id", "=", eventId).execute();
    expect(await db.selectFrom("custom_answers").select("id").execute()).toEqual([]);
    await db.deleteFrom("events").where("id", "=", eventId).execute();
    expect(await db.selectFrom("custom_questions").select("id").execute()).toEqual([]);
  });
});
