import type { IncomingMessage } from "node:http";

/** More than any form of ours holds, less than hurts. */
export const maxBodyBytes = 64 * 1024;

/** What most routes that take a file take: more than the file may be, so that a page says that it is too large. */
export const usualUploadBytes = 5 * 1024 * 1024;

/** Read and thrown away, so that who sends a little too much still reads our answer. */
const maxDiscardedBytes = 1024 * 1024;

/**
 * The body of a request in one piece; `too_large` above `most` bytes, also where the length was not told beforehand
 * (chunked); `aborted` where the client went away.
 */
export function readBody(
  request: IncomingMessage,
  most = maxBodyBytes,
): Promise<Buffer<ArrayBuffer> | "too_large" | "aborted"> {
  if (request.destroyed) return Promise.resolve("aborted");
  if (Number(request.headers["content-length"] ?? 0) > most + maxDiscardedBytes) return Promise.resolve("too_large");
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size <= most) chunks.push(chunk);
      if (size > most + maxDiscardedBytes) {
        request.pause();
        resolve("too_large");
      }
    });
    request.on("end", () => resolve(size > most ? "too_large" : Buffer.concat(chunks)));
    request.on("error", () => resolve("aborted"));
    request.on("close", () => resolve("aborted"));
  });
}
