import { createServer } from "node:http";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ServerBuild } from "@remix-run/node";
import { compose } from "#app/composition.server";
import { makeLogger } from "#app/logger.server";
import { askServer, createTestApp, loadBuild, testBaseUrl } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { openFreshDatabase } from "#tests/support/databases";
import type { FreshDatabase } from "#tests/support/databases";

let database: FreshDatabase;
let app: TestApp;
let logged: Record<string, unknown>[];
let port = 0;
let stop: () => Promise<void>;

beforeEach(async () => {
  database = await openFreshDatabase("sqlite");
  app = await createTestApp({ database });
  logged = [];
  const logger = makeLogger("info", { write: (line) => logged.push(JSON.parse(line) as Record<string, unknown>) });
  const elkaar = await compose(app.elkaar.config, await plantBugs(), {
    open: { ...database, close: async () => undefined },
    logger,
    clientFolder: join(import.meta.dirname, "../../build/client"),
  });
  const server = createServer(elkaar.listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
  stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
});
afterEach(async () => {
  await stop();
  await app.stop();
  await database.discard();
});

test.each([
  ["a loader", "/privacy", {}, "Er ging bij ons iets mis"],
  ["a loader asked for its data", "/privacy?_data=nl%2Fsystem%2Fprivacy", {}, ""],
  ["an action", "/inloggen", { form: { email: "a@b.example" } }, "Er ging bij ons iets mis"],
  ["a page while it is made", "/bijeenkomsten", {}, "Er ging bij ons iets mis"],
  ["a resource", "/bijeenkomsten/x.ics", {}, ""],
  ["an English page", "/en/privacy", {}, "Something went wrong on our side"],
])("a bug in %s gives a plain page and one line in the log, with its stack", async (_case, path, given, words) => {
  const answer = await askServer(port, testBaseUrl, path, given);
  expect(answer.status).toBe(500);
  expect(answer.text).toContain(words);
  expect(answer.text).not.toMatch(/planted|at .*\.(js|ts)/);
  const bugs = logged.filter((line) => line["level"] === 50);
  expect(bugs).toHaveLength(1);
  expect(bugs[0]).toMatchObject({
    err: { type: "Error", message: "planted", stack: expect.stringContaining("failing-page") as string },
    requestId: expect.stringMatching(/^[0-9a-z-]{8,}$/) as string,
  });
});

test("a broken database gives the same plain page to who is signed in", async () => {
  const cookie = `elkaar-session=${"a".repeat(43)}`;
  await database.db.schema.dropTable("sessions").execute();
  const answer = await askServer(port, testBaseUrl, "/en", { cookie });
  expect([answer.status, answer.text.includes("Something went wrong on our side")]).toEqual([500, true]);
  expect(logged.filter((line) => line["level"] === 50)).toHaveLength(1);
});

test("what a database adds to an error stays out of the log", () => {
  const lines: string[] = [];
  const error = Object.assign(new Error("duplicate key"), {
    code: "23505",
    detail: "Key (email)=(karin@school.example)",
  });
  makeLogger("info", { write: (line) => lines.push(line) }).error({ err: error }, "failed");
  expect(lines.join()).toContain("23505");
  expect(lines.join()).not.toContain("karin");
});

/** The build, with a bug in some routes. */
async function plantBugs(): Promise<ServerBuild> {
  const { build } = await loadBuild();
  const fail = () => {
    throw new Error("planted");
  };
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route] as const;
    if (/system\/privacy$/.test(id) || /event-calendar$/.test(id)) return [id, plant(route, { loader: fail })] as const;
    if (/account\/sign-in$/.test(id)) return [id, plant(route, { action: fail })] as const;
    return [id, /events\/list$/.test(id) ? plant(route, { default: fail }) : route] as const;
  });
  return { ...build, routes: Object.fromEntries<ServerBuild["routes"][string]>(routes) };
}

type Route = NonNullable<ServerBuild["routes"][string]>;

function plant(route: Route, bug: Partial<Route["module"]>): Route {
  return { ...route, module: Object.assign({}, route.module, bug) };
}
