import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { everyWho, states } from "./states";
import type { Who } from "./states";
import { openVisitors } from "./visitors";
import type { Visitors } from "./visitors";
import { makeWorld } from "./world";
import type { World } from "./world";

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

/** Sends the first form of the page as a person's browser does, and answers what the server said first. */
async function sendFirstForm(page: Page): Promise<number> {
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  const load = page.waitForEvent("load");
  await page
    .locator("form[method=post]")
    .first()
    .evaluate((form) => {
      if (!(form instanceof HTMLFormElement)) throw new Error("no form");
      form.noValidate = true;
      form.requestSubmit();
    });
  const status = (await answer).status();
  await load;
  return status;
}

describe("a real Chromium sends a form from every page that has one", () => {
  it("and the server takes it as coming from its own pages", { timeout: 300_000 }, async () => {
    const pages = new Map<Who, Page>();
    for (const who of everyWho) pages.set(who, await (await visitors.window(who)).newPage());
    const seen = new Map<string, number>();
    // Signing out and ending sessions come last: they would close the window of the others.
    const order = states
      // Its script asks a device first: passkey.test.ts sends those forms.
      .filter(({ route }) => route !== "account/passkey")
      .sort((a, b) => Number(a.route === "account/account") - Number(b.route === "account/account"));
    const visited = new Set<string>();
    for (const { route, as = "nobody", path } of order) {
      const page = pages.get(as)!;
      const visit = `${as} ${path(world)}`;
      if (seen.has(route) || visited.has(visit)) continue;
      visited.add(visit);
      // Without showing it first: most pages have nothing to send.
      const asked = await page.request.get(path(world));
      if (!/<form[^>]* method="post"/.test(await asked.text())) continue;
      await page.goto(path(world));
      seen.set(route, await sendFirstForm(page));
    }
    const refused = [...seen].filter(([, status]) => status === 403 || status === 421 || status >= 500);
    expect(refused).toEqual([]);
    console.log(`a form sent from each of ${seen.size} pages`);
    for (const route of ["registration/register", "registration/withdraw", "account/sign-in", "organizer/change"])
      expect([...seen.keys()]).toContain(route);
  });
});
