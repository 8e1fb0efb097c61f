import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestApp } from "#tests/support/app";
import type { TestAnswer, TestApp } from "#tests/support/app";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { fieldsOf } from "./form-fields";

let app: TestApp;
let event: TestEvent;
let other: TestEvent;
let editor: string;
let desk: string;
let deskEmail: string;
let now = testNow;
const ids: Record<string, string> = {};

const page = (below = "", of = event) => `/beheer/bijeenkomsten/${of.slug}${below}`;
const get = (path: string, cookie = editor) => app.request(path, { cookie });
const post = (path: string, form: Record<string, string | string[]>, cookie = editor) =>
  app.request(path, { form, cookie });
const send = (path: string, answer: TestAnswer, changes: Record<string, string>) =>
  post(path, { ...fieldsOf(answer.text), ...changes });
const order = (text: string, names: string[]) =>
  [...names].sort((a, b) => text.indexOf(`>${a}</a>`) - text.indexOf(`>${b}</a>`));

beforeAll(async () => {
  app = await createTestApp({ clock: () => now });
  const { db } = app.elkaar;
  event = await createTestEvent(db, { capacity: 3, rounds: [[2, 20]], title: "Rondom het Kind" });
  other = await createTestEvent(db, { title: "Ergens anders" });
  const [round = "", a = "", b = ""] = [event.roundIds[0], ...event.workshopIds];
  const add = async (name: string, given: Parameters<typeof registerSomeone>[2] = {}) => {
    ids[name.split(" ")[0]!] = await registerSomeone(db, event, { name, ...given });
  };
  await add("Anke van den Berg", {
    phone: "06 12345678",
    diet: "Zonder noten",
    access: "Rolstoelplek",
    workshops: { [round]: a },
    confirmed: true,
  });
  await add("Zoë =1+1", { organization: '=HYPERLINK("x")', sector: "health", workshops: { [round]: b } });
  await add("Bram <b>Cools</b>");
  await add("Dirk Wacht");
  await registerSomeone(db, other, { name: "Vreemd Iemand" });
  editor = await app.signIn((await createTestOrganizer(db, "editor", { eventId: event.eventId })).email);
  deskEmail = (await createTestOrganizer(db, "desk", { eventId: event.eventId })).email;
  desk = await app.signIn(deskEmail);
});
afterAll(() => app.stop());

it("puts the table in order by plain links that say which way it runs", async () => {
  const names = ["Anke van den Berg", "Dirk Wacht", "Zoë =1+1"];
  const usual = await get(page("/aanmeldingen"));
  expect(usual.text).toContain('aria-sort="ascending"><a class="nl-link" href="');
  expect(order(usual.text, names)).toEqual(["Zoë =1+1", "Anke van den Berg", "Dirk Wacht"]);
  const link = /aria-sort="ascending"><a class="nl-link" href="([^"]+)"/.exec(usual.text)?.[1] ?? "";
  const turned = await get(link.replaceAll("&amp;", "&"));
  expect(turned.text).toContain('aria-sort="descending"');
  expect(order(turned.text, names)).toEqual(["Dirk Wacht", "Anke van den Berg", "Zoë =1+1"]);
  const byWorkshop = await get(page("/aanmeldingen?volgorde=workshop"));
  expect(order(byWorkshop.text, names)).toEqual(["Anke van den Berg", "Zoë =1+1", "Dirk Wacht"]);
});

it("counts each status and workshop, and narrows by workshop, organization and field of work", async () => {
  const { text } = await get(page("/aanmeldingen"));
  for (const words of [
    "iedereen (4)",
    "met een plek (3)",
    "op de wachtlijst (1)",
    "1 van 2 plaatsen",
    "Niet in onze lijst (4)",
  ])
    expect(text).toContain(words);
  const inWorkshop = await get(page(`/aanmeldingen?workshop=${event.workshopIds[0]}`));
  expect(inWorkshop.text).toContain("1 aanmelding");
  expect((await get(page("/aanmeldingen?werkveld=health"))).text).toContain("1 aanmelding");
  const undecided = await get(page(`/aanmeldingen?workshop=geen-${event.roundIds[0]}&status=geplaatst`));
  expect(undecided.text).toContain("1 aanmelding");
  expect((await get(page("/aanmeldingen?organisatie=onbekend"))).text).toContain("4 aanmeldingen");
});

it("shows one person with mails and history, and never diet or access needs", async () => {
  const { status, text } = await get(page(`/aanmeldingen/${ids["Anke"]}`));
  expect(status).toBe(200);
  for (const words of [
    "06\u00a012345678",
    "A. Workshop 1.1",
    "Bevestiging van een plek",
    "Meldde zich aan.",
    "Bevestigde het adres.",
  ])
    expect(text).toContain(words);
  expect(text).not.toMatch(/noten|Rolstoel/);
  expect(text).not.toMatch(/aanmelding\/[A-Za-z0-9_-]{20}/);
  expect((await get(page(`/aanmeldingen/${ids["Anke"]}`), desk)).status).toBe(403);
  expect((await get(page("/aanmeldingen"), desk)).text).not.toContain(ids["Anke"]);
  expect((await get(page(`/aanmeldingen/${ids["Bram"]}`))).text).toContain("Bram &lt;b&gt;Cools");
});

it("answers 404 for a registration of another event, whatever is asked", async () => {
  const foreign = await app.elkaar.db
    .selectFrom("registrations")
    .select("id")
    .where("event_id", "=", other.eventId)
    .executeTakeFirstOrThrow();
  for (const below of ["", "/workshops", "/afmelden", "/plek"]) {
    expect((await get(page(`/aanmeldingen/${foreign.id}${below}`))).status).toBe(404);
    expect((await post(page(`/aanmeldingen/${foreign.id}${below}`), { intent: "save" })).status).toBe(404);
    expect((await get(page(`/aanmeldingen/${foreign.id}${below}`, other))).status).toBe(404);
  }
});

it("mails a new link that it does not show, and not twice in a minute", async () => {
  const path = page(`/aanmeldingen/${ids["Anke"]}`);
  now = new Date(testNow.getTime() + 10 * 60_000);
  const sent = await post(path, { intent: "link" });
  expect([sent.status, sent.location]).toEqual([303, `${path}?klaar=link`]);
  const after = await get(`${path}?klaar=link`);
  expect(after.text).toContain("Een nieuwe link is onderweg.");
  expect(after.text).toContain("Liet een nieuwe link mailen.");
  expect(after.text).not.toMatch(/aanmelding\/[A-Za-z0-9_-]{20}/);
  const again = await post(path, { intent: "link" });
  expect(again.status).toBe(409);
  expect(again.text).toContain("Er is net al een link gestuurd.");
});

it("says whom to call when a mail failed, and tries it again", async () => {
  const path = page(`/aanmeldingen/${ids["Zoë"]}`);
  await app.elkaar.db
    .updateTable("outbox")
    .set({ status: "failed", last_error: "550 5.1.1 User unknown", failed_at: testNow.toISOString() })
    .where("registration_id", "=", ids["Zoë"] ?? "")
    .execute();
  const failed = await get(path);
  expect(failed.text).toContain("hebben we geen telefoonnummer");
  expect(failed.text).toContain("Dit adres bestaat niet.");
  const mail = /name="mail" value="([0-9a-f]{32})"/.exec(failed.text)?.[1] ?? "";
  expect((await post(path, { mail })).location).toBe(`${path}?klaar=opnieuw`);
  expect((await post(path, { mail })).status).toBe(409);
});

it("gives the list as a file that follows the choice; to editors only, stored nowhere, written down", async () => {
  const csv = await get(page("/aanmeldingen.csv?status=geplaatst&volgorde=workshop"));
  expect(csv.status).toBe(200);
  expect(csv.headers["content-type"]).toBe("text/csv; charset=utf-8");
  expect(csv.headers["content-disposition"]).toBe(`attachment; filename="aanmeldingen-${event.slug}.csv"`);
  expect(csv.headers["cache-control"]).toBe("no-store");
  const records: string[][] = parse(csv.text, { bom: true, delimiter: ";", recordDelimiter: "\r\n" });
  expect(records.slice(1).map(([name]) => name)).toEqual(["Anke van den Berg", "Zoë =1+1", "Bram <b>Cools</b>"]);
  expect(records[2]?.[3]).toBe(`'=HYPERLINK("x")`);
  expect(csv.text).not.toMatch(/noten|Rolstoel/);
  const xlsx = await get(page("/aanmeldingen.xlsx"));
  expect(xlsx.headers["content-type"]).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  for (const ending of ["csv", "xlsx"]) {
    expect((await get(page(`/aanmeldingen.${ending}`), desk)).status).toBe(403);
    expect((await get(page(`/aanmeldingen.${ending}`, other))).status).toBe(404);
  }
  const overview = await get(page());
  expect(overview.text).toContain("Nam een bestand mee met 3 mensen.");
  expect((await get(`/en${page("/aanmeldingen.csv")}`)).text).toContain('"E-mail address"');
});

it("prints lists for the door and the workshops, also for a desk; without phone numbers and needs", async () => {
  const door = await get(page("/lijsten/achternaam"), desk);
  expect(door.text).toContain("Berg, Anke van den");
  expect(door.text).toContain("Op de wachtlijst, zonder plek");
  const workshops = await get(page("/lijsten/workshops"), desk);
  for (const words of ["A. Workshop 1.1", "1 van 2 plaatsen", "Ronde 1: nog geen workshop", "Berg, Anke van den"])
    expect(workshops.text).toContain(words);
  for (const { text } of [door, workshops]) expect(text).not.toMatch(/12345678|noten|Rolstoel|school\.example/);
});

it("shows diets as numbers only, and access needs by name only to who opens that list", async () => {
  const catering = await get(page("/catering"));
  for (const words of ["Zonder noten", "Rolstoelplek", "Zonder eetwens"]) expect(catering.text).toContain(words);
  expect(catering.text).not.toMatch(/Anke|Berg/);
  expect((await get(page("/catering"), desk)).status).toBe(403);
  const closed = await get(page("/lijsten/toegankelijkheid"), desk);
  expect(closed.text).toContain("1 persoon met een plek gaf door");
  expect(closed.text).not.toMatch(/Anke|Rolstoelplek/);
  const opened = await post(page("/lijsten/toegankelijkheid"), {}, desk);
  expect(opened.status).toBe(200);
  expect(opened.headers["cache-control"]).toBe("no-store");
  for (const words of ["Anke van den Berg", "Rolstoelplek"]) expect(opened.text).toContain(words);
  expect(opened.text).not.toContain("noten");
  expect((await get(page())).text).toContain("Opende de lijst met toegankelijkheidswensen van 1 persoon.");
  now = new Date("2026-11-05T01:00:00.000Z");
  const late = await post(page("/lijsten/toegankelijkheid"), {}, await app.signIn(deskEmail));
  now = testNow;
  expect(late.status).toBe(409);
  expect(late.text).toContain("De dag van de bijeenkomst is voorbij.");
  expect(late.text).not.toContain("Rolstoelplek");
});

const caller = {
  name: "Sjoukje Nieuw",
  email: "ib@wilgenhoek.example",
  organization: "De Wilgenhoek",
  role: "Intern begeleider",
  sector: "education",
};

it("adds somebody in two steps: what was typed stays, who is mailed is said first", async () => {
  const path = page("/aanmeldingen/nieuw");
  const form = await get(path);
  expect(form.text).toContain("De bijeenkomst is vol.");
  const wrong = await send(path, form, { ...caller, email: "geen adres", intent: "preview" });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain("E-mailadres: Hier ontbreekt een @.");
  expect(fieldsOf(wrong.text)).toMatchObject({ name: "Sjoukje Nieuw", email: "geen adres" });
  const preview = await send(path, form, { ...caller, diet: "Veganistisch", listed: "on", intent: "preview" });
  expect(preview.status).toBe(200);
  for (const words of ["1 persoon krijgt een mail", "Deze persoon komt op de wachtlijst.", "Opslaan en 1 mail sturen"])
    expect(preview.text).toContain(words);
  const back = await send(path, preview, { intent: "edit" });
  expect(fieldsOf(back.text)).toMatchObject({ name: "Sjoukje Nieuw", role: "Intern begeleider" });
  const saved = await send(path, preview, { intent: "save" });
  expect(saved.status).toBe(303);
  const added = await get(saved.location ?? "");
  for (const words of [
    "Sjoukje Nieuw",
    "Staat op plaats 2 van de wachtlijst",
    "Meldde deze persoon aan.",
    "De aanmelding is opgeslagen.",
  ])
    expect(added.text).toContain(words);
  expect(
    await app.elkaar.db.selectFrom("registration_needs").select("diet").where("diet", "=", "Veganistisch").execute(),
  ).toEqual([]);
  const twice = await send(path, form, { ...caller, intent: "preview" });
  expect(twice.status).toBe(409);
  expect(twice.text).toContain("is deze naam al aangemeld");
});

it("moves somebody to another workshop in two steps", async () => {
  const path = page(`/aanmeldingen/${ids["Anke"]}/workshops`);
  const form = await get(path);
  const field = `workshops.${event.roundIds[0]}`;
  expect((await send(path, form, { intent: "preview" })).text).toContain("U heeft niets veranderd.");
  const preview = await send(path, form, { [field]: event.workshopIds[1] ?? "", intent: "preview" });
  expect(preview.text).toContain("Anke van den Berg: Gewijzigde aanmelding");
  expect(preview.text).not.toMatch(/aanmelding\/[A-Za-z0-9_-]{20}/);
  const saved = await send(path, preview, { intent: "save" });
  expect(saved.location).toBe(`${page(`/aanmeldingen/${ids["Anke"]}`)}?klaar=workshop`);
  const after = await get(page(`/aanmeldingen/${ids["Anke"]}`));
  expect(after.text).toContain("B. Workshop 1.2");
  expect(after.text).toContain("Wijzigde de workshop.");
  expect((await send(path, form, { [field]: "x", intent: "preview" })).status).toBe(400);
});

it("gives nobody a place that is not there", async () => {
  const path = page(`/aanmeldingen/${ids["Dirk"]}/plek`);
  expect((await get(path)).text).toContain("Er is geen plaats vrij.");
  expect((await post(path, {})).status).toBe(409);
  expect((await get(page(`/aanmeldingen/${ids["Dirk"]}`))).text).toContain("Meer plaatsen maken");
});

it("withdraws somebody once it has said who gets the place", async () => {
  const path = page(`/aanmeldingen/${ids["Bram"]}/afmelden`);
  const asks = await get(path);
  for (const words of ["2 mensen krijgen een mail", "Dirk Wacht: Plek gekregen vanaf de wachtlijst"])
    expect(asks.text).toContain(words);
  expect((await post(path, { preview: "something else" })).status).toBe(409);
  expect((await get(page(`/aanmeldingen/${ids["Bram"]}`))).text).toContain("Heeft een plek");
  const done = await send(path, asks, {});
  expect(done.location).toBe(`${page(`/aanmeldingen/${ids["Bram"]}`)}?klaar=afgemeld`);
  expect((await get(page(`/aanmeldingen/${ids["Dirk"]}`))).text).toContain("Heeft een plek");
  const again = await send(path, asks, {});
  expect(again.status).toBe(409);
  expect(again.text).toContain("Deze persoon is afgemeld.");
});
