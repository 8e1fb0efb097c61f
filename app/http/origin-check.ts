import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a request that may change something comes from a page of ours. Stands before Remix, whose own check can be
 * walked around with `?_data=` and on resource routes. `Sec-Fetch-Site`, where the browser sends it, must be
 * `same-origin` (or `none` without a body); else `Origin` must be ours. `null`, or neither header, is refused.
 */
export function isFromOurPages(headers: IncomingHttpHeaders, ownOrigin: string): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || (site === "none" && !hasBody(headers));
  return headers.origin === ownOrigin;
}

function hasBody(headers: IncomingHttpHeaders): boolean {
  return headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0";
}
