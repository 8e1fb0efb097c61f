import type { OpenDatabase } from "#db/open";
import { claimNextMail } from "./claim.server";
import { deliverMail } from "./deliver.server";
import type { Delivering } from "./deliver.server";

/** Mail servers take offence at more. */
const connections = 3;

export interface OutboxWorkerOptions extends Omit<Delivering, "db"> {
  open: OpenDatabase;
  /** How often it looks by itself. */
  pollMilliseconds?: number;
}

export interface OutboxWorker {
  /** Look now: a change that enqueued mail was committed. */
  wake(): void;
  /** Resolves when, by the clock, nothing is due and nothing is under way. */
  idle(): Promise<void>;
  /** Claims nothing new, finishes what it claimed, closes the connections. */
  stop(): Promise<void>;
}

/** Sends what is due, at most three at once, until it is stopped. Any number of workers may share a database. */
export function startOutboxWorker({ open, pollMilliseconds = 1000, ...options }: OutboxWorkerOptions): OutboxWorker {
  const given: Delivering = { ...options, db: open.db };
  const underway = new Set<Promise<void>>();
  let stopped = false;
  let looking: Promise<void> = Promise.resolve();

  /** Fills the free connections. Looks are chained, so that two never count the same free one. */
  const look = (): Promise<void> => {
    looking = looking.then(fill).catch((error: unknown) => {
      given.logger.error({ err: error }, "The outbox could not be read");
    });
    return looking;
  };
  const fill = async () => {
    while (!stopped && underway.size < connections) {
      const mail = await claimNextMail(given.db, given.clock());
      if (!mail) return;
      const delivery = deliverMail(given, mail)
        .catch((error: unknown) => given.logger.error({ outboxId: mail.id, err: error }, "A mail was not written down"))
        .finally(() => {
          underway.delete(delivery);
          void look();
        });
      underway.add(delivery);
    }
  };
  const settle = async () => {
    await look();
    while (underway.size > 0) {
      await Promise.all(underway);
      await look();
    }
  };

  const timer = setInterval(() => void look(), pollMilliseconds);
  void look();
  return {
    wake: () => void look(),
    idle: settle,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await looking;
      await Promise.all(underway);
      await looking;
      await given.transport.close();
    },
  };
}
