import { askWaiting } from "./domain/contact-person/ask.server";
import { doMailings } from "./domain/mailing/do-mailings.server";
import { mailSuggestions } from "./domain/introduction/mail-suggestions.server";
import { makeSuggestions } from "./domain/introduction/make-suggestions.server";
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
  const suggestions = repeatSuggestions(elkaar);
  return {
    idle: async () => {
      await suggestions.idle();
      await mailings.idle();
      await outbox.idle();
    },
    stop: async () => {
      clearInterval(timer);
      await Promise.all([suggestions.stop(), mailings.stop(), outbox.stop(), working]);
    },
  };
}

/** Begins mailings whose moment has come, and writes their mails, those of an import and those about suggestions, a few at a time. */
function repeatMailings({ db, clock, logger }: Elkaar, wake: () => void): Repeated {
  return repeat(async (isStopping) => {
    try {
      const work = await doMailings(db, clock, isStopping);
      const contactPersons = await askWaiting(db, clock, isStopping);
      const suggestions = await mailSuggestions(db, clock, isStopping);
      if (work.started + work.stopped + work.written + contactPersons + suggestions === 0) return;
      logger.info({ ...work, contactPersons, suggestions }, "mailings");
      wake();
    } catch (error) {
      logger.error({ err: error }, "mailings failed");
    }
  });
}

/** Makes suggestions that organizers asked for; long work, that mail does not wait for. */
function repeatSuggestions({ db, clock, logger, introductionThreads: threads }: Elkaar): Repeated {
  const onError = (error: unknown) => logger.error({ err: error }, "suggestions failed");
  return repeat(async (isStopping) => {
    try {
      const made = await makeSuggestions({ db, clock, threads, onError, isStopping });
      if (made > 0) logger.info({ made }, "suggestions");
    } catch (error) {
      onError(error);
    }
  });
}

interface Repeated {
  /** Does it once more, and resolves when that is done. */
  idle: () => Promise<unknown>;
  stop: () => Promise<unknown>;
}

/** One after the other, every few seconds; `doIt` throws nothing. */
function repeat(doIt: (isStopping: () => boolean) => Promise<void>): Repeated {
  let isStopping = false;
  let working: Promise<unknown> = Promise.resolve();
  const look = () => (working = working.then(() => doIt(() => isStopping)));
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
