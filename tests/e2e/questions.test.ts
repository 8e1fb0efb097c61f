import { afterAll, beforeAll, expect, it } from "vitest";
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

it("a question for some sectors shows once one of them is chosen, and only then, without a script", async () => {
  const page = await (await visitors.window("nobody")).newPage();
  await page.goto(`/bijeenkomsten/${world.asking.slug}/aanmelden`);
  const forSome = page.locator(`[name="answers.${world.asking.textId}"]`);
  const forAll = page.locator(`[name="answers.${world.asking.choiceId}"]`).first();
  const sees = async (sector: string) => {
    await page.locator("#sector").selectOption(sector);
    return [await forSome.isVisible(), await forAll.isVisible()];
  };
  expect(await sees("")).toEqual([false, true]);
  expect(await sees("education")).toEqual([true, true]);
  expect(await sees("health")).toEqual([false, true]);
  expect(await sees("youthCare")).toEqual([true, true]);
  expect(await page.locator("script").count()).toBe(0);
});
