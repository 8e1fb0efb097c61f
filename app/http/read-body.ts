import type { IncomingMessage } from "node:http";

/** More than any form of ours holds, less than hurts. */
export const maxBodyBytes = 64 * 1024;

/**
 * The body of a request in one piece; `too_large` above 64 kB, also where the length was not told beforehand
 * (chunked); `aborted` where the client went away.
 */
export function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | "too_large" | "aborted"> {
  if (Number(request.headers["content-length"] ?? 0) > maxBodyBytes) return Promise.resolve("too_large");
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size > maxBodyBytes) {
        request.removeAllListeners("data");
        resolve("too_large");
      } else chunks.push(chunk);
    });
    request.on("end", () => resolve(Buffer.concat(chunks)));
    request.on("error", () => resolve("aborted"));
    request.on("close", () => resolve("aborted"));
  });
}
