import { describe, expect, test } from "vitest";
import type { BrowserContext, Page } from "playwright-core";
import { everyWho, states } from "#tests/e2e/states";
import type { Who } from "#tests/e2e/states";
import { openVisitors } from "#tests/e2e/visitors";
import type { Visitors } from "#tests/e2e/visitors";
import { makeWorld } from "#tests/e2e/world";
import type { World } from "#tests/e2e/world";
import { proof } from "#tests/support/proof";
import type { ProofRun } from "#tests/support/proof";
import { inRandomOrder, randomNumbers } from "#tests/support/random";
import { storeEverywhere } from "./xss/store-strings";
import { hostileFields, hostileStrings } from "./xss/strings";
import { noteTraps, watch } from "./xss/watched-browser";
import type { Watched } from "./xss/watched-browser";

describe("200 hostile texts in a real Chromium, with the content security policy switched off", () => {
  proof({
    name: "stored in every field that people write, on every page: 0 run, 0 requests outside; by visits of pages",
    counts: { "1": 20, "10": 600, full: 3200 },
    timeoutMinutes: 40,
    run: (given) =>
      inWorld(given, async ({ world, windows, watched, random, report }) => {
        const pages = addresses(world);
        const keep = [world.attendee, world.organizer, world.hostEditor, world.newcomer, world.keyholder];
        let [columns, visits, shown, fields] = [0, 0, 0, 0];
        for (const text of hostileFields.slice(0, Math.ceil(given.count / pages.length))) {
          columns = await storeEverywhere(world.db, text, keep);
          fields += 1;
          for (const { who, path } of inRandomOrder(pages, random).slice(0, given.count - visits)) {
            const page = windows.get(who)!;
            const answer = await page.goto(path, { waitUntil: "load" });
            expect([path, (answer?.status() ?? 0) < 500]).toEqual([path, true]);
            await noteTraps(page, watched);
            if ((await page.content()).includes("ran()")) shown += 1;
            report((visits += 1));
          }
        }
        // Otherwise nothing was put before a browser.
        expect(shown).toBeGreaterThan(visits / 4);
        return { strings: fields * 10, columns, pages: pages.length, visits, shown };
      }),
  });

  proof({
    name: "typed into every text field of every form, and in the mails that follow: 0 run, 0 requests outside; by forms sent",
    counts: { "1": 8, "10": 300, full: 1200 },
    timeoutMinutes: 40,
    run: (given) =>
      inWorld(given, async ({ world, windows, watched, random, report }) => {
        const [forms, fields] = [new Set<string>(), new Set<string>()];
        let [sent, strings] = [0, 0];
        while (sent < given.count) {
          const text = hostileFields[strings % hostileFields.length] ?? "";
          strings += 1;
          for (const state of inRandomOrder(formStates, random)) {
            if (sent === given.count) break;
            const names = await typeEverywhere(windows.get(state.as ?? "nobody")!, state.path(world), text);
            if (names.length === 0) continue;
            await noteTraps(windows.get(state.as ?? "nobody")!, watched);
            forms.add(`${state.route}: ${state.state}`);
            for (const name of names) fields.add(`${state.route} ${name}`);
            report((sent += 1));
          }
        }
        const mails = await readMails(world, windows.get("nobody")!, { watched, most: Math.min(200, sent * 3) });
        expect(fields.size).toBeGreaterThan(10);
        return { strings: Math.min(strings, 20) * 10, sent, forms: forms.size, fields: fields.size, mails };
      }),
  });

  test("its twin: the same texts without escaping run, and ask elsewhere", { timeout: 60_000 }, async () => {
    const world = await makeWorld();
    const visitors = await openVisitors(world);
    try {
      const { page, watched } = await openWatched(visitors, world, "nobody");
      const raw = (text: string) =>
        `<!doctype html><title>x</title><p>${text}</p><input value="${text}"><a href="${text}">`;
      await page.route("**/planted/*", (route) => {
        const number = Number(route.request().url().split("/").at(-1));
        return route.fulfill({ contentType: "text/html", body: raw(hostileStrings[number] ?? "") });
      });
      const silent: string[] = [];
      const some = [...hostileStrings.entries()].filter(([number]) => number % 7 === 0);
      for (const [number, text] of some) {
        const before = watched.ran + watched.outside.length + watched.traps.length;
        await page.goto(`/planted/${number}`, { waitUntil: "load" }).catch(() => undefined);
        await page.waitForTimeout(20);
        await noteTraps(page, watched).catch(() => undefined);
        if (watched.ran + watched.outside.length + watched.traps.length === before) silent.push(text);
      }
      expect(watched.ran).toBeGreaterThan(5);
      expect(watched.outside.length).toBeGreaterThan(3);
      expect(silent.length).toBeLessThan(some.length / 3);
    } finally {
      await visitors.close();
      await world.stop();
    }
  });
});

interface Given {
  world: World;
  windows: Map<Who, Page>;
  watched: Watched;
  random: () => number;
  report: ProofRun["report"];
}

/** Runs in a world of its own with a watched window for everybody, and expects that nothing ran or was asked. */
async function inWorld(given: ProofRun, run: (given: Given) => Promise<object>): Promise<object> {
  const world = await makeWorld();
  const visitors = await openVisitors(world);
  try {
    const windows = new Map<Who, Page>();
    const all: Watched[] = [];
    for (const who of everyWho) {
      const { page, watched } = await openWatched(visitors, world, who);
      windows.set(who, page);
      all.push(watched);
    }
    const [first] = all;
    const figures = await run({
      world,
      windows,
      watched: first!,
      random: randomNumbers(given.seed),
      report: given.report,
    });
    const sum = {
      ran: all.reduce((total, { ran }) => total + ran, 0),
      outside: all.flatMap(({ outside }) => outside),
      traps: all.flatMap(({ traps }) => traps),
    };
    expect(sum).toEqual({ ran: 0, outside: [], traps: [] });
    return { ...figures, ran: 0, outside: 0 };
  } finally {
    await visitors.close();
    await world.stop();
  }
}

async function openWatched(
  visitors: Visitors,
  { baseUrl }: World,
  who: Who,
): Promise<{ page: Page; watched: Watched }> {
  const context: BrowserContext = await visitors.window(who, { bypassCSP: true });
  const watched = await watch(context, baseUrl);
  return { page: await context.newPage(), watched };
}

/** Every address of every state, once for each who sees it. */
function addresses(world: World): { who: Who; path: string }[] {
  const seen = new Set<string>();
  return states.flatMap(({ path, as = "nobody" }) => {
    const address = path(world);
    const key = `${as} ${address}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ who: as, path: address }];
  });
}

/** Without those that end the session of the others, and the page whose script asks a device first. */
const formStates = states.filter(({ route }) => !["account/passkey", "account/account"].includes(route));

/** Fills every text field of the page and sends each form as it stands; the names of what was filled. */
async function typeEverywhere(page: Page, path: string, text: string): Promise<string[]> {
  await page.goto(path, { waitUntil: "load" });
  const names = await page.evaluate((value) => {
    const texts = ["text", "email", "tel", "search", "url"];
    const fields = [...document.querySelectorAll("main input, main textarea")].filter(
      (field) =>
        field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && texts.includes(field.type)),
    );
    for (const field of fields)
      if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
        field.removeAttribute("maxlength");
        field.value = value;
      }
    const form = fields[0]?.closest("form");
    if (!form) return [];
    form.noValidate = true;
    return fields.map((field) => field.getAttribute("name") ?? "");
  }, text);
  if (names.length === 0) return [];
  await Promise.all([
    page.waitForEvent("load"),
    page.evaluate(() => {
      const field = document.querySelector("main form input:not([type=hidden]), main form textarea");
      const form = field?.closest("form");
      if (form) form.requestSubmit();
    }),
  ]);
  return names;
}

/** Sends what waits, and opens the last mails as the people who get them. */
async function readMails(
  { app, db }: World,
  page: Page,
  { watched, most }: { watched: Watched; most: number },
): Promise<number> {
  await app.deliverMail();
  const newest = db.selectFrom("sent_mails").select("outbox_id as id").orderBy("sent_at", "desc").orderBy("id");
  const mails = await newest.limit(most).execute();
  for (const { id } of mails) {
    await page.goto(`/postvak/${id}/weergave`, { waitUntil: "load" });
    await noteTraps(page, watched);
  }
  return mails.length;
}
