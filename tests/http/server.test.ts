import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeServer } from "#app/http/server";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";

let app: TestApp;
const logged: string[] = [];

beforeAll(async () => {
  app = await createTestApp({ onLog: (line) => logged.push(line) });
});
afterAll(() => app.stop());

describe("Every answer", () => {
  test.each(["/", "/nergens", "/healthz", "/favicon.svg", "/account"])(
    "of %s carries the security headers",
    async (path) => {
      const { headers } = await app.request(path);
      expect(headers["content-security-policy"]).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers["referrer-policy"]).toBe("same-origin");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
      expect(headers["x-powered-by"]).toBeUndefined();
      expect(headers["strict-transport-security"]).toBeUndefined();
    },
  );

  test("over https asks browsers to keep to https", async () => {
    const secure = await createTestApp({ config: { baseUrl: "https://elkaar.example" } });
    const { headers } = await secure.request("/healthz");
    await secure.stop();
    expect(headers["strict-transport-security"]).toMatch(/^max-age=\d{8}/);
  });
});

describe("What Remix's adapter would answer with 500", () => {
  test.each([
    ["a malformed Host", "/", { headers: { host: "a b" } }, 400],
    ["a foreign Host", "/", { headers: { host: "evil.example" } }, 421],
    ["a bad encoding", "/bijeenkomsten/%ff", {}, 400],
    ["TRACE", "/", { method: "TRACE" }, 405],
    ["OPTIONS", "/", { method: "OPTIONS" }, 405],
    ["a page that takes no form", "/privacy", { form: {} }, 405],
    ["an action that is no page", "/uitloggen", {}, 405],
  ])("%s gets its own status", async (_case, path, given, status) => {
    const answer = await app.request(path, given);
    expect(answer.status).toBe(status);
    expect(answer.headers.allow !== undefined).toBe(status === 405);
  });

  test("a body of 64 kB is read, one byte more is refused, chunked too", async () => {
    const most = `email=${"x".repeat(64 * 1024 - 6)}`;
    const type = { "content-type": "application/x-www-form-urlencoded", origin: app.elkaar.config.baseUrl };
    expect((await app.request("/inloggen", { body: most, headers: type })).status).toBe(400);
    expect((await app.request("/inloggen", { body: `${most}x`, headers: type })).status).toBe(413);
    const chunked = { ...type, "content-length": undefined, "transfer-encoding": "chunked" };
    expect((await app.request("/inloggen", { body: most, headers: chunked })).status).toBe(400);
    expect((await app.request("/inloggen", { body: `${most}x`, headers: chunked })).status).toBe(413);
    expect(
      (await app.request("/inloggen", { body: "x".repeat(3_000_000), headers: type }).catch(() => ({ status: 413 })))
        .status,
    ).toBe(413);
  });
});

describe("What the parser refuses", () => {
  test.each([
    ["an unknown method", "BREW / HTTP/1.1\r\nHost: localhost:3000\r\n\r\n", "405"],
    ["CONNECT", "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n", "405"],
    ["no HTTP at all", "hello\r\n\r\n", "4"],
    ["no Host", "GET / HTTP/1.1\r\n\r\n", "400"],
    ["too many headers", `GET / HTTP/1.1\r\nHost: x\r\nA: ${"a".repeat(20_000)}\r\n\r\n`, "431"],
  ])("%s", async (_case, lines, status) => {
    const server = makeServer(app.elkaar.listener);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const text = await say(typeof address === "object" && address ? address.port : 0, lines);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status}`));
  });
});

describe("Watching over the server", () => {
  test("it is alive and ready", async () => {
    expect(JSON.parse((await app.request("/healthz")).text)).toEqual({ alive: true });
    const ready = await app.request("/readyz");
    expect([ready.status, JSON.parse(ready.text)]).toEqual([200, { ready: true }]);
  });

  test("a mail that should have left ten minutes ago makes it not ready", async () => {
    const late = await createTestApp({ clock: () => new Date(Date.now() + 11 * 60_000) });
    await late.elkaar.db.insertInto("outbox").values(waitingMail(new Date())).execute();
    const ready = await late.request("/readyz");
    await late.stop();
    expect([ready.status, JSON.parse(ready.text)]).toEqual([503, { ready: false, reason: "outbox" }]);
  });
});

describe("Static files", () => {
  test("have a hash in their name, never change, and come compressed", async () => {
    const page = await app.request("/");
    const path = /href="(\/assets\/[^"]+\.css)"/.exec(page.text)?.[1] ?? "none";
    const plain = await app.request(path);
    const small = await app.request(path, { headers: { "accept-encoding": "gzip, br" } });
    expect(plain.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(plain.headers["content-type"]).toBe("text/css; charset=utf-8");
    expect(small.headers["content-encoding"]).toBe("br");
    expect(Number(small.headers["content-length"])).toBeLessThan(Number(plain.headers["content-length"]) / 3);
    const again = await app.request(path, { headers: { "if-none-match": plain.headers.etag } });
    expect([again.status, again.text]).toEqual([304, ""]);
  });

  test("outside their folder there are none", async () => {
    for (const path of [
      "/../server/index.js",
      "/%2e%2e/server/index.js",
      "/assets/../../server/index.js",
      "/.vite/manifest.json",
    ])
      expect((await app.request(path)).status).toBe(404);
  });
});

describe("A page that is not there", () => {
  test("says so in the language of the visitor, and leaves no stack in the log", async () => {
    const dutch = await app.request("/bestaat/niet");
    const english = await app.request("/en/does/not/exist");
    expect([dutch.status, english.status]).toEqual([404, 404]);
    expect(dutch.text).toContain("Deze pagina is er niet");
    expect(english.text).toContain('<html lang="en"');
    expect(english.text).toContain("This page does not exist");
    expect(logged.join()).not.toContain("stack");
  });
});

describe("The log", () => {
  test("names the route, not the address, search or person", async () => {
    logged.length = 0;
    await app.request("/bijeenkomsten?q=Jansen", { headers: { "user-agent": "Telltale/1" } });
    await app.request("/inloggen/geheime-link");
    await app.request("/inloggen", { form: { email: "karin@school.example" } });
    const lines = logged.join("");
    expect(lines).toContain('"route":"nl/events/list"');
    expect(lines).toContain('"route":"nl/account/sign-in-link"');
    expect(lines).not.toMatch(/Jansen|geheime|karin|Telltale|127\.0\.0\.1/);
  });
});

describe("Stopping", () => {
  test("finishes what was accepted, accepts nothing more, and says so", async () => {
    const stopping = await createTestApp({ config: { port: 0 } });
    const { port } = await stopping.elkaar.start();
    const slow = postSlowly(port, stopping.elkaar.config.baseUrl);
    await slow.began;
    const stopped = stopping.elkaar.stop();
    expect((await stopping.request("/readyz")).status).toBe(503);
    await expect(say(port, "GET / HTTP/1.0\r\n\r\n")).rejects.toThrow("ECONNREFUSED");
    slow.finish();
    expect(await slow.status).toBe(400);
    await stopped;
    await stopping.stop();
  });
});

function say(port: number, lines: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => socket.end(lines));
    socket.on("data", (chunk) => (text += chunk.toString()));
    socket.on("error", reject);
    socket.on("close", () => resolve(text));
  });
}

/** A form of which the last byte waits. */
function postSlowly(port: number, baseUrl: string) {
  const headers = {
    host: new URL(baseUrl).host,
    origin: baseUrl,
    "content-type": "application/x-www-form-urlencoded",
    "content-length": "7",
  };
  const call = httpRequest({ host: "127.0.0.1", port, path: "/inloggen", method: "POST", headers });
  const status = new Promise<number | undefined>((resolve, reject) => {
    call.on("response", (response) => resolve(response.resume().statusCode));
    call.on("error", reject);
  });
  call.write("email=");
  const began = new Promise((resolve) => setTimeout(resolve, 300));
  return { began, status, finish: () => call.end("x") };
}

function waitingMail(at: Date) {
  return {
    id: "0".repeat(32),
    dedupe_key: "x",
    order_key: "x",
    template: "sign-in",
    payload: "{}",
    language: "nl" as const,
    recipient_email: "x@school.example",
    recipient_name: "",
    event_id: null,
    registration_id: null,
    message_id: "<x@school.example>",
    status: "queued" as const,
    priority: 1,
    attempts: 0,
    next_attempt_at: at.toISOString(),
    lease_until: null,
    lease_token: null,
    last_error: null,
    created_at: at.toISOString(),
    sent_at: null,
    failed_at: null,
  };
}
