import { sql } from "kysely";
import { expect, test } from "vitest";
import { migrations } from "#db/migrations/index";
import { describeOnBothDatabases, openFreshDatabase } from "#tests/support/databases";
import { insertRegion, regionNames } from "./regions";

describeOnBothDatabases("a fresh database", (database) => {
  test.for(["rows", "a table", "a large table", "a trigger", "nothing"])(
    "holds the migrated tables and no row, and the next test sees nothing of %s made in it",
    async (made) => {
      const { db, kind } = database();
      expect(await regionNames(db)).toEqual([]);
      expect((await sql`select name from kysely_migration`.execute(db)).rows).toHaveLength(
        Object.keys(migrations).length,
      );
      expect(await mailNumber(database)).toBe(1);
      await insertRegion(db, "left behind");
      if (made === "a table") await sql`create table regions_too (id text)`.execute(db);
      if (made === "a large table") await insertRegion(db, "x".repeat(10), randomText(3_000_000));
      if (made === "a trigger" && kind === "postgres") {
        await sql`create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$`.execute(db);
        await sql`create trigger refuse before insert on regions for each row execute function refuse()`.execute(db);
      }
      if (made === "a trigger" && kind === "sqlite") {
        await sql`create trigger refuse before insert on regions begin select raise(abort, 'no'); end`.execute(db);
      }
    },
  );
});

test("a database that is given back twice is given to one test only", async () => {
  const first = await openFreshDatabase("postgres");
  await first.discard();
  await first.discard();
  const [one, other] = [await openFreshDatabase("postgres"), await openFreshDatabase("postgres")];
  expect(one.url).not.toBe(other.url);
  await one.discard();
  await other.discard();
});

/** The number that the next mail gets: the one counter that the database itself keeps. */
async function mailNumber(database: () => { db: Parameters<typeof insertRegion>[0] }): Promise<number> {
  const at = "2026-11-21T13:00:00.000Z";
  const { number } = await database()
    .db.insertInto("outbox")
    .values({
      id: "1",
      dedupe_key: "1",
      order_key: "1",
      template: "sign-in",
      payload: "{}",
      language: "nl",
      recipient_email: "a@school.example",
      recipient_name: "A",
      event_id: null,
      registration_id: null,
      message_id: "1",
      status: "queued",
      priority: 1,
      attempts: 0,
      next_attempt_at: at,
      lease_until: null,
      lease_token: null,
      last_error: null,
      created_at: at,
      sent_at: null,
      failed_at: null,
    })
    .returning("number")
    .executeTakeFirstOrThrow();
  return number;
}

function randomText(length: number): string {
  return Array.from({ length: length / 10 }, () => Math.random().toString(36).padEnd(12, "x").slice(2, 12)).join("");
}
