import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

export interface Focused {
  tag: string;
  name: string;
  text: string;
  visible: boolean;
}

export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { tag: "", name: "", text: "", visible: false };
    const box = element.getBoundingClientRect();
    // A choice shows its focus on the card around it.
    const ring = [element, element.closest("label")].some((one) => {
      if (!one) return false;
      const style = getComputedStyle(one);
      const outlined = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
      return outlined || style.boxShadow !== "none";
    });
    const inView = box.bottom > 0 && box.top < innerHeight && box.width > 0;
    return {
      tag: element.tagName,
      name: element.getAttribute("name") ?? "",
      text: (element.textContent ?? "").trim(),
      visible: ring && inView,
    };
  });
}

/** Where the focus is once the page has scrolled to it. */
async function settled(page: Page): Promise<Focused> {
  for (let look = 0; look < 20; look++) {
    const now = await focused(page);
    if (now.visible) return now;
    await page.waitForTimeout(50);
  }
  return focused(page);
}

/** Tabs until it is there; every stop on the way shows where the focus is. */
export async function tabTo(page: Page, there: (now: Focused) => boolean): Promise<void> {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press("Tab");
    const now = await settled(page);
    if (now.tag === "BODY" || now.tag === "") continue;
    expect(now, `the focus is seen on ${now.tag} ${now.name} ${now.text}`).toMatchObject({ visible: true });
    if (there(now)) return;
  }
  throw new Error("never got there");
}

/** Somebody without a mouse, whose presses of links and buttons and whose filled fields are counted. */
export interface Hands {
  /** Tabs to the link or button with these words, and presses it; `which` says which of several with the same words. */
  press: (page: Page, words: string, which?: Locator) => Promise<void>;
  fill: (page: Page, name: string, text: string) => Promise<void>;
  /** Types into a date or a time until it reads what is wanted: a browser asks for it in the order of its own language. */
  type: (page: Page, name: string, wanted: string, ways: string[]) => Promise<void>;
  done: { presses: number; fields: number };
}

export function makeHands(): Hands {
  const done = { presses: 0, fields: 0 };
  return {
    done,
    press: async (page, words, which) => {
      const isIt = ({ tag, text }: Focused) => (tag === "A" || tag === "BUTTON") && text === words;
      do await tabTo(page, isIt);
      while (which && !(await which.evaluate((element) => element === document.activeElement)));
      const load = page.waitForEvent("load");
      await page.keyboard.press("Enter");
      await load;
      done.presses += 1;
    },
    fill: async (page, name, text) => {
      await tabTo(page, (now) => now.name === name);
      await page.keyboard.insertText(text);
      done.fields += 1;
    },
    type: async (page, name, wanted, ways) => {
      await tabTo(page, (now) => now.name === name);
      const field = page.locator(`[name="${name}"]`);
      for (const keys of ways) {
        await field.focus();
        await page.keyboard.type(keys);
        if ((await field.inputValue()) === wanted) break;
      }
      expect(await field.inputValue()).toBe(wanted);
      done.fields += 1;
    },
  };
}

/** Forty people as an organizer has them in a list: a line each, cells divided by a semicolon. */
export const fortyPeople = Array.from({ length: 40 }, (_, n) => ({
  name: `Genodigde ${n + 1}`,
  email: `genodigde${n + 1}@reis.example`,
}));
export const fortyLines = fortyPeople
  .map(({ name, email }) => `${name}; ${email}; De Wilgenhoek; leerkracht`)
  .join("\n");
