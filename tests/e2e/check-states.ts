import { source } from "axe-core";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { everyWho } from "./states";
import type { State, Who } from "./states";
import { openVisitors, visit } from "./visitors";
import type { Visitors } from "./visitors";
import { makeWorld } from "./world";
import type { World } from "./world";

/** A world of its own with a browser; `visitors` and `world` are there once the tests run. */
export interface Checked {
  world: World;
  visitors: Visitors;
}

/**
 * A test for each state: axe finds nothing, no script, no sideways scrolling, at 1280 and at 320 px. The states are in
 * several files, since a file is what runs beside another.
 */
export function checkStates(states: readonly State[]): () => Checked {
  let checked: Checked | undefined;
  const pages = new Map<Who, Page>();
  const get = (): Checked => {
    if (!checked) throw new Error("asked for before the tests run");
    return checked;
  };

  beforeAll(async () => {
    const world = await makeWorld();
    checked = { world, visitors: await openVisitors(world) };
    for (const who of everyWho) pages.set(who, await (await checked.visitors.window(who)).newPage());
  }, 120_000);

  afterAll(async () => {
    await checked?.visitors.close();
    await checked?.world.stop();
  });

  it.each(states.map((state) => [`${state.route}: ${state.state}`, state] as const))(
    "%s",
    { timeout: 60_000 },
    (_name, state) => check(pages.get(state.as ?? "nobody")!, get().world, state),
  );
  return get;
}

async function check(page: Page, world: World, state: State): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  const response = await visit(page, world, state);
  expect(response.status()).toBe(state.status ?? 200);
  expect(await axe(page)).toEqual([]);
  const isMail = state.state === "the mail itself";
  // The one page with a script names it in its handle; tests/http/role-table.test.ts holds it to that.
  const scripts = state.route === "account/passkey" ? 1 : 0;
  if (!isMail) {
    expect(await page.locator("[style], [onclick]").count()).toBe(0);
    expect(await page.locator("script:not([type='application/ld+json'])").count()).toBe(scripts);
  }
  // 320 px is also what 400 % zoom leaves of a screen of 1280.
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sideways(page)).toEqual([]);
  expect(await axe(page)).toEqual([]);
}

/** WCAG 2.2 A and AA, and what axe calls best practice. */
export async function axe(page: Page): Promise<string[]> {
  // A sandboxed frame runs no script, axe's neither: it must be named, and what it shows is a state of its own.
  const frames = page.locator("iframe");
  expect(await frames.evaluateAll((all) => all.filter((frame) => !frame.getAttribute("title")).length)).toBe(0);
  await frames.evaluateAll((all) => all.forEach((frame) => frame.remove()));
  // Once for each document: reading its half a million signs takes as long as looking at a page.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const options = JSON.stringify({ runOnly: tags, resultTypes: ["violations"] });
  const { violations } = await page.evaluate<AxeResults>(`window.axe.run(document, ${options})`);
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
