import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { acceptsEncoding } from "./accepts-encoding";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
const squeezable = new Set([".css", ".js", ".json", ".svg", ".txt", ".webmanifest"]);

interface StaticFile {
  content: Buffer;
  type: string;
  cacheControl: string;
  etag: string;
  squeezable: boolean;
  br?: Promise<Buffer>;
  gzip?: Promise<Buffer>;
}

export type AnswerStaticFile = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

/**
 * Everything the build made for browsers, held in memory and compressed once, when first asked for. What stands in
 * `assets/` has a hash in its name and never changes. Says false where there is no such file.
 */
export function makeStaticFiles(folder: string): AnswerStaticFile {
  const files = new Map(listFiles(folder).map((path) => [path, readStaticFile(folder, path)]));
  return (request, response, path) => {
    const file = files.get(path);
    if (!file || request.method === "POST") return false;
    void sendFile(file, request, response);
    return true;
  };
}

async function sendFile(file: StaticFile, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader("Content-Type", file.type);
  response.setHeader("Cache-Control", file.cacheControl);
  response.setHeader("ETag", file.etag);
  if (request.headers["if-none-match"] === file.etag) {
    response.statusCode = 304;
    response.end();
    return;
  }
  const body = await encode(file, request, response);
  response.setHeader("Content-Length", body.byteLength);
  response.end(request.method === "HEAD" ? undefined : body);
}

function encode(file: StaticFile, request: IncomingMessage, response: ServerResponse): Promise<Buffer> | Buffer {
  if (!file.squeezable) return file.content;
  response.setHeader("Vary", "Accept-Encoding");
  const accepted = request.headers["accept-encoding"];
  if (acceptsEncoding(accepted, "br")) {
    response.setHeader("Content-Encoding", "br");
    return (file.br ??= promisify(brotliCompress)(file.content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
  if (acceptsEncoding(accepted, "gzip")) {
    response.setHeader("Content-Encoding", "gzip");
    return (file.gzip ??= promisify(gzip)(file.content, { level: 9 }));
  }
  return file.content;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join("/"))
    .map((path) => (path.startsWith("/") ? path : `/${path}`))
    .filter((path) => path.startsWith("/.well-known/") || !path.includes("/."));
}

function readStaticFile(folder: string, path: string): StaticFile {
  const content = readFileSync(join(folder, path));
  const extension = extname(path);
  return {
    content,
    type: types[extension] ?? "application/octet-stream",
    cacheControl: path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    etag: `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`,
    squeezable: squeezable.has(extension) && content.byteLength > 500,
  };
}
