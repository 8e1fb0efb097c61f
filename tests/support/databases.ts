import { constants } from "node:fs";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, inject } from "vitest";
import { openDatabase, type OpenDatabase, type OpenOptions } from "#db/open";
import type { DatabaseKind } from "#db/types";
import { postgresAt } from "#tests/support/postgres";
import { giveBackDatabase, takeDatabase } from "#tests/support/postgres-reuse";

export const bothKinds = ["sqlite", "postgres"] as const satisfies readonly DatabaseKind[];

export interface FreshDatabase extends OpenDatabase {
  /** For another process, or to open it again. */
  url: string;
  /** Closes it and removes it, or empties it for the next test. A second time does nothing: somebody else may have it by then. */
  discard(): Promise<void>;
}

export interface FreshOptions extends OpenOptions {
  /** False gives an empty database. Default true. */
  migrated?: boolean;
  /** PostgreSQL: false runs without flushing to disk, for models only. Default true. */
  durable?: boolean;
}

/** Runs the same tests on SQLite and on a real PostgreSQL; each test gets a migrated database of its own. */
export function describeOnBothDatabases(
  title: string,
  body: (getDatabase: () => FreshDatabase) => void,
  options: FreshOptions = {},
): void {
  describe.each(bothKinds)(`${title} (%s)`, (kind) => {
    let fresh: FreshDatabase | undefined;
    beforeEach(async () => {
      fresh = await openFreshDatabase(kind, options);
    });
    afterEach(async () => {
      await fresh?.discard();
      fresh = undefined;
    });
    body(() => {
      if (!fresh) throw new Error("The database exists inside a test only");
      return fresh;
    });
  });
}

/** A new database of its own, a copy of the migrated one. Call `discard` at the end. */
export async function openFreshDatabase(kind: DatabaseKind, options: FreshOptions = {}): Promise<FreshDatabase> {
  const { url, remove } = kind === "sqlite" ? await copySqlite(options) : await copyPostgres(options);
  const open = await openDatabase(url, options);
  let discarded: Promise<void> | undefined;
  return {
    ...open,
    url,
    discard: () => (discarded ??= open.close().then(remove)),
  };
}

interface Copy {
  url: string;
  remove: () => Promise<void>;
}

async function copySqlite({ migrated = true }: FreshOptions): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), "elkaar-sqlite-"));
  const path = join(folder, "elkaar.db");
  if (migrated) await copyFile(await askTemplate("/sqlite"), path, constants.COPYFILE_FICLONE);
  return { url: `sqlite:${path}`, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function copyPostgres({ migrated = true, durable = true }: FreshOptions): Promise<Copy> {
  const server = postgresAt(await askTemplate(durable ? "/postgres" : "/postgres-not-durable"));
  if (migrated) {
    const url = await takeDatabase(server);
    return { url, remove: () => giveBackDatabase(server, url) };
  }
  const url = await server.createDatabase();
  return { url, remove: () => server.dropDatabase(url.slice(url.lastIndexOf("/") + 1)) };
}

const asked = new Map<string, Promise<string>>();

function askTemplate(path: string): Promise<string> {
  const answer = asked.get(path) ?? fetchTemplate(path);
  asked.set(path, answer);
  return answer;
}

async function fetchTemplate(path: string): Promise<string> {
  const response = await fetch(`${inject("databaseTemplates")}${path}`);
  const text = await response.text();
  if (!response.ok) throw new Error(`No template database: ${text}`);
  return text;
}
