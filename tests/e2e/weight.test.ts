import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

interface Fetched {
  url: string;
  type: string;
  bytes: number;
}

/** What Chromium's network log says of a first visit. */
async function firstVisit(path: string): Promise<Fetched[]> {
  const context = await visitors.window("nobody");
  const page = await context.newPage();
  const log = await context.newCDPSession(page);
  await log.send("Network.enable");
  const requests = new Map<string, Fetched>();
  log.on("Network.requestWillBeSent", ({ requestId, request, type }) =>
    requests.set(requestId, { url: request.url, type: type ?? "?", bytes: 0 }),
  );
  log.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const known = requests.get(requestId);
    if (known) known.bytes = encodedDataLength;
  });
  await page.goto(path, { waitUntil: "networkidle" });
  await context.close();
  return [...requests.values()];
}

describe("the page of an event, cold", () => {
  it("costs at most 5 requests and 40 kB, 0 kB of script, and asks nobody else", { timeout: 60_000 }, async () => {
    const fetched = await firstVisit(`/bijeenkomsten/${world.events.open.slug}`);
    const kilobytes = fetched.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
    console.log(fetched.map(({ url, type, bytes }) => `${bytes} ${type} ${new URL(url).pathname}`).join("\n"));
    console.log(`${fetched.length} requests, ${kilobytes.toFixed(1)} kB`);
    expect(fetched.length).toBeLessThanOrEqual(5);
    expect(kilobytes).toBeLessThanOrEqual(40);
    expect(kilobytes).toBeGreaterThan(5);
    expect(fetched.filter(({ type }) => type === "Script")).toEqual([]);
    expect(fetched.filter(({ url }) => new URL(url).origin !== world.baseUrl)).toEqual([]);
  });

  it("says all that matters in its text", { timeout: 60_000 }, async () => {
    const context = await visitors.window("nobody", { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`/bijeenkomsten/${world.events.open.slug}`);
    const text = await page.locator("main").innerText();
    const expected = ["Rondom het Kind", "woensdag 4 november", "13.15", "De Burcht", "Ronde 1", "Noor Voorbeeld"];
    expect(expected.filter((words) => !text.toLowerCase().includes(words.toLowerCase()))).toEqual([]);
    await context.close();
  });
});
