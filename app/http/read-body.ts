import type { IncomingMessage } from "node:http";

/** More than any form of ours holds, less than hurts. */
export const maxBodyBytes = 64 * 1024;

/** Read and thrown away, so that who sends a little too much still reads our answer. */
const maxDiscardedBytes = 1024 * 1024;

/**
 * The body of a request in one piece; `too_large` above 64 kB, also where the length was not told beforehand
 * (chunked); `aborted` where the client went away.
 */
export function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | "too_large" | "aborted"> {
  if (Number(request.headers["content-length"] ?? 0) > maxDiscardedBytes) return Promise.resolve("too_large");
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size <= maxBodyBytes) chunks.push(chunk);
      if (size > maxDiscardedBytes) {
        request.pause();
        resolve("too_large");
      }
    });
    request.on("end", () => resolve(size > maxBodyBytes ? "too_large" : Buffer.concat(chunks)));
    request.on("error", () => resolve("aborted"));
    request.on("close", () => resolve("aborted"));
  });
}
