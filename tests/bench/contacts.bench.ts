import { describe } from "vitest";
import { listContactGaps } from "#app/domain/contact-person/gaps.server";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { measure, median } from "#tests/support/bench";
import type { BenchRun } from "#tests/support/bench";
import { bothKinds, openFreshDatabase } from "#tests/support/databases";
import type { FreshDatabase } from "#tests/support/databases";
import { fillContacts } from "./contact-fixtures";
import { alternate } from "./windows";

const windows = 7;
const requestsAWindow = 40;
const partners = 20;

describe("the table of contact persons: 5,000 schools and 20 partners, beside 50 schools", () => {
  for (const kind of bothKinds)
    measure({
      name: `page.contacts.${kind}.ratio`,
      unit: "x",
      atMost: 1.5,
      run: async (given) => {
        const databases = await Promise.all([openOne(kind), openOne(kind)]);
        const large = await openTable(databases[0], 5_000);
        const small = await openTable(databases[1], 50);
        try {
          return await measurePages({ large, small }, kind, given);
        } finally {
          await Promise.all([large.app.stop(), small.app.stop()]);
          for (const database of databases) await database.discard();
        }
      },
    });
});

interface OpenTable {
  app: TestApp;
  cookie: string;
  regionId: string;
  schoolId: string;
}

/** The worst of the pages counts; the others stand beside it. */
async function measurePages(
  { large, small }: { large: OpenTable; small: OpenTable },
  kind: string,
  { also }: BenchRun,
): Promise<number> {
  const pages: Record<string, (table: OpenTable) => string> = {
    first: () => "/contactpersonen",
    letters: () => "/contactpersonen?q=b1",
    place: () => "/contactpersonen?q=stad",
    nothing: () => "/contactpersonen?q=xyzzy",
    card: ({ schoolId }) => `/contactpersonen/${schoolId}`,
  };
  const ratios: number[] = [];
  for (const [name, path] of Object.entries(pages)) {
    const found = await alternate(windows, {
      subject: () => middleOf(large, path(large)),
      reference: () => middleOf(small, path(small)),
    });
    also(`page.contacts.${kind}.${name}.5000`, found.subject, "ms");
    also(`page.contacts.${kind}.${name}.50`, found.reference, "ms");
    also(`page.contacts.${kind}.${name}.ratio`, found.ratio, "x");
    ratios.push(found.ratio);
  }
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const started = performance.now();
    await listContactGaps(large.app.elkaar.db, large.regionId, new Date());
    times.push(performance.now() - started);
  }
  also(`page.contacts.${kind}.gaps.5000`, median(times), "ms");
  return Math.max(...ratios);
}

async function middleOf({ app, cookie }: OpenTable, path: string): Promise<number> {
  const times: number[] = [];
  for (let number = 0; number < requestsAWindow; number++) {
    const started = performance.now();
    const answer = await app.request(path, { cookie });
    times.push(performance.now() - started);
    if (answer.status !== 200) throw new Error(`${path} gave ${answer.status}`);
  }
  return median(times);
}

function openOne(kind: "sqlite" | "postgres"): Promise<FreshDatabase> {
  return openFreshDatabase(kind, { durable: false });
}

async function openTable(database: FreshDatabase, schools: number): Promise<OpenTable> {
  const app = await createTestApp({ database });
  const filled = await fillContacts(app.elkaar.db, { schools, partners }, new Date());
  return { app, cookie: await app.signIn(filled.email), regionId: filled.regionId, schoolId: filled.schoolId };
}
