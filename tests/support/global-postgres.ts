import { createServer } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrateToLatest } from "#db/migrate";
import { openDatabase } from "#db/open";
import { migratedTemplate, startPostgres, type StartedPostgres } from "#tests/support/postgres";

declare module "vitest" {
  interface ProvidedContext {
    /** Where a test asks for the migrated databases that it copies: `/sqlite`, `/postgres`, `/postgres-not-durable`. */
    databaseTemplates: string;
  }
}

/** One server and one migrated template per run, made when the first test asks for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "elkaar-tests-"));
  const servers: StartedPostgres[] = [];
  const templates: Record<string, () => Promise<string>> = {
    "/sqlite": once(() => migrateSqlite(folder)),
    "/postgres": once(() => migratePostgres(true, servers)),
    "/postgres-not-durable": once(() => migratePostgres(false, servers)),
  };
  const answers = createServer((request, response) => {
    const template = templates[request.url ?? ""];
    if (!template) return void response.writeHead(404).end();
    template().then(
      (answer) => response.end(answer),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.stack : String(error)),
    );
  });
  await new Promise<void>((resolve) => answers.listen(0, "127.0.0.1", resolve));
  answers.unref();
  const address = answers.address();
  if (typeof address !== "object" || address === null) throw new Error("No port for the database templates");
  project.provide("databaseTemplates", `http://127.0.0.1:${address.port}`);
  return async () => {
    answers.close();
    answers.closeAllConnections();
    await Promise.all(servers.map((server) => server.stop()));
    await rm(folder, { recursive: true, force: true });
  };
}

async function migrateSqlite(folder: string): Promise<string> {
  const path = join(folder, "template.db");
  const open = await openDatabase(`sqlite:${path}`);
  await migrateToLatest(open);
  await open.close();
  return path;
}

async function migratePostgres(durable: boolean, servers: StartedPostgres[]): Promise<string> {
  const server = await startPostgres({ durable });
  servers.push(server);
  const open = await openDatabase(await server.createDatabase(migratedTemplate));
  await migrateToLatest(open);
  await open.close();
  return server.address;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
