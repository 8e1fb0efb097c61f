import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askerToken, receiverToken } from "#app/domain/question/link";
import { sureOf } from "#app/domain/question/schema.server";
import { receiverOf } from "#tests/domain/question/questions";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";

let app: TestApp;
let owner: string;
let mailbox: string;

beforeAll(async () => {
  app = await createTestApp({ clock: () => testNow });
  const { db } = app.elkaar;
  const { regionId, eventId } = await createTestEvent(db);
  await registerSomeone(db, { eventId }, { email: "deelnemer@school.example", confirmed: true });
  owner = await app.signIn((await createTestOrganizer(db, "owner", { regionId })).email);
  mailbox = "middag@regio.example";
});
afterAll(() => app.stop());

let asked = 0;
const formOf = (given: Record<string, string> = {}) => ({
  school: "De Wilgenhoek",
  topic: "",
  text: "Wie denkt met ons mee over verzuim?",
  name: "Vera Vrager",
  email: `vera${(asked += 1)}@school.example`,
  ...given,
});

async function sentQuestion(given: Record<string, string> = {}) {
  const form = formOf(given);
  expect((await app.request("/vragen/nieuw", { form })).location).toBe("/vragen/gesteld");
  const { db, config } = app.elkaar;
  const { id } = await db
    .selectFrom("questions")
    .select("id")
    .where("asker_email", "=", form.email)
    .executeTakeFirstOrThrow();
  const mine = `/vraag/${askerToken(config.secret, { id, linkVersion: 1 })}`;
  const before = await app.request(mine);
  expect(before.text).toContain("Is dit uw vraag?");
  expect((await app.request(mine, { form: { intent: "confirm" } })).location).toBe(`${mine}?klaar=verstuurd`);
  const { receiverId } = await receiverOf(db, id);
  const theirs = `/vraag/${receiverToken(config.secret, { id: receiverId, linkVersion: 1 })}`;
  return { id, mine, theirs, email: form.email };
}

const mailsTo = async (email: string) =>
  (
    await app.elkaar.db
      .selectFrom("outbox")
      .select("template")
      .where("recipient_email", "=", email)
      .orderBy("number")
      .execute()
  ).map(({ template }) => template);

describe("the form of a question", () => {
  test("says at once what is wrong beside each field, and keeps what was typed", async () => {
    const answer = await app.request("/vragen/nieuw", { form: { text: "", school: " ", name: "Vera", email: "geen" } });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('value="Vera"');
    for (const field of ["text", "school", "email"]) expect(answer.text).toContain(`id="${field}-fout"`);
    expect(answer.text).toContain("Er moeten nog 3 dingen goed");
  });

  test("warns once of what looks like case data, and takes the word of who wrote it for that text alone", async () => {
    const form = formOf({ text: "Onze leerling Sam komt niet meer." });
    const warned = await app.request("/vragen/nieuw", { form });
    expect(warned.status).toBe(400);
    expect(warned.text).toContain("Dit lijkt over een kind te gaan");
    const sure =
      /name="sure"[^>]*value="([0-9a-f]{16})"/.exec(warned.text)?.[1] ??
      /value="([0-9a-f]{16})"/.exec(warned.text)?.[1] ??
      "";
    expect(sure).not.toBe("");
    const other = { ...form, text: "Onze leerling Daan komt niet meer.", sure };
    expect((await app.request("/vragen/nieuw", { form: other })).status).toBe(400);
    expect((await app.request("/vragen/nieuw", { form: { ...form, sure } })).location).toBe("/vragen/gesteld");
  });

  test("never takes a citizen service number, whatever box is ticked", async () => {
    const warned = await app.request("/vragen/nieuw", { form: formOf({ text: "Het gaat om 111222333" }) });
    expect(warned.status).toBe(400);
    expect(warned.text).toContain("burgerservicenummer");
    expect(warned.text).not.toContain('name="sure"');
    const form = formOf({ text: "Het gaat om 111222333", sure: sureOf("Het gaat om 111222333") });
    expect((await app.request("/vragen/nieuw", { form })).status).toBe(400);
  });

  test.each<Record<string, string>>([
    { text: "x".repeat(2_001) },
    { text: "a\u202eb" },
    { school: "\0" },
    { name: "x".repeat(101) },
    { email: "a@b\r\nBcc: c@d.example" },
    { region: "'; drop table questions" },
    { school: "Leerling Sam" },
  ])("refuses %j as a bad field", async (given) => {
    const answer = await app.request("/vragen/nieuw", { form: formOf(given) });
    expect(answer.status).toBe(400);
  });

  test("shows markup as text", async () => {
    const { mine, theirs } = await sentQuestion({ text: "<script>alert(1)</script>", school: "<b>School</b>" });
    for (const path of [mine, theirs]) {
      const { text } = await app.request(path);
      expect(text).not.toContain("<script>alert");
      expect(text).not.toContain("<b>School");
      expect(text).toContain("&lt;script&gt;alert(1)");
    }
  });

  test("answers the same for an address that is known and one that is not", async () => {
    const [known, unknown] = [
      await app.request("/vragen/nieuw", { form: formOf({ email: "deelnemer@school.example" }) }),
      await app.request("/vragen/nieuw", { form: formOf() }),
    ];
    expect([known.status, known.location, known.text]).toEqual([unknown.status, unknown.location, unknown.text]);
  });
});

describe("the link of a question", () => {
  test("does nothing by being opened, and sends it on by a button", async () => {
    const { mine, theirs, email } = await sentQuestion();
    expect(await mailsTo(email)).toEqual(["question-confirm"]);
    const page = await app.request(theirs);
    expect(page.text).toContain("Wie denkt met ons mee over verzuim?");
    expect(page.headers["cache-control"]).toBe("no-store");
    expect(page.text).not.toContain(email);
    expect((await app.request(mine)).text).toContain("Wacht op antwoord");
  });

  test("lets who has it answer, and who asked say more", async () => {
    const { mine, theirs, email } = await sentQuestion();
    expect((await app.request(theirs, { form: { intent: "answer", answer: "" } })).status).toBe(400);
    const answered = await app.request(theirs, { form: { intent: "answer", answer: "Dat ben ik." } });
    expect(answered.location).toBe(`${theirs}?klaar=antwoord`);
    expect((await app.request(mine)).text).toContain("Dat ben ik.");
    expect(await mailsTo(email)).toEqual(["question-confirm", "question-answered"]);
    expect((await app.request(mine, { form: { intent: "more", more: "En verder?" } })).location).toContain(
      "geschreven",
    );
    expect((await app.request(mine, { form: { intent: "close" } })).location).toContain("afgesloten");
    const late = await app.request(theirs, { form: { intent: "answer", answer: "Nog iets." } });
    expect(late.status).toBe(409);
    expect(late.text).toContain("intussen beantwoord of afgesloten");
    expect(late.text).toContain("Nog iets.");
  });

  test("that is broken, or of nothing, is a plain page", async () => {
    const { mine } = await sentQuestion();
    for (const path of [mine.slice(0, -1), "/vraag/x", `${mine}a`]) {
      expect((await app.request(path)).status).toBe(404);
      expect((await app.request(path, { form: { intent: "confirm" } })).status).toBe(404);
    }
  });

  test("throws a question away that was not sent", async () => {
    const form = formOf();
    await app.request("/vragen/nieuw", { form });
    const { db, config } = app.elkaar;
    const { id } = await db
      .selectFrom("questions")
      .select("id")
      .where("asker_email", "=", form.email)
      .executeTakeFirstOrThrow();
    const mine = `/vraag/${askerToken(config.secret, { id, linkVersion: 1 })}`;
    const dropped = await app.request(mine, { form: { intent: "drop" } });
    expect(dropped.location).toBe(`${mine}?klaar=weg`);
    expect((await app.request(dropped.location ?? "")).text).toContain("De vraag is weggegooid");
    expect((await app.request(mine)).status).toBe(404);
  });

  test("is refused after too many turns", async () => {
    const { mine } = await sentQuestion();
    const statuses = [];
    for (let turn = 0; turn < 21; turn += 1)
      statuses.push((await app.request(mine, { form: { intent: "more", more: `Nog iets, ${turn}` } })).status);
    expect(statuses.slice(0, 19).every((status) => status === 302 || status === 303)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe("the desk of a region", () => {
  test("sees, answers and publishes; the answer stands on the public pages until it is taken back", async () => {
    const { id, theirs } = await sentQuestion();
    const list = await app.request("/beheer/vragen", { cookie: owner });
    expect(list.text).toContain(`/beheer/vragen/${id}`);
    expect((await app.request("/beheer", { cookie: owner })).text).toMatch(/vra(ag|gen) wacht/);
    const act = (path: string, form: Record<string, string>) => app.request(path, { form, cookie: owner });
    expect((await act(`/beheer/vragen/${id}`, { intent: "answer", answer: "Bel leerplicht." })).location).toContain(
      "antwoord",
    );
    const propose = { intent: "propose", theme: "aanwezigheid", question: "Wie helpt bij verzuim?" };
    const named = await app.request(theirs, { form: { ...propose, for_all: "Vraag het Vera Vrager." } });
    expect(named.status).toBe(400);
    expect(named.text).toContain("Een antwoord voor iedereen noemt niemand");
    const proposed = await app.request(theirs, { form: { ...propose, for_all: "De leerplichtambtenaar." } });
    expect(proposed.location).toContain("voorgesteld");
    expect((await app.request("/vragen")).text).not.toContain("De leerplichtambtenaar.");
    const { id: answerId } = await app.elkaar.db.selectFrom("published_answers").select("id").executeTakeFirstOrThrow();
    const page = `/beheer/vragen/antwoorden/${answerId}`;
    expect((await app.request(page, { cookie: owner })).text).toContain("De leerplichtambtenaar.");
    const fields = {
      theme: "aanwezigheid",
      question: "Wie helpt bij verzuim?",
      for_all: "De leerplichtambtenaar helpt.",
    };
    expect((await act(page, { intent: "publish", ...fields })).location).toContain("openbaar");
    for (const path of ["/vragen", "/vragen?q=LEERPLICHT", "/themas/aanwezigheid", "/en/vragen"])
      expect((await app.request(path)).text).toContain("De leerplichtambtenaar helpt.");
    expect((await act(page, { intent: "take_back" })).location).toContain("weg");
    for (const path of ["/vragen?q=leerplicht", "/themas/aanwezigheid"])
      expect((await app.request(path)).text).not.toContain("De leerplichtambtenaar helpt.");
  });

  test("sets one number for all questions, which stands on top", async () => {
    const { id: region } = await app.elkaar.db.selectFrom("regions").select("id").executeTakeFirstOrThrow();
    const save = (fields: Record<string, string>) =>
      app.request("/beheer/vragen/nummer", {
        form: { region, phone: "", email: "", hours: "", ...fields },
        cookie: owner,
      });
    const wrong = await save({ phone: "bel maar", email: "geen adres" });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain("Dit is geen telefoonnummer");
    expect((await save({ region: "elders", phone: "075 681 22 33" })).status).toBe(400);
    await save({ phone: "075 681 22 33", email: "vragen@regio.example" });
    const { text } = await app.request("/vragen");
    expect(text).toContain('href="tel:0756812233"');
    expect(text).toContain('href="mailto:vragen@regio.example"');
    expect(mailbox).not.toBe("vragen@regio.example");
  });
});
