import { spawn } from "node:child_process";
import { Socket } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { randomBytes } from "node:crypto";
import pg from "pg";

/** The database, on the server of a test run, that each test copies. */
export const migratedTemplate = "migrated";

export interface PostgresServer {
  /** Without a database: `postgres://user@host:port`. */
  address: string;
  /** The address of a database on this server. */
  url(database: string): string;
  /** Makes an empty database, or a copy of `template`, and returns its address. */
  createDatabase(name?: string, template?: string): Promise<string>;
  /** Removes a database and ends every connection to it. */
  dropDatabase(name: string): Promise<void>;
}

export interface StartedPostgres extends PostgresServer {
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL on a free port, which is gone when this process ends, however it ends.
 * `durable: false` (no flush to disk) is for models only, never for a proof about crashes or races, or a figure.
 */
export async function startPostgres({ durable = true }: { durable?: boolean } = {}): Promise<StartedPostgres> {
  const keeper = fileURLToPath(new URL("./postgres-keeper.js", import.meta.url));
  const child = spawn(process.execPath, [keeper, JSON.stringify({ durable })], {
    stdio: ["pipe", "pipe", "inherit"],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    createInterface(child.stdout).once("line", (line) => {
      const said = readLine(line);
      if (said.port === undefined) reject(new Error(said.problem ?? line));
      else resolve(said.port);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`PostgreSQL could not be started (${code})`)));
  });
  child.unref();
  for (const stream of [child.stdin, child.stdout]) if (stream instanceof Socket) stream.unref();
  return {
    ...postgresAt(`postgres://postgres@127.0.0.1:${port}`),
    stop: async () => {
      child.ref();
      child.stdin.end();
      await ended;
    },
  };
}

/** A server that runs already, by its address without a database. */
export function postgresAt(address: string): PostgresServer {
  const url = (database: string) => `${address}/${database}`;
  return {
    address,
    url,
    createDatabase: async (name = `test_${randomBytes(6).toString("hex")}`, template = "template0") => {
      await administer(url("postgres"), (client) =>
        client.query(`create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)}`),
      );
      return url(name);
    },
    dropDatabase: async (name) => {
      await administer(url("postgres"), (client) =>
        client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
      );
    },
  };
}

async function administer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function readLine(line: string): { port?: number; problem?: string } {
  const parsed: unknown = JSON.parse(line);
  if (typeof parsed !== "object" || parsed === null) return {};
  return {
    port: "port" in parsed && typeof parsed.port === "number" ? parsed.port : undefined,
    problem: "problem" in parsed && typeof parsed.problem === "string" ? parsed.problem : undefined,
  };
}
