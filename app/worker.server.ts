import { startOutboxWorker } from "./domain/outbox/worker.server";
import { runDueJobs } from "./domain/retention/scheduled-work.server";
import type { MailTransport } from "./domain/outbox/transport.server";
import type { Elkaar } from "./http/context";

const lookForWorkMs = 60_000;

export interface Worker {
  /** Resolves when, by the clock, no mail is due and none is under way. */
  idle(): Promise<void>;
  /** Claims nothing new and finishes what it claimed. */
  stop(): Promise<void>;
}

/** What happens without anybody asking: mail leaves, and what was kept long enough is removed. */
export function makeWorker(elkaar: Elkaar, transport: MailTransport): Worker {
  const { open, db, links, config, clock, logger } = elkaar;
  const outbox = startOutboxWorker({
    open,
    transport,
    links,
    mailFrom: config.mailFrom,
    keepSentMail: config.keepSentMail,
    clock,
    logger,
  });
  let working: Promise<unknown> = Promise.resolve();
  const look = () => (working = working.then(() => runDueJobs({ db, logger }, clock())));
  const timer = setInterval(() => void look(), lookForWorkMs);
  void look();
  return {
    idle: () => outbox.idle(),
    stop: async () => {
      clearInterval(timer);
      await Promise.all([outbox.stop(), working]);
    },
  };
}
