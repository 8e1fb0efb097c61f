import { createHash } from "node:crypto";

interface Given {
  body: string;
  headers: Record<string, string>;
  /** UTC ISO text: when the answer last became another one. Leave it out where nobody can say. */
  lastModified?: string;
}

/**
 * The answer, or 304 to who has it already (RFC 9110, sections 13.1.2 and 13.1.3: `If-None-Match` goes before
 * `If-Modified-Since`). The tag is weak: a compressed answer has the same.
 */
export function answerIfChanged(request: Request, { body, headers, lastModified }: Given): Response {
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const modified = lastModified === undefined ? undefined : new Date(lastModified);
  const all = { ...headers, ETag: etag, ...(modified && { "Last-Modified": modified.toUTCString() }) };
  if (isKnown(request, etag, modified)) return new Response(null, { status: 304, headers: all });
  return new Response(body, { headers: all });
}

function isKnown({ headers }: Request, etag: string, modified: Date | undefined): boolean {
  const tags = headers.get("if-none-match");
  if (tags !== null) return tags.split(",").some((tag) => isSame(tag.trim(), etag));
  const since = Date.parse(headers.get("if-modified-since") ?? "");
  return modified !== undefined && !Number.isNaN(since) && Math.floor(modified.getTime() / 1000) * 1000 <= since;
}

/** The weak comparison of RFC 9110, section 8.8.3.2. */
function isSame(tag: string, etag: string): boolean {
  return tag === "*" || tag.replace(/^W\//, "") === etag.replace(/^W\//, "");
}
