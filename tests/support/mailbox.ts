import type { AddressInfo, Socket } from "node:net";
import PostalMime from "postal-mime";
import type { Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import type { SMTPServerSession } from "smtp-server";

/** What the server does with one delivery. `drop-after-data` and `hang-after-data` have taken the mail by then. */
export type Mood =
  | "accept"
  | "421"
  | "450"
  | "550"
  | "550-after-data"
  | "drop-before-data"
  | "drop-after-data"
  | "hang"
  | "hang-after-data";

export interface ReceivedMail {
  envelope: { from: string; to: string[] };
  /** The whole message as it came over the line. */
  source: string;
  mail: Email;
  mood: Mood;
}

export interface Mailbox {
  /** For SMTP_URL. */
  url: string;
  /** In order of arrival; a mail taken before the line dropped is among them. */
  received: ReceivedMail[];
  mailTo(address: string): ReceivedMail[];
  /** The most connections that were open at once. */
  mostConnections(): number;
  clear(): void;
  stop(): Promise<void>;
}

export interface MailboxOptions {
  /** Decides by recipient and by how often that recipient was tried (the first time is 1). */
  mood?: (recipient: string, attempt: number) => Mood;
}

/** A real SMTP server on a free port of loopback, in whatever mood the test asks for. */
export async function startMailbox({ mood = () => "accept" }: MailboxOptions = {}): Promise<Mailbox> {
  const received: ReceivedMail[] = [];
  const attempts = new Map<string, number>();
  const sockets = new Map<number, Socket>();
  const moods = new Map<string, Mood>();
  let most = 0;
  const drop = (session: SMTPServerSession) => sockets.get(session.remotePort)?.destroy();

  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, session, answer) => {
      const attempt = (attempts.get(address) ?? 0) + 1;
      attempts.set(address, attempt);
      const now = mood(address, attempt);
      moods.set(session.id, now);
      if (now === "hang") return;
      if (now === "drop-before-data") return void drop(session);
      if (now === "421" || now === "450" || now === "550") return answer(refusal(Number(now)));
      answer();
    },
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const now = moods.get(session.id) ?? "accept";
        if (now === "550-after-data") return answer(refusal(550));
        const source = Buffer.concat(chunks).toString("utf8");
        const { mailFrom, rcptTo } = session.envelope;
        const envelope = { from: mailFrom ? mailFrom.address : "", to: rcptTo.map(({ address }) => address) };
        void PostalMime.parse(source).then((mail) => {
          received.push({ envelope, source, mail, mood: now });
          if (now === "drop-after-data") drop(session);
          else if (now !== "hang-after-data") answer();
        });
      });
    },
  });
  server.server.on("connection", (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    sockets.set(port, socket);
    most = Math.max(most, sockets.size);
    socket.on("close", () => sockets.delete(port));
  });
  // A dropped line is what the test asked for.
  server.on("error", () => undefined);

  const port = await listen(server);
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    mailTo: (address) => received.filter(({ envelope }) => envelope.to.includes(address)),
    mostConnections: () => most,
    clear: () => void received.splice(0),
    stop: async () => {
      for (const socket of sockets.values()) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error(`Not now: ${responseCode}`), { responseCode });
}

async function listen(server: SMTPServer): Promise<number> {
  const address = await new Promise<AddressInfo | string | null>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(server.server.address()));
  });
  if (!address || typeof address === "string") throw new Error("The mailbox has no port");
  return address.port;
}
