import { pino } from "pino";
import { expect, test } from "vitest";
import type { Job } from "#app/domain/retention/scheduled-work.server";
import { jobs, runDueJobs } from "#app/domain/retention/scheduled-work.server";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";

const silent = pino({ level: "silent" });
const afterMinutes = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

describeOnBothDatabases("Scheduled work", (database) => {
  test("is done by one of many workers, and again after its pause", async () => {
    const { db } = database();
    let runs = 0;
    const list: Job[] = [{ name: "count", everyMinutes: 10, run: async () => ({ runs: (runs += 1) }) }];
    const look = (now: Date) => Promise.all([1, 2, 3, 4, 5].map(() => runDueJobs({ db, logger: silent, list }, now)));
    expect((await look(testNow)).flat()).toEqual(["count"]);
    await look(afterMinutes(9.99));
    expect(runs).toBe(1);
    await look(afterMinutes(10));
    expect(runs).toBe(2);
  });

  test("that fails is written down, stops no other, and is tried again", async () => {
    const { db } = database();
    const lines: string[] = [];
    const logger = pino({ level: "info" }, { write: (line: string) => lines.push(line) });
    let tries = 0;
    const failing: Job = { name: "fail", everyMinutes: 1, run: () => Promise.reject(new Error(`no ${(tries += 1)}`)) };
    const fine: Job = { name: "fine", everyMinutes: 1, run: async () => ({}) };
    expect(await runDueJobs({ db, logger, list: [failing, fine] }, testNow)).toEqual(["fine"]);
    await runDueJobs({ db, logger, list: [failing] }, afterMinutes(1));
    expect(tries).toBe(2);
    expect(lines.filter((line) => line.includes("scheduled work failed"))).toHaveLength(2);
  });

  test("keeps the terms", async () => {
    const { db } = database();
    await registerSomeone(db, await createTestEvent(db), { diet: "halal" });
    await runDueJobs({ db, logger: silent, list: jobs }, new Date("2026-11-05T16:00:00.001Z"));
    expect(await db.selectFrom("registration_needs").select("diet").execute()).toEqual([]);
  });
});
