import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { makeRequestLineCheck } from "#app/http/request-line";

const check = makeRequestLineCheck("https://elkaar.example");

function asked(url: string, { method = "GET", host = "elkaar.example", hosts = 1 } = {}): IncomingMessage {
  const rawHeaders = Array.from({ length: hosts }, () => ["Host", host]).flat();
  const request: Partial<IncomingMessage> = { method, url, headers: hosts === 0 ? {} : { host }, rawHeaders };
  return request as IncomingMessage;
}

describe("What is answered before any page", () => {
  test.each(["/", "/bijeenkomsten?q=100%", "/%E2%82%AC", "/en", "/*"])("%s is let through", (url) => {
    expect(check(asked(url))).toBeUndefined();
  });

  test.each([
    "/%",
    "/%ff",
    "/%E2%82",
    "*",
    "http://elkaar.example/",
    "",
    "/a\\b",
    "/%5c",
    "/en/%5C",
    "/%00",
    "/?q=%00",
    "/%0d%0a",
    "/%7F",
  ])("%s is a malformed address", (url) => {
    expect(check(asked(url))?.status).toBe(400);
  });

  test.each(["TRACE", "CONNECT", "PUT", "DELETE", "OPTIONS", "PROPFIND"])("%s is no method of ours", (method) => {
    expect(check(asked("/", { method }))).toEqual({ status: 405, headers: { Allow: "GET, HEAD, POST" } });
  });

  test.each(["ELKAAR.example", "elkaar.example:443"])("%s is our own Host", (host) => {
    expect(check(asked("/", { host }))).toBeUndefined();
  });

  test.each(["evil.example", "elkaar.example:444", "elkaar.example.evil.example", "localhost", "[::1]:3000"])(
    "%s is somebody else's Host",
    (host) => {
      expect(check(asked("/", { host }))?.status).toBe(421);
    },
  );

  test.each(["a b", "elkaar.example:port", "elkaar.example/", "a@b", "", "[::1", "é.example"])(
    "%s is a malformed Host",
    (host) => {
      expect(check(asked("/", { host }))?.status).toBe(400);
    },
  );

  test("no Host, or two, is malformed", () => {
    expect(check(asked("/", { hosts: 0 }))?.status).toBe(400);
    expect(check(asked("/", { hosts: 2 }))?.status).toBe(400);
  });

  test("whoever watches over the server may ask by its address", () => {
    expect(check(asked("/healthz", { host: "10.0.0.7:3000" }))).toBeUndefined();
    expect(check(asked("/readyz", { host: "10.0.0.7:3000" }))).toBeUndefined();
    expect(check(asked("/healthz/", { host: "10.0.0.7:3000" }))?.status).toBe(421);
  });

  test("double slashes lead to the path without them, on this site", () => {
    expect(check(asked("//evil.example/x?y=//z"))).toEqual({
      status: 308,
      headers: { Location: "/evil.example/x?y=//z" },
    });
    expect(check(asked("/en//evil.example"))?.headers).toEqual({ Location: "/en/evil.example" });
    expect(check(asked("//x", { method: "POST" }))?.status).toBe(400);
  });
});
