import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { isCheckViolation, isRetryable, isUniqueViolation } from "#db/dialects/errors";
import { openDatabase } from "#db/open";
import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { insertRegion, promiseToKeep } from "./regions";

describeOnBothDatabases("database errors", (database) => {
  test("a duplicate key is known by its columns, in any order", async () => {
    const { db } = database();
    await makeSeats(db);
    await sql`insert into seats values ('1', 'a', 'x', 0)`.execute(db);
    const sameKey = await errorOf(sql`insert into seats values ('2', 'a', 'x', 0)`.execute(db));
    expect(isUniqueViolation(sameKey)).toBe(true);
    expect(isUniqueViolation(sameKey, ["hall", "name"])).toBe(true);
    expect(isUniqueViolation(sameKey, ["name", "hall"])).toBe(true);
    expect(isUniqueViolation(sameKey, ["hall"])).toBe(false);
    expect(isUniqueViolation(sameKey, ["id"])).toBe(false);
    const sameId = await errorOf(sql`insert into seats values ('1', 'b', 'y', 0)`.execute(db));
    expect(isUniqueViolation(sameId, ["id"])).toBe(true);
    expect(isUniqueViolation(sameId, ["hall", "name"])).toBe(false);
    expect([isCheckViolation(sameKey), isRetryable(sameKey)]).toEqual([false, false]);
  });

  test("a refused check is known by its name", async () => {
    const { db } = database();
    await makeSeats(db);
    const tooMany = await errorOf(sql`insert into seats values ('1', 'a', 'x', 11)`.execute(db));
    expect(isCheckViolation(tooMany)).toBe(true);
    expect(isCheckViolation(tooMany, "seats_taken_within_limit")).toBe(true);
    expect(isCheckViolation(tooMany, "another")).toBe(false);
    expect([isUniqueViolation(tooMany), isRetryable(tooMany)]).toEqual([false, false]);
  });

  test("a lock that does not come free in time may be tried again", async () => {
    const { db, url, kind } = database();
    await insertRegion(db, "a");
    const other = await openDatabase(url);
    const wrote = promiseToKeep();
    const held = promiseToKeep();
    const holding = inTransaction(other.db, async (trx) => {
      await trx.updateTable("regions").set({ mailbox: "x" }).execute();
      wrote.keep();
      await held.promise;
    });
    await wrote.promise;
    if (kind === "sqlite") await sql`pragma busy_timeout = 1`.execute(db);
    const tooLong = db.transaction().execute(async (trx) => {
      if (kind === "postgres") await sql`set local lock_timeout = 1`.execute(trx);
      await trx.updateTable("regions").set({ mailbox: "y" }).execute();
    });
    const error = await errorOf(tooLong);
    held.keep();
    await holding;
    await other.close();
    expect(isRetryable(error)).toBe(true);
    expect([isUniqueViolation(error), isCheckViolation(error)]).toEqual([false, false]);
  });

  test("a missing value and a missing parent are neither", async () => {
    const { db } = database();
    await makeSeats(db);
    const noName = await errorOf(sql`insert into seats values ('1', 'a', null, 0)`.execute(db));
    const noEvent = await errorOf(db.insertInto("event_slugs").values({ slug: "x", event_id: "none" }).execute());
    for (const error of [noName, noEvent]) {
      expect([isUniqueViolation(error), isCheckViolation(error), isRetryable(error)]).toEqual([false, false, false]);
    }
  });
});

describe("database errors", () => {
  test("what is no error of a database is none of them", () => {
    for (const other of [new Error("a bug"), "text", null, undefined, { code: "23505" }]) {
      expect([isUniqueViolation(other), isCheckViolation(other), isRetryable(other)]).toEqual([false, false, false]);
    }
  });
});

async function makeSeats(db: Database): Promise<void> {
  await sql`create table seats (
    id text primary key, hall text not null, name text not null, taken integer not null,
    constraint seats_hall_name unique (hall, name),
    constraint seats_taken_within_limit check (taken between 0 and 10)
  )`.execute(db);
}

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.fail("expected an error"),
    (error: unknown) => error,
  );
}
