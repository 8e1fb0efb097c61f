import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { openDatabase } from "#db/open";
import { startPostgres } from "#tests/support/postgres";

describe("the PostgreSQL of the tests", { timeout: 60_000 }, () => {
  test("makes, copies and drops databases, and leaves nothing when it stops", async () => {
    const server = await startPostgres({ durable: false });
    const first = await openDatabase(await server.createDatabase("first"));
    await sql`create table kept (id text)`.execute(first.db);
    await first.close();
    const copy = await openDatabase(await server.createDatabase("copy", "first"));
    expect((await sql`select * from kept`.execute(copy.db)).rows).toEqual([]);
    await copy.close();
    await server.dropDatabase("copy");
    await expect(openDatabase(server.url("copy"))).rejects.toThrow("does not exist");
    const folder = await dataFolder(server.url("first"));
    expect(existsSync(folder)).toBe(true);
    await server.stop();
    expect(existsSync(folder)).toBe(false);
    await expect(openDatabase(server.url("first"))).rejects.toThrow("ECONNREFUSED");
  });

  test("stops and removes itself when the process that started it is killed", async () => {
    const script = fileURLToPath(new URL("./start-postgres-and-wait.ts", import.meta.url));
    const child = fork(script, { execArgv: ["--import", "tsx"] });
    const url = await new Promise<string>((resolve) => {
      child.once("message", (said) => typeof said === "string" && resolve(said));
    });
    const folder = await dataFolder(url);
    child.kill("SIGKILL");
    await expect.poll(() => existsSync(folder), { timeout: 20_000 }).toBe(false);
    await expect(openDatabase(url)).rejects.toThrow("ECONNREFUSED");
  });
});

async function dataFolder(url: string): Promise<string> {
  const open = await openDatabase(url);
  const { rows } = await sql<{ folder: string }>`select current_setting('data_directory') as folder`.execute(open.db);
  await open.close();
  return rows[0]?.folder ?? "";
}
