import { askWaiting } from "./domain/contact-person/ask.server";
import { doMailings } from "./domain/mailing/do-mailings.server";
import { makeEnvelopeSender } from "./domain/outbox/envelope-sender";
import { startOutboxWorker } from "./domain/outbox/worker.server";
import { runDueJobs } from "./domain/retention/scheduled-work.server";
import type { MailTransport } from "./domain/outbox/transport.server";
import type { Elkaar } from "./http/context";

const lookForWorkMs = 60_000;
/** Whoever presses "send" sees it begin. */
const lookForMailingsMs = 2_000;

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
    envelopeSender: makeEnvelopeSender(config),
    keepSentMail: config.keepSentMail,
    clock,
    logger,
  });
  let working: Promise<unknown> = Promise.resolve();
  const look = () => (working = working.then(() => runDueJobs({ db, logger }, clock())));
  const timer = setInterval(() => void look(), lookForWorkMs);
  void look();
  const mailings = repeatMailings(elkaar, () => outbox.wake());
  return {
    idle: async () => {
      await mailings.idle();
      await outbox.idle();
    },
    stop: async () => {
      clearInterval(timer);
      await Promise.all([mailings.stop(), outbox.stop(), working]);
    },
  };
}

/** Begins mailings whose moment has come, and writes their mails, and those of an import, a few at a time. */
function repeatMailings({ db, clock, logger }: Elkaar, wake: () => void) {
  let isStopping = false;
  let working: Promise<unknown> = Promise.resolve();
  const look = () => (working = working.then(doIt));
  const doIt = async () => {
    try {
      const work = await doMailings(db, clock, () => isStopping);
      const contactPersons = await askWaiting(db, clock, () => isStopping);
      if (work.started + work.stopped + work.written + contactPersons === 0) return;
      logger.info({ ...work, contactPersons }, "mailings");
      wake();
    } catch (error) {
      logger.error({ err: error }, "mailings failed");
    }
  };
  const timer = setInterval(() => void look(), lookForMailingsMs);
  void look();
  return {
    idle: () => look(),
    stop: () => {
      isStopping = true;
      clearInterval(timer);
      return working;
    },
  };
}
