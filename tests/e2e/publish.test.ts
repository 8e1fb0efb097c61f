import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dictionary } from "#app/language/dictionary";
import { newId } from "#db/id";
import { createTestEvent } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { openVisitors } from "./visitors";
import type { Visitors } from "./visitors";
import { makeWorld } from "./world";
import type { World } from "./world";

const { drafts } = dictionary("nl");
const mostStops = 120;

let world: World;
let visitors: Visitors;
let context: BrowserContext;
let page: Page;
let symposium: TestEvent;
/** What an organizer does: presses of a link or button, and fields typed in. */
const done = { presses: 0, fields: 0 };

beforeAll(async () => {
  world = await makeWorld();
  symposium = await makeSymposium(world);
  visitors = await openVisitors(world);
  context = await visitors.window("organizer", { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
  page = await context.newPage();
}, 120_000);

afterAll(async () => {
  await context?.close();
  await visitors?.close();
  await world?.stop();
});

/** Last year's: three workshops, with rooms and who leads them, and two hosts. */
async function makeSymposium({ db, events }: World): Promise<TestEvent> {
  const over = { doorsOpenAt: null, startsAt: "2026-09-02T11:15:00.000Z", endsAt: "2026-09-02T15:30:00.000Z" };
  const rows = ["Gemeente Zoetermeer", "Kennisnetwerk Haaglanden"].map((name) => ({
    ...{ id: newId(), name, name_search: name.toLowerCase(), kind: "network", created_at: "2026-01-01T00:00:00.000Z" },
  }));
  await db.insertInto("organizations").values(rows).execute();
  const event = await createTestEvent(
    db,
    {
      ...over,
      ...{ regionId: events.open.regionId, kind: "symposium", title: "Symposium Dichtbij", slug: "symposium-dichtbij" },
      hostIds: rows.map(({ id }) => id),
      rounds: [[40, 30, 30]],
    },
    new Date("2026-08-01T10:00:00.000Z"),
  );
  const hours = { starts_at: "2026-09-02T13:00:00.000Z", ends_at: "2026-09-02T14:00:00.000Z" };
  await db.updateTable("programme_items").set(hours).where("event_id", "=", event.eventId).execute();
  await db.updateTable("workshops").set({ leader: "Joris Vermeer" }).where("event_id", "=", event.eventId).execute();
  return event;
}

/** Presses Tab until the focus stands there, as who uses no mouse does. */
async function reach(target: Locator): Promise<void> {
  for (let stop = 0; stop < mostStops; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${mostStops} times Tab did not reach ${String(target)}`);
}

async function press(target: Locator): Promise<void> {
  await reach(target);
  const load = page.waitForEvent("load");
  await page.keyboard.press("Enter");
  await load;
  done.presses += 1;
}

/** Types until the field reads this; a browser asks for a date or time in the order of its own language. */
async function type(name: string, wanted: string, ways: string[]): Promise<void> {
  const field = page.locator(`[name="${name}"]`);
  for (const keys of ways) {
    await field.focus();
    await page.keyboard.type(keys);
    if ((await field.inputValue()) === wanted) break;
  }
  expect(await field.inputValue()).toBe(wanted);
  done.fields += 1;
}

describe("last year's symposium again, by keyboard and without scripts", () => {
  it("is copied with its three workshops, rooms, leaders and hosts", { timeout: 60_000 }, async () => {
    await page.goto("/beheer");
    await press(page.locator(`a[href$="?kopie=${symposium.slug}"]`));
    expect(await page.locator("h1").innerText()).toBe(drafts.create.copyTitle("Symposium Dichtbij"));
    await reach(page.locator('[name="date"]'));
    await type("date", "2027-03-03", ["03032027"]);
    await reach(page.locator('[name="starts_at"]'));
    await type("starts_at", "13:15", ["1315", "0115PM"]);
    await reach(page.locator('[name="ends_at"]'));
    await type("ends_at", "17:30", ["1730", "0530PM"]);
    await press(page.getByRole("button", { name: drafts.create.submit }));
    expect(new URL(page.url()).pathname).toBe("/beheer/bijeenkomsten/symposium-dichtbij-2027");
    const main = await page.locator("main").innerText();
    for (const words of [drafts.draft.ready, "A. Workshop 1.1", "B. Workshop 1.2", "C. Workshop 1.3", "Zaal 3"])
      expect(main).toContain(words);
    const visitor = await world.app.request("/bijeenkomsten/symposium-dichtbij-2027");
    expect(visitor.status).toBe(404);
  });

  it("is public after one more press, at its own hours from the start", { timeout: 60_000 }, async () => {
    await press(page.getByRole("button", { name: drafts.draft.publish, exact: true }));
    expect(await page.locator("main").innerText()).toContain(drafts.done.published);
    const { status, text } = await world.app.request("/bijeenkomsten/symposium-dichtbij-2027");
    expect(status).toBe(200);
    for (const words of [
      "3 maart",
      "13.15 tot 17.30 uur",
      "15.00",
      "Workshop 1.3",
      "Joris Vermeer",
      "Gemeente Zoetermeer",
    ])
      expect(text).toContain(words);
    console.info(`Copied and published: ${done.presses} presses, ${done.fields} fields`);
    expect(done).toEqual({ presses: 3, fields: 3 });
  });
});
