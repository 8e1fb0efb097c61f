import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, createTestRegion, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent, TestEventOptions } from "#tests/support/factories";

let app: TestApp;
let regionId: string;

beforeAll(async () => {
  app = await createTestApp({ clock: () => testNow });
  regionId = await createTestRegion(app.elkaar.db);
});
afterAll(() => app.stop());

const make = (options: TestEventOptions = {}) => createTestEvent(app.elkaar.db, { regionId, ...options });
const path = ({ slug }: { slug: string }) => `/bijeenkomsten/${slug}/aanmelden`;
const send = (event: TestEvent, form: Record<string, string | string[]>) => app.request(path(event), { form });

const karin = {
  name: "Karin Postma",
  email: "k.postma@wilgenhoek.example",
  organization: "De Wilgenhoek",
  role: "Intern begeleider",
  sector: "education",
  listed: "",
};

describe("the form to register", () => {
  it("asks with the right kind of keyboard and lets the browser fill in", async () => {
    const { text } = await app.request(path(await make({ rounds: [[5, 5]] })));
    for (const attributes of [
      /<input[^>]*id="name"[^>]*autoComplete="name"/,
      /<input[^>]*id="email"[^>]*type="email"[^>]*autoComplete="email"[^>]*inputMode="email"/,
      /<input[^>]*id="organization"[^>]*autoComplete="organization"/,
      /<input[^>]*id="role"[^>]*autoComplete="organization-title"/,
      /<input[^>]*id="phone"[^>]*type="tel"[^>]*autoComplete="tel"/,
    ])
      expect(text).toMatch(attributes);
    expect(text).toContain("Schrijf hier niets over een kind of gezin.");
    expect(text).toContain("Welke workshop, om 14.00 uur?");
    expect(text).toMatch(/<input[^>]*name="listed"[^>]*checked=""[^>]*value=""/);
  });

  it("sends everybody to one page, which says to look at the mail", async () => {
    const event = await make();
    const answer = await send(event, karin);
    expect(answer).toMatchObject({ status: 303, location: `/bijeenkomsten/${event.slug}/aangemeld`, cookies: [] });
    const { status, text } = await app.request(answer.location ?? "");
    expect(status).toBe(200);
    expect(text).toContain("Kijk in uw mail");
    expect(text).not.toContain("Karin");
    expect(text).not.toContain("/postvak");
    const again = await send(event, { ...karin, name: "karin  postma" });
    expect({ ...again, headers: {} }).toEqual({ ...answer, headers: {} });
    const rows = await app.elkaar.db
      .selectFrom("registrations")
      .select("name")
      .where("event_id", "=", event.eventId)
      .execute();
    expect(rows).toEqual([{ name: "Karin Postma" }]);
  });

  it("keeps the language of the page", async () => {
    const event = await make();
    const answer = await app.request(`/en${path(event)}`, { form: karin });
    expect(answer.location).toBe(`/en/bijeenkomsten/${event.slug}/aangemeld`);
    const row = await app.elkaar.db
      .selectFrom("registrations")
      .select("language")
      .where("event_id", "=", event.eventId)
      .executeTakeFirst();
    expect(row).toEqual({ language: "en" });
  });

  it("comes back with what was typed and says what is wrong, on top and beside each field", async () => {
    const event = await make({ rounds: [[5]] });
    const typed = {
      ...karin,
      email: "k.postma.wilgenhoek.example",
      role: "",
      phone: "bel mij",
      note: "Jan",
      rounds: event.roundIds,
    };
    const { status, text } = await send(event, typed);
    expect(status).toBe(400);
    expect(text).toMatch(/<title>Fout: Aanmelden voor/);
    expect(text).toContain("Er moeten nog 4 dingen goed");
    for (const [field, words] of [
      ["email", "Hier ontbreekt een @. Bijvoorbeeld: k.postma@school.nl"],
      ["role", "Vul uw functie in. Bijvoorbeeld: intern begeleider."],
      ["phone", "Dit is geen telefoonnummer."],
    ] as const) {
      expect(text).toContain(`href="#${field}"`);
      expect(text).toMatch(new RegExp(`id="${field}-fout">${words.replace(/[.?]/g, "\\$&")}`));
      expect(text).toMatch(new RegExp(`<input[^>]*id="${field}"[^>]*aria-invalid="true"`));
    }
    expect(text).toContain(`href="#workshops.${event.roundIds[0]}"`);
    expect(text).toContain('value="k.postma.wilgenhoek.example"');
    expect(text).toContain('value="Karin Postma"');
    expect(text).toContain(">Jan</textarea>");
    expect(
      await app.elkaar.db.selectFrom("registrations").select("id").where("event_id", "=", event.eventId).execute(),
    ).toEqual([]);
  });

  it("asks for consent with what somebody eats", async () => {
    const { status, text } = await send(await make(), { ...karin, diet: "geen noten" });
    expect(status).toBe(400);
    expect(text).toContain("Vink aan dat we dit mogen gebruiken, of haal weg wat u invulde.");
    expect(text).toContain('value="geen noten"');
  });

  it("offers the other workshops when the chosen one filled up, and loses nothing", async () => {
    const event = await make({ rounds: [[1, 9]] });
    const [full, free] = event.workshopIds;
    const [round] = event.roundIds;
    await registerSomeone(app.elkaar.db, event, { workshops: { [round!]: full! } });
    const before = await app.request(path(event));
    expect(before.text).toMatch(new RegExp(`<input[^>]*disabled=""[^>]*value="${full}"`));
    expect(before.text).toContain("Vol. Kies een andere.");
    const { status, text } = await send(event, { ...karin, rounds: [round!], [`workshops.${round}`]: full! });
    expect(status).toBe(409);
    expect(text).toMatch(/<title>Fout: /);
    expect(text).toContain("Net voor u ging de laatste plek in deze workshop weg.");
    expect(text).toContain("Nog 9 plaatsen");
    expect(text).toContain('value="k.postma@wilgenhoek.example"');
    expect((await send(event, { ...karin, rounds: [round!], [`workshops.${round}`]: free! })).status).toBe(303);
  });

  it("takes not knowing yet for an answer", async () => {
    const event = await make({ rounds: [[1]] });
    const [round] = event.roundIds;
    expect((await send(event, { ...karin, rounds: [round!], [`workshops.${round}`]: "none" })).status).toBe(303);
  });

  it("says beforehand that one will wait, and behind how many", async () => {
    const event = await make({ capacity: 1 });
    await registerSomeone(app.elkaar.db, event);
    expect((await app.request(path(event))).text).toContain("U komt als eerste op de wachtlijst.");
    await registerSomeone(app.elkaar.db, event);
    const { text } = await app.request(path(event));
    expect(text).toContain("Er wacht nu één persoon.");
    expect(text).toContain("Zet mij op de wachtlijst");
    expect((await send(event, karin)).status).toBe(303);
  });

  it("says a sentence to who tries too often", async () => {
    const event = await make();
    const answers = [];
    for (let i = 0; i < 5; i++) answers.push((await send(event, { ...karin, name: `Karin ${"abcdef"[i]}` })).status);
    expect(answers).toEqual([303, 303, 303, 429, 429]);
    const { text } = await send(event, karin);
    expect(text).toContain("Wacht een paar minuten en probeer het dan opnieuw.");
    expect(text).toContain('value="Karin Postma"');
  });

  it("has no form when nobody can register", async () => {
    const event = await make({ registrationClosesAt: "2026-09-30T10:00:00.000Z" });
    const { text } = await app.request(path(event));
    expect(text).toContain("Aanmelden voor deze bijeenkomst kan niet meer.");
    expect(text).not.toContain('<form method="post"');
    expect((await send(event, karin)).status).toBe(409);
  });
});
