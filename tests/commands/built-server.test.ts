import { afterEach, describe, expect, it } from "vitest";
import { type BuiltServer, startBuiltServer } from "#tests/support/built-server";
import { bothKinds, openFreshDatabase } from "#tests/support/databases";

let server: BuiltServer | undefined;

afterEach(async () => {
  await server?.stop();
  server = undefined;
});

describe.each(bothKinds)("the built server on %s", { timeout: 120_000 }, (database) => {
  it("answers, and stops by itself when asked", async () => {
    server = await startBuiltServer({ database });
    const page = await fetch(`${server.baseUrl}/bijeenkomsten`);
    expect(page.status).toBe(200);
    expect(await server.stop()).toBe(0);
  });

  it("starts again at the same address and on the same database after the plug was pulled", async () => {
    const fresh = await openFreshDatabase(database);
    const first = await startBuiltServer({ database: fresh.url });
    await first.kill9();
    server = await startBuiltServer({ database: fresh.url, port: first.port });
    expect(server.baseUrl).toBe(first.baseUrl);
    expect((await fetch(`${server.baseUrl}/bijeenkomsten`)).status).toBe(200);
    await server.stop();
    await fresh.discard();
  });
});

it("refuses to serve without what it needs, with all mistakes in one message and no stack", async () => {
  const starting = startBuiltServer({ env: { SMTP_URL: "", BASE_URL: "not an address", ELKAAR_SECRET: "short" } });
  const error = await starting.catch((reason: unknown) => reason);
  expect(String(error)).toContain("SMTP_URL");
  expect(String(error)).toContain("BASE_URL");
  expect(String(error)).toContain("ELKAAR_SECRET");
  expect(String(error)).not.toMatch(/^\s+at /m);
});
