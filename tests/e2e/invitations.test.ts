import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dictionary } from "#app/language/dictionary";
import { focused, fortyLines, fortyPeople as people, makeHands, tabTo } from "./keyboard";
import { openVisitors } from "./visitors";
import type { Visitors } from "./visitors";
import { makeWorld } from "./world";
import type { World } from "./world";

const { invitations, organizer, registration } = dictionary("nl");
const { overview, form, preview, personal } = invitations;

let world: World;
let visitors: Visitors;
/** Of the organizer and the two who answer, together. */
const { press, fill, done } = makeHands();

beforeAll(async () => {
  world = await makeWorld();
  visitors = await openVisitors(world);
}, 120_000);

afterAll(async () => {
  await visitors?.close();
  await world?.stop();
});

async function openInvitation(page: Page, email: string): Promise<void> {
  await world.app.deliverMail();
  await page.goto(`/postvak?aan=${encodeURIComponent(email)}`);
  await page.locator('main a[href^="/postvak/"]').first().click();
  const text = await page.locator("main").innerText();
  const link = /http:\/\/localhost:\d+\/uitnodiging\/[\w.-]+/.exec(text)?.[0];
  if (!link) throw new Error(`no invitation in: ${text}`);
  await page.goto(link);
}

it(
  "invites 40 people from a list, one says yes and one says no, by keyboard and without scripts",
  { timeout: 180_000 },
  async () => {
    const options = { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false };
    const page = await (await visitors.window("organizer", options)).newPage();
    await page.goto(`/beheer/bijeenkomsten/${world.events.open.slug}`);
    await press(page, organizer.event.invitations);
    await press(page, overview.invite);
    await fill(page, "list", fortyLines);
    await fill(page, "line", "We zien u graag.");
    await press(page, form.next);
    expect(await page.locator("main").innerText()).toContain("40 mensen krijgen hierover een mail");
    await press(page, preview.save(40));
    expect(await page.locator("main").innerText()).toContain("40 mensen uitgenodigd");

    const visitor = await (await visitors.window("nobody", options)).newPage();
    await openInvitation(visitor, people[0]?.email ?? "");
    await press(visitor, personal.come);
    expect(await visitor.locator("#name").inputValue()).toBe("Genodigde 1");
    await tabTo(visitor, ({ name }) => name === "sector");
    await visitor.keyboard.press("ArrowDown");
    await tabTo(visitor, ({ name }) => name.startsWith("workshops."));
    await visitor.keyboard.press("Space");
    done.fields += 2;
    await press(visitor, registration.submit);
    expect(visitor.url()).toContain("/aangemeld");

    await openInvitation(visitor, people[1]?.email ?? "");
    await fill(visitor, "reason", "Ik ben dan op reis.");
    expect((await focused(visitor)).name).toBe("reason");
    await press(visitor, personal.cannot);
    expect(await visitor.locator("main").innerText()).toContain(personal.declined);

    await page.reload();
    const text = await page.locator("main").innerText();
    expect(text).toContain("1 komt, 1 kan niet, 38 zonder antwoord");
    console.info(`invite 40, one yes, one no: ${done.presses} presses, ${done.fields} fields`);
    expect(done).toEqual({ presses: 7, fields: 5 });
  },
);
