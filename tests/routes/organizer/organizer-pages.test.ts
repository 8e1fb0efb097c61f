import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestApp } from "#tests/support/app";
import type { TestAnswer, TestApp } from "#tests/support/app";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { fieldsOf } from "./form-fields";

let app: TestApp;
let event: TestEvent;
let editor: string;
let desk: string;
const people: string[] = [];

const page = (below = "") => `/beheer/bijeenkomsten/${event.slug}${below}`;
const get = (path: string, cookie = editor) => app.request(path, { cookie });
const post = (path: string, form: Record<string, string | string[]>, cookie = editor) =>
  app.request(path, { form, cookie });

/** The form of a page with something else typed in it, sent with the button of that value. */
function send(path: string, answer: TestAnswer, changes: Record<string, string>) {
  return post(path, { ...fieldsOf(answer.text), ...changes });
}

beforeAll(async () => {
  app = await createTestApp({ clock: () => testNow });
  const { db } = app.elkaar;
  event = await createTestEvent(db, { capacity: 3, rounds: [[20, 20]], title: "Rondom <het> Kind" });
  const [round = "", first = ""] = [event.roundIds[0], event.workshopIds[0]];
  people.push(
    await registerSomeone(db, event, {
      name: "Anke de Ëerste",
      phone: "06 12345678",
      diet: "Vegetarisch",
      workshops: { [round]: first },
      confirmed: true,
    }),
  );
  for (const name of ["Bram Tweede", "Carla Derde", "Dirk Wachter"])
    people.push(await registerSomeone(db, event, { name }));
  const [one, two] = [
    await createTestOrganizer(db, "editor", { regionId: event.regionId }),
    await createTestOrganizer(db, "desk", { eventId: event.eventId }),
  ];
  editor = await app.signIn(one.email);
  desk = await app.signIn(two.email);
});
afterAll(() => app.stop());

it("shows what waits, what comes and how full it is", async () => {
  const { status, text } = await get("/beheer");
  expect(status).toBe(200);
  expect(text).toContain("Goedemiddag, Persoon");
  expect(text).toContain("is vol en één persoon wacht");
  expect(text).toContain("3 van 3 plaatsen, 1 op de wachtlijst");
  expect(text).toContain(`href="${page("/wijzigen")}"`);
  expect(text).not.toContain("<het>");
  expect((await get("/beheer", desk)).text).toContain("Niets wacht op u.");
  expect((await get("/en/beheer")).text).toContain("Good afternoon");
});

it("shows the overview, with the actions of who may do them", async () => {
  const { text } = await get(page());
  for (const words of ["Met een plek", "Workshop 1.1", "1 van 20 plaatsen", "Bijeenkomst afgelasten"])
    expect(text).toContain(words);
  const forDesk = await get(page(), desk);
  expect(forDesk.text).toContain("Bekijk de aanmeldingen");
  expect(forDesk.text).not.toContain("Bijeenkomst afgelasten");
  expect((await get(page("/wijzigen"), desk)).status).toBe(403);
  expect((await get("/beheer/bijeenkomsten/nergens")).status).toBe(404);
});

it("lists registrations: searched, filtered, with telephone numbers for editors only", async () => {
  const { text } = await get(page("/aanmeldingen"));
  for (const words of ["Anke de Ëerste", "Dirk Wachter", "Wachtlijst", "12345678"]) expect(text).toContain(words);
  expect(text).not.toContain("Vegetarisch");
  const found = await get(page("/aanmeldingen?q=eerste"));
  expect(found.text).toContain("Anke de Ëerste");
  expect(found.text).not.toContain("Bram");
  const waiting = await get(page("/aanmeldingen?status=wachtlijst"));
  expect(waiting.text).toContain("Dirk");
  expect(waiting.text).not.toContain("Bram");
  const forDesk = await get(page("/aanmeldingen"), desk);
  expect(forDesk.text).toContain("Anke de Ëerste");
  expect(forDesk.text).not.toContain("12345678");
  expect(forDesk.text).not.toContain("Vegetarisch");
  expect((await get(page("/aanmeldingen?q=Jansen"))).text).toContain("Niemand gevonden met “Jansen”");
  for (const odd of ["?pagina=-1", "?pagina=99999999", "?workshop=x", "?status=x", "?q=%25_", "?volgorde=x"])
    expect((await get(page("/aanmeldingen" + odd))).status).toBe(200);
});

it("says before saving who is told what, and saves nothing until then", async () => {
  const form = await get(page("/wijzigen"));
  const preview = await send(page("/wijzigen"), form, { starts_at: "14.00", venue_city: "Elders", intent: "preview" });
  expect(preview.status).toBe(200);
  for (const words of ["4 mensen krijgen hierover een mail", "Dirk Wachter (wachtlijst)", "Opslaan en 4 mails sturen"])
    expect(preview.text).toContain(words);
  expect(preview.text).toContain("Onderwerp: ");
  expect(preview.text).not.toMatch(/aanmelding\/[A-Za-z0-9_-]{20}/);
  const stored = () =>
    app.elkaar.db.selectFrom("events").select("venue_city").where("id", "=", event.eventId).executeTakeFirstOrThrow();
  expect((await stored()).venue_city).toBe("Voorbeeldstad");

  const back = await send(page("/wijzigen"), preview, { intent: "edit" });
  expect(fieldsOf(back.text)).toMatchObject({ starts_at: "14.00", venue_city: "Elders" });

  const newcomer = await registerSomeone(app.elkaar.db, event, { name: "Els Later" });
  const outdated = await send(page("/wijzigen"), preview, { intent: "save" });
  expect(outdated.status).toBe(409);
  expect(outdated.text).toContain("Intussen veranderde er iets");
  expect(outdated.text).toContain("5 mensen krijgen hierover een mail");
  expect((await stored()).venue_city).toBe("Voorbeeldstad");

  const saved = await send(page("/wijzigen"), outdated, { intent: "save" });
  expect([saved.status, saved.location]).toEqual([303, `${page()}?klaar=gewijzigd`]);
  expect((await stored()).venue_city).toBe("Elders");
  const mails = await app.elkaar.db
    .selectFrom("outbox")
    .select("registration_id")
    .where("template", "=", "event-changed")
    .execute();
  expect(mails.map(({ registration_id }) => registration_id).sort()).toEqual([...people, newcomer].sort());
  const overview = await get(page("?klaar=gewijzigd"));
  expect(overview.text).toContain("De wijziging is opgeslagen");
  expect(overview.text).toContain("5 mensen kregen een mail");
});

it("names what reads differently on another day, and not the doors that move along", async () => {
  const form = await get(page("/wijzigen"));
  const preview = await send(page("/wijzigen"), form, { date: "2026-11-05", intent: "preview" });
  expect(preview.text).toContain("donderdag 5 november 2026");
  expect(preview.text).not.toContain(">Inloop vanaf<");
});

it("says that a typo reaches nobody", async () => {
  const form = await get(page("/wijzigen"));
  const preview = await send(page("/wijzigen"), form, { title: "Rondom het Kind", intent: "preview" });
  expect(preview.text).toContain("Niemand krijgt hierover een mail");
});

it("gives a form back with what was typed and what is wrong, and refuses what changes nothing", async () => {
  const form = await get(page("/wijzigen"));
  const wrong = await send(page("/wijzigen"), form, { title: "", capacity: "veel", intent: "preview" });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain("Er moeten nog 2 dingen goed");
  expect(fieldsOf(wrong.text)).toMatchObject({ title: "", capacity: "veel" });
  const same = await send(page("/wijzigen"), form, { intent: "preview" });
  expect(same.status).toBe(409);
  expect(same.text).toContain("U heeft niets veranderd.");
  expect((await post(page("/wijzigen"), {})).status).toBe(400);
});

it("changes the programme in the same two steps", async () => {
  const form = await get(page("/programma"));
  const changes = {
    "part.0.workshop.0.room": "Zaal 9",
    "part.0.workshop.2.title": "Nieuw",
    "part.0.workshop.2.capacity": "5",
  };
  const preview = await send(page("/programma"), form, { ...changes, intent: "preview" });
  expect(preview.status).toBe(200);
  for (const words of ["1 persoon krijgt hierover een mail", "Anke de Ëerste", "Nieuwe workshop: Nieuw", "Zaal 9"])
    expect(preview.text).toContain(words);
  const back = await send(page("/programma"), preview, { intent: "edit" });
  expect(fieldsOf(back.text)).toMatchObject(changes);
  const saved = await send(page("/programma"), preview, { intent: "save" });
  expect(saved.location).toBe(`${page()}?klaar=programma`);
  expect((await get(page("/programma"))).text).toContain("Nieuw");
  const wrong = await send(page("/programma"), form, { "part.0.end": "08:00", intent: "preview" });
  expect(wrong.status).toBe(400);
  const chosen = await send(page("/programma"), form, { "part.0.workshop.0.remove": "on", intent: "preview" });
  expect(chosen.status).toBe(409);
  expect(chosen.text).toContain("Een workshop die mensen kozen, haalt u niet weg.");
});

it("shows mail that did not arrive, why in plain words, and tries it again", async () => {
  const { db } = app.elkaar;
  expect((await get(page("/mail"))).text).toContain("Alle mail die weg kon");
  await db
    .updateTable("outbox")
    .set({ status: "failed", last_error: "550 5.1.1 User unknown", failed_at: testNow.toISOString() })
    .where("template", "=", "event-changed")
    .where("registration_id", "=", people[1] ?? "")
    .execute();
  const failed = await get(page("/mail"));
  for (const words of ["Bram Tweede", "Dit adres bestaat niet.", "550 5.1.1 User unknown", "Opnieuw proberen"])
    expect(failed.text).toContain(words);
  expect((await get("/beheer")).text).toContain("kwam niet aan");
  const retried = await send(page("/mail"), failed, {});
  expect(retried.location).toBe(`${page("/mail")}?klaar=opnieuw`);
  const again = await send(page("/mail"), failed, {});
  expect(again.status).toBe(409);
  expect(again.text).toContain("staat niet meer bij de mislukte mails");
});

it("cancels only with a reason, a look at who is told, and a box ticked", async () => {
  const form = await get(page("/afgelasten"));
  const empty = await send(page("/afgelasten"), form, { reason: "", intent: "preview" });
  expect(empty.text).toContain("Waarom gaat het niet door? Vul dit in.");
  const short = await send(page("/afgelasten"), form, { reason: "Ziek.", intent: "preview" });
  expect(short.status).toBe(400);
  expect(short.text).toContain("Dit is te kort.");
  const reason = "De spreker is ziek geworden.";
  const preview = await send(page("/afgelasten"), form, { reason, intent: "preview" });
  expect(preview.text).toContain("5 mensen krijgen hierover een mail");
  expect(preview.text).toContain("De afspraak verdwijnt uit hun agenda.");
  const unticked = await send(page("/afgelasten"), preview, { intent: "save" });
  expect(unticked.status).toBe(400);
  expect(unticked.text).toContain("Vink dit aan als u het zeker weet.");
  const done = await send(page("/afgelasten"), preview, { confirm: "on", intent: "save" });
  expect(done.location).toBe(`${page()}?klaar=afgelast`);
  const overview = await get(page());
  expect(overview.text).toContain(reason);
  expect(overview.text).not.toContain("Bijeenkomst afgelasten");
  expect((await get(`/bijeenkomsten/${event.slug}`)).text).toContain(reason);
  expect((await get(page("/wijzigen"))).text).toContain("Wijzigen kan niet meer.");
  expect((await send(page("/afgelasten"), preview, { confirm: "on", intent: "save" })).status).toBe(409);
});
