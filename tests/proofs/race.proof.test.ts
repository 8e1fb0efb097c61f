import { sql } from "kysely";
import { expect } from "vitest";
import { startBuiltServer } from "#tests/support/built-server";
import type { FreshDatabase } from "#tests/support/databases";
import { describeOnBothDatabases } from "#tests/support/databases";
import { proof } from "#tests/support/proof";
import type { RaceResult } from "./registration/race";
import { race, randomFrom, runRace } from "./registration/race";
import { startUnguardedServer } from "./registration/unguarded-server";

const rounds = { "1": 1, "10": 4, full: 20 };

describeOnBothDatabases("a race for places through HTTP", (getDatabase) => {
  proof({
    name: `${race.clients} clients, ${race.attempts} attempts, ${race.eventPlaces} places and ${race.workshopPlaces} in a workshop: exactly full, no 5xx`,
    counts: rounds,
    run: async ({ count, seed, report }) => {
      const { db, url } = getDatabase();
      const server = await startBuiltServer({
        database: url,
        env: { ELKAAR_WORKER: "separate", TRUST_PROXY: "1", LOG_LEVEL: "error" },
      });
      const statuses: Record<string, number> = {};
      try {
        for (let round = 1; round <= count; round += 1) {
          const result = await runRace(db, server.port, randomFrom(seed + round));
          isExactlyFull(result);
          for (const [status, times] of Object.entries(result.statuses))
            statuses[status] = (statuses[status] ?? 0) + times;
          report(round);
        }
        expect(server.logs()).toBe("");
      } finally {
        await server.stop();
      }
      return { rounds: count, statuses };
    },
  });

  proof({
    name: "the twin: the same race with the guard taken out overbooks",
    counts: { "1": 1, "10": 2, full: 5 },
    run: async ({ count, seed, report }) => {
      const { db, url } = getDatabase();
      await dropChecks(getDatabase());
      const server = await startUnguardedServer(url);
      const overbooked = { event: 0, workshop: 0 };
      try {
        for (let round = 1; round <= count; round += 1) {
          const { event, workshop } = await runRace(db, server.port, randomFrom(seed + round));
          overbooked.event += event.held - race.eventPlaces;
          overbooked.workshop += workshop.held - race.workshopPlaces;
          report(round, `${overbooked.event} too many`);
        }
      } finally {
        await server.stop();
      }
      expect(overbooked.event).toBeGreaterThan(0);
      expect(overbooked.workshop).toBeGreaterThan(0);
      return { rounds: count, overbooked };
    },
  });
});

function isExactlyFull({ statuses, event, workshop, waiting, positions, mails }: RaceResult): void {
  const { eventPlaces, workshopPlaces, attempts } = race;
  expect(event).toEqual({ limit: eventPlaces, taken: eventPlaces, held: eventPlaces });
  expect(workshop).toEqual({ limit: workshopPlaces, taken: workshopPlaces, held: workshopPlaces });
  const { 303: accepted = 0, 409: refused = 0, ...others } = statuses;
  expect(others).toEqual({});
  expect(accepted + refused).toBe(attempts);
  expect(eventPlaces + waiting).toBe(accepted);
  expect(mails).toBe(accepted);
  expect(positions).toEqual(Array.from({ length: waiting }, (_, index) => index + 1));
}

/** The check constraints would stop the twin as well; on SQLite its server turns them off itself. */
async function dropChecks({ db, kind }: FreshDatabase): Promise<void> {
  if (kind === "sqlite") return;
  for (const table of ["events", "workshops"])
    await sql`alter table ${sql.table(table)} drop constraint ${sql.id(`${table}_taken_within_limit`)}`.execute(db);
}
