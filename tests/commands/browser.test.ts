import { expect, it } from "vitest";
import { type BrowserSource, launchBrowser } from "#tests/support/browser";

const isLinux64 = process.platform === "linux" && process.arch === "x64";

const inkOf = (text: string) => `<body style="font: 40px sans-serif; margin: 0"><p>${text}</p>`;

async function drawsLetters(source?: BrowserSource) {
  const browser = await launchBrowser({ source });
  try {
    const page = await browser.newPage({ viewport: { width: 400, height: 100 } });
    await page.setContent(inkOf("één"));
    const letters = await page.screenshot();
    await page.setContent(inkOf("aan"));
    const others = await page.screenshot();
    await page.setContent(inkOf("&nbsp;"));
    const nothing = await page.screenshot();
    return !letters.equals(nothing) && !letters.equals(others);
  } finally {
    await browser.close();
  }
}

it("starts a Chromium that draws letters", async () => {
  expect(await drawsLetters()).toBe(true);
});

it.runIf(isLinux64)("starts the packed Chromium, with a font of its own", async () => {
  expect(await drawsLetters("packed")).toBe(true);
});
