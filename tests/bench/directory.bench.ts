import { describe } from "vitest";
import { rebuildGrants } from "#app/domain/visibility/write-grants.server";
import { nameKey, searchKey, sortKey } from "#app/domain/person/rules";
import { newId } from "#db/id";
import type { Database } from "#db/types";
import { sql } from "kysely";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { measure, median } from "#tests/support/bench";
import { bothKinds, openFreshDatabase } from "#tests/support/databases";
import type { FreshDatabase } from "#tests/support/databases";
import { createTestEvent, createTestRegion, registerSomeone } from "#tests/support/factories";
import { alternate } from "./windows";

const windows = 3;
const requestsAWindow = 8;

/** Everybody is searched and counted, so that it grows with their number; read as one text a query it stays far below it. */
describe("the list of attendees: 5,000 people beside 50", () => {
  for (const kind of bothKinds)
    measure({
      name: `page.directory.${kind}.ratio`,
      unit: "x",
      atMost: 20,
      run: async ({ also }) => {
        const databases = await Promise.all([
          openFreshDatabase(kind, { durable: false }),
          openFreshDatabase(kind, { durable: false }),
        ]);
        const large = await openList(databases[0], 5_000);
        const small = await openList(databases[1], 50);
        try {
          const ratios: number[] = [];
          for (const [name, query] of Object.entries({
            first: "",
            search: "?q=berg+anna",
            facet: "?gemeente=stad+1",
          })) {
            const found = await alternate(windows, {
              subject: () => middleOf(large, query),
              reference: () => middleOf(small, query),
            });
            also(`page.directory.${kind}.${name}.5000`, found.subject, "ms");
            also(`page.directory.${kind}.${name}.50`, found.reference, "ms");
            also(`page.directory.${kind}.${name}.ratio`, found.ratio, "x");
            ratios.push(found.ratio);
          }
          return Math.max(...ratios);
        } finally {
          await Promise.all([large.app.stop(), small.app.stop()]);
          for (const database of databases) await database.discard();
        }
      },
    });
});

interface OpenList {
  app: TestApp;
  cookie: string;
  path: string;
}

async function middleOf({ app, cookie, path }: OpenList, query: string): Promise<number> {
  const times: number[] = [];
  for (let number = 0; number < requestsAWindow; number++) {
    const started = performance.now();
    const answer = await app.request(path + query, { cookie });
    times.push(performance.now() - started);
    if (answer.status !== 200) throw new Error(`${path} gave ${answer.status}`);
  }
  return median(times);
}

async function openList(database: FreshDatabase, people: number): Promise<OpenList> {
  const app = await createTestApp({ database });
  const { db } = app.elkaar;
  const soon = new Date(Date.now() + 7 * 24 * 3_600_000);
  const event = await createTestEvent(db, {
    regionId: await createTestRegion(db),
    capacity: people + 1,
    startsAt: soon.toISOString(),
    endsAt: new Date(soon.getTime() + 3 * 3_600_000).toISOString(),
  });
  const email = "kijker@school.example";
  const registrationId = await registerSomeone(db, event, { listed: true, confirmed: true, email });
  await fill(db, registrationId, people);
  return { app, cookie: await app.signIn(email), path: `/bijeenkomsten/${event.slug}/deelnemers` };
}

/** Written at once and not by the use case: copies of one registration, each with a profile that attendees may see. */
async function fill(db: Database, registrationId: string, people: number): Promise<void> {
  const like = await db
    .selectFrom("registrations")
    .selectAll()
    .where("id", "=", registrationId)
    .executeTakeFirstOrThrow();
  const at = like.created_at;
  const rows = Array.from({ length: people }, (_, number) => {
    const name = `${["Anna", "Bert", "Chaïma"][number % 3]} ${["van der Berg", "Bos", "Yılmaz"][(number % 7) % 3]}${number}`;
    return { number, id: newId(), name, name_search: searchKey(name), name_sort: sortKey(name) };
  });
  const each = async (insert: (some: typeof rows) => Promise<unknown>) => {
    for (let start = 0; start < rows.length; start += 500) await insert(rows.slice(start, start + 500));
  };
  await each((some) =>
    db
      .insertInto("persons")
      .values(some.map(({ number: _, ...row }) => ({ ...row, created_at: at })))
      .execute(),
  );
  await each((some) =>
    db
      .insertInto("registrations")
      .values(
        some.map(({ number, id, name, ...keys }) => ({
          ...like,
          ...keys,
          name,
          id: newId(),
          person_id: id,
          name_key: nameKey(name),
          email: `m${number}@school.example`,
          calendar_uid: newId(),
        })),
      )
      .execute(),
  );
  await each((some) =>
    db
      .insertInto("profile_areas")
      .values(
        some.map(({ id, number }) => {
          const area = `Stad ${number % 12}`;
          return {
            person_id: id,
            kind: "municipality" as const,
            position: 0,
            organization_id: null,
            area,
            area_search: searchKey(area),
          };
        }),
      )
      .execute(),
  );
  await each((some) =>
    db
      .insertInto("profile_themes")
      .values(
        some.flatMap(({ id, number }) =>
          (["offers", "seeks"] as const).map((kind, index) => {
            const theme = ["zorg", "privacy", "rouw", "veiligheid"][(number + index) % 4] ?? "zorg";
            return { person_id: id, kind, position: 0, theme, theme_search: searchKey(theme) };
          }),
        ),
      )
      .execute(),
  );
  await each((some) =>
    db
      .insertInto("profiles")
      .values(
        some.map(({ id }) => ({
          person_id: id,
          role: "leraar",
          sector: null,
          organization_id: null,
          organization_text: "De Regenboog",
          about: "",
          preferred_channel: null,
          created_at: at,
          saved_at: at,
        })),
      )
      .execute(),
  );
  await each((some) =>
    db
      .insertInto("visibility_choices")
      .values(
        some.flatMap(({ id }) =>
          (["areas", "offers", "seeks"] as const).map((field) => ({
            person_id: id,
            field,
            audience: "attendees" as const,
            weeks: 4,
            chosen_at: at,
          })),
        ),
      )
      .execute(),
  );
  await rebuildGrants(db);
  await sql`analyze`.execute(db);
}
