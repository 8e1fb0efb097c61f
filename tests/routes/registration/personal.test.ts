import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { registrationToken } from "#app/domain/registration/link";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, createTestRegion, registerSomeone, testNow } from "#tests/support/factories";
import type { SomeoneOptions, TestEvent } from "#tests/support/factories";

let app: TestApp;
let regionId: string;
let now = testNow;

beforeAll(async () => {
  app = await createTestApp({ clock: () => now });
  regionId = await createTestRegion(app.elkaar.db);
});
beforeEach(() => {
  now = testNow;
});
afterAll(() => app.stop());

const make = (options = {}) => createTestEvent(app.elkaar.db, { regionId, ...options });
const link = (id: string, linkVersion = 1) =>
  `/aanmelding/${registrationToken(app.elkaar.config.secret, { id, linkVersion })}`;

async function come(event: TestEvent, options: SomeoneOptions = {}): Promise<string> {
  return link(await registerSomeone(app.elkaar.db, event, { name: "Karin Postma", ...options }));
}

describe("the personal page", () => {
  it("says that one is coming, when, where, to which workshop, and what is on the badge", async () => {
    const event = await make({ rounds: [[5, 5]] });
    const path = await come(event, { workshops: { [event.roundIds[0]!]: event.workshopIds[1]! } });
    const { status, text, headers } = await app.request(path);
    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("no-store");
    for (const words of [
      "U bent erbij, Karin",
      "Woensdag 4 november, 13.15 uur",
      "B. Workshop 1.2",
      "14.00 uur, Zaal 2",
      "intern begeleider, De Regenboog",
      "Bevestig dat dit uw adres is",
      "Kunt u toch niet?",
    ])
      expect(text).toContain(words);
    expect(text).toContain(`href="${path}/agenda.ics"`);
    expect(text).toContain('<meta name="robots" content="noindex"/>');
  });

  it("says the place on the waiting list in words", async () => {
    const event = await make({ capacity: 1 });
    await registerSomeone(app.elkaar.db, event);
    await registerSomeone(app.elkaar.db, event);
    const path = await come(event);
    const { text } = await app.request(path);
    expect(text).toContain("U staat tweede op de wachtlijst");
    expect(text).not.toContain("agenda.ics");
    expect((await app.request(`${path}/agenda.ics`)).status).toBe(404);
  });

  it("confirms the address by a button, never by opening the link", async () => {
    const path = await come(await make(), { listed: true });
    const confirmed = async () =>
      (
        await app.elkaar.db.selectFrom("registrations").select("confirmed_at").orderBy("created_at", "desc").execute()
      ).some((row) => row.confirmed_at !== null);
    await app.request(path);
    expect(await confirmed()).toBe(false);
    const answer = await app.request(path, { form: { intent: "confirm" } });
    expect(answer).toMatchObject({ status: 303, location: `${path}?gelukt=bevestigd` });
    const { text } = await app.request(`${path}?gelukt=bevestigd`);
    expect(text).toContain("Uw adres is bevestigd.");
    expect(text).toContain("Deelnemers van deze bijeenkomst");
    expect(text).not.toContain("Bevestig dat dit uw adres is");
  });

  it("never shows what somebody eats, only that it is noted and when it goes", async () => {
    const path = await come(await make(), { diet: "zonder zeldzame bonen" });
    const pages = await Promise.all(
      ["", "/gegevens", "/workshops", "/afmelden"].map((page) => app.request(path + page)),
    );
    expect(pages[0]?.text).toContain("Is genoteerd voor de organisatie. Gewist op 5 november 2026.");
    const data = await app.request(`${path}?_data=nl%2Fregistration%2Fpersonal`);
    for (const { text } of [...pages, data]) expect(text).not.toContain("zeldzame");
  });

  it("tells that the event moved, was cancelled, or is over", async () => {
    const event = await make();
    const path = await come(event);
    const events = app.elkaar.db.updateTable("events").where("id", "=", event.eventId);
    await events.set({ previous_starts_at: "2026-10-28T12:15:00.000Z" }).execute();
    expect((await app.request(path)).text).toContain("niet woensdag 28 oktober. Uw plek blijft staan.");
    now = new Date("2026-11-05T10:00:00.000Z");
    expect((await app.request(path)).text).toContain("U was erbij, Karin");
    expect(await app.request(`${path}/gegevens`)).toMatchObject({ status: 302, location: path });
    now = testNow;
    await events.set({ cancelled_at: "2026-10-01T09:00:00.000Z", cancel_reason: "Te weinig stoelen." }).execute();
    const { text } = await app.request(path);
    expect(text).toContain("Deze bijeenkomst gaat niet door");
    expect(text).toContain("Te weinig stoelen.");
  });

  it("tells who has no link that works how to get one", async () => {
    const path = await come(await make());
    const id = (await app.elkaar.db.selectFrom("registrations").select("id").executeTakeFirstOrThrow()).id;
    for (const bad of ["/aanmelding/onzin", `${path.slice(0, -1)}`, link(id, 2)]) {
      for (const page of ["", "/gegevens", "/workshops", "/afmelden"]) {
        const { status, text } = await app.request(bad + page);
        expect(status).toBe(404);
        expect(text).toContain("Deze link werkt niet meer");
        expect(text).toContain("Een nieuwe link krijgt u zo");
        expect((await app.request(bad + page, { form: { name: "x" } })).status).toBe(404);
      }
      expect((await app.request(`${bad}/agenda.ics`)).status).toBe(404);
    }
  });
});

describe("changing details", () => {
  const details = {
    name: "Karin Postma",
    organization: "De Linde",
    role: "Directeur",
    sector: "education",
    listed: "on",
  };

  it("saves, says so, and keeps what is not shown", async () => {
    const path = await come(await make(), { diet: "vegetarisch" });
    const answer = await app.request(`${path}/gegevens`, { form: { ...details, needs_change: "keep", diet: "x" } });
    expect(answer).toMatchObject({ status: 303, location: `${path}?gelukt=gewijzigd` });
    const { text } = await app.request(`${path}?gelukt=gewijzigd`);
    expect(text).toContain("Uw wijziging is opgeslagen.");
    expect(text).toContain("Directeur, De Linde");
    const row = await app.elkaar.db
      .selectFrom("registration_needs")
      .select("diet")
      .orderBy("consent_at", "desc")
      .execute();
    expect(row.some(({ diet }) => diet === "vegetarisch")).toBe(true);
  });

  it("replaces or erases diet and access only when that is chosen", async () => {
    const path = await come(await make(), { diet: "kaas" });
    const replace = { ...details, needs_change: "replace" };
    const empty = await app.request(`${path}/gegevens`, { form: replace });
    expect(empty.status).toBe(400);
    expect(empty.text).toContain("Vul in wat we moeten weten, of kies hierboven iets anders.");
    const told = await app.request(`${path}/gegevens`, { form: { ...replace, diet: "brood", needs_consent: "on" } });
    expect(told.status).toBe(303);
    const diets = async () =>
      (await app.elkaar.db.selectFrom("registration_needs").select("diet").execute()).map(({ diet }) => diet);
    expect(await diets()).toContain("brood");
    expect(await diets()).not.toContain("kaas");
    await app.request(`${path}/gegevens`, { form: { ...details, needs_change: "forget" } });
    expect(await diets()).not.toContain("brood");
  });

  it("comes back with what is wrong", async () => {
    const path = await come(await make());
    const { status, text } = await app.request(`${path}/gegevens`, { form: { ...details, name: "" } });
    expect(status).toBe(400);
    expect(text).toContain("<title>Fout: Wijzig uw gegevens");
    expect(text).toContain("Vul uw naam in, zoals die op uw badge moet staan.");
    expect(text).toContain('value="De Linde"');
  });
});

describe("changing the workshop", () => {
  it("moves, and offers the others when the new one filled up", async () => {
    const event = await make({ rounds: [[1, 2, 2]] });
    const [full, own, free] = event.workshopIds;
    const [round] = event.roundIds;
    await registerSomeone(app.elkaar.db, event, { workshops: { [round!]: full! } });
    const path = await come(event, { workshops: { [round!]: own! } });
    const page = await app.request(`${path}/workshops`);
    expect(page.text).toContain("Dit is nu uw workshop.");
    expect(page.text).toMatch(new RegExp(`<input[^>]*checked=""[^>]*value="${own}"`));
    const refused = await app.request(`${path}/workshops`, { form: { [`workshops.${round}`]: full!, rounds: round! } });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("Net voor u ging de laatste plek in deze workshop weg.");
    const moved = await app.request(`${path}/workshops`, { form: { [`workshops.${round}`]: free!, rounds: round! } });
    expect(moved).toMatchObject({ status: 303, location: `${path}?gelukt=gewijzigd` });
    expect((await app.request(path)).text).toContain("C. Workshop 1.3");
  });
});

describe("withdrawing", () => {
  it("asks first, does it once, and says how to come back", async () => {
    const event = await make();
    const path = await come(event);
    const question = await app.request(`${path}/afmelden`);
    expect(question.text).toContain("U staat aangemeld voor Samen om het kind op woensdag 4 november.");
    const answer = await app.request(`${path}/afmelden`, { form: {} });
    expect(answer).toMatchObject({ status: 303, location: `${path}?gelukt=afgemeld` });
    const { text } = await app.request(`${path}?gelukt=afgemeld`);
    expect(text).toContain("U bent afgemeld, Karin");
    expect(text).toContain(`href="/bijeenkomsten/${event.slug}/aanmelden"`);
    expect(await app.request(`${path}/afmelden`, { form: {} })).toMatchObject({ status: 303 });
    expect((await app.request(`${path}/agenda.ics`)).text).toContain("METHOD:CANCEL");
  });

  it("gives the diary of who comes the workshop and room, and never the personal link", async () => {
    const event = await make({ rounds: [[5]] });
    const path = await come(event, { workshops: { [event.roundIds[0]!]: event.workshopIds[0]! } });
    const { headers, text } = await app.request(`${path}/agenda.ics`);
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["content-type"]).toContain("method=REQUEST");
    const unfolded = text.replace(/\r\n /g, "");
    expect(unfolded).toContain("Workshop 1.1");
    expect(unfolded).toContain("Zaal 1");
    expect(unfolded).not.toContain("/aanmelding/");
  });
});
