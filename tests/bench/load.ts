import { connect } from "node:net";
import type { Socket } from "node:net";

export interface Load {
  port: number;
  /** How many connections ask at once; each asks anew as soon as it is answered. */
  connections: number;
  milliseconds: number;
  /** The bytes of the next request of any connection. */
  nextRequest: () => string;
  /** The only answer that counts; another one ends the run with an error. */
  expectStatus: number;
}

export interface LoadResult {
  /** Answers within the window. */
  answers: number;
  perSecond: number;
}

/** Asks a server on loopback as fast as it answers, for one window of time, over keep-alive connections. */
export async function load({ port, connections, milliseconds, nextRequest, expectStatus }: Load): Promise<LoadResult> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const begin = performance.now();
  const end = begin + milliseconds;
  const counts = await Promise.all(sockets.map((socket) => ask(socket, { nextRequest, expectStatus, end })));
  const seconds = (performance.now() - begin) / 1000;
  const answers = counts.reduce((sum, count) => sum + count, 0);
  for (const socket of sockets) socket.destroy();
  return { answers, perSecond: answers / seconds };
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true }, () => resolve(socket));
    socket.once("error", reject);
  });
}

interface Asking {
  nextRequest: () => string;
  expectStatus: number;
  end: number;
}

function ask(socket: Socket, { nextRequest, expectStatus, end }: Asking): Promise<number> {
  return new Promise((resolve, reject) => {
    let answers = 0;
    let pending: Buffer[] = [];
    let size = 0;
    let expected = -1;
    const onData = (part: Buffer) => {
      pending.push(part);
      size += part.length;
      if (expected < 0) {
        const whole = pending.length === 1 ? part : Buffer.concat(pending);
        pending = [whole];
        const headEnd = whole.indexOf("\r\n\r\n");
        if (headEnd < 0) return;
        const head = whole.toString("latin1", 0, headEnd);
        const status = Number(head.slice(9, 12));
        if (status !== expectStatus)
          return reject(new Error(`answered ${status}: ${whole.toString("utf8").slice(0, 600)}`));
        expected = headEnd + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
        if (Number.isNaN(expected)) return reject(new Error(`an answer without Content-Length:\n${head}`));
      }
      if (size < expected) return;
      answers += 1;
      pending = [];
      size = 0;
      expected = -1;
      if (performance.now() >= end) return resolve(answers);
      socket.write(nextRequest());
    };
    socket.on("data", onData);
    socket.once("error", reject);
    socket.once("close", () => reject(new Error("the server closed a connection under load")));
    socket.write(nextRequest());
  });
}

/** A page asked as a visitor without a cookie asks it. */
export function getRequest(path: string, host: string, headers: Record<string, string> = {}): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept: text/html\r\n${lines.join("")}\r\n`;
}

/** A form sent as a browser sends it from a page of the same site. */
export function postRequest(
  path: string,
  origin: string,
  form: Record<string, string>,
  headers: Record<string, string>,
): string {
  const body = new URLSearchParams(form).toString();
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return (
    `POST ${path} HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nOrigin: ${origin}\r\nSec-Fetch-Site: same-origin\r\n` +
    `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${lines.join("")}\r\n${body}`
  );
}
