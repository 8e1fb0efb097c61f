import type { RequestListener, Server } from "node:http";
import { createServer } from "node:http";
import type { Socket } from "node:net";
import { allowedMethods } from "./request-line";

const finishWithinMs = 10_000;

/** An HTTP server that no slow, large or odd client can hold up. */
export function makeServer(listener: RequestListener): Server {
  const server = createServer({ maxHeaderSize: 16 * 1024, connectionsCheckingInterval: 5_000 }, listener);
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 65_000;
  server.on("connect", (_request, socket: Socket) => endWith(socket, "405 Method Not Allowed"));
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) socket.destroy();
    else endWith(socket, statusOf(error.code ?? ""));
  });
  return server;
}

/** Stops accepting and waits for what was accepted, ten seconds at most. */
export async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), finishWithinMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
}

/** What the parser of Node refuses before there is a request. */
function statusOf(code: string): string {
  if (code === "HPE_INVALID_METHOD") return "405 Method Not Allowed";
  if (code === "HPE_HEADER_OVERFLOW") return "431 Request Header Fields Too Large";
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return "408 Request Timeout";
  return "400 Bad Request";
}

function endWith(socket: Socket, status: string): void {
  const allow = status.startsWith("405") ? `Allow: ${allowedMethods}\r\n` : "";
  socket.on("error", () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\n${allow}Connection: close\r\nContent-Length: 0\r\n\r\n`);
}
