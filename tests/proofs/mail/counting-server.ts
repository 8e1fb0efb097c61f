import { SMTPServer } from "smtp-server";

export interface CountingServer {
  url: string;
  /** How often each address got a mail, and how many of them brought an entry for a calendar. */
  received: Map<string, { mails: number; calendars: number; messageIds: Set<string> }>;
  mostConnections(): number;
  stop(): Promise<void>;
}

/** A real SMTP server that takes everything and reads as little as it can, so that it does not slow down what is measured. */
export async function startCountingServer(): Promise<CountingServer> {
  const received: CountingServer["received"] = new Map();
  const open = new Set<unknown>();
  let most = 0;
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const source = Buffer.concat(chunks).toString("latin1");
        const address = session.envelope.rcptTo[0]?.address ?? "";
        const known = received.get(address) ?? { mails: 0, calendars: 0, messageIds: new Set<string>() };
        known.mails += 1;
        if (/^Content-Type: text\/calendar;[^]*?method=REQUEST/m.test(source)) known.calendars += 1;
        known.messageIds.add(/^Message-ID: (.+)\r$/im.exec(source)?.[1] ?? "");
        received.set(address, known);
        answer();
      });
    },
  });
  server.server.on("connection", (socket) => {
    open.add(socket);
    most = Math.max(most, open.size);
    socket.on("close", () => open.delete(socket));
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  if (!address || typeof address === "string") throw new Error("The server has no port");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    mostConnections: () => most,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
