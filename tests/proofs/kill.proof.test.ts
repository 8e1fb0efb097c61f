import { Agent } from "node:http";
import { expect } from "vitest";
import type { OpenDatabase } from "#db/open";
import { openDatabase } from "#db/open";
import type { BuiltServer } from "#tests/support/built-server";
import { freePort, startBuiltServer } from "#tests/support/built-server";
import { describeOnBothDatabases } from "#tests/support/databases";
import type { TestEvent } from "#tests/support/factories";
import { proof } from "#tests/support/proof";
import { addressOf, createEventAhead, formOf, postForm, randomFrom } from "./registration/race";

const clients = 16;
/** The plug is pulled when this many people have their answer; a random number of others then wait for theirs. */
const answersBefore = { least: 20, most: 120 };

describeOnBothDatabases("kill -9 under load", (getDatabase) => {
  proof({
    name: "loses no registration that was acknowledged, and none is without its mail",
    counts: { "1": 1, "10": 5, full: 20 },
    run: async ({ count, seed, report }) => {
      const database = getDatabase();
      const { db, url, kind } = database;
      const settings = await durableSettings(database);
      const event = await createEventAhead(db, { capacity: 100_000, rounds: [[100_000, 100_000]] });
      // Nobody else has the file open, so that opening it again recovers what the killed process left.
      await database.close();
      const port = await freePort();
      const random = randomFrom(seed);
      const totals = { acknowledged: 0, unanswered: 0, kept: 0 };
      for (let round = 1; round <= count; round += 1) {
        const server = await startBuiltServer({
          database: url,
          port,
          env: { ELKAAR_WORKER: "separate", TRUST_PROXY: "1", LOG_LEVEL: "error" },
        });
        const answers = answersBefore.least + Math.floor(random() * (answersBefore.most - answersBefore.least));
        const { acknowledged, unanswered } = await loadAndKill(server, { event, round, answers });
        const kept = await findKept(url, event, acknowledged);
        totals.acknowledged += acknowledged.length;
        totals.unanswered += unanswered;
        totals.kept = kept;
        report(round, `${totals.acknowledged} acknowledged, 0 lost`);
      }
      return { rounds: count, database: kind, ...totals, lost: 0, withoutMail: 0, settings };
    },
  });
});

/** Sixteen clients register one person after the other until the server is gone. */
async function loadAndKill(
  server: BuiltServer,
  { event, round, answers }: { event: TestEvent; round: number; answers: number },
): Promise<{ acknowledged: string[]; unanswered: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const acknowledged: string[] = [];
  let number = 0;
  let unanswered = 0;
  let killed: Promise<void> | undefined;
  const client = async () => {
    while (!killed) {
      number += 1;
      const form = formOf(event, number, number % 2 === 0);
      const clientAddress = addressOf(round * 65_536 + number);
      try {
        expect(await postForm({ agent, port: server.port, slug: event.slug, form, clientAddress })).toBe(303);
      } catch (error) {
        if (!killed || !isLineGone(error)) throw error;
        unanswered += 1;
        return;
      }
      acknowledged.push(form.get("email") ?? "");
      if (acknowledged.length >= answers) killed ??= server.kill9();
    }
  };
  try {
    await Promise.all(Array.from({ length: clients }, client));
  } finally {
    await (killed ??= server.kill9());
    agent.destroy();
  }
  return { acknowledged, unanswered };
}

/** Opens what is left, as a new process does, and answers how many registrations are there. */
async function findKept(url: string, { eventId }: TestEvent, acknowledged: string[]): Promise<number> {
  const open = await openDatabase(url);
  try {
    const rows = await open.db
      .selectFrom("registrations as r")
      .leftJoin("outbox as o", (join) =>
        join.onRef("o.registration_id", "=", "r.id").on("o.template", "=", "registration-placed"),
      )
      .select(["r.email", "o.id as mail"])
      .where("r.event_id", "=", eventId)
      .execute();
    const emails = new Set(rows.map((row) => row.email));
    expect(acknowledged.filter((email) => !emails.has(email))).toEqual([]);
    expect(rows.filter((row) => row.mail === null)).toEqual([]);
    expect(emails.size).toBe(rows.length);
    const event = await open.db
      .selectFrom("events")
      .select("taken")
      .where("id", "=", eventId)
      .executeTakeFirstOrThrow();
    expect(event.taken).toBe(rows.length);
    return rows.length;
  } finally {
    await open.close();
  }
}

/** What makes a commit survive, as the database itself says it. */
async function durableSettings(open: OpenDatabase): Promise<Record<string, string>> {
  const said = await open.settings();
  const expected =
    open.kind === "sqlite"
      ? { journal_mode: "wal", synchronous: "2", foreign_keys: "1" }
      : { fsync: "on", full_page_writes: "on", synchronous_commit: "on" };
  const found = Object.fromEntries(Object.keys(expected).map((name) => [name, String(said[name])]));
  expect(found).toEqual(expected);
  return found;
}

function isLineGone(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && ["ECONNRESET", "ECONNREFUSED", "EPIPE"].includes(String(error.code))
  );
}
