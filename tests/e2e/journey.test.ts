import { readFile } from "node:fs/promises";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dictionary } from "#app/language/dictionary";
import { registerSomeone } from "#tests/support/factories";
import { readCalendar, valuesOf } from "#tests/support/read-calendar";
import { focused, tabTo } from "./keyboard";
import { linkInMail } from "./mail-link";
import { openVisitors } from "./visitors";
import type { Visitors } from "./visitors";
import { makeWorld } from "./world";
import type { World } from "./world";

const { registration, account, common } = dictionary("nl");

let world: World;
let visitors: Visitors;

beforeAll(async () => {
  world = await makeWorld();
  visitors = await openVisitors(world);
}, 120_000);

afterAll(async () => {
  await visitors?.close();
  await world?.stop();
});

const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };

async function register(
  page: Page,
  slug: string,
  person: { name: string; email: string; listed?: boolean },
): Promise<void> {
  await page.goto(`/bijeenkomsten/${slug}/aanmelden`);
  await page.locator("#name").fill(person.name);
  await page.locator("#email").fill(person.email);
  await page.locator("#organization").fill("Basisschool De Wilgenhoek");
  await page.locator("#role").fill("Intern begeleider");
  await page.locator("#sector").selectOption("education");
  for (const round of await page.locator("fieldset", { has: page.locator('[name^="workshops."]') }).all())
    await round.locator('input[type="radio"]:enabled').first().check();
  if (person.listed) await page.locator('[name="listed"][value="on"]').check();
  await page.getByRole("button", { name: /Aanmelden|wachtlijst/ }).click();
}

describe("the line of an attendee, on a phone without scripts", () => {
  let context: BrowserContext;
  let page: Page;
  let link = "";

  beforeAll(async () => {
    context = await visitors.window("nobody", phone);
    page = await context.newPage();
  }, 60_000);

  it("goes from the front page to a registration, through a mistake that is told beside the field", async () => {
    await page.goto("/");
    await page.getByRole("link", { name: common.events }).first().click();
    const toEvent = page.locator(`main a[href="/bijeenkomsten/${world.events.open.slug}"]`).first();
    for (let pages = 1; pages < 5 && !(await toEvent.isVisible()); pages++)
      await page.getByRole("link", { name: common.next, exact: true }).click();
    await toEvent.click();
    await page.getByRole("link", { name: registration.title, exact: true }).first().click();
    await register(page, world.events.open.slug, { name: "Ineke Baas", email: "ineke.baas.example", listed: true });
    expect(page.url()).toContain("/aanmelden");
    expect(await page.title()).toMatch(/^Fout:/);
    expect(await page.locator("#email").getAttribute("aria-describedby")).toContain("email");
    expect(await page.locator("#name").inputValue()).toBe("Ineke Baas");
    expect(await page.locator('[name="listed"][value="on"]').isChecked()).toBe(true);
    await page.locator("#email").fill("ineke.baas@wilgenhoek.example");
    await page.getByRole("button", { name: registration.submit, exact: true }).click();
    expect(new URL(page.url()).pathname).toBe(`/bijeenkomsten/${world.events.open.slug}/aangemeld`);
  }, 60_000);

  it("reads the mail, opens the personal page and confirms the address", async () => {
    link = await linkInMail({ world, page }, "ineke.baas@wilgenhoek.example", "/aanmelding/");
    await page.goto(link);
    expect(await page.locator("h1").innerText()).toBe(registration.personal.placed("Ineke"));
    await page.locator("main form[method=post] button").first().click();
    expect(await page.locator("main").innerText()).toContain(registration.personal.confirmed);
  }, 60_000);

  it("changes workshop, and has that workshop with its room in the diary", async () => {
    await page.goto(`${link.replace(/\/$/, "")}/workshops`);
    const free = page.locator('input[type="radio"]:enabled:not(:checked)');
    const chosen = await free.first().evaluate((input) => input.closest("label, .pick, div")?.textContent ?? "");
    await free.first().check();
    await page.locator("main form[method=post] button[type=submit], main form[method=post] button").first().click();
    expect(await page.locator("main").innerText()).toContain(registration.personal.changed);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: registration.personal.addToDiary }).first().click();
    const file = await readFile(await (await download).path(), "utf8");
    const { events } = readCalendar(file);
    expect(events).toHaveLength(1);
    const [description] = valuesOf(events[0], "description");
    const title = /(Workshop [A-Z\d ]+)/.exec(chosen)?.[1]?.trim() ?? "";
    expect(description).toContain(title);
    expect(file).not.toContain("/aanmelding/");
  }, 60_000);

  it("signs in by mail and finds the others who want to be found", async () => {
    await page.goto(`/bijeenkomsten/${world.events.open.slug}/deelnemers`);
    await page.locator("#email").fill("ineke.baas@wilgenhoek.example");
    await page.getByRole("button", { name: account.signIn.button }).click();
    await page.goto(await linkInMail({ world, page }, "ineke.baas@wilgenhoek.example", "/inloggen/"));
    await page.getByRole("button", { name: account.link.button }).click();
    expect(new URL(page.url()).pathname).toBe(`/bijeenkomsten/${world.events.open.slug}/deelnemers`);
    const text = await page.locator("main").innerText();
    expect(text).toContain("Karin Postma");
    expect(text).not.toContain("Bram Nieuw");
    await page.locator('[name="q"]').fill("póstmá");
    await page.locator('[name="q"]').press("Enter");
    await page.waitForURL(/q=/);
    expect(await page.locator("main").innerText()).toContain("Karin Postma");
  }, 60_000);

  it("cancels without shame", async () => {
    await page.goto(`${link}/afmelden`);
    await page.getByRole("button", { name: registration.withdraw.submit }).click();
    expect(await page.locator("h1").innerText()).toBe(registration.personal.withdrawn("Ineke"));
  }, 60_000);
});

describe("a full event", () => {
  it(
    "puts somebody on the waitlist, and moves them up the moment somebody withdraws",
    { timeout: 60_000 },
    async () => {
      const context = await visitors.window("nobody", phone);
      const page = await context.newPage();
      const { full } = world.events;
      const holder = await world.db
        .selectFrom("registrations")
        .select("id")
        .where("event_id", "=", full.eventId)
        .where("status", "=", "placed")
        .executeTakeFirstOrThrow();
      const first = await world.db
        .selectFrom("registrations")
        .select(["id", "name"])
        .where("event_id", "=", full.eventId)
        .where("status", "=", "waitlisted")
        .orderBy("waitlisted_at")
        .orderBy("id")
        .executeTakeFirstOrThrow();
      await register(page, full.slug, { name: "Dewi Wacht", email: "dewi@wacht.example" });
      await page.goto(await linkInMail({ world, page }, "dewi@wacht.example", "/aanmelding/"));
      expect(await page.locator("h1").innerText()).toMatch(/wachtlijst/);
      await page.goto(`${world.app.elkaar.links("nl").registration({ id: holder.id, linkVersion: 1 })}/afmelden`);
      await page.getByRole("button", { name: registration.withdraw.submit }).click();
      await page.goto(world.app.elkaar.links("nl").registration({ id: first.id, linkVersion: 1 }));
      expect(await page.locator("h1").innerText()).toMatch(/U bent erbij/);
      await context.close();
    },
  );
});

describe("a workshop that fills up while somebody types", () => {
  it("is told, the others are offered and what was typed is kept", { timeout: 60_000 }, async () => {
    const context = await visitors.window("nobody", phone);
    const page = await context.newPage();
    const { bare: _bare, long } = world.events;
    await world.db
      .updateTable("workshops")
      .set({ capacity: 1, place_limit: 1 })
      .where("id", "=", long.workshopIds[2]!)
      .execute();
    await page.goto(`/bijeenkomsten/${long.slug}/aanmelden`);
    await page.locator("#name").fill("Noor van Dam");
    await page.locator("#email").fill("noor@ggd.example");
    await page.locator("#organization").fill("GGD");
    await page.locator("#role").fill("Jeugdarts");
    await page.locator("#sector").selectOption("health");
    await page.locator(`input[value="${long.workshopIds[2]!}"]`).check();
    await registerSomeone(world.db, long, { workshops: { [long.roundIds[0]!]: long.workshopIds[2]! } });
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: registration.submit, exact: true }).click();
    expect((await answer).status()).toBe(409);
    expect(await page.locator("main").innerText()).toContain(registration.refusals.workshop_full);
    expect(await page.locator("#name").inputValue()).toBe("Noor van Dam");
    expect(await page.locator(`input[value="${long.workshopIds[2]!}"]`).isDisabled()).toBe(true);
    expect(await page.locator(`input[value="${long.workshopIds[0]!}"]`).isEnabled()).toBe(true);
    await context.close();
  });
});

describe("by keyboard alone", () => {
  it(
    "somebody skips to the content, sees where they are at every step, and registers",
    { timeout: 90_000 },
    async () => {
      const context = await visitors.window("nobody", { viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      await page.goto(`/bijeenkomsten/${world.events.open.slug}`);
      await page.keyboard.press("Tab");
      expect(await focused(page)).toMatchObject({ text: common.skipToContent, visible: true });
      await page.keyboard.press("Enter");
      await tabTo(page, (now) => now.text === registration.title);
      await page.keyboard.press("Enter");
      await page.waitForURL(/aanmelden/);

      const answers: Record<string, string> = {
        name: "Olaf Toets",
        email: "olaf@toets.example",
        organization: "Jeugdteam Zuid",
        role: "Gezinscoach",
      };
      for (const [name, value] of Object.entries(answers)) {
        await tabTo(page, (now) => now.name === name);
        await page.keyboard.type(value);
      }
      await tabTo(page, (now) => now.name === "sector");
      await page.keyboard.press("ArrowDown");
      await tabTo(page, (now) => now.name.startsWith("workshops."));
      await page.keyboard.press("Space");
      await tabTo(page, (now) => now.tag === "BUTTON" && now.text === registration.submit);
      await page.keyboard.press("Enter");
      await page.waitForURL(/aangemeld/);
      await context.close();
    },
  );
});
