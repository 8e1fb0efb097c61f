import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dictionary } from "#app/language/dictionary";
import { makeHands, tabTo } from "./keyboard";
import { linkInMail } from "./mail-link";
import { openVisitors } from "./visitors";
import type { Visitors } from "./visitors";
import { makeWorld } from "./world";
import type { World } from "./world";

const { introducing } = dictionary("nl");

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
const other = { name: "Bram Oostveen", email: "kennis9@netwerk.example" };
const mine = "karin.postma@wilgenhoek.example";

/** Ticks with the space bar. */
async function tick(page: Page, kind: string): Promise<void> {
  const box = page.locator(`#give-${kind}`);
  do await tabTo(page, ({ name }) => name === "give");
  while (!(await box.evaluate((element) => element === document.activeElement)));
  await page.keyboard.press("Space");
  expect(await box.isChecked()).toBe(true);
}

describe("an introduction, on a phone without scripts, by keyboard alone", () => {
  let asking: BrowserContext;
  let answering: BrowserContext;
  let page: Page;
  let link = "";

  beforeAll(async () => {
    asking = await visitors.window("attendee", phone);
    answering = await visitors.window("nobody", phone);
    page = await asking.newPage();
  }, 60_000);

  it("is asked from the list of attendees, with a line and what one gives", { timeout: 120_000 }, async () => {
    const hands = makeHands();
    await page.goto(`/bijeenkomsten/${world.events.open.slug}/deelnemers?q=${encodeURIComponent(other.name)}`);
    await hands.press(page, introducing.attendees.ask, page.locator(`main a[href^="${world.introductions.ask}"]`));
    expect(await page.locator("#email").isVisible(), "a field without its tick").toBe(false);
    await hands.fill(page, "line", "Wij werken voor dezelfde school.");
    await tick(page, "email");
    expect(await page.locator("#email").inputValue()).toBe(mine);
    await hands.press(page, introducing.ask.submit);
    expect(new URL(page.url()).pathname).toBe("/kennismaken");
    expect(await page.locator("main").innerText()).toContain(introducing.list.done.gevraagd);
  });

  it("is accepted by who has only the mail, in two presses", { timeout: 120_000 }, async () => {
    const first = await answering.newPage();
    link = await linkInMail({ world, page: first }, other.email, "/kennismaking/");
    expect(await first.locator("main").innerText()).not.toContain(mine);
    const hands = makeHands();
    await first.goto(link);
    expect(await first.locator('[name="give"]:checked').count()).toBe(0);
    await hands.press(first, introducing.answer.yes);
    expect(1 + hands.done.presses).toBe(2);
    expect(await first.locator("h1").innerText()).toBe("U en Karin Postma zeiden allebei ja");
    await linkInMail({ world, page: first }, other.email, "/contacten");
    expect(await first.locator("main").innerText()).toContain(mine);
  });

  it("makes a contact with a note and a card, until one of both takes it back", { timeout: 120_000 }, async () => {
    const hands = makeHands();
    await page.goto("/contacten?q=oostveen");
    await hands.press(page, "Oostveen, Bram");
    await hands.fill(page, "note", "Belt graag op maandag.");
    await hands.press(page, introducing.contacts.saveNote);
    expect(await page.locator("#note").inputValue()).toBe("Belt graag op maandag.");
    expect(await page.locator("script").count()).toBe(0);

    const theirs = await world.app.signIn(other.email);
    const read = async () => (await world.app.request("/contacten", { cookie: theirs })).text;
    expect(await read()).toContain(mine);
    await tabTo(page, ({ tag, text }) => tag === "SUMMARY" && text === introducing.contacts.removeTitle);
    await page.keyboard.press("Enter");
    await hands.press(page, introducing.contacts.remove);
    expect(await page.locator("main").innerText()).toContain(introducing.contacts.done.weg);
    expect(await read()).not.toContain(mine);
    expect(await read()).toContain(introducing.contacts.sharesNothing);
  });
});
