import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe } from "vitest";
import { migrateToLatest } from "#db/migrate";
import { openDatabase } from "#db/open";
import { measure } from "#tests/support/bench";
import type { BenchRun } from "#tests/support/bench";
import { createTestApp } from "#tests/support/app";
import { startBuiltServer } from "#tests/support/built-server";
import { countQueries } from "#tests/support/count-queries";
import { openFreshDatabase } from "#tests/support/databases";
import { startBareServer } from "./bare-server";
import { fillEvent, makeEvent, makeRegion } from "./fixtures";
import { getRequest, load } from "./load";
import { alternate } from "./windows";

const windows = 5;
const milliseconds = 2000;
const connections = 16;

describe("pages, uncached, against a bare node:http server with the reference query and the same bytes", () => {
  measure({ name: "page.list.uncached", unit: "ratio", atLeast: 0.25, run: (given) => comparePage(given, "list") });
  measure({ name: "page.event.uncached", unit: "ratio", atLeast: 0.25, run: (given) => comparePage(given, "event") });
});

describe("a page that was kept, against a bare node:http server with the same bytes", () => {
  measure({ name: "page.event.cached", unit: "ratio", atLeast: 0.8, run: compareKept });
});

describe("the page of an event", () => {
  measure({
    name: "page.event.queries",
    unit: "queries",
    atMost: 6,
    run: async () => {
      const fresh = await openFreshDatabase("sqlite");
      const { db, queries, reset } = countQueries(fresh.db);
      const app = await createTestApp({ database: { ...fresh, db } });
      const now = new Date();
      const region = await makeRegion(db, now);
      const event = await makeEvent(db, { ...region, number: 0, capacity: 300, workshopCapacity: 100 }, now);
      await app.request(`/bijeenkomsten/${event.slug}`);
      reset();
      const { status } = await app.request(`/bijeenkomsten/${event.slug}`);
      await app.stop();
      await fresh.discard();
      if (status !== 200) throw new Error(`the page answered ${status}`);
      return queries();
    },
  });
});

/** Every request differs in a parameter that no page knows: no cache may answer it. */
function comparePage({ also }: BenchRun, page: "list" | "event"): Promise<number> {
  let number = 0;
  return compare({
    events: page === "list" ? 200 : 1,
    pathOf: (slug) => (page === "list" ? "/bijeenkomsten" : `/bijeenkomsten/${slug}`),
    requestOf: (path, host) => () => getRequest(`${path}?niet-bewaard=${number++}`, host),
    asksDatabase: true,
    tell: ({ subject, reference, bytes }) => {
      also(`page.${page}.uncached.absolute`, subject, "requests/s");
      also(`page.${page}.bare.absolute`, reference, "requests/s");
      also(`page.${page}.bytes`, bytes, "bytes");
    },
  });
}

function compareKept({ also }: BenchRun): Promise<number> {
  return compare({
    events: 1,
    pathOf: (slug) => `/bijeenkomsten/${slug}`,
    requestOf: (path, host) => {
      const request = getRequest(path, host);
      return () => request;
    },
    asksDatabase: false,
    tell: ({ subject, reference }) => {
      also("page.event.cached.absolute", subject, "requests/s");
      also("page.event.same-bytes.absolute", reference, "requests/s");
    },
  });
}

interface Compared {
  /** How many events there are. */
  events: number;
  pathOf: (slug: string) => string;
  requestOf: (path: string, host: string) => () => ReturnType<typeof getRequest>;
  /** Whether the bare server asks the reference query before it sends the same bytes. */
  asksDatabase: boolean;
  tell: (measured: { subject: number; reference: number; bytes: number }) => void;
}

/** How fast a page is against a bare server that sends the same bytes, in alternating windows. */
async function compare({ events, pathOf, requestOf, asksDatabase, tell }: Compared): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "elkaar-bench-"));
  const databasePath = join(folder, "bench.db");
  const slug = await fill(databasePath, events);
  const server = await startBuiltServer({ database: `sqlite:${databasePath}`, env: { ELKAAR_WORKER: "separate" } });
  const path = pathOf(slug);
  const body = Buffer.from(await (await fetch(server.baseUrl + path)).arrayBuffer());
  const bare = await startBareServer({ databasePath, slug: asksDatabase ? slug : "", body });
  const nextRequest = requestOf(path, new URL(server.baseUrl).host);
  const perSecond = (port: number) =>
    load({ port, connections, milliseconds, nextRequest, expectStatus: 200 }).then((result) => result.perSecond);
  try {
    await Promise.all([perSecond(server.port), perSecond(bare.port)]);
    const { ratio, subject, reference } = await alternate(windows, {
      subject: () => perSecond(server.port),
      reference: () => perSecond(bare.port),
    });
    tell({ subject, reference, bytes: body.length });
    return ratio;
  } finally {
    await bare.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(databasePath: string, events: number): Promise<string> {
  const open = await openDatabase(`sqlite:${databasePath}`);
  await migrateToLatest(open);
  const now = new Date();
  const region = await makeRegion(open.db, now);
  let slug = "";
  for (let number = 0; number < events; number++) {
    const event = await makeEvent(open.db, { ...region, number, capacity: 300, workshopCapacity: 100 }, now);
    if (number === 0) {
      slug = event.slug;
      await fillEvent(open.db, event, 250, now);
    }
  }
  await open.close();
  return slug;
}
