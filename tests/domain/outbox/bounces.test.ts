import { Readable } from "node:stream";
import { describe, expect, it, test } from "vitest";
import { runBounces, splitMailbox } from "#app/bounces.server";
import { makeEnvelopeSender, parseBounceAddress } from "#app/domain/outbox/envelope-sender";
import { takeBounce } from "#app/domain/outbox/take-bounce.server";
import { flagAddress, forgetRefusal } from "#app/domain/refusal/flag-address.server";
import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { startMailbox } from "#tests/support/mailbox";
import { enqueuePlaced, impatientSmtp, makeClock, start, startTestWorker } from "./outbox";
import { deliveryReport } from "./report";

const secret = "a-secret-for-tests-of-at-least-32-characters";
const bounceAddress = "bounce+{id}@elkaar.example";
const mailFrom = { address: "elkaar@elkaar.example" };
const sender = makeEnvelopeSender({ bounceAddress, secret, mailFrom });
const karin = "karin@school.example";

describe("the address that a mail comes back to", () => {
  it("says which mail it is, whatever a server does to its capitals", () => {
    const id = newId();
    const address = sender(id);
    expect(address.slice(0, address.indexOf("@")).length).toBeLessThanOrEqual(64);
    expect(parseBounceAddress({ bounceAddress, secret }, address.toUpperCase())).toBe(id);
  });

  it("cannot be made by anybody else", () => {
    const address = sender("a".repeat(32));
    const other = address.replace("a".repeat(32), "b".repeat(32));
    for (const wrong of [other, "bounce+@elkaar.example", "bounce+x@elkaar.example", "x@y.example", address + "x"])
      expect(parseBounceAddress({ bounceAddress, secret }, wrong)).toBeUndefined();
    const elsewhere = { bounceAddress, secret: secret.toUpperCase() };
    expect(parseBounceAddress(elsewhere, address)).toBeUndefined();
  });

  it("is the sender's own where none is configured", () => {
    expect(makeEnvelopeSender({ bounceAddress: null, secret, mailFrom })("x")).toBe(mailFrom.address);
  });
});

const take = (db: Database, source: string) =>
  takeBounce(db, { source: Buffer.from(source), bounceAddress, secret }, start);
const flags = (db: Database) => db.selectFrom("refused_addresses").select(["email", "how", "reason"]).execute();

describeOnBothDatabases("A report that a mail came back", (database) => {
  const sendOne = async () => {
    const { db } = database();
    await enqueuePlaced(db, { address: karin });
    const { id } = await db.selectFrom("outbox").select("id").executeTakeFirstOrThrow();
    const sent = { status: "sent", sent_at: start.toISOString(), payload: "{}" } as const;
    await db.updateTable("outbox").set(sent).execute();
    return { db, id, to: sender(id) };
  };
  const mails = (db: Database) => db.selectFrom("outbox").select(["status", "bounced_at", "last_error"]).execute();

  test("marks the mail and the address, once", async () => {
    const { db, to } = await sendOne();
    expect(await take(db, deliveryReport({ to }))).toBe("marked");
    const reason = "5.1.1 smtp; 550 5.1.1 No such user";
    expect(await mails(db)).toEqual([{ status: "failed", bounced_at: start.toISOString(), last_error: reason }]);
    expect(await flags(db)).toEqual([{ email: karin, how: "bounced", reason }]);
    expect(await take(db, deliveryReport({ to }))).toBe("repeated");
  });

  test("is left where the server still tries, where it is no report, and where it is forged", async () => {
    const { db, id, to } = await sendOne();
    expect(await take(db, deliveryReport({ to, action: "delayed", status: "4.4.1" }))).toBe("delayed");
    expect(await take(db, deliveryReport({ to, action: "failed", status: "4.2.2" }))).toBe("delayed");
    expect(await take(db, deliveryReport({ to, action: "delivered", status: "2.0.0" }))).toBe("delayed");
    expect(await take(db, `To: ${to}\r\nSubject: Ik ben er niet\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n`)).toBe(
      "no_report",
    );
    expect(await take(db, "")).toBe("no_report");
    const forged = bounceAddress.replace("{id}", `${id}0123456789abcdef`);
    expect(await take(db, deliveryReport({ to: forged, extra: `X-Envelope-From: ${to}` }))).toBe("not_ours");
    expect(await take(db, deliveryReport({ to: sender(newId()) }))).toBe("repeated");
    expect((await mails(db))[0]?.status).toBe("sent");
    expect(await flags(db)).toEqual([]);
  });

  test("comes in by `npm run bounces` too, from a mailbox with anything in it", async () => {
    const { db, to } = await sendOne();
    const box = ["From MAILER-DAEMON", deliveryReport({ to }), "", "From a@b.example", "To: x", "", ">From hier", ""];
    const written: string[] = [];
    const env = { DATABASE_URL: database().url, BOUNCE_ADDRESS: bounceAddress, ELKAAR_SECRET: secret };
    const serve = { SMTP_URL: "smtp://x", BASE_URL: "https://x.example", MAIL_FROM: "a@x.example" };
    const input = Readable.from([Buffer.from(box.join("\n"))]);
    const write = (text: string) => void written.push(text);
    expect(await runBounces({ input, write, env: { ...env, ...serve }, now: start })).toBe(0);
    expect(written).toContain("1 nu als niet aangekomen genoteerd\n");
    expect(written).toContain("1 geen bericht over bezorging\n");
    expect(await flags(db)).toHaveLength(1);
    expect(await runBounces({ input: Readable.from([]), write, env: { ...env, ...serve, BOUNCE_ADDRESS: "" } })).toBe(
      1,
    );
  });
});

test("A mailbox is read mail by mail, with From in a text, without a first line, and without its tail", async () => {
  const read = async (text: string) => {
    const mails: string[] = [];
    for await (const mail of splitMailbox(Readable.from([Buffer.from(text, "latin1")])))
      mails.push(Buffer.from(mail).toString("latin1"));
    return mails;
  };
  expect(await read("From a\nA: 1\n\n>From b\ntext\nFrom c\n\nFrom d\nB: é\n")).toEqual([
    "A: 1\r\n\r\nFrom b\r\ntext\r\nFrom c\r\n",
    "B: é",
  ]);
  expect(await read("A: 1\n\ntext")).toEqual(["A: 1\r\n\r\ntext"]);
  expect(await read("\n")).toEqual([]);
  const long = await read(`From a\n${"x".repeat(1000)}\n`.padEnd(2_000_000, "yyyyyyyyy\n"));
  expect(long[0]?.length).toBeLessThanOrEqual(1024 * 1024);
});

describeOnBothDatabases("An address that refuses mail", (database) => {
  test("is flagged at a 5xx, not at a 4xx, and no longer once a mail is taken; who came back stays flagged", async () => {
    const { db } = database();
    const mood = (address: string, attempt: number) =>
      address.startsWith("weg") ? (attempt === 1 ? "550" : "accept") : "450";
    const mailbox = await startMailbox({ mood });
    const clock = makeClock();
    const worker = startTestWorker({ open: database(), transport: impatientSmtp(mailbox.url), clock: clock.now });
    try {
      await enqueuePlaced(db, { address: "weg@school.example" });
      await enqueuePlaced(db, { address: "vol@school.example" });
      await worker.idle();
      expect(await flags(db)).toEqual([
        { email: "weg@school.example", how: "refused", reason: expect.stringContaining("550") as unknown },
      ]);
      await enqueuePlaced(db, { address: "weg@school.example", dedupeKey: "again" });
      await worker.idle();
      expect(await flags(db)).toEqual([]);
    } finally {
      await worker.stop();
      await mailbox.stop();
    }
    await inTransaction(db, (trx) => flagAddress(trx, { email: karin, how: "bounced", reason: "x" }, start));
    await inTransaction(db, (trx) => forgetRefusal(trx, karin));
    expect(await flags(db)).toHaveLength(1);
  });
});
