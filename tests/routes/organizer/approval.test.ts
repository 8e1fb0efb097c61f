import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registrationToken } from "#app/domain/registration/link";
import { roundField } from "#app/routes/registration/form-words";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { fieldsOf } from "./form-fields";

let app: TestApp;
let event: TestEvent;
let editor: string;

const area = (below = "") => `/beheer/bijeenkomsten/${event.slug}${below}`;
const one = (id: string, below = "") => area(`/aanmeldingen/${id}${below}`);
const get = (path: string) => app.request(path, { cookie: editor });
const post = (path: string, form: Record<string, string | string[]>) => app.request(path, { form, cookie: editor });
const personal = (id: string, below = "") =>
  `/aanmelding/${registrationToken(app.elkaar.config.secret, { id, linkVersion: 1 })}${below}`;

const karin = {
  name: "Karin Postma",
  email: "karin@school.example",
  organization: "De Wilgenhoek",
  role: "Intern begeleider",
  sector: "education",
  listed: "",
};
const hostile = `<script>alert(1)</script> Deze keer niet.`;

beforeAll(async () => {
  app = await createTestApp({ clock: () => testNow });
  const { db } = app.elkaar;
  event = await createTestEvent(db, { title: "Ronde tafel", capacity: 2, rounds: [[1]] });
  editor = await app.signIn((await createTestOrganizer(db, "editor", { regionId: event.regionId })).email);
  await post(area("/goedkeuring"), { intent: "on" });
});
afterAll(() => app.stop());

describe("an event that asks for approval", () => {
  it("is turned on and off by a press of a button, and says which requests stay", async () => {
    const off = await post(area("/goedkeuring"), { intent: "off" });
    expect(off).toMatchObject({ status: 303, location: `${area("/goedkeuring")}?klaar=uit` });
    expect((await app.request(`/bijeenkomsten/${event.slug}`)).text).not.toContain("Vraag een plek aan");
    const on = await post(area("/goedkeuring"), { intent: "on" });
    expect(on.location).toBe(`${area("/goedkeuring")}?klaar=aan`);
    const { text } = await get(on.location ?? "");
    expect(text).toContain("Wie zich nu aanmeldt, vraagt een plek aan.");
    expect(text).toContain("Er wacht geen aanvraag op uw antwoord.");
    expect((await get(area())).text).toContain("Zette aan dat mensen een plek aanvragen.");
  });

  it("says so before the button, and after it; the personal page calls it a request without a diary entry", async () => {
    const form = await app.request(`/bijeenkomsten/${event.slug}/aanmelden`);
    expect(form.text).toContain("U vraagt een plek aan");
    expect(form.text).toMatch(/<button[^>]*><span[^>]*>Vraag een plek aan<\/span>/);
    const [round = ""] = event.roundIds;
    const choice = { rounds: round, [roundField(round)]: "none" };
    const sent = await app.request(`/bijeenkomsten/${event.slug}/aanmelden`, { form: { ...karin, ...choice } });
    expect(sent).toMatchObject({ status: 303, location: `/bijeenkomsten/${event.slug}/aangemeld` });
    const answered = await app.request(sent.location ?? "");
    expect(answered.text).toContain("We hebben uw aanvraag voor Ronde tafel ontvangen");
    expect(answered.text).not.toContain("een afspraak voor uw agenda");
    const { id } = await app.elkaar.db
      .selectFrom("registrations")
      .select("id")
      .where("email", "=", karin.email)
      .executeTakeFirstOrThrow();
    const own = await app.request(personal(id));
    expect(own.text).toContain("U vroeg een plek aan");
    expect(own.text).toContain("Aangevraagd");
    expect(own.text).not.toContain("agenda.ics");
    expect((await app.request(personal(id, "/agenda.ics"))).status).toBe(404);
    expect((await app.request(personal(id, "/workshops"))).status).toBe(200);
    expect((await app.request(personal(id, "/afmelden"))).text).toContain("Trek mijn aanvraag in");
  });

  it("shows its requests in the table, the file, the event and on the dashboard", async () => {
    const list = await get(area("/aanmeldingen?status=aangevraagd"));
    expect(list.text).toContain("Karin Postma");
    expect(list.text).toContain("aangevraagd (1)");
    expect((await get(area("/aanmeldingen?status=wachtlijst"))).text).not.toContain("Karin Postma");
    const csv = await get(area("/aanmeldingen.csv?status=aangevraagd"));
    const rows: string[][] = parse(csv.text, { delimiter: ";", bom: true, relaxColumnCount: true });
    expect(rows.flat()).toContain("Aangevraagd");
    expect((await get(area())).text).toContain("1 aanvraag wacht op uw antwoord");
    const dashboard = await get("/beheer");
    expect(dashboard.text).toContain("1 aanvraag wacht op uw antwoord: Ronde tafel");
    expect(dashboard.text).toContain("/aanmeldingen?status=aangevraagd");
  });
});

describe("answering a request", () => {
  it("shows the mail before a yes, saves it once, and gives the place", async () => {
    const id = await registerSomeone(app.elkaar.db, event, { name: "Aisha Ja" });
    expect((await get(one(id))).text).toContain("Geeft u deze persoon een plek?");
    const seen = await get(one(id, "/goedkeuren"));
    expect(seen.text).toContain("Aanvraag goedgekeurd");
    expect(seen.text).toContain("Goedkeuren en 1 mail sturen");
    expect((await post(one(id, "/goedkeuren"), { preview: "seen before" })).status).toBe(409);
    const done = await post(one(id, "/goedkeuren"), { preview: fieldsOf(seen.text)["preview"] ?? "" });
    expect(done).toMatchObject({ status: 303, location: `${one(id)}?klaar=goedgekeurd` });
    const { text } = await get(done.location ?? "");
    expect(text).toContain("De aanvraag is goedgekeurd. De mail is onderweg.");
    expect(text).toContain("Keurde de aanvraag goed.");
    expect((await post(one(id, "/goedkeuren"), { preview: fieldsOf(seen.text)["preview"] ?? "" })).status).toBe(409);
    expect((await app.request(personal(id))).text).toContain("agenda.ics");
  });

  it("asks for a reason, keeps what was typed, and shows it to the person as text", async () => {
    const id = await registerSomeone(app.elkaar.db, event, { name: "Rob Nee" });
    const path = one(id, "/weigeren");
    const empty = await post(path, { intent: "preview", reason: " " });
    expect(empty.status).toBe(400);
    expect(empty.text).toContain("Vul een reden in.");
    const child = await post(path, { intent: "preview", reason: "Uw leerling Sam komt al" });
    expect(child.status).toBe(400);
    expect(fieldsOf(child.text)).toMatchObject({ reason: "Uw leerling Sam komt al" });
    const seen = await post(path, { intent: "preview", reason: hostile });
    expect(seen.text).toContain("Weigeren en 1 mail sturen");
    expect(seen.text).not.toContain("<script>alert");
    const back = await post(path, { intent: "edit", reason: hostile });
    expect(fieldsOf(back.text)).toMatchObject({ reason: hostile });
    const other = await post(path, { intent: "save", reason: "Iets anders dan u zag.", preview: "seen before" });
    expect(other.status).toBe(409);
    const preview = fieldsOf(seen.text)["preview"] ?? "";
    const done = await post(path, { intent: "save", reason: hostile, preview });
    expect(done).toMatchObject({ status: 303, location: `${one(id)}?klaar=geweigerd` });
    expect((await get(one(id))).text).toContain("Geweigerd op");
    const own = await app.request(personal(id));
    expect(own.text).toContain("U krijgt deze keer geen plek");
    expect(own.text).toContain("&lt;script&gt;alert(1)&lt;/script&gt; Deze keer niet.");
    expect(own.text).toContain("mailto:noor@regio.example");
    expect((await post(path, { intent: "save", reason: hostile, preview })).status).toBe(409);
    expect((await get(area())).text).toContain("Weigerde een aanvraag.");
  });

  it("is not of another event", async () => {
    const id = await registerSomeone(app.elkaar.db, event, { name: "Wie Dan" });
    const other = await createTestEvent(app.elkaar.db, { regionId: event.regionId });
    const elsewhere = `/beheer/bijeenkomsten/${other.slug}/aanmeldingen/${id}`;
    expect((await get(`${elsewhere}/goedkeuren`)).status).toBe(404);
    expect((await post(`${elsewhere}/weigeren`, { intent: "preview", reason: "Nee." })).status).toBe(404);
  });
});
