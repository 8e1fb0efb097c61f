import { pino } from "pino";
import type { Logger } from "pino";
import type { Database } from "#db/types";
import type { OpenDatabase } from "#db/open";
import { inTransaction } from "#db/transaction";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import type { NewEmail } from "#app/domain/outbox/enqueue-email.server";
import { smtpTransport } from "#app/domain/outbox/smtp-transport.server";
import type { SmtpOptions } from "#app/domain/outbox/smtp-transport.server";
import type { MailTransport } from "#app/domain/outbox/transport.server";
import { startOutboxWorker } from "#app/domain/outbox/worker.server";
import type { OutboxWorker } from "#app/domain/outbox/worker.server";
import { sampleLinks, sampleMail, sampleWorkshop } from "#tests/emails/samples";

export const silent: Logger = pino({ level: "silent" });
export const start = new Date("2023-10-02T08:00:00.000Z");
export const mailFrom = { name: "Elkaar", address: "elkaar@haaglanden.example" };

/** A clock that only moves when the test says so. */
export function makeClock(from: Date = start) {
  let now = from.getTime();
  return {
    now: () => new Date(now),
    forward: (milliseconds: number) => void (now += milliseconds),
    set: (iso: string) => void (now = new Date(iso).getTime()),
  };
}

export interface QuickMail extends Partial<NewEmail<"registration-placed">> {
  address: string;
}

/** Enqueues the confirmation of a place; each address is an order of its own unless the test says otherwise. */
export async function enqueuePlaced(db: Database, { address, ...mail }: QuickMail, now = start): Promise<void> {
  await inTransaction(db, (trx) =>
    enqueueEmail(
      trx,
      {
        template: "registration-placed",
        payload: { ...sampleMail, workshops: [sampleWorkshop] },
        language: "nl",
        to: { name: "Karin Postma", address },
        dedupeKey: `placed:${address}`,
        ...mail,
      },
      now,
    ),
  );
}

export interface WorkerForTest {
  open: OpenDatabase;
  transport: MailTransport;
  clock?: () => Date;
  keepSentMail?: boolean;
}

export function startTestWorker({
  open,
  transport,
  clock = () => start,
  keepSentMail = false,
}: WorkerForTest): OutboxWorker {
  return startOutboxWorker({
    open,
    transport,
    clock,
    keepSentMail,
    links: sampleLinks,
    mailFrom,
    envelopeSender: () => mailFrom.address,
    logger: silent,
    pollMilliseconds: 20,
  });
}

/** Real SMTP that gives up on a silent server soon; not so soon that a busy machine counts as silence. */
export function impatientSmtp(url: string, options: SmtpOptions = {}): MailTransport {
  return smtpTransport(url, {
    silenceMilliseconds: 3000,
    connectMilliseconds: 10_000,
    idleMilliseconds: 1000,
    ...options,
  });
}
