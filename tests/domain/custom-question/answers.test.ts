import { parse } from "csv-parse/sync";
import readExcelFile from "read-excel-file/node";
import { expect, it } from "vitest";
import { changeQuestion } from "#app/domain/custom-question/change-question.server";
import { listAnswers } from "#app/domain/custom-question/queries.server";
import { removeQuestion } from "#app/domain/custom-question/remove-question.server";
import type { CustomAnswer } from "#app/domain/custom-question/rules";
import { listWritten, summarizeAnswers, writtenPageSize } from "#app/domain/custom-question/summarize-answers.server";
import { exportRegistrations } from "#app/domain/event/export-registrations.server";
import { makeRegistrationSheet } from "#app/domain/event/registration-sheet.server";
import { changeDetails } from "#app/domain/registration/change-details.server";
import { doByHand, previewByHand } from "#app/domain/registration/by-hand.server";
import { findRegistration, findRegistrationForm } from "#app/domain/registration/queries.server";
import { register } from "#app/domain/registration/register.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { runRetention } from "#app/domain/retention/run-retention.server";
import type { Database } from "#db/types";
import { countQueries } from "#tests/support/count-queries";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, registrationOf, testNow } from "#tests/support/factories";
import { createTestOrganizer, createTestPerson } from "#tests/support/people";
import { askSomething, getQuestion } from "#tests/support/questions";

/** An event that asks one of each kind; the open question is for youth care alone and read-only once answered. */
async function makeAsking(db: Database) {
  const event = await createTestEvent(db, { capacity: 60 });
  const { eventId } = event;
  const ask = (given: Parameters<typeof askSomething>[2]) => askSomething(db, eventId, given);
  const text = await ask({ title: "Wat neemt u mee?", sectors: ["youthCare"], isReadOnly: true });
  const choice = await ask({ kind: "choice", title: "Hoe komt u?", labels: ["Trein", "Fiets"] });
  const several = await ask({ kind: "several", title: "Welke dagen?", labels: ["Ma; di", "=Wo", "Do"] });
  const yesNo = await ask({ kind: "yes_no", title: "Komt u eten?" });
  const optionsOf = async (questionId: string) =>
    (await getQuestion(db, { eventId, questionId })).options.map(({ id }) => id);
  const [train = "", bike = ""] = await optionsOf(choice);
  const [first = "", second = "", third = ""] = await optionsOf(several);
  const all: CustomAnswer[] = [
    { questionId: text, value: "=SOM(1;2)" },
    { questionId: choice, optionIds: [train] },
    { questionId: several, optionIds: [first, second] },
    { questionId: yesNo, value: "no" },
  ];
  return { ...event, text, choice, several, yesNo, train, bike, first, second, third, all };
}

const byQuestion = (answers: CustomAnswer[]) =>
  Object.fromEntries(
    answers.map((answer) => [answer.questionId, "value" in answer ? answer.value : answer.optionIds.toSorted()]),
  );

const details = {
  name: "Karin Postma",
  organization: "De Regenboog",
  role: "ib'er",
  sector: "youthCare" as const,
  phone: null,
  region: null,
  note: null,
  listed: false,
  needs: "keep" as const,
};

describeOnBothDatabases("Answers to the questions of an event", (database) => {
  it("are written with the registration, and read by its own page in the queries it had", async () => {
    const { db } = database();
    const event = await makeAsking(db);
    const id = await registerSomeone(db, event, { answers: event.all });
    expect(byQuestion(await listAnswers(db, id))).toEqual(byQuestion(event.all));
    const personal = await findRegistration(db, { id, linkVersion: 1 }, testNow);
    expect(byQuestion(personal?.answers ?? [])).toEqual(byQuestion(event.all));
    expect(personal?.questions.map(({ title }) => title)).toEqual([
      "Wat neemt u mee?",
      "Hoe komt u?",
      "Welke dagen?",
      "Komt u eten?",
    ]);
  });

  it("cost no query where nothing is asked: neither the form, nor signing up", async () => {
    const { db } = database();
    const [bare, asking] = [await createTestEvent(db), await makeAsking(db)];
    const counted = countQueries(db);
    const cost = async (work: () => Promise<unknown>) => {
      counted.reset();
      await work();
      return counted.queries();
    };
    const form = (slug: string) => cost(() => findRegistrationForm(counted.db, slug, testNow));
    expect(await form(asking.slug)).toBe(await form(bare.slug));
    const signUp = (given: Parameters<typeof registrationOf>[1], event: { eventId: string } = bare) => {
      const input = registrationOf(event, given);
      return cost(() => register(counted.db, input, testNow));
    };
    const usual = await signUp({});
    expect(await signUp({ answers: [] })).toBe(usual);
    expect(await signUp({}, asking)).toBe(usual);
    expect(await signUp({ answers: asking.all }, asking)).toBe(usual + 2);
  });

  it("of a repeated registration change nothing, and of one that comes back take the place of the old ones", async () => {
    const { db } = database();
    const event = await makeAsking(db);
    const same = { name: "Karin Postma", email: "karin@school.example" };
    const id = await registerSomeone(db, event, { ...same, answers: event.all });
    const other = [{ questionId: event.yesNo, value: "yes" }];
    expect(await register(db, registrationOf(event, { ...same, answers: other }), testNow)).toMatchObject({
      outcome: "repeated",
    });
    expect(byQuestion(await listAnswers(db, id))).toEqual(byQuestion(event.all));
    await withdraw(db, { registrationId: id, by: "attendee" }, testNow);
    expect(await registerSomeone(db, event, { ...same, answers: other })).toBe(id);
    expect(await listAnswers(db, id)).toEqual(other);
  });

  it("to what was removed meanwhile are left out, and the place is not", async () => {
    const { db } = database();
    const event = await makeAsking(db);
    const { personId: actorPersonId } = await createTestPerson(db);
    await removeQuestion(db, { eventId: event.eventId, questionId: event.yesNo, actorPersonId, people: 0 }, testNow);
    const id = await registerSomeone(db, event, { answers: event.all });
    expect(Object.keys(byQuestion(await listAnswers(db, id)))).not.toContain(event.yesNo);
    expect((await listAnswers(db, id)).length).toBe(3);
  });

  it("never cost somebody a place when the question goes at that very moment, nor stay behind", async () => {
    const { db } = database();
    const { personId: actorPersonId } = await createTestPerson(db);
    for (let round = 0; round < 8; round++) {
      const event = await makeAsking(db);
      const { eventId, yesNo: questionId, choice } = event;
      const options = { kind: "choice" as const, title: "Hoe komt u?", hint: "", labels: ["Bus", "Auto"] };
      const fields = { ...options, isRequired: false, isReadOnly: false, sectors: [] };
      const signUps = Array.from({ length: 6 }, () => registrationOf(event, { answers: event.all }));
      const [removed, changed, ...outcomes] = await Promise.all([
        removeQuestion(db, { eventId, questionId, actorPersonId, people: 6 }, testNow),
        changeQuestion(db, { ...fields, eventId, questionId: choice, actorPersonId }, testNow),
        ...signUps.map((input) => register(db, input, testNow)),
      ]);
      expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true, true, true]);
      expect(removed).toEqual({ ok: true });
      const rows = await db.selectFrom("custom_answers").selectAll().where("event_id", "=", eventId).execute();
      expect(rows.filter((row) => row.question_id === questionId)).toEqual([]);
      const chosen = rows.filter((row) => row.question_id === choice).length;
      // Either the options went before anybody could choose one, or the first answer kept them.
      expect(changed.ok ? chosen === 0 : changed.reason === "option_chosen" && chosen > 0).toBe(true);
      const { taken } = await db
        .selectFrom("events")
        .select("taken")
        .where("id", "=", eventId)
        .executeTakeFirstOrThrow();
      expect(taken).toBe(6);
    }
  });

  it("change on the personal page, but not what is read-only once answered", async () => {
    const { db } = database();
    const event = await makeAsking(db);
    const registrationId = await registerSomeone(db, event, { ...details, answers: event.all });
    const change = (answers: CustomAnswer[]) => changeDetails(db, { ...details, registrationId, answers }, testNow);
    expect(await change(event.all)).toEqual({ ok: true, outcome: "unchanged" });
    const otherwise = [
      { questionId: event.text, value: "iets anders" },
      { questionId: event.several, optionIds: [event.third] },
      { questionId: event.choice, optionIds: [event.train] },
    ];
    expect(await change(otherwise)).toEqual({ ok: true, outcome: "changed" });
    expect(byQuestion(await listAnswers(db, registrationId))).toEqual({
      [event.text]: "=SOM(1;2)",
      [event.several]: [event.third],
      [event.choice]: [event.train],
    });
    const acts = await db
      .selectFrom("audit_log")
      .select("details")
      .where("action", "=", "registration.details-changed")
      .execute();
    expect(acts).toEqual([{ details: JSON.stringify({ fields: ["answers"] }) }]);
    expect(await changeDetails(db, { ...details, registrationId, note: "Hoi" }, testNow)).toMatchObject({ ok: true });
    expect((await listAnswers(db, registrationId)).length).toBe(3);
  });

  it("come along with who is added by hand, and nothing stays of a preview", async () => {
    const { db } = database();
    const event = await makeAsking(db);
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    const person = { ...registrationOf(event), answers: event.all };
    const act = { kind: "add" as const, eventId: event.eventId, actorPersonId, person };
    const preview = await previewByHand(db, act, testNow);
    if (!preview.ok) throw new Error(preview.reason);
    expect(await db.selectFrom("custom_answers").select("id").execute()).toEqual([]);
    const done = await doByHand(db, { ...act, previewHash: preview.plan.hash }, testNow);
    if (!done.ok) throw new Error(done.reason);
    expect(byQuestion(await listAnswers(db, done.registrationId))).toEqual(byQuestion(event.all));
  });

  it("are a column each in the files, several of them between semicolons", async () => {
    const { db } = database();
    const event = await makeAsking(db);
    await registerSomeone(db, event, { name: "Anna Aarts", answers: event.all });
    await registerSomeone(db, event, { name: "Bert Bos" });
    const filter = { eventId: event.eventId, text: "", sort: "name" as const };
    const sheet = await makeRegistrationSheet(db, filter, "nl");
    const headers = sheet.columns.map(({ header }) => header);
    const cells = (row: number) =>
      ["Wat neemt u mee?", "Hoe komt u?", "Welke dagen?", "Komt u eten?"].map(
        (header) => sheet.rows[row]?.[headers.indexOf(header)],
      );
    expect(cells(0)).toEqual(["=SOM(1;2)", "Trein", "Ma; di; =Wo", "Nee"]);
    expect(cells(1)).toEqual([null, null, null, null]);
  });

  it("come back as typed from the workbook and the CSV, with no formula in either", async () => {
    const { db } = database();
    const event = await makeAsking(db);
    const { personId: actorPersonId } = await createTestPerson(db);
    await registerSomeone(db, event, { name: "Anna Aarts", answers: event.all });
    const filter = { eventId: event.eventId, text: "", sort: "name" as const };
    const fileOf = async (format: "xlsx" | "csv") =>
      (await exportRegistrations(db, { filter, slug: "x", format, language: "nl", actorPersonId }, testNow)).body;
    const [sheet] = await readExcelFile(await fileOf("xlsx"));
    const [headers = [], row = []] = sheet?.data ?? [];
    expect(row[headers.indexOf("Wat neemt u mee?")]).toBe("=SOM(1;2)");
    expect(row[headers.indexOf("Welke dagen?")]).toBe("Ma; di; =Wo");
    const [anna] = parse<Record<string, string>>((await fileOf("csv")).toString("utf8").slice(1), {
      delimiter: ";",
      columns: true,
    });
    expect(anna).toMatchObject({ "Wat neemt u mee?": "'=SOM(1;2)", "Welke dagen?": "Ma; di; =Wo" });
  });

  it("are counted of who comes or waits, and of who is asked", async () => {
    const { db } = database();
    const event = await makeAsking(db);
    const { choice, several, yesNo, text, train, bike, first, second, third } = event;
    await registerSomeone(db, event, { sector: "youthCare", answers: event.all });
    await registerSomeone(db, event, { answers: [{ questionId: choice, optionIds: [bike] }] });
    await registerSomeone(db, event, { answers: [{ questionId: several, optionIds: [second, third] }] });
    const gone = await registerSomeone(db, event, { sector: "youthCare", answers: event.all });
    await withdraw(db, { registrationId: gone, by: "attendee" }, testNow);
    const summaries = await summarizeAnswers(db, event.eventId);
    expect(summaries.map(({ question, ...rest }) => [question.id, rest])).toEqual([
      [text, { asked: 1, answered: 1, counts: {} }],
      [choice, { asked: 3, answered: 2, counts: { [train]: 1, [bike]: 1 } }],
      [several, { asked: 3, answered: 2, counts: { [first]: 1, [second]: 2, [third]: 1 } }],
      [yesNo, { asked: 3, answered: 1, counts: { no: 1 } }],
    ]);
    expect(await summarizeAnswers(db, (await createTestEvent(db)).eventId)).toEqual([]);
  });

  it("that were written are read by surname, fifty a page", async () => {
    const { db } = database();
    const event = await makeAsking(db);
    const answerOf = (value: string) => ({ answers: [{ questionId: event.text, value }] });
    for (let number = 0; number < writtenPageSize; number++)
      await registerSomeone(db, event, { name: `Proef Midden${number}`, ...answerOf(`antwoord ${number}`) });
    const list = (page: number) => listWritten(db, { questionId: event.text, page });
    expect(await list(2)).toMatchObject({ total: 50, page: 1, pages: 1 });
    await registerSomeone(db, event, { name: "Zoë Aalders", ...answerOf("eerst") });
    await registerSomeone(db, event, { name: "Anna Zwart", ...answerOf("laatst") });
    expect((await list(1)).answers[0]).toMatchObject({ name: "Zoë Aalders", text: "eerst" });
    expect(await list(2)).toMatchObject({ total: 52, page: 2, pages: 2 });
    expect((await list(99)).answers.at(-1)).toMatchObject({ name: "Anna Zwart", text: "laatst" });
  });

  it("are gone four weeks after the event, and not a moment earlier; the questions stay", async () => {
    const { db } = database();
    const event = await makeAsking(db);
    await registerSomeone(db, event, { answers: event.all });
    const end = Date.parse("2026-11-04T16:00:00.000Z");
    const fourWeeks = 28 * 24 * 3_600_000;
    expect((await runRetention(db, new Date(end + fourWeeks))).answers).toBe(0);
    expect((await runRetention(db, new Date(end + fourWeeks + 1))).answers).toBe(5);
    expect(await db.selectFrom("custom_answers").select("id").execute()).toEqual([]);
    expect((await db.selectFrom("custom_questions").select("id").execute()).length).toBe(4);
  });
});
