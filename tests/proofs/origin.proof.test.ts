import { createServer } from "node:http";
import { join } from "node:path";
import { pino } from "pino";
import { describe, expect } from "vitest";
import type { ActionFunctionArgs, ServerBuild } from "@remix-run/node";
import { compose } from "#app/composition.server";
import { machineRoutes } from "#app/http/machine-routes";
import { readHandle } from "#app/http/policy";
import { createSeries } from "#app/domain/series/create-series.server";
import { makeRouteTable } from "#app/http/route-table";
import { registrationToken } from "#app/domain/registration/link";
import type { Database } from "#db/types";
import { askServer, createTestApp, loadBuild, testBaseUrl } from "#tests/support/app";
import type { TestAnswer } from "#tests/support/app";
import { openFreshDatabase } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { proof } from "#tests/support/proof";

const from = {
  foreign: { origin: "https://evil.example" },
  null: { origin: "null" },
  neither: { origin: undefined },
  "cross-site": { origin: testBaseUrl, "sec-fetch-site": "cross-site" },
  "same-site": { origin: testBaseUrl, "sec-fetch-site": "same-site" },
  "none with a body": { origin: undefined, "sec-fetch-site": "none" },
};
const ours = {
  "our Origin": { origin: testBaseUrl },
  "same-origin": { origin: testBaseUrl, "sec-fetch-site": "same-origin" },
};
const ways = ["document", "_data", "resource"] as const;
const { build } = await loadBuild();
const routes = makeRouteTable(build, machineRoutes).routes;
const actions = routes.filter(({ route, id }) => route.module.action && !machineRoutes.has(id));
const machines = routes.filter(({ id }) => machineRoutes.has(id));
const requests = actions.length * ways.length * (Object.keys(from).length + Object.keys(ours).length);

describe("the origin check", () => {
  proof({
    name: "every action, as a document, with ?_data= and as a resource: from elsewhere 0 ran, from our pages all ran",
    counts: { "1": requests, "10": requests, full: requests },
    run: async ({ report }) => {
      const site = await startPlanted();
      let [done, ran, ranFromElsewhere] = [0, 0, 0];
      try {
        for (const { id, path } of actions)
          for (const way of ways) {
            const address = way === "_data" ? `${site.fill(path)}?_data=${encodeURIComponent(id)}` : site.fill(path);
            for (const headers of Object.values(from)) {
              const { status } = await site.post(way, address, headers);
              expect([way, address, headers, status]).toEqual([way, address, headers, 403]);
              ranFromElsewhere += site.takeRan().length;
              report((done += 1));
            }
            for (const headers of Object.values(ours)) {
              const { status } = await site.post(way, address, headers);
              expect([way, address, site.takeRan()]).toEqual([way, address, [id]]);
              expect(status).toBeLessThan(400);
              ran += 1;
              report((done += 1));
            }
          }
        expect(ranFromElsewhere).toBe(0);
        return { actions: actions.length, requests: done, ran, ranFromElsewhere };
      } finally {
        await site.stop();
      }
    },
  });

  proof({
    name: "a machine's route, and no other, runs without any header, and takes no cookie",
    counts: { "1": 1, "10": 1, full: 1 },
    run: async () => {
      const site = await startPlanted();
      const answer = await site.post("document", "/machine", { origin: undefined });
      expect([answer.status, answer.text, site.takeRan()]).toEqual([200, '{"viewer":null}', ["machine"]]);
      for (const { id, path } of machines) {
        await site.post("document", site.fill(path), { origin: undefined });
        expect(site.takeRan()).toEqual([id]);
      }
      await site.stop();
      expect(machines.map(({ id }) => id).sort()).toEqual([...machineRoutes].sort());
    },
  });
});

/** The routes of the build with actions that only say that they ran, behind the real listener, asked by an owner. */
async function startPlanted() {
  const database = await openFreshDatabase("sqlite");
  const app = await createTestApp({ database, clock: () => testNow });
  const event = await createTestEvent(database.db);
  const owner = await createTestOrganizer(database.db, "owner", { regionId: event.regionId });
  const series = await seriesOf(database.db, { ...event, actorPersonId: owner.personId });
  const id = await registerSomeone(database.db, event);
  const token = registrationToken(app.elkaar.config.secret, { id, linkVersion: 1 });
  const cookie = await app.signIn(owner.email);
  const ran: string[] = [];
  const listen = async (planted: ServerBuild) => {
    const elkaar = await compose(app.elkaar.config, planted, {
      open: { ...database, close: async () => undefined },
      clock: () => testNow,
      logger: pino({ level: "silent" }),
      clientFolder: join(import.meta.dirname, "../../build/client"),
      machineRoutes: new Set([...machineRoutes, "machine"]),
    });
    const server = createServer(elkaar.listener);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    return { server, port: typeof address === "object" && address ? address.port : 0 };
  };
  const pages = await listen(plant(ran, () => null));
  const resources = await listen(plant(ran, undefined));
  return {
    fill: (path: string) =>
      path.replace("reeksen/:slug", `reeksen/${series.slug}`).replace(":slug", event.slug).replace(":token", token),
    post: (
      way: (typeof ways)[number],
      path: string,
      headers: Record<string, string | undefined>,
    ): Promise<TestAnswer> => {
      const { port } = way === "resource" ? resources : pages;
      return askServer(port, testBaseUrl, path, { form: { a: "b" }, cookie, headers });
    },
    takeRan: () => ran.splice(0),
    stop: async () => {
      for (const { server } of [pages, resources]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
      await app.stop();
      await database.discard();
    },
  };
}

async function seriesOf(db: Database, given: { regionId: string; eventId: string; actorPersonId: string }) {
  const text = { title: "Samen om het kind", theme: "samenwerken", summary: "Een middag.", about: "", costs: "" };
  const made = await createSeries(db, { ...given, text }, testNow);
  if (!made.ok) throw new Error(made.reason);
  return made;
}

function plant(ran: string[], page: (() => null) | undefined): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route || !route.module.action) return [id, route] as const;
    const action = () => {
      ran.push(id);
      return new Response("{}", { headers: { "content-type": "application/json" } });
    };
    return [id, { ...route, module: { handle: readHandle(route.module.handle), action, default: page } }] as const;
  });
  const action = ({ context }: ActionFunctionArgs) => {
    ran.push("machine");
    return Response.json({ viewer: context.viewer });
  };
  const machine = {
    id: "machine",
    parentId: "root",
    path: "machine",
    module: { handle: { policy: "machine" }, action, default: undefined },
  };
  const all = Object.fromEntries<ServerBuild["routes"][string]>(routes);
  return { ...build, routes: { ...all, machine } };
}
