import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { guardRoutes } from "#app/http/guard";
import { machineRoutes } from "#app/http/machine-routes";
import { makeRenderer } from "#app/http/remix-handler";
import { makeRouteTable } from "#app/http/route-table";
import { languageOfPath } from "#app/language/language";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";

/** The page as Remix's own handler makes it. */
function throughRemix(path: string): Promise<Response> {
  const table = makeRouteTable(app.build, machineRoutes);
  const match = table.find(path.split("?")[0] ?? "");
  if (!match) throw new Error(`${path} has no route`);
  const context = {
    elkaar: app.elkaar,
    viewer: null,
    language: languageOfPath(path),
    url: path,
    requestId: "test",
    clientAddress: "127.0.0.1",
  };
  return makeRenderer(guardRoutes(app.build), table)(match, new Request(app.elkaar.config.baseUrl + path), context);
}

let app: TestApp;
let paths: string[];

beforeAll(async () => {
  app = await createTestApp({ clock: () => testNow });
  const { db } = app.elkaar;
  const event = await createTestEvent(db, { slug: "rondom-het-kind", rounds: [[20, 2]] });
  const registrationId = await registerSomeone(db, event, { email: "karin@school.example", confirmed: true });
  const personal = new URL(app.elkaar.links("nl").registration({ id: registrationId, linkVersion: 1 })).pathname;
  paths = [
    "/",
    "/bijeenkomsten",
    "/bijeenkomsten?q=zwemles",
    "/bijeenkomsten/rondom-het-kind",
    "/bijeenkomsten/rondom-het-kind/aanmelden",
    "/privacy",
    personal,
    `${personal}/gegevens`,
  ];
});

afterAll(() => app.stop());

describe("the short way to a page", () => {
  it("gives the bytes that Remix gives, in both languages", async () => {
    for (const path of paths.flatMap((one) => [one, one === "/" ? "/en" : `/en${one}`])) {
      const quick = await app.request(path);
      const whole = await throughRemix(path);
      expect(quick.status, path).toBe(200);
      expect(quick.text, path).toBe(await whole.text());
    }
  });

  it("leaves what is no ordinary page to Remix: a redirect, a missing page, a page that asks to sign in", async () => {
    expect((await app.request("/bestaat-niet")).status).toBe(404);
    expect((await app.request("/aanmelding/geen-geldige-link")).status).toBe(404);
    expect((await app.request("/account")).location).toBe("/inloggen?terug=%2Faccount");
  });
});
