import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BrowserContext } from "playwright-core";
import { dictionary } from "#app/language/dictionary";
import { createTestEvent, registerSomeone } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { makeHands } from "./keyboard";
import { linkInMail } from "./mail-link";
import { openVisitors } from "./visitors";
import type { Visitors } from "./visitors";
import { makeWorld } from "./world";
import type { World } from "./world";

const { suggestions, introducing } = dictionary("nl");

let world: World;
let visitors: Visitors;
let event: TestEvent;

const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };
const team = { name: "Teun Reisgenoot", email: "teun@reis.example", role: "gezinscoach", sector: "youthCare" } as const;
const nurse = { name: "Nel Reisgenoot", email: "nel@reis.example", role: "verpleegkundige", sector: "health" } as const;

beforeAll(async () => {
  world = await makeWorld();
  visitors = await openVisitors(world);
  const { db } = world;
  const { id: regionId } = await db
    .selectFrom("regions")
    .select("id")
    .where("slug", "=", world.regionSlug)
    .executeTakeFirstOrThrow();
  event = await createTestEvent(db, { regionId, slug: "reis-langs-voorstellen", title: "Wie kent wie" });
  const me = { name: "Karin Postma", email: world.attendee, organization: "De Wilgenhoek" };
  for (const who of [me, { ...team, organization: "Jeugdteam" }, { ...nurse, organization: "GGD" }])
    await registerSomeone(db, event, { listed: true, confirmed: true, ...who });
}, 120_000);

afterAll(async () => {
  await visitors?.close();
  await world?.stop();
});

describe("suggestions, on a phone without scripts, by keyboard alone", () => {
  let attendee: BrowserContext;

  it("are made by the organizer, who sees counts and no names", { timeout: 120_000 }, async () => {
    const page = await (await visitors.window("organizer", phone)).newPage();
    const hands = makeHands();
    await page.goto(`/beheer/bijeenkomsten/${event.slug}`);
    await hands.press(page, suggestions.organizer.title);
    expect(await page.locator('[name="byMail"]').isChecked()).toBe(true);
    await hands.press(page, suggestions.organizer.make);
    expect(await page.locator("main").innerText()).toContain(suggestions.organizer.running);
    await world.app.deliverMail();
    await hands.press(page, suggestions.organizer.refresh);
    const text = await page.locator("main").innerText();
    expect(text).toContain(suggestions.organizer.withSome);
    for (const { name, email } of [team, nurse]) for (const word of [name, email]) expect(text).not.toContain(word);
    expect(await page.locator("script").count()).toBe(0);
  });

  it("reach an attendee by mail, that names nobody, and lead to asking", { timeout: 120_000 }, async () => {
    attendee = await visitors.window("attendee", phone);
    const page = await attendee.newPage();
    const link = await linkInMail({ world, page }, world.attendee, "/voorstellen");
    const mail = await page.locator("main").innerText();
    for (const { name } of [team, nurse]) expect(mail).not.toContain(name);
    await page.goto(link);
    expect(await page.locator("main").innerText()).toContain("Uw functies vullen elkaar aan");
    const hands = makeHands();
    const ask = page.getByRole("link", { name: suggestions.page.askOf(team.name) });
    await hands.press(page, suggestions.page.ask, ask);
    await hands.fill(page, "line", "Wij werken voor dezelfde kinderen.");
    await hands.press(page, introducing.ask.submit);
    expect(await page.locator("main").innerText()).toContain(introducing.list.done.gevraagd);
  });

  it("are gone once asked, or once they are not wanted", { timeout: 120_000 }, async () => {
    const page = await attendee.newPage();
    const hands = makeHands();
    await page.goto(`/bijeenkomsten/${event.slug}/voorstellen`);
    const text = await page.locator("main").innerText();
    expect([text.includes(team.name), text.includes(nurse.name)]).toEqual([false, true]);
    await hands.press(page, suggestions.page.dismiss);
    const after = await page.locator("main").innerText();
    expect(after).toContain(suggestions.page.dismissed);
    expect(after).toContain(suggestions.page.none.lead);
    expect(after).not.toContain(nurse.name);
    const theirs = await world.app.signIn(nurse.email);
    const { text: seen } = await world.app.request(`/bijeenkomsten/${event.slug}/voorstellen`, { cookie: theirs });
    expect(seen).not.toContain("Karin Postma</b>");
  });
});
