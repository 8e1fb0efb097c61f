import type { Page } from "playwright-core";
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
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press("Tab");
    const now = await settled(page);
    if (now.tag === "BODY" || now.tag === "") continue;
    expect(now, "the focus is seen").toMatchObject({ visible: true });
    if (there(now)) return;
  }
  throw new Error("never got there");
}
