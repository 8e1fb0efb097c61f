import { describe, expect, it } from "vitest";
import routes from "#app/routes";
import { axe, checkStates } from "./check-states";
import { isOrganizerState, states } from "./states";

describe("each page in each of its states: axe finds nothing, no script, no sideways scrolling at 320 px and 400 %", () => {
  const checked = checkStates(states.filter((state) => !isOrganizerState(state)));

  it("leaves out no page of the URL map", () => {
    const files = routes.map(({ file }) => file).filter((file) => file.endsWith(".tsx"));
    const named = new Set(states.map(({ route }) => `routes/${route}.tsx`));
    expect([...new Set(files)].filter((file) => !named.has(file))).toEqual([]);
    expect([...named].filter((file) => !files.includes(file))).toEqual([]);
  });

  it("is looked at by an axe that finds a picture without words", { timeout: 60_000 }, async () => {
    const { visitors } = checked();
    const context = await visitors.window("nobody");
    const page = await context.newPage();
    await page.goto("/");
    await page.evaluate(() => document.querySelector("main")?.append(document.createElement("img")));
    expect(await axe(page)).toEqual([expect.stringContaining("image-alt")]);
    await context.close();
  });

  it(
    "zooming in to 400 % hides nothing of the registration form and leaves the fields usable",
    { timeout: 60_000 },
    async () => {
      const { world, visitors } = checked();
      const context = await visitors.window("nobody", { viewport: { width: 320, height: 225 }, deviceScaleFactor: 4 });
      const page = await context.newPage();
      await page.goto(`/bijeenkomsten/${world.events.open.slug}/aanmelden`);
      for (const name of ["name", "email", "organization", "role", "sector", "phone"]) {
        const field = page.locator(`[name="${name}"]`);
        await field.focus();
        await page.evaluate(
          () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
        );
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
    },
  );
});
