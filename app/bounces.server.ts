import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { migrateToLatest } from "#db/migrate";
import { openDatabase } from "#db/open";
import { readConfig } from "./config.server";
import { mostReportBytes } from "./domain/outbox/read-bounce.server";
import { bounceOutcomes, takeBounce } from "./domain/outbox/take-bounce.server";
import type { BounceOutcome } from "./domain/outbox/take-bounce.server";

const words: Record<BounceOutcome, string> = {
  marked: "nu als niet aangekomen genoteerd",
  repeated: "al bekend, of te oud",
  delayed: "vertraagd, nog niet mislukt",
  not_ours: "niet aan een adres van Elkaar",
  no_report: "geen bericht over bezorging",
};

interface BouncesInput {
  /** A mailbox (mbox), or one mail. */
  input: Readable;
  write: (text: string) => void;
  env?: Record<string, string | undefined>;
  now?: Date;
}

/** `npm run bounces < mailbox`: reads mails that came back, and says how many were what. Answers the exit code. */
export async function runBounces({ input, write, env, now = new Date() }: BouncesInput): Promise<number> {
  const { databaseUrl, bounceAddress, secret } = readConfig(env);
  if (bounceAddress === null) {
    write("BOUNCE_ADDRESS is not set: no mail comes back to Elkaar.\n");
    return 1;
  }
  const open = await openDatabase(databaseUrl);
  try {
    await migrateToLatest(open);
    const counts = new Map<BounceOutcome, number>();
    for await (const source of splitMailbox(input)) {
      const outcome = await takeBounce(open.db, { source, bounceAddress, secret }, now);
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    for (const outcome of bounceOutcomes) write(`${counts.get(outcome) ?? 0} ${words[outcome]}\n`);
    return 0;
  } finally {
    await open.close();
  }
}

/**
 * The mails of a mailbox in the format mboxrd: each begins with a line "From " behind a blank line, and ">From " within a
 * mail was "From ". What begins otherwise is one mail. Of a mail nothing beyond the limit is kept.
 */
export async function* splitMailbox(input: Readable): AsyncGenerator<Uint8Array> {
  let lines: string[] = [];
  let size = 0;
  let isBlank = true;
  // Bytes as they came: what a mail is written in, its own headers say.
  input.setEncoding("latin1");
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (isBlank && line.startsWith("From ")) {
      if (lines.length > 0) yield Buffer.from(lines.join("\r\n"), "latin1");
      [lines, size] = [[], 0];
    } else if (size + line.length < mostReportBytes) {
      lines.push(/^>+From /.test(line) ? line.slice(1) : line);
      size += line.length + 2;
    }
    isBlank = line === "";
  }
  if (lines.some((line) => line !== "")) yield Buffer.from(lines.join("\r\n"), "latin1");
}
