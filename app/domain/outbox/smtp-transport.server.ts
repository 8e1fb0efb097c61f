import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Delivery, Envelope, MailTransport } from "./transport.server";

export interface SmtpOptions {
  /** For connecting, and for the greeting. */
  connectMilliseconds?: number;
  /** Longest silence of the server. */
  silenceMilliseconds?: number;
  /** Longest time for one mail, whatever the server does. Must stay under the lease of the outbox. */
  deadlineMilliseconds?: number;
  /** How long an unused connection stays open. */
  idleMilliseconds?: number;
}

/**
 * Real SMTP. Connections are kept for the next mail; there are never more than there are deliveries at once, which
 * the worker limits. Unlike nodemailer's own pool it never sends again by itself: the outbox alone decides that.
 */
export function smtpTransport(smtpUrl: string, options: SmtpOptions = {}): MailTransport {
  const limits = { connect: 10_000, silence: 30_000, deadline: 90_000, idle: 5_000, ...limitsOf(options) };
  const server = parseSmtpUrl(smtpUrl);
  const idle = new Map<SMTPConnection, NodeJS.Timeout>();

  const takeIdle = (): SMTPConnection | undefined => {
    for (const [connection, timer] of idle) {
      clearTimeout(timer);
      idle.delete(connection);
      return connection;
    }
    return undefined;
  };
  const keep = (connection: SMTPConnection) => {
    const leave = () => {
      idle.delete(connection);
      connection.quit();
    };
    idle.set(connection, setTimeout(leave, limits.idle));
  };

  return {
    deliver: async (envelope, source) => {
      const known = takeIdle();
      const connection = known ?? makeConnection(server, limits);
      const forget = () => {
        clearTimeout(idle.get(connection));
        idle.delete(connection);
      };
      if (!known) connection.on("error", forget).on("end", forget);
      const deadline = setTimeout(() => connection.close(), limits.deadline);
      try {
        if (!known) await connect(connection, server);
        await send(connection, envelope, source);
        keep(connection);
        return { outcome: "sent" };
      } catch (error) {
        connection.close();
        return judge(error);
      } finally {
        clearTimeout(deadline);
      }
    },
    close: async () => {
      for (const [connection, timer] of idle) {
        clearTimeout(timer);
        connection.quit();
      }
      idle.clear();
    },
  };
}

interface SmtpServer {
  host: string;
  port: number;
  secure: boolean;
  auth: { user: string; pass: string } | undefined;
}

/** `smtp://user:password@host:587` or `smtps://…:465`; what is escaped in an address is read back. */
function parseSmtpUrl(smtpUrl: string): SmtpServer {
  const url = new URL(smtpUrl);
  const secure = url.protocol === "smtps:";
  const auth = url.username
    ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
    : undefined;
  return { host: url.hostname, port: Number(url.port || (secure ? 465 : 587)), secure, auth };
}

interface Limits {
  connect: number;
  silence: number;
  deadline: number;
  idle: number;
}

function limitsOf(options: SmtpOptions): Partial<Limits> {
  const { connectMilliseconds, silenceMilliseconds, deadlineMilliseconds, idleMilliseconds } = options;
  return {
    ...(connectMilliseconds && { connect: connectMilliseconds }),
    ...(silenceMilliseconds && { silence: silenceMilliseconds }),
    ...(deadlineMilliseconds && { deadline: deadlineMilliseconds }),
    ...(idleMilliseconds && { idle: idleMilliseconds }),
  };
}

function makeConnection({ host, port, secure, auth }: SmtpServer, { connect, silence }: Limits): SMTPConnection {
  return new SMTPConnection({
    host,
    port,
    secure,
    // A password never crosses the network in the clear.
    requireTLS: auth !== undefined && !secure && !isLoopback(host),
    connectionTimeout: connect,
    greetingTimeout: connect,
    socketTimeout: silence,
    socketCloseTimeout: 0,
  });
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || host.startsWith("127.");
}

async function connect(connection: SMTPConnection, { auth }: SmtpServer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    connection.once("error", reject);
    connection.once("end", () => reject(new Error("The server closed the connection")));
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
  if (!auth) return;
  await new Promise<void>((resolve, reject) => {
    connection.once("end", () => reject(new Error("The server closed the connection")));
    connection.login(auth, (error) => (error ? reject(error) : resolve()));
  });
}

async function send(connection: SMTPConnection, envelope: Envelope, source: Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const ended = () => reject(new Error("The server closed the connection"));
    connection.once("end", ended);
    connection.send({ from: envelope.from, to: [envelope.to] }, source, (error) => {
      connection.off("end", ended);
      if (error) reject(error);
      else resolve();
    });
  });
}

const answersAboutTheMail = ["MAIL FROM", "RCPT TO", "DATA"];

/** A 5xx is final only where it is about this mail; a refused greeting or password is about us, and can be mended. */
function judge(error: unknown): Delivery {
  if (!(error instanceof Error)) return { outcome: "retry", reason: String(error) };
  const code = "responseCode" in error && typeof error.responseCode === "number" ? error.responseCode : 0;
  const command = "command" in error && typeof error.command === "string" ? error.command : "";
  const answer = "response" in error && typeof error.response === "string" ? error.response : "";
  const final = code >= 500 && answersAboutTheMail.includes(command);
  return { outcome: final ? "refused" : "retry", reason: (answer || error.message).replace(/\s+/g, " ").slice(0, 300) };
}
