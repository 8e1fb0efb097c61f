import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { acceptsEncoding } from "./accepts-encoding";
import type { Policy } from "./policy";
import type { FinishedPage } from "./quick-page";

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  policy: Policy;
  /** Somebody is signed in: the page is theirs. */
  personal: boolean;
}

const worthSqueezing = 1_000;
const compress = promisify(gzip);

/** Sends a page or a web `Response` in one piece. What only some may see is stored nowhere. */
export async function sendResponse(answer: Response | FinishedPage, exchange: Exchange): Promise<void> {
  const { request, response, policy, personal } = exchange;
  response.statusCode = answer.status;
  if (answer instanceof Response) copyHeaders(answer, response);
  else response.setHeader("Content-Type", "text/html; charset=utf-8");
  if (!response.hasHeader("Cache-Control")) {
    response.setHeader("Cache-Control", policy === "public" && !personal ? "private, no-cache" : "no-store");
  }
  if (answer.status === 429 && !response.hasHeader("Retry-After")) response.setHeader("Retry-After", "60");
  if (policy !== "public") response.setHeader("X-Robots-Tag", "noindex");
  const body = await bodyOf(answer);
  if (body === null) {
    response.end();
    return;
  }
  if (mayCompress(response, body, personal)) {
    response.setHeader("Vary", "Accept-Encoding");
    if (acceptsEncoding(request.headers["accept-encoding"], "gzip")) {
      const squeezed = await compress(body, { level: 1 });
      response.setHeader("Content-Encoding", "gzip");
      response.setHeader("Content-Length", squeezed.byteLength);
      response.end(squeezed);
      return;
    }
  }
  response.setHeader("Content-Length", Buffer.byteLength(body));
  // A text goes out together with its head, in one write.
  response.end(body);
}

function copyHeaders(answer: Response, response: ServerResponse): void {
  for (const [name, value] of answer.headers) {
    if (name === "set-cookie") response.appendHeader(name, value);
    else response.setHeader(name, value);
  }
}

async function bodyOf(answer: Response | FinishedPage): Promise<Buffer | string | null> {
  if (!(answer instanceof Response)) return answer.html;
  return answer.body === null ? null : Buffer.from(await answer.arrayBuffer());
}

/** Not for who is signed in: the length of a compressed page tells about what stands beside one's own words (BREACH). */
function mayCompress(response: ServerResponse, body: Buffer | string, personal: boolean): boolean {
  if (personal || body.length < worthSqueezing || response.hasHeader("Content-Encoding")) return false;
  return /^(text\/|application\/(json|atom\+xml|xml)|image\/svg)/.test(
    String(response.getHeader("Content-Type") ?? ""),
  );
}
