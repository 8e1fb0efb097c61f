import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listQuestions } from "#app/domain/custom-question/queries.server";
import { registrationToken } from "#app/domain/registration/link";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { askSomething, getQuestion } from "#tests/support/questions";
import { fieldsOf } from "./form-fields";

let app: TestApp;
let event: TestEvent;
let other: TestEvent;
let editor: string;

const page = (below = "", of = event) => `/beheer/bijeenkomsten/${of.slug}/vragen${below}`;
const get = (path: string) => app.request(path, { cookie: editor });
const post = (path: string, form: Record<string, string | string[]>) => app.request(path, { form, cookie: editor });
const questions = (of = event) => listQuestions(app.elkaar.db, of.eventId);
const idOf = async (title: string) => (await questions()).find((one) => one.title === title)?.id ?? "";

const hostile = `<script>alert(1)</script> & "Hoe" =1+1?`;
const karin = {
  name: "Karin Postma",
  email: "karin@school.example",
  organization: "De Wilgenhoek",
  role: "Intern begeleider",
  sector: "education",
};
const register = (form: Record<string, string | string[]>, of = event) =>
  app.request(`/bijeenkomsten/${of.slug}/aanmelden`, { form });

beforeAll(async () => {
  app = await createTestApp({ clock: () => testNow });
  const { db } = app.elkaar;
  event = await createTestEvent(db, { title: "Rondom het Kind" });
  other = await createTestEvent(db, { title: "Ergens anders", regionId: event.regionId });
  editor = await app.signIn((await createTestOrganizer(db, "editor", { regionId: event.regionId })).email);
});
afterAll(() => app.stop());

describe("the organizer's questions", () => {
  it("begin with none, and warn against asking about health", async () => {
    const { status, text } = await get(page());
    expect(status).toBe(200);
    expect(text).toContain("U stelt nog geen eigen vragen.");
    expect(text).toContain("Vraag hier niet naar gezondheid");
  });

  it("say what is wrong beside each field and keep what was typed", async () => {
    const typed = { title: " ", kind: "several", options: "Alleen deze", sectors: ["health"], required: "on" };
    const { status, text } = await post(page("/nieuw"), typed);
    expect(status).toBe(400);
    expect(text).toContain("Mogelijkheden: Geef minstens twee mogelijkheden");
    expect(fieldsOf(text)).toMatchObject({
      kind: "several",
      options: "Alleen deze",
      sectors: "health",
      required: "on",
    });
    expect(await questions()).toEqual([]);
  });

  it("are added in order, moved, and shown as text", async () => {
    const add = async (form: Record<string, string | string[]>) =>
      expect((await post(page("/nieuw"), form)).location).toBe(`${page()}?klaar=toegevoegd`);
    await add({ title: hostile, kind: "text", sectors: ["education", "health"], required: "on" });
    await add({ title: "Hoe komt u?", kind: "choice", options: "Trein\r\nFiets", required: "on" });
    await add({ title: "Welke dagen?", kind: "several", options: "Maandag\r\n=Dinsdag" });
    await add({ title: "Borrel?", kind: "yes_no", read_only: "on" });
    const { text } = await get(`${page()}?klaar=toegevoegd`);
    expect(text).toContain("De vraag staat op het formulier.");
    expect(text).not.toContain("<script>alert");
    expect(text).toContain("Onderwijs en Zorg en GGD");
    const moved = await post(page(), { intent: "up", question: await idOf("Borrel?") });
    expect(moved.location).toBe(`${page()}?klaar=verplaatst`);
    expect((await questions()).map(({ title }) => title)).toEqual([hostile, "Hoe komt u?", "Borrel?", "Welke dagen?"]);
    const gone = await post(page(), { intent: "down", question: "bestaat-niet" });
    expect(gone.status).toBe(409);
    expect(gone.text).toContain("Deze vraag is er niet meer.");
    expect((await get(`/en${page()}`)).text).toContain("Own questions");
  });

  it("answers 404 for a question of another event, whatever is asked", async () => {
    const foreign = await askSomething(app.elkaar.db, other.eventId);
    for (const below of ["", "/verwijderen", "/antwoorden"])
      expect((await get(page(`/${foreign}${below}`))).status).toBe(404);
    for (const below of ["", "/verwijderen"])
      expect((await post(page(`/${foreign}${below}`), { people: "9" })).status).toBe(404);
    expect((await post(page(), { intent: "up", question: foreign })).status).toBe(409);
    expect(await questions(other)).toHaveLength(1);
  });
});

describe("the form to register", () => {
  it("asks each kind, tells whom a question is for, and shows what is wrong with what was typed", async () => {
    const { text } = await app.request(`/bijeenkomsten/${event.slug}/aanmelden`);
    expect(text).toContain("Vragen van de organisatie");
    expect(text).toContain("Alleen voor Onderwijs en Zorg en GGD.");
    expect(text).toContain('class="for-some for-education for-health"');
    expect(text).toContain("Let op: uw antwoord kunt u later niet meer wijzigen.");
    const [school, travel, , days] = await questions();
    const several = days?.options.map(({ id }) => id) ?? [];
    const sent = { ...karin, name: "", [`answers.${school?.id}`]: "Leerling Sam", [`answers.${days?.id}`]: several };
    const wrong = await register(sent);
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain(`href="#answers.${travel?.id}"`);
    expect(wrong.text).toContain("Hoe komt u? Kies een antwoord.");
    expect(wrong.text).toContain("Dit lijkt over een kind te gaan.");
    expect(wrong.text).toContain("Vul uw naam in");
    expect(wrong.text).toContain(">Leerling Sam</textarea>");
    for (const id of several) expect(wrong.text).toMatch(new RegExp(`checked="" value="${id}"`));
  });

  it("asks nobody what is not for their field of work, and ignores questions that are not there", async () => {
    const travel = await getQuestion(app.elkaar.db, { eventId: event.eventId, questionId: await idOf("Hoe komt u?") });
    const foreign = (await questions(other))[0]?.id;
    const sent = {
      ...karin,
      name: "Olaf Over",
      email: "olaf@elders.example",
      sector: "other",
      [`answers.${travel.id}`]: travel.options[0]?.id ?? "",
      [`answers.${foreign}`]: "hallo",
      "answers.zz": "x",
    };
    expect((await register(sent)).status).toBe(303);
    const rows = await app.elkaar.db.selectFrom("custom_answers").select(["question_id", "option_id"]).execute();
    expect(rows).toEqual([{ question_id: travel.id, option_id: travel.options[0]?.id }]);
  });

  it("answers a known address as it answers an unknown one", async () => {
    const [school, travel, borrel] = await questions();
    const sent = {
      ...karin,
      [`answers.${school?.id}`]: "=SOM(A1)",
      [`answers.${travel?.id}`]: travel?.options[1]?.id ?? "",
      [`answers.${borrel?.id}`]: "yes",
    };
    const first = await register(sent);
    expect(first.status).toBe(303);
    const again = await register({ ...sent, [`answers.${borrel?.id}`]: "no" });
    expect({ ...again, headers: {} }).toEqual({ ...first, headers: {} });
    const missing = await register({ ...karin });
    const unknown = await register({ ...karin, email: "nieuw@school.example" });
    expect([missing.status, unknown.status]).toEqual([400, 400]);
    expect(missing.text.replace("karin@", "nieuw@")).toBe(unknown.text);
    const answers = await app.elkaar.db
      .selectFrom("custom_answers")
      .select("value")
      .where("question_id", "=", borrel?.id ?? "")
      .execute();
    expect(answers).toEqual([{ value: "yes" }]);
  });
});

describe("who answered", () => {
  const personal = async () => {
    const { id } = await app.elkaar.db
      .selectFrom("registrations")
      .select("id")
      .where("email", "=", karin.email)
      .executeTakeFirstOrThrow();
    return `/aanmelding/${registrationToken(app.elkaar.config.secret, { id, linkVersion: 1 })}`;
  };

  it("sees the answers on their own page, and changes what is not read-only", async () => {
    const path = await personal();
    const { text } = await app.request(path);
    expect(text).toContain("Uw antwoorden");
    expect(text).toContain("=SOM(A1)");
    expect(text).toContain("Dit staat vast.");
    const form = await app.request(`${path}/gegevens`);
    const fields = fieldsOf(form.text);
    const [school, travel, borrel] = await questions();
    expect(fields[`answers.${travel?.id}`]).toBe(travel?.options[1]?.id);
    expect(fields[`answers.${borrel?.id}`]).toBeUndefined();
    const changed = { ...fields, [`answers.${school?.id}`]: "De Bron", [`answers.${borrel?.id}`]: "no" };
    expect((await app.request(`${path}/gegevens`, { form: changed })).location).toBe(`${path}?gelukt=gewijzigd`);
    const after = (await app.request(path)).text;
    expect(after).toContain("De Bron");
    expect(after).toMatch(/Borrel\?<\/dt><dd[^>]*>Ja</);
    const empty = await app.request(`${path}/gegevens`, { form: { ...changed, [`answers.${school?.id}`]: "" } });
    expect(empty.status).toBe(400);
    expect(empty.text).toContain("Geef antwoord op deze vraag.");
  });

  it("is in the summary, with a picture that says the same as its table, and in the list of what was written", async () => {
    const summary = await get(page("/antwoorden"));
    expect(summary.text).toContain("2 van 2 mensen gaven antwoord.");
    expect(summary.text).toMatch(/<svg class="bars" role="img"[^>]*><title[^>]*>Staafdiagram: Hoe komt u\?<\/title>/);
    expect(summary.text).not.toContain("<script>alert");
    const written = await get(page(`/${await idOf(hostile)}/antwoorden?pagina=99`));
    expect(written.text).toContain("De Bron");
    expect(written.text).toContain("Karin Postma");
    expect((await get(page("/antwoorden", other))).text).toContain("Nog niemand kreeg deze vraag.");
  });

  it("stands in the file beside the page, as typed", async () => {
    const { db } = app.elkaar;
    const days = await getQuestion(db, { eventId: event.eventId, questionId: await idOf("Welke dagen?") });
    const all = days.options.map(({ id }) => id);
    await registerSomeone(db, event, { name: "Bea Boom", answers: [{ questionId: days.id, optionIds: all }] });
    const files = `/beheer/bijeenkomsten/${event.slug}/aanmeldingen`;
    const csv = await get(`${files}.csv`);
    const rows = parse<Record<string, string>>(csv.text.slice(1), { delimiter: ";", columns: true });
    const bea = rows.find((row) => Object.values(row).includes("Bea Boom"));
    expect(bea?.["Welke dagen?"]).toBe("Maandag; =Dinsdag");
    expect(Object.keys(rows[0] ?? {})).toContain(hostile);
  });
});

describe("changing and removing", () => {
  it("refuses what would change the meaning of an answer, and takes the rest", async () => {
    const id = await idOf("Hoe komt u?");
    const path = page(`/${id}`);
    const typed = { title: "Hoe komt u?", kind: "choice", options: "De trein\nFiets", required: "on" };
    expect((await get(path)).text).toContain("al antwoord");
    const option = await post(path, typed);
    expect(option.status).toBe(409);
    expect(option.text).toContain("“Trein” is al gekozen.");
    expect(option.text).toContain("De trein");
    const kind = await post(path, { ...typed, kind: "text" });
    expect(kind.text).toContain("Er zijn al antwoorden.");
    const fine = await post(path, { ...typed, title: "Hoe reist u?", options: "Fiets\nBus\nTrein" });
    expect(fine.location).toBe(`${page()}?klaar=gewijzigd`);
  });

  it("says how many answers go, and does not take more than that", async () => {
    const id = await idOf("Hoe reist u?");
    const seen = await get(page(`/${id}/verwijderen`));
    expect(seen.text).toContain("2 antwoorden gaan hiermee voorgoed weg.");
    const late = await post(page(`/${id}/verwijderen`), { people: "1" });
    expect(late.status).toBe(409);
    expect(late.text).toContain("Er kwamen antwoorden bij terwijl u keek.");
    expect((await post(page(`/${id}/verwijderen`), fieldsOf(seen.text))).location).toBe(`${page()}?klaar=weg`);
    expect(await idOf("Hoe reist u?")).toBe("");
    const log = await get(`/beheer/bijeenkomsten/${event.slug}`);
    expect(log.text).toContain("Haalde de vraag “Hoe reist u?” weg, met 2 antwoorden.");
  });
});

describe("adding somebody by hand", () => {
  it("takes answers along through the preview, and may leave required ones open", async () => {
    const path = `/beheer/bijeenkomsten/${event.slug}/aanmeldingen/nieuw`;
    const days = await getQuestion(app.elkaar.db, { eventId: event.eventId, questionId: await idOf("Welke dagen?") });
    const several = days.options.map(({ id }) => id);
    const typed = { ...karin, name: "Bel Ler", email: "bel@ler.example", language: "nl", note: "", phone: "" };
    const wrong = await post(path, { ...typed, [`answers.${days.id}`]: "x".repeat(32), intent: "preview" });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain("Deze mogelijkheid is er niet meer.");
    const seen = await post(path, { ...typed, [`answers.${days.id}`]: several, intent: "preview" });
    expect(seen.status).toBe(200);
    for (const id of several) expect(seen.text).toContain(`name="answers.${days.id}" value="${id}"`);
    const saved = await post(path, { ...fieldsOf(seen.text), [`answers.${days.id}`]: several, intent: "save" });
    expect(saved.status).toBe(303);
    const person = await get((saved.location ?? "").split("?")[0] ?? "");
    expect(person.text).toContain("Maandag; =Dinsdag");
    expect(person.text).toContain("Geen antwoord");
  });
});
