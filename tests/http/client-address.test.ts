import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { clientAddressOf } from "#app/http/client-address";

function from(remoteAddress: string, forwarded?: string): IncomingMessage {
  const request = { socket: { remoteAddress }, headers: { ...(forwarded && { "x-forwarded-for": forwarded }) } };
  return request as unknown as IncomingMessage;
}

describe("The address that limits count by", () => {
  test("is the socket's, whatever X-Forwarded-For says", () => {
    expect(clientAddressOf(from("192.0.2.1", "203.0.113.9"), 0)).toBe("192.0.2.1");
    expect(clientAddressOf(from("::ffff:192.0.2.1"), 0)).toBe("192.0.2.1");
  });

  test("behind one proxy is the last that stands there, and what the client wrote before it does not count", () => {
    expect(clientAddressOf(from("10.0.0.1", "1.1.1.1, 203.0.113.9"), 1)).toBe("203.0.113.9");
  });

  test("behind two proxies is the one before the last", () => {
    expect(clientAddressOf(from("10.0.0.1", "1.1.1.1, 203.0.113.9, 10.0.0.2"), 2)).toBe("203.0.113.9");
  });

  test("is the socket's where the proxy left nothing readable", () => {
    expect(clientAddressOf(from("10.0.0.1"), 1)).toBe("10.0.0.1");
    expect(clientAddressOf(from("10.0.0.1", "unknown"), 1)).toBe("10.0.0.1");
    expect(clientAddressOf(from("10.0.0.1", "203.0.113.9"), 2)).toBe("10.0.0.1");
  });

  test("is the /64 of an IPv6 address", () => {
    expect(clientAddressOf(from("2001:db8:1:2:3:4:5:6"), 0)).toBe("2001:db8:1:2::/64");
    expect(clientAddressOf(from("2001:db8::9"), 0)).toBe("2001:db8:0:0::/64");
    expect(clientAddressOf(from("::1"), 0)).toBe("0:0:0:0::/64");
  });
});
