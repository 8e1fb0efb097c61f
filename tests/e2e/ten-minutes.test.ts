import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dictionary } from "#app/language/dictionary";
import { newId } from "#db/id";
import { createTestEvent } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { fortyLines, fortyPeople, makeHands } from "./keyboard";
import { openVisitors } from "./visitors";
import type { Visitors } from "./visitors";
import { makeWorld } from "./world";
import type { World } from "./world";

const { drafts, invitations, organizer } = dictionary("nl");
let world: World;
let visitors: Visitors;
let context: BrowserContext;
let page: Page;
let symposium: TestEvent;
const { press, fill, type, done } = makeHands();

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

describe("last year's symposium again, by keyboard and without scripts", () => {
  it("is copied with its three workshops, rooms, leaders and hosts", { timeout: 60_000 }, async () => {
    await page.goto("/beheer");
    const copy = page.locator(`a[href$="?kopie=${symposium.slug}"]`);
    await press(page, (await copy.innerText()).trim(), copy);
    expect(await page.locator("h1").innerText()).toBe(drafts.create.copyTitle("Symposium Dichtbij"));
    await type(page, "date", "2027-03-03", ["03032027"]);
    await type(page, "starts_at", "13:15", ["1315", "0115PM"]);
    await type(page, "ends_at", "17:30", ["1730", "0530PM"]);
    await press(page, drafts.create.submit);
    expect(new URL(page.url()).pathname).toBe("/beheer/bijeenkomsten/symposium-dichtbij-2027");
    const main = await page.locator("main").innerText();
    for (const words of [drafts.draft.ready, "A. Workshop 1.1", "B. Workshop 1.2", "C. Workshop 1.3", "Zaal 3"])
      expect(main).toContain(words);
    const visitor = await world.app.request("/bijeenkomsten/symposium-dichtbij-2027");
    expect(visitor.status).toBe(404);
  });

  it("is public after one more press, at its own hours from the start", { timeout: 60_000 }, async () => {
    await press(page, drafts.draft.publish);
    expect(await page.locator("main").innerText()).toContain(drafts.done.published);
    const { status, text } = await world.app.request("/bijeenkomsten/symposium-dichtbij-2027");
    expect(status).toBe(200);
    const shown = ["3 maart", "13.15 tot 17.30 uur", "15.00", "Workshop 1.3", "Joris Vermeer", "Gemeente Zoetermeer"];
    for (const words of shown) expect(text).toContain(words);
  });

  it("invites 40 people from a list, each with a mail of their own", { timeout: 60_000 }, async () => {
    await press(page, organizer.event.invitations);
    await press(page, invitations.overview.invite);
    await fill(page, "list", fortyLines);
    await press(page, invitations.form.next);
    await press(page, invitations.preview.save(40));
    expect(await page.locator("main").innerText()).toContain("40 mensen uitgenodigd");
    const mails = await world.db
      .selectFrom("outbox")
      .select("recipient_email as email")
      .where("template", "=", "invitation")
      .where(
        "recipient_email",
        "in",
        fortyPeople.map(({ email }) => email),
      )
      .execute();
    expect(new Set(mails.map(({ email }) => email)).size).toBe(40);
    console.info(`Copied, published, 40 people invited: ${done.presses} presses, ${done.fields} fields`);
    expect(done).toEqual({ presses: 7, fields: 4 });
  });
});
