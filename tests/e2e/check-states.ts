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
 * A test for each state: no script, no sideways scrolling at 320 px. axe looks at the first state of each page, at 1280 and
 * 320 px in turn; `proofs/accessibility` has it look at every state at both. The states are in several files, since a file
 * is what runs beside another.
 */
export function checkStates(states: readonly State[]): () => Checked {
  let opened: OpenedStates | undefined;
  const get = (): OpenedStates => {
    if (!opened) throw new Error("asked for before the tests run");
    return opened;
  };

  beforeAll(async () => {
    opened = await openStates();
  }, 120_000);

  afterAll(() => opened?.close());

  it.each(states.map((state, index) => [`${state.route}: ${state.state}`, state, index] as const))(
    "%s",
    { timeout: 60_000 },
    (_name, state, index) => get().check(state, isFirst(states, index) ? [index % 2 === 0 ? wide : narrow] : []),
  );
  return get;
}

const isFirst = (states: readonly State[], index: number) =>
  states.findIndex(({ route }) => route === states[index]?.route) === index;

const wide = { width: 1280, height: 900 };
/** Also what 400 % zoom leaves of a screen of 1280. */
const narrow = { width: 320, height: 640 };
export const bothWidths = [wide, narrow];

type Width = typeof wide;

interface OpenedStates extends Checked {
  check: (state: State, widths: readonly Width[]) => Promise<void>;
  close: () => Promise<void>;
}

/** A world with a browser and a page for each kind of visitor. */
export async function openStates(): Promise<OpenedStates> {
  const world = await makeWorld();
  const visitors = await openVisitors(world);
  const pages = new Map<Who, Page>();
  for (const who of everyWho) pages.set(who, await (await visitors.window(who)).newPage());
  return {
    world,
    visitors,
    check: (state, widths) => check(pages.get(state.as ?? "nobody")!, { world, state, widths }),
    close: async () => {
      await visitors.close();
      await world.stop();
    },
  };
}

async function check(
  page: Page,
  { world, state, widths }: { world: World; state: State; widths: readonly Width[] },
): Promise<void> {
  await page.setViewportSize(narrow);
  const response = await visit(page, world, state);
  expect(response.status()).toBe(state.status ?? 200);
  // The one page with a script names it in its handle; tests/http/role-table.test.ts holds it to that.
  const scripts = state.route === "account/passkey" ? 1 : 0;
  if (state.state !== "the mail itself") expect(await countScripts(page)).toEqual({ inline: 0, scripts });
  expect(await sideways(page)).toEqual([]);
  if (widths.includes(narrow)) expect(await axe(page)).toEqual([]);
  if (!widths.includes(wide)) return;
  await page.setViewportSize(wide);
  expect(await axe(page)).toEqual([]);
}

function countScripts(page: Page): Promise<{ inline: number; scripts: number }> {
  return page.evaluate(() => ({
    inline: document.querySelectorAll("[style], [onclick]").length,
    scripts: document.querySelectorAll("script:not([type='application/ld+json'])").length,
  }));
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
