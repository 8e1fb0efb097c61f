import type { IncomingMessage } from "node:http";

/** An answer that needs no page: given before Express and Remix, whose adapters would answer 500 or wrongly. */
export interface Refusal {
  status: number;
  headers?: Record<string, string>;
}

export const allowedMethods = "GET, HEAD, POST";
const methods = new Set(allowedMethods.split(", "));
const hostPattern = /^([a-z0-9.-]{1,253}|\[[0-9a-f:.]{2,45}\])(:\d{1,5})?$/i;

/** Paths that whoever watches over the server asks by its address instead of its name. */
const askedByAddress = new Set(["/healthz", "/readyz"]);

/**
 * Checks method, address and Host of a request: 405 for a method we do not know, 400 for a malformed address or Host,
 * 421 for a Host that is not ours (RFC 9110, section 15.5.20), 308 to the same path without double slashes.
 */
export function makeRequestLineCheck(baseUrl: string): (request: IncomingMessage) => Refusal | undefined {
  const ownHost = new URL(baseUrl).host;
  return (request): Refusal | undefined => {
    const method = request.method ?? "";
    if (!methods.has(method)) return { status: 405, headers: { Allow: allowedMethods } };
    const url = request.url ?? "";
    const path = pathOf(url);
    if (!isPath(path) || hasNul(url)) return { status: 400 };
    const { host } = request.headers;
    if (host === undefined || !hostPattern.test(host) || countHosts(request.rawHeaders) > 1) return { status: 400 };
    if (!isOwnHost(host, ownHost, baseUrl) && !askedByAddress.has(path)) return { status: 421 };
    if (path.includes("//")) {
      if (method === "POST") return { status: 400 };
      return { status: 308, headers: { Location: path.replace(/\/{2,}/g, "/") + url.slice(path.length) } };
    }
    return undefined;
  };
}

/** The path of a request's address, still encoded. */
export function pathOf(url: string): string {
  const question = url.indexOf("?");
  return question === -1 ? url : url.slice(0, question);
}

/** A backslash, encoded or not, stands in no path of ours, and behind a first slash it makes Remix read a host. */
function isPath(path: string): boolean {
  if (!path.startsWith("/") || path.includes("\\") || path.includes("#")) return false;
  if (!path.includes("%")) return true;
  try {
    return !/[\p{Cc}\\]/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

/** PostgreSQL stores no NUL, and no page of ours needs one. */
function hasNul(url: string): boolean {
  return url.includes("%00");
}

function countHosts(rawHeaders: string[]): number {
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2)
    if (rawHeaders[index]?.toLowerCase() === "host") hosts += 1;
  return hosts;
}

function isOwnHost(host: string, ownHost: string, baseUrl: string): boolean {
  if (host === ownHost) return true;
  const defaultPort = baseUrl.startsWith("https:") ? ":443" : ":80";
  const asked = host.toLowerCase();
  return asked === ownHost || asked === ownHost + defaultPort;
}
