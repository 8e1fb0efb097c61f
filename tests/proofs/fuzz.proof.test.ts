import { connect } from "node:net";
import { describe, expect } from "vitest";
import { machineRoutes } from "#app/http/machine-routes";
import { makeRouteTable } from "#app/http/route-table";
import { registrationToken } from "#app/domain/registration/link";
import { createTestApp, testBaseUrl } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { bothKinds } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { proof } from "#tests/support/proof";
import { randomNumbers } from "#tests/support/random";
import { makeFuzzer } from "./http/fuzz-requests";
import type { FuzzMaterial } from "./http/fuzz-requests";

describe.each(bothKinds)("fuzzed requests over all routes (%s)", (kind) => {
  proof({
    name: "are answered, never with 5xx, and no page fails",
    counts: { "1": 150, "10": 1000, full: 2500 },
    timeoutMinutes: 20,
    run: async ({ count, seed, report }) => {
      const failures: string[] = [];
      const app = await createTestApp({
        kind,
        mode: "demo",
        clock: () => testNow,
        config: { trustProxy: 1 },
        onLog: (line) => line.includes('"level":50') && failures.push(line.slice(0, 600)),
      });
      const { port } = await app.elkaar.start();
      try {
        const fuzz = makeFuzzer(randomNumbers(seed), await gatherMaterial(app));
        const statuses: Record<string, number> = {};
        for (let number = 1; number <= count; number += 1) {
          const { bytes, target } = fuzz();
          const status = await send(port, bytes);
          statuses[status] = (statuses[status] ?? 0) + 1;
          expect([target.slice(0, 300), status, failures]).toEqual([
            target.slice(0, 300),
            expect.not.stringMatching(/^5|^no/),
            [],
          ]);
          report(number);
        }
        expect((await app.request("/")).status).toBe(200);
        return statuses;
      } finally {
        await app.stop();
      }
    },
  });
});

/** Real slugs, links and sessions, so that half of the requests get past the door. */
async function gatherMaterial(app: TestApp): Promise<FuzzMaterial> {
  const { db, config } = app.elkaar;
  const event = await createTestEvent(db, { capacity: 3, rounds: [[1, 20]] });
  const cancelled = await createTestEvent(db);
  await db
    .updateTable("events")
    .set({ cancelled_at: testNow.toISOString() })
    .where("id", "=", cancelled.eventId)
    .execute();
  const first = await registerSomeone(db, event, {
    email: "deelnemer@school.example",
    listed: true,
    diet: "halal",
    confirmed: true,
  });
  const others = [await registerSomeone(db, event), await registerSomeone(db, event), await registerSomeone(db, event)];
  const owner = await createTestOrganizer(db, "owner", { regionId: event.regionId });
  const desk = await createTestOrganizer(db, "desk", { eventId: event.eventId });
  const sessions = [
    await app.signIn(owner.email),
    await app.signIn(desk.email),
    await app.signIn("deelnemer@school.example"),
  ];
  await app.request("/inloggen", { form: { email: owner.email } });
  await app.deliverMail();
  const mails = await db.selectFrom("sent_mails").select("outbox_id").execute();
  const routes = makeRouteTable(app.build, machineRoutes).routes;
  return {
    paths: [...routes.map((route) => route.path), "/healthz", "/readyz", "/favicon.svg", "/assets/x.css"],
    routeIds: ["root", "nl/unknown", ...routes.map((route) => route.id)],
    slugs: [event.slug, event.slug, cancelled.slug, "bestaat-niet"],
    tokens: [
      ...[first, ...others].map((id) => registrationToken(config.secret, { id, linkVersion: 1 })),
      (await app.lastSignInPath(owner.email)).split("/").at(-1)!,
    ],
    cookies: sessions,
    ids: [...mails.map((mail) => mail.outbox_id), ...event.roundIds, ...event.workshopIds, first, "0".repeat(32)],
    host: new URL(testBaseUrl).host,
  };
}

/** The status that came back; `none` where the line was closed without an answer, `no answer` after ten seconds. */
function send(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.setTimeout(10_000, () => {
      socket.destroy();
      resolve("no answer");
    });
    socket.on("data", (chunk) => (text += chunk.toString("latin1").slice(0, 100)));
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? "closed"));
  });
}
