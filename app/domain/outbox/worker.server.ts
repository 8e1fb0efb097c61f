import type { OpenDatabase } from "#db/open";
import { claimNextMail } from "./claim.server";
import { deliverMail } from "./deliver.server";
import { bulkPriority } from "./rules";
import type { Delivering } from "./deliver.server";

/** Mail servers take offence at more. */
const connections = 3;

/** A thousand reminders leave in under a minute, and between two of them there is time for who opens a page. */
const bulkPauseMilliseconds = 40;

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
  /** No mail to many people at once leaves before this. */
  let bulkFrom = 0;
  let pause: NodeJS.Timeout | undefined;
  const fill = async () => {
    while (!stopped && underway.size < connections) {
      const isPausing = performance.now() < bulkFrom;
      const mail = await claimNextMail(given.db, given.clock(), {
        leastUrgent: isPausing ? bulkPriority - 1 : bulkPriority,
      });
      if (!mail) {
        if (isPausing) lookAfterPause();
        return;
      }
      if (mail.priority >= bulkPriority) bulkFrom = performance.now() + bulkPauseMilliseconds;
      const delivery = deliverMail(given, mail)
        .catch((error: unknown) => given.logger.error({ outboxId: mail.id, err: error }, "A mail was not written down"))
        .finally(() => {
          underway.delete(delivery);
          void look();
        });
      underway.add(delivery);
    }
  };
  const lookAfterPause = () => {
    pause ??= setTimeout(
      () => {
        pause = undefined;
        void look();
      },
      Math.max(1, bulkFrom - performance.now()),
    );
  };
  const settle = async () => {
    await look();
    while (underway.size > 0 || pause !== undefined) {
      await Promise.all(underway);
      if (pause !== undefined) await new Promise((resolve) => setTimeout(resolve, bulkPauseMilliseconds));
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
      clearTimeout(pause);
      await looking;
      await Promise.all(underway);
      await looking;
      await given.transport.close();
    },
  };
}
