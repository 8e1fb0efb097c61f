import type { ServerResponse } from "node:http";

/** Sends a web `Response` in one piece. */
export async function sendResponse(response: Response, to: ServerResponse): Promise<void> {
  const body = response.body === null ? null : Buffer.from(await response.arrayBuffer());
  to.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name === "set-cookie") to.appendHeader(name, value);
    else to.setHeader(name, value);
  }
  if (body === null) {
    to.end();
    return;
  }
  to.setHeader("Content-Length", body.byteLength);
  to.end(body);
}
