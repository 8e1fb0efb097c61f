import { expect, test } from "vitest";
import { deleteAccount } from "#app/domain/account/delete-account.server";
import { addTopic } from "#app/domain/contact-person/settings.server";
import { listTopics } from "#app/domain/contact-person/region.server";
import { listPassOnChoices } from "#app/domain/question/find-question.server";
import { findReceiver } from "#app/domain/question/find-receiver.server";
import { passOn } from "#app/domain/question/pass-on.server";
import { findAskChoices } from "#app/domain/question/public-queries.server";
import { remindReceivers } from "#app/domain/question/remind.server";
import { flagAddress } from "#app/domain/refusal/flag-address.server";
import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import { createTestTable, joost, karin, settle } from "#tests/domain/contact-person/contacts";
import type { TestTable } from "#tests/domain/contact-person/contacts";
import { describeOnBothDatabases } from "#tests/support/databases";
import { testNow } from "#tests/support/factories";
import { askSomebody, questionMails, questionOf, receiverOf } from "./questions";

const days = (iso: string) => new Date(`${iso}T10:00:00.000Z`);
const desk = "middag@regio.example";
const mira = { name: "Mira Schoolarts", email: "mira@centrumjong.example" };
const noud = { name: "Noud Verzuim", email: "noud@jeugdteam.example" };

const rightFor = async (db: Database, table: TestTable, given: { school?: number; topic?: string } = {}) => {
  const organizationId = table.schools[given.school ?? 0] ?? null;
  const wanted = { regionId: table.regionId, organizationId, topic: given.topic ?? "" };
  return (await findReceiver(db, wanted, testNow)).email;
};

describeOnBothDatabases("Who gets a question", (database) => {
  test("is who is there for the school: for that topic, else all questions, by the order of partners", async () => {
    const { db } = database();
    const table = await createTestTable(db);
    expect(await rightFor(db, table)).toBe(desk);
    await addTopic(db, { regionId: table.regionId, actorPersonId: table.organizerId, name: "Verzuim" }, testNow);
    const verzuim = (await listTopics(db, table.regionId))[1]?.id ?? "";
    await settle(db, table, { who: mira, partnerId: table.partnerIds[1] });
    expect(await rightFor(db, table)).toBe(mira.email);
    await settle(db, table, { who: karin });
    await settle(db, table, { who: noud, topicId: verzuim, partnerId: table.partnerIds[1] });
    expect(await rightFor(db, table)).toBe(karin.email);
    expect(await rightFor(db, table, { topic: "  VERZUIM " })).toBe(noud.email);
    expect(await rightFor(db, table, { topic: "Pesten" })).toBe(karin.email);
    expect(await rightFor(db, table, { school: 1 })).toBe(desk);
    expect((await findAskChoices(db)).topics).toEqual(["Verzuim"]);
  });

  test("is the deputy when mail to the first comes back, and nobody who stopped", async () => {
    const { db } = database();
    const table = await createTestTable(db);
    await settle(db, table, { who: karin });
    await settle(db, table, { who: joost, rank: "deputy" });
    expect(await rightFor(db, table)).toBe(karin.email);
    const bounce = { email: karin.email, how: "bounced" as const, reason: "gone" };
    await inTransaction(db, (trx) => flagAddress(trx, bounce, testNow));
    expect(await rightFor(db, table)).toBe(joost.email);
    await db.updateTable("contact_places").set({ stops_on: "2026-10-01" }).where("rank", "=", "deputy").execute();
    expect(await rightFor(db, table)).toBe(joost.email);
    await db.updateTable("contact_places").set({ stops_on: "2026-09-30" }).where("rank", "=", "deputy").execute();
    expect(await rightFor(db, table)).toBe(desk);
  });

  test("is found by the name that the school had before it was merged", async () => {
    const { db } = database();
    const table = await createTestTable(db);
    await settle(db, table, { who: karin });
    const old = {
      id: newId(),
      name: "OBS Bron",
      name_search: "obs bron",
      kind: "school",
      created_at: testNow.toISOString(),
    };
    await db
      .insertInto("organizations")
      .values({ ...old, municipality: null, brin: null, merged_into: table.schools[0] })
      .execute();
    await askSomebody(db, { school: "OBS Bron" });
    expect((await questionMails(db)).at(-1)).toBe(`question-asked asked ${karin.email}`);
  });

  test("is the deputy after seven working days without an answer, and the desk after seven more", async () => {
    const { db } = database();
    const table = await createTestTable(db);
    await settle(db, table, { who: karin });
    await settle(db, table, { who: joost, rank: "deputy" });
    await askSomebody(db, { school: "De Bron", email: "vera@school.example" });
    for (const day of ["06", "08", "12", "15", "19", "21"]) await remindReceivers(db, days(`2026-10-${day}`));
    expect((await questionMails(db)).slice(1)).toEqual([
      `question-asked asked ${karin.email}`,
      `question-asked reminder ${karin.email}`,
      `question-asked reminder ${karin.email}`,
      `question-asked escalated ${joost.email}`,
      `question-taken-over ${karin.email}`,
      "question-passed-on escalated vera@school.example",
      `question-asked reminder ${joost.email}`,
      `question-asked reminder ${joost.email}`,
      `question-asked escalated ${desk}`,
      `question-taken-over ${joost.email}`,
      "question-passed-on escalated vera@school.example",
    ]);
  });

  test("can be anybody of the table of that region, and nobody of another", async () => {
    const { db } = database();
    const table = await createTestTable(db);
    const first = await settle(db, table, { who: karin });
    const other = await settle(db, table, { who: joost, organizationId: table.schools[1] });
    const questionId = await askSomebody(db, { school: "De Bron" });
    const choices = await listPassOnChoices(db, questionId, testNow);
    expect(choices).toEqual([{ value: other, name: joost.name, organization: "Jeugdteam Zuid" }]);
    const actor = await receiverOf(db, questionId);
    for (const to of ["", "elders", first])
      expect(await passOn(db, { questionId, actor, to, line: "" }, testNow)).toEqual({
        ok: false,
        reason: "receiver_unknown",
      });
    expect(await passOn(db, { questionId, actor, to: other, line: "" }, testNow)).toEqual({ ok: true });
    expect((await questionMails(db)).slice(-2)[0]).toBe(`question-asked passed_on ${joost.email}`);
  });

  test("is the desk once who has it deletes their account, and nothing of them stays; what they asked goes", async () => {
    const { db } = database();
    const table = await createTestTable(db);
    await settle(db, table, { who: karin });
    const questionId = await askSomebody(db, { school: "De Bron" });
    const asked = await askSomebody(db, { school: "De Régenboog", email: karin.email });
    const { person_id } = await db
      .selectFrom("person_emails")
      .select("person_id")
      .where("email", "=", karin.email)
      .executeTakeFirstOrThrow();
    expect(await deleteAccount(db, { personId: person_id, language: "nl" }, testNow)).toEqual({ ok: true });
    expect(await questionOf(db, questionId)).toMatchObject({ state: "passed_on" });
    expect(await db.selectFrom("questions").select("id").where("id", "=", asked).execute()).toEqual([]);
    for (const rows of [
      await db.selectFrom("question_receivers").selectAll().execute(),
      await db.selectFrom("question_turns").selectAll().execute(),
      await db.selectFrom("questions").selectAll().execute(),
    ])
      expect(JSON.stringify(rows)).not.toMatch(/Karin Postma|karin@/);
  });
});
