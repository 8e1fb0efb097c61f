import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import routes from "#app/routes";
import { states } from "./states";
import type { State, Who } from "./states";
import { openVisitors, visit } from "./visitors";
import type { Visitors } from "./visitors";
import { makeWorld } from "./world";
import type { World } from "./world";

let world: World;
let visitors: Visitors;
const pages = new Map<Who, Page>();

beforeAll(async () => {
  world = await makeWorld();
  visitors = await openVisitors(world);
  for (const who of ["nobody", "attendee", "organizer", "hostEditor"] as const)
    pages.set(who, await (await visitors.window(who)).newPage());
}, 120_000);

afterAll(async () => {
  await visitors?.close();
  await world?.stop();
});

/** WCAG 2.2 A and AA, and what axe calls best practice. */
async function axe(page: Page): Promise<string[]> {
  // A sandboxed frame runs no script, axe's neither: it must be named, and what it shows is a state of its own.
  const frames = page.locator("iframe");
  expect(await frames.evaluateAll((all) => all.filter((frame) => !frame.getAttribute("title")).length)).toBe(0);
  await frames.evaluateAll((all) => all.forEach((frame) => frame.remove()));
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

/** How far the page sticks out sideways, and by which elements. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .map((element) => `${element.tagName}.${element.getAttribute("class") ?? ""}`)
      .slice(0, 8);
  });
}

async function check(state: State): Promise<void> {
  const page = pages.get(state.as ?? "nobody")!;
  await page.setViewportSize({ width: 1280, height: 900 });
  const response = await visit(page, world, state);
  expect(response.status()).toBe(state.status ?? 200);
  expect(await axe(page)).toEqual([]);
  const isMail = state.state === "the mail itself";
  if (!isMail)
    expect(await page.locator("script:not([type='application/ld+json']), [style], [onclick]").count()).toBe(0);
  // 320 px is also what 400 % zoom leaves of a screen of 1280.
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sideways(page)).toEqual([]);
  expect(await axe(page)).toEqual([]);
}

describe("each page in each of its states: axe finds nothing, no script, no sideways scrolling at 320 px and 400 %", () => {
  it.each(states.map((state) => [`${state.route}: ${state.state}`, state] as const))(
    "%s",
    { timeout: 60_000 },
    (_name, state) => check(state),
  );

  it("leaves out no page of the URL map", () => {
    const files = routes.map(({ file }) => file).filter((file) => file.endsWith(".tsx"));
    const named = new Set(states.map(({ route }) => `routes/${route}.tsx`));
    expect([...new Set(files)].filter((file) => !named.has(file))).toEqual([]);
    expect([...named].filter((file) => !files.includes(file))).toEqual([]);
  });
});

describe("zooming in", () => {
  it("to 400 % hides nothing of the registration form and leaves the fields usable", { timeout: 60_000 }, async () => {
    const context = await visitors.window("nobody", { viewport: { width: 320, height: 225 }, deviceScaleFactor: 4 });
    const page = await context.newPage();
    await page.goto(`/bijeenkomsten/${world.events.open.slug}/aanmelden`);
    for (const name of ["name", "email", "organization", "role", "sector", "phone"]) {
      const field = page.locator(`[name="${name}"]`);
      await field.focus();
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
      await page.waitForTimeout(100);
      const box = (await field.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(320);
      // In view once the page has scrolled to it, not behind anything that stays at the bottom of the screen.
      const onTop = await field.evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return document.elementFromPoint(x + width / 2, y + height / 2) === element;
      });
      expect(onTop, name).toBe(true);
    }
    await context.close();
  });
});
