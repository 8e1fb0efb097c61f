import { expect } from "vitest";
import type { DatabaseKind } from "#db/types";
import { listMailTrouble } from "#app/domain/outbox/queries.server";
import { bothKinds, openFreshDatabase } from "#tests/support/databases";
import type { FreshDatabase } from "#tests/support/databases";
import { startMailbox } from "#tests/support/mailbox";
import type { Mailbox, Mood } from "#tests/support/mailbox";
import { proof } from "#tests/support/proof";
import { enqueuePlaced, impatientSmtp, makeClock, startTestWorker } from "#tests/domain/outbox/outbox";
import { insertSampleEvent } from "#tests/domain/outbox/sample-event";

/** What each mail meets, attempt by attempt; after the last the server accepts. */
const fates: Mood[][] = [
  [],
  ["421"],
  ["450", "450", "450"],
  ["550"],
  ["550-after-data"],
  ["drop-before-data"],
  ["drop-after-data"],
  ["hang"],
  ["hang-after-data"],
  ["drop-before-data", "421", "hang", "drop-after-data", "450"],
];
/** Never anything else: a mailbox that is always full. */
const hopeless: Mood = "450";
/** The server has the mail, we do not know it: only these may lead to a second copy. */
const takesTheMail: Mood[] = ["drop-after-data", "hang-after-data"];

interface Fate {
  moods: Mood[];
  hopeless: boolean;
}

for (const kind of bothKinds) {
  proof({
    name: `each mail to a nasty server ends sent or visibly failed, ${kind}`,
    counts: { "1": 20, "10": 60, full: 200 },
    run: ({ count, report }) => proveMail(kind, count, report),
  });
}

async function proveMail(kind: DatabaseKind, count: number, report: (done: number) => void) {
  const fateOf = new Map(Array.from({ length: count }, (_, i) => [addressOf(i), makeFate(i)]));
  const open = await openFreshDatabase(kind);
  const mailbox = await startMailbox({ mood: (address, attempt) => moodOf(fateOf.get(address), attempt) });
  const clock = makeClock();
  try {
    const eventId = await insertSampleEvent(open.db);
    for (const address of fateOf.keys()) await enqueuePlaced(open.db, { address, eventId });
    const worker = startTestWorker({ open, transport: impatientSmtp(mailbox.url), clock: clock.now });
    await runUntilNothingWaits(open, worker, clock, (left) => report(count - left));
    await worker.stop();
    return await judge(open, mailbox, fateOf, eventId);
  } finally {
    await mailbox.stop();
    await open.discard();
  }
}

function addressOf(index: number): string {
  return `person-${index}@wilgenhoek.example`;
}

function makeFate(index: number): Fate {
  return { moods: fates[index % fates.length] ?? [], hopeless: index % 19 === 18 };
}

function moodOf(fate: Fate | undefined, attempt: number): Mood {
  if (!fate || fate.hopeless) return hopeless;
  return fate.moods[attempt - 1] ?? "accept";
}

async function runUntilNothingWaits(
  { db }: FreshDatabase,
  worker: { idle(): Promise<void> },
  clock: { set(iso: string): void },
  report: (left: number) => void,
): Promise<void> {
  for (;;) {
    await worker.idle();
    const waiting = await db.selectFrom("outbox").select("next_attempt_at").where("status", "=", "queued").execute();
    report(waiting.length);
    const [next] = waiting.map((row) => row.next_attempt_at).sort();
    if (!next) return;
    clock.set(next);
  }
}

async function judge({ db }: FreshDatabase, mailbox: Mailbox, fateOf: Map<string, Fate>, eventId: string) {
  const rows = await db.selectFrom("outbox").selectAll().execute();
  const visible = new Map((await listMailTrouble(db, eventId)).map((mail) => [mail.recipientEmail, mail]));
  const counted = { sent: 0, failed: 0, duplicates: 0, attempts: 0 };
  for (const row of rows) {
    const fate = fateOf.get(row.recipient_email) ?? { moods: [], hopeless: false };
    const refusedAt = fate.moods.findIndex((mood) => mood.startsWith("550"));
    const arrived = mailbox.mailTo(row.recipient_email);
    const fails = fate.hopeless || refusedAt >= 0;
    expect(row.status, row.recipient_email).toBe(fails ? "failed" : "sent");
    const brokenAfterData = fate.hopeless ? 0 : fate.moods.filter((mood) => takesTheMail.includes(mood)).length;
    expect(arrived, row.recipient_email).toHaveLength(fails ? 0 : 1 + brokenAfterData);
    for (const { mail } of arrived) expect(mail.messageId).toBe(row.message_id);
    if (fails) {
      expect(visible.get(row.recipient_email)?.reason).toMatch(/^(450|550) /);
      expect(row.payload).not.toBe("{}");
    } else {
      expect(visible.has(row.recipient_email)).toBe(false);
      expect(row.payload).toBe("{}");
    }
    counted[fails ? "failed" : "sent"]++;
    counted.duplicates += brokenAfterData;
    counted.attempts += row.attempts;
  }
  expect(rows).toHaveLength(fateOf.size);
  expect(mailbox.mostConnections()).toBeLessThanOrEqual(3);
  return { ...counted, mostConnections: mailbox.mostConnections() };
}
