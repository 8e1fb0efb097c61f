import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect } from "vitest";
import { openDatabase } from "#db/open";
import type { OpenDatabase } from "#db/open";
import { createTestApp } from "#tests/support/app";
import { startBuiltServer } from "#tests/support/built-server";
import type { BuiltServer } from "#tests/support/built-server";
import { bothKinds, openFreshDatabase } from "#tests/support/databases";
import { createTestEvent, registerSomeone } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { proof } from "#tests/support/proof";
import { randomNumbers } from "#tests/support/random";

const slug = "altijd-actueel";
const path = `/bijeenkomsten/${slug}`;
const readers = 8;
const readsPerSecond = 250;
const mayBeOldForMs = 1_000;

interface Change {
  version: number;
  /** When the commit was answered, by `performance.now`. */
  answeredAt: number;
}

const day = 86_400_000;
const inAMonth = (hours: number) => new Date(Date.now() + 30 * day + hours * 3_600_000).toISOString();
/** Of the real time, since the server has no other. */
const coming = () => ({ doorsOpenAt: null, startsAt: inAMonth(0), endsAt: inAMonth(4), slug, title: "Versie 0" });

const versionOf = (html: string) => Number(/Versie (\d+)/.exec(html)?.[1] ?? Number.NaN);

describe.each(bothKinds)("kept pages (%s)", (kind) => {
  proof({
    name: "no page from before a change is sent more than a second after its commit was answered",
    counts: { "1": 500, "10": 2_000, full: 10_000 },
    run: async ({ count, seed, report }) => {
      const fresh = await openFreshDatabase(kind);
      const event = await createTestEvent(fresh.db, { ...coming(), capacity: 5_000 }, new Date());
      const server = await startBuiltServer({ database: fresh.url, env: { ELKAAR_WORKER: "separate" } });
      const other = await openDatabase(fresh.url);
      const random = randomNumbers(seed);
      const changes: Change[] = [];
      let isReading = true;
      const writing = Promise.all([
        changeTitles(other, event, { random, changes, goesOn: () => isReading }),
        signUp(other, event, { random, goesOn: () => isReading }),
      ]);
      try {
        const found = await read(server, count, changes, report);
        isReading = false;
        await writing;
        expect(found.tooOld).toEqual([]);
        expect(found.kept, "pages that were kept").toBeGreaterThan(count / 4);
        return { reads: count, changes: changes.length, kept: found.kept, oldestMs: Math.round(found.oldestMs) };
      } finally {
        isReading = false;
        await writing;
        await other.close();
        await server.stop();
        await fresh.discard();
      }
    },
  });

  proof({
    name: "the twin that does not see changes sends old pages",
    counts: { "1": 1, "10": 1, full: 1 },
    run: async () => {
      const fresh = await openFreshDatabase(kind);
      const blind = { ...fresh, changeSignal: () => Promise.resolve(1) };
      const app = await createTestApp({ database: blind, config: { pageCacheMb: 64 } });
      await createTestEvent(fresh.db, coming(), new Date());
      await app.request(path);
      await wait(300);
      await app.request(path);
      await wait(100);
      await fresh.db.updateTable("events").set({ title: "Versie 1" }).where("slug", "=", slug).execute();
      await wait(1_200);
      expect(versionOf((await app.request(path)).text)).toBe(0);
      await app.stop();
    },
  });
});

describe("kept pages and memory", () => {
  proof({
    name: "however many query strings are asked, memory stays flat",
    counts: { "1": 1_000, "10": 15_000, full: 100_000 },
    run: async ({ count, report }) => {
      const fresh = await openFreshDatabase("sqlite");
      for (let number = 0; number < 5; number++) await createTestEvent(fresh.db, {}, new Date());
      const env = { ELKAAR_WORKER: "separate", PAGE_CACHE_MB: "4", NODE_OPTIONS: "--max-old-space-size=120" };
      const server = await startBuiltServer({ database: fresh.url, env });
      const ask = (from: number, until: number) =>
        inParallel(readers, from, until, async (number) => {
          const known = number % 2 === 0 ? `regio=r${number}&thema=t${number}` : `zoek${number}=1`;
          const answer = await fetch(`${server.baseUrl}/bijeenkomsten?${known}`);
          await answer.arrayBuffer();
          if (number % 500 === 0) report(number);
        });
      // By then the code is compiled and the heap as large as it wants to be.
      const warm = Math.min(20_000, count / 2);
      await ask(0, warm);
      const before = residentMb(server.pid);
      await ask(warm, count);
      const after = residentMb(server.pid);
      await server.stop();
      await fresh.discard();
      expect(after - before, "MB more").toBeLessThan(60);
      return { before, after };
    },
  });
});

async function changeTitles(
  { db }: OpenDatabase,
  { eventId }: TestEvent,
  { random, changes, goesOn }: { random: () => number; changes: Change[]; goesOn: () => boolean },
): Promise<void> {
  for (let version = 1; goesOn(); version++) {
    await wait(150 + random() * 1_500);
    await db
      .updateTable("events")
      .set({ title: `Versie ${version}` })
      .where("id", "=", eventId)
      .execute();
    changes.push({ version, answeredAt: performance.now() });
  }
}

async function signUp(
  { db }: OpenDatabase,
  event: TestEvent,
  { random, goesOn }: { random: () => number; goesOn: () => boolean },
): Promise<void> {
  while (goesOn()) {
    await registerSomeone(db, event, {}, new Date());
    await wait(400 + random() * 2_500);
  }
}

interface Found {
  tooOld: string[];
  /** Pages that were sent as they were kept, by the log of the server. */
  kept: number;
  /** The longest time after the commit of a change that a page without it came in. */
  oldestMs: number;
}

async function read(
  server: BuiltServer,
  count: number,
  changes: readonly Change[],
  report: (done: number, note?: string) => void,
): Promise<Found> {
  const tooOld: string[] = [];
  let oldestMs = 0;
  await inParallel(readers, 0, count, async (number) => {
    await wait((1_000 * readers) / readsPerSecond);
    const version = versionOf(await (await fetch(server.baseUrl + path)).text());
    const came = performance.now();
    const missed = changes.find((change) => change.version > version);
    const late = missed ? came - missed.answeredAt : 0;
    oldestMs = Math.max(oldestMs, late);
    if (!(late <= mayBeOldForMs))
      tooOld.push(`version ${version} came ${Math.round(late)} ms after ${missed?.version}`);
    report(number + 1, `${changes.length} changes, oldest ${Math.round(oldestMs)} ms`);
  });
  await wait(5_500);
  const kept = server
    .logs()
    .split("\n")
    .reduce((sum, line) => sum + Number(/"pages":(\d+),"msg":"sent kept pages"/.exec(line)?.[1] ?? 0), 0);
  return { tooOld, kept, oldestMs };
}

async function inParallel(
  lanes: number,
  from: number,
  until: number,
  work: (number: number) => Promise<void>,
): Promise<void> {
  let next = from;
  const lane = async () => {
    while (next < until) await work(next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

function residentMb(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}
