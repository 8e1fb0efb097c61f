import { afterEach, expect, it, vi } from "vitest";
import { inTransaction } from "#db/transaction";
import { claimNextMail } from "#app/domain/outbox/claim.server";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import { listMailTrouble, listSentMails, findSentMail, oldestDueAge } from "#app/domain/outbox/queries.server";
import { readMail } from "#app/domain/outbox/read-mail.server";
import { retryFailed } from "#app/domain/outbox/retry-failed.server";
import { leaseMilliseconds } from "#app/domain/outbox/rules";
import { postvakTransport } from "#app/domain/outbox/transport.server";
import type { MailTransport } from "#app/domain/outbox/transport.server";
import { describeOnBothDatabases } from "#tests/support/databases";
import { startMailbox } from "#tests/support/mailbox";
import type { Mailbox, MailboxOptions } from "#tests/support/mailbox";
import { insertSampleEvent } from "./sample-event";
import { enqueuePlaced, impatientSmtp, makeClock, start, startTestWorker } from "./outbox";

const minute = 60_000;
const karin = "karin@wilgenhoek.example";

describeOnBothDatabases("the outbox worker", (getDatabase) => {
  const cleanUp: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const clean of cleanUp.splice(0).reverse()) await clean();
  });

  const startServer = async (options?: MailboxOptions): Promise<Mailbox> => {
    const mailbox = await startMailbox(options);
    cleanUp.push(() => mailbox.stop());
    return mailbox;
  };
  const startWorker = (transport: MailTransport, clock = () => start, keepSentMail = false) => {
    const worker = startTestWorker({ open: getDatabase(), transport, clock, keepSentMail });
    cleanUp.push(() => worker.stop());
    return worker;
  };
  const rows = () => getDatabase().db.selectFrom("outbox").selectAll().orderBy("number").execute();

  it("sends a mail over SMTP with its calendar, and wipes what it said", async () => {
    const mailbox = await startServer();
    await enqueuePlaced(getDatabase().db, { address: karin });
    await startWorker(impatientSmtp(mailbox.url)).idle();

    const [received] = mailbox.received;
    expect(received?.envelope).toEqual({ from: "elkaar@haaglanden.example", to: [karin] });
    expect(received?.mail).toMatchObject({
      subject: "U bent erbij: Rondom het Kind, woensdag 8 november",
      from: { name: "Elkaar", address: "elkaar@haaglanden.example" },
      to: [{ name: "Karin Postma", address: karin }],
      replyTo: [{ address: "bijeenkomsten@haaglanden.example" }],
    });
    expect(received?.source).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
    expect(received?.mail.attachments.map(({ filename }) => filename)).toContain("rondom-het-kind.ics");
    const [row] = await rows();
    expect(row).toMatchObject({ status: "sent", payload: "{}", attempts: 1, message_id: received?.mail.messageId });
    expect(row?.message_id).toMatch(/^<[0-9a-f]{32}@haaglanden\.example>$/);
  });

  it("mails the same fact once", async () => {
    await enqueuePlaced(getDatabase().db, { address: karin });
    await enqueuePlaced(getDatabase().db, { address: karin });
    expect(await rows()).toHaveLength(1);
  });

  it("tries again after a 450, later each time, and not before", async () => {
    const mailbox = await startServer({ mood: (_, attempt) => (attempt < 3 ? "450" : "accept") });
    const clock = makeClock();
    await enqueuePlaced(getDatabase().db, { address: karin });
    const worker = startWorker(impatientSmtp(mailbox.url), clock.now);
    await worker.idle();
    clock.forward(14_999);
    await worker.idle();
    expect((await rows())[0]).toMatchObject({ status: "queued", attempts: 1, last_error: "450 Not now: 450" });
    clock.forward(1);
    await worker.idle();
    expect((await rows())[0]).toMatchObject({ status: "queued", attempts: 2 });
    clock.forward(minute);
    await worker.idle();
    expect((await rows())[0]).toMatchObject({ status: "sent", attempts: 3, last_error: null });
    expect(mailbox.received).toHaveLength(1);
  });

  it("gives up after eleven attempts in nearly two days, and says so", async () => {
    const mailbox = await startServer({ mood: () => "421" });
    const clock = makeClock();
    await enqueuePlaced(getDatabase().db, { address: karin });
    const worker = startWorker(impatientSmtp(mailbox.url), clock.now);
    for (let attempt = 1; attempt <= 11; attempt++) {
      await worker.idle();
      expect((await rows())[0]).toMatchObject({ attempts: attempt, status: attempt < 11 ? "queued" : "failed" });
      clock.forward(12 * 60 * minute);
    }
    expect(mailbox.received).toHaveLength(0);
  });

  it("stops at once on a 550, and keeps what is needed to try again", async () => {
    const mailbox = await startServer({ mood: (_, attempt) => (attempt === 1 ? "550" : "accept") });
    await enqueuePlaced(getDatabase().db, { address: karin });
    const worker = startWorker(impatientSmtp(mailbox.url));
    await worker.idle();
    const [failed] = await rows();
    expect(failed).toMatchObject({ status: "failed", attempts: 1, last_error: "550 Not now: 550" });
    expect(failed?.payload).not.toBe("{}");

    expect(await retryFailed(getDatabase().db, failed?.id ?? "", start)).toEqual({ ok: true });
    expect(await retryFailed(getDatabase().db, failed?.id ?? "", start)).toEqual({ ok: false, reason: "not_failed" });
    await worker.idle();
    expect((await rows())[0]).toMatchObject({ status: "sent", message_id: failed?.message_id });
  });

  it("does not send an old mail again after a newer one about the same thing", async () => {
    const mailbox = await startServer({ mood: (_, attempt) => (attempt === 1 ? "550" : "accept") });
    const { db } = getDatabase();
    await enqueuePlaced(db, { address: karin, dedupeKey: "first", orderKey: "one" });
    const worker = startWorker(impatientSmtp(mailbox.url));
    await worker.idle();
    await enqueuePlaced(db, { address: karin, dedupeKey: "second", orderKey: "one" });
    await worker.idle();
    const [first] = await rows();
    expect(await retryFailed(db, first?.id ?? "", start)).toEqual({ ok: false, reason: "overtaken" });
  });

  it("never lets a mail overtake an older one with the same order key", async () => {
    const mailbox = await startServer({
      mood: (address, attempt) => (address === karin && attempt === 1 ? "450" : "accept"),
    });
    const { db } = getDatabase();
    const clock = makeClock();
    await enqueuePlaced(db, { address: karin, dedupeKey: "request", orderKey: "karin" });
    await enqueuePlaced(db, { address: karin, dedupeKey: "cancel", orderKey: "karin" });
    await enqueuePlaced(db, { address: "other@wilgenhoek.example" });
    const worker = startWorker(impatientSmtp(mailbox.url), clock.now);
    await worker.idle();
    expect((await rows()).map(({ status }) => status)).toEqual(["queued", "queued", "sent"]);
    expect(await oldestDueAge(db, clock.now())).toBe(0);
    clock.forward(15_000);
    await worker.idle();
    const [request, cancel] = await rows();
    expect(mailbox.mailTo(karin).map(({ mail }) => mail.messageId)).toEqual([request?.message_id, cancel?.message_id]);
  });

  it("sends again with the same Message-ID when the line drops after DATA", async () => {
    const mailbox = await startServer({ mood: (_, attempt) => (attempt === 1 ? "drop-after-data" : "accept") });
    const clock = makeClock();
    await enqueuePlaced(getDatabase().db, { address: karin });
    const worker = startWorker(impatientSmtp(mailbox.url), clock.now);
    await worker.idle();
    clock.forward(15_000);
    await worker.idle();
    const ids = mailbox.mailTo(karin).map(({ mail }) => mail.messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it("sends a mail of a worker that was killed once its lease is over, not before, with the same Message-ID", async () => {
    const mailbox = await startServer();
    const { db } = getDatabase();
    const clock = makeClock();
    await enqueuePlaced(db, { address: karin });
    const claimed = await claimNextMail(db, clock.now());
    expect(await claimNextMail(db, clock.now())).toBeUndefined();

    const worker = startWorker(impatientSmtp(mailbox.url), clock.now);
    clock.forward(leaseMilliseconds - 1);
    await worker.idle();
    expect(mailbox.received).toHaveLength(0);
    clock.forward(1);
    await worker.idle();
    expect(mailbox.received.map(({ mail }) => mail.messageId)).toEqual([claimed?.messageId]);
  });

  it("shares the work between workers without sending anything twice, over at most three connections each", async () => {
    const mailbox = await startServer();
    const { db } = getDatabase();
    for (let i = 0; i < 30; i++) await enqueuePlaced(db, { address: `person-${i}@wilgenhoek.example` });
    const workers = [startWorker(impatientSmtp(mailbox.url)), startWorker(impatientSmtp(mailbox.url))];
    await Promise.all(workers.map((worker) => worker.idle()));
    expect(new Set(mailbox.received.map(({ envelope }) => envelope.to[0])).size).toBe(30);
    expect(mailbox.received).toHaveLength(30);
    expect(mailbox.mostConnections()).toBeLessThanOrEqual(6);
  });

  it("finishes what it claimed before it stops, and claims nothing more", async () => {
    const sent: string[] = [];
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const slow: MailTransport = {
      deliver: async ({ to }) => {
        sent.push(to);
        await gate;
        return { outcome: "sent" };
      },
      close: async () => undefined,
    };
    for (let i = 0; i < 8; i++) await enqueuePlaced(getDatabase().db, { address: `person-${i}@wilgenhoek.example` });
    const worker = startTestWorker({ open: getDatabase(), transport: slow });
    await vi.waitFor(() => expect(sent).toHaveLength(3), 10_000);
    const stopping = worker.stop();
    letGo();
    await stopping;
    expect(sent).toHaveLength(3);
    expect((await rows()).filter(({ status }) => status === "sent")).toHaveLength(3);
    expect((await rows()).filter(({ lease_token }) => lease_token !== null)).toHaveLength(0);
  });

  it("keeps the mail to be read in the demonstration, and sends nothing", async () => {
    const { db } = getDatabase();
    await enqueuePlaced(db, { address: karin });
    await startWorker(postvakTransport(), () => start, true).idle();
    const { mails, total } = await listSentMails(db, { to: karin });
    expect(total).toBe(1);
    expect(mails[0]?.recipientEmail).toBe(karin);
    expect(mails[0]?.subject).toContain("Rondom het Kind");
    const kept = await findSentMail(db, mails[0]?.id ?? "");
    const read = await readMail(kept?.source ?? "");
    expect(read).toMatchObject({ from: "Elkaar <elkaar@haaglanden.example>", to: [`Karin Postma <${karin}>`] });
    expect(read.attachments.map(({ filename }) => filename)).toContain("rondom-het-kind.ics");
    expect((await listSentMails(db, { to: "nobody@wilgenhoek.example" })).total).toBe(0);
  });

  it("fails a sign-in mail that can only arrive after its link has expired", async () => {
    const mailbox = await startServer();
    const { db } = getDatabase();
    await inTransaction(db, (trx) =>
      enqueueEmail(
        trx,
        {
          template: "sign-in",
          payload: { requestId: "11112222333344445555666677778888", variant: "known", expiresAt: start.toISOString() },
          language: "nl",
          to: { name: "", address: karin },
          dedupeKey: "sign-in:1",
        },
        start,
      ),
    );
    const clock = makeClock();
    clock.forward(10 * minute);
    await startWorker(impatientSmtp(mailbox.url), clock.now).idle();
    expect(mailbox.received).toHaveLength(0);
    expect((await rows())[0]).toMatchObject({ status: "failed" });
  });

  it("shows the organizer which mails of an event did not arrive, and why", async () => {
    const { db } = getDatabase();
    const mailbox = await startServer({ mood: (address) => (address === karin ? "550" : "450") });
    const eventId = await insertSampleEvent(db);
    for (const address of ["late@wilgenhoek.example", karin]) await enqueuePlaced(db, { address, eventId });
    expect(await listMailTrouble(db, eventId)).toEqual([]);
    await startWorker(impatientSmtp(mailbox.url)).idle();
    expect(await listMailTrouble(db, eventId)).toMatchObject([
      { recipientEmail: karin, status: "failed", reason: "550 Not now: 550", template: "registration-placed" },
      { recipientEmail: "late@wilgenhoek.example", status: "queued", reason: "450 Not now: 450", attempts: 1 },
    ]);
  });

  it("knows how long the oldest mail has been waiting", async () => {
    const { db } = getDatabase();
    expect(await oldestDueAge(db, start)).toBe(0);
    await enqueuePlaced(db, { address: karin });
    expect(await oldestDueAge(db, new Date(start.getTime() + 90_000))).toBe(90);
  });
});
