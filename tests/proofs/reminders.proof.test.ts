import { Agent, get } from "node:http";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { expect } from "vitest";
import { findMailingView } from "#app/domain/mailing/queries.server";
import type { MailingView } from "#app/domain/mailing/queries.server";
import { sectors } from "#app/domain/registration/rules";
import type { Database } from "#db/types";
import { draftMailing, sendSeen } from "#tests/domain/mailing/mailings";
import { startBuiltServer } from "#tests/support/built-server";
import type { BuiltServer } from "#tests/support/built-server";
import { openFreshDatabase } from "#tests/support/databases";
import { createTestEvent, registerSomeone } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { proof } from "#tests/support/proof";
import { startCountingServer } from "./mail/counting-server";

/** A mailing to each of these, one after the other, with a window in which nothing is sent before each. */
const groups = sectors.slice(0, 5);
const quietSeconds = { "1": 1, "10": 3, full: 6 } as const;
const pauseBetweenRequests = 15;

proof({
  name: "reminders with calendar files leave at three connections, each once, told truly, and pages stay quick",
  counts: { "1": 50, "10": 300, full: 1000 },
  run: async ({ count, size, report }) => {
    const database = await openFreshDatabase("sqlite");
    const mail = await startCountingServer();
    const preload = pathToFileURL(join(import.meta.dirname, "mail/loop-delay.js")).href;
    const env = { SMTP_URL: mail.url, NODE_OPTIONS: `--import ${preload}` };
    let server: BuiltServer | undefined;
    try {
      const { db } = database;
      const { event, addresses } = await makeEvent(db, count);
      server = await startBuiltServer({ database: database.url, env });
      const path = `/bijeenkomsten/${event.slug}`;
      await measure(server, path, async () => sleep(500));
      const quiet: number[] = [];
      const sending: number[] = [];
      let delay: LoopDelay | undefined;
      let done = 0;
      for (const sector of groups) {
        quiet.push(...(await measure(server, path, () => sleep(quietSeconds[size] * 1000))).times);
        await endWindow(server);
        const ids = await draftMailing(db, event, { sector, withCalendar: true, body: reminder });
        const started = await sendSeen(db, ids, new Date());
        if (!started.ok) throw new Error(started.reason);
        const window = await measure(server, path, () =>
          followProgress(db, { ...ids, event }, (n) => report(done + n)),
        );
        sending.push(...window.times);
        delay = await endWindow(server);
        done += count / groups.length;
      }
      for (const address of addresses) {
        expect(mail.received.get(address), address).toMatchObject({ mails: 1, calendars: 1 });
      }
      expect(mail.received.size).toBe(count);
      expect(mail.mostConnections()).toBeLessThanOrEqual(3);
      const figures = {
        handedOver: mail.received.size,
        mostConnections: mail.mostConnections(),
        pageP50QuietMs: median(quiet),
        pageP50SendingMs: median(sending),
        pageMaxSendingMs: Math.round(Math.max(...sending)),
        ratio: Math.round((median(sending) / median(quiet)) * 100) / 100,
        requests: quiet.length + sending.length,
        loopDelayP99Ms: delay?.busy.p99,
        loopDelayMaxMs: delay?.busy.max,
        loopDelayP99QuietMs: delay?.quiet.p99,
      };
      report(count, `p50 × ${figures.ratio}, event loop p99 ${figures.loopDelayP99Ms} ms`);
      if (size === "full") {
        expect(figures.ratio, JSON.stringify(figures)).toBeLessThanOrEqual(2);
        expect(figures.loopDelayP99Ms, JSON.stringify(figures)).toBeLessThanOrEqual(50);
      }
      return figures;
    } finally {
      await server?.stop();
      await mail.stop();
      await database.discard();
    }
  },
});

const reminder =
  "Beste {voornaam},\n\nOver een week is het zover: **{titel}**, {datum}, {tijd}, in {plaats}.\n\n## Wat u meeneemt\n\n- een casus, zonder namen\n- uw vragen\n\nUw workshop: {workshops}.\n\nKunt u toch niet? {persoonlijke link}\n\nMet vriendelijke groet,\nNoor";

/** An event with so many people; what was mailed to them before has left. */
async function makeEvent(db: Database, count: number) {
  const event = await createTestEvent(db, { capacity: count, rounds: [[count]] });
  const choice = { [event.roundIds[0] ?? ""]: event.workshopIds[0] ?? "" };
  const addresses: string[] = [];
  for (let number = 0; number < count; number++) {
    const email = `persoon${number}@wilgenhoek.example`;
    const sector = groups[number % groups.length] ?? "other";
    await registerSomeone(db, event, { email, name: `Persoon Nummer ${number}`, sector, workshops: choice });
    addresses.push(email);
  }
  const sent = { status: "sent", sent_at: new Date().toISOString(), payload: "{}" } as const;
  await db.updateTable("outbox").set(sent).execute();
  return { event, addresses };
}

/** Looks ten times a second how far a mailing is, until it is sent: the count rises only, and ends at everybody. */
async function followProgress(
  db: Database,
  { event, ...ids }: { eventId: string; mailingId: string; event: TestEvent },
  report: (sent: number) => void,
): Promise<void> {
  const { starts_at: startsAt } = await db
    .selectFrom("events")
    .select("starts_at")
    .where("id", "=", event.eventId)
    .executeTakeFirstOrThrow();
  let before = 0;
  for (;;) {
    const view: MailingView | undefined = await findMailingView(
      db,
      { ...ids, startsAt, cancelledAt: null },
      new Date(),
    );
    if (!view) throw new Error("The mailing is gone");
    const { sent, waiting, ...others } = view.counts;
    expect(sent).toBeGreaterThanOrEqual(before);
    expect(sent + waiting).toBe(view.recipientCount);
    expect(Object.values(others).every((count) => count === 0)).toBe(true);
    report(sent);
    before = sent;
    if (view.state === "sent") {
      expect(sent).toBe(view.recipientCount);
      return;
    }
    await sleep(100);
  }
}

/** Asks for a page again and again while `work` runs, and answers how long each took, in milliseconds. */
async function measure(server: BuiltServer, path: string, work: () => Promise<void>): Promise<{ times: number[] }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  let isOver = false;
  const ask = async () => {
    while (!isOver) {
      const began = performance.now();
      await askPage(server, path, agent);
      times.push(performance.now() - began);
      await sleep(pauseBetweenRequests);
    }
  };
  const asking = ask();
  await work().finally(() => (isOver = true));
  await asking;
  agent.destroy();
  return { times };
}

function askPage({ port, baseUrl }: BuiltServer, path: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { host: new URL(baseUrl).host };
    get({ host: "127.0.0.1", port, path, agent, headers }, (response) => {
      response.on("end", () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${path}: ${response.statusCode}`)),
      );
      response.resume();
    }).on("error", reject);
  });
}

type LoopDelay = Record<"quiet" | "busy", { p99: number; max: number }>;

/** Ends a quiet or a busy window; answers how long the server's event loop was held in each so far (see mail/loop-delay.js). */
async function endWindow(server: BuiltServer): Promise<LoopDelay> {
  const lines = () => server.logs().match(/^loop-delay (.+)$/gm) ?? [];
  const before = lines().length;
  process.kill(server.pid, "SIGUSR2");
  for (let tries = 0; tries < 200; tries++) {
    const line = lines()[before];
    if (line) return JSON.parse(line.slice("loop-delay ".length)) as LoopDelay;
    await sleep(25);
  }
  throw new Error("The server did not say how long its event loop was held");
}

function median(times: number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 100) / 100;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
