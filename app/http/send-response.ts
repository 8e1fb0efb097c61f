import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { acceptsEncoding } from "./accepts-encoding";
import type { Policy } from "./policy";

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  policy: Policy;
  /** Somebody is signed in: the page is theirs. */
  personal: boolean;
}

const worthSqueezing = 1_000;
const compress = promisify(gzip);

/** Sends a web `Response` in one piece. What only some may see is stored nowhere. */
export async function sendResponse(answer: Response, { request, response, policy, personal }: Exchange): Promise<void> {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) {
    if (name === "set-cookie") response.appendHeader(name, value);
    else response.setHeader(name, value);
  }
  if (!answer.headers.has("cache-control")) {
    response.setHeader("Cache-Control", policy === "public" && !personal ? "private, no-cache" : "no-store");
  }
  if (answer.status === 429 && !answer.headers.has("retry-after")) response.setHeader("Retry-After", "60");
  if (policy !== "public") response.setHeader("X-Robots-Tag", "noindex");
  if (answer.body === null) {
    response.end();
    return;
  }
  let body = Buffer.from(await answer.arrayBuffer());
  if (mayCompress(answer, body, personal)) {
    response.setHeader("Vary", "Accept-Encoding");
    if (acceptsEncoding(request.headers["accept-encoding"], "gzip")) {
      response.setHeader("Content-Encoding", "gzip");
      body = await compress(body, { level: 1 });
    }
  }
  response.setHeader("Content-Length", body.byteLength);
  response.end(body);
}

/** Not for who is signed in: the length of a compressed page tells about what stands beside one's own words (BREACH). */
function mayCompress(answer: Response, body: Buffer, personal: boolean): boolean {
  if (personal || body.byteLength < worthSqueezing || answer.headers.has("content-encoding")) return false;
  return /^(text\/|application\/(json|atom\+xml|xml)|image\/svg)/.test(answer.headers.get("content-type") ?? "");
}
