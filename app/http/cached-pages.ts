import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { acceptsEncoding } from "./accepts-encoding";
import type { Cookies } from "./cookies";
import type { KeptPage } from "./page-cache";
import { pathOf } from "./request-line";

/**
 * Under which key the answer to a request is kept: its address, where every parameter is one that the page knows, once and
 * in the order of the alphabet. Undefined where it is not kept: another method, a signed-in visitor, any other parameter.
 */
export function cacheKeyOf(
  request: IncomingMessage,
  cookies: Pick<Cookies, "session">,
  known: readonly string[],
): string | undefined {
  if (request.method !== "GET" || cookies.session(request.headers.cookie) !== undefined) return undefined;
  const url = request.url ?? "";
  const path = pathOf(url);
  if (path === url) return url;
  const asked = new URLSearchParams(url.slice(path.length));
  const names = [...asked.keys()];
  const isPlain = names.every((name, at) => known.includes(name) && (at === 0 || (names[at - 1] ?? "") < name));
  return isPlain && `${path}?${asked.toString()}` === url ? url : undefined;
}

const countedForMs = 5_000;

/** Sends kept pages, and writes a line for each route every five seconds instead of one for each page: it would take longer. */
export function makeCachedAnswer(logger: Logger) {
  const counts = new Map<string, number>();
  const writeCounts = () => {
    for (const [route, pages] of counts) logger.info({ route, status: 200, pages }, "sent kept pages");
    counts.clear();
  };
  return (request: IncomingMessage, response: ServerResponse, page: KeptPage): void => {
    const takesGzip = acceptsEncoding(request.headers["accept-encoding"], "gzip");
    const { head, body } = takesGzip ? page.squeezed : page.plain;
    response.writeHead(200, head);
    response.end(body);
    if (counts.size === 0) setTimeout(writeCounts, countedForMs).unref();
    counts.set(page.route, (counts.get(page.route) ?? 0) + 1);
  };
}
