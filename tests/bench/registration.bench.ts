import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { describe } from "vitest";
import { newId } from "#db/id";
import { migrateToLatest } from "#db/migrate";
import { openDatabase } from "#db/open";
import type { Database } from "#db/types";
import type { CreatedEvent } from "#app/domain/event/create.server";
import { measure } from "#tests/support/bench";
import type { BenchRun } from "#tests/support/bench";
import { startBuiltServer } from "#tests/support/built-server";
import { startPostgres } from "#tests/support/postgres";
import { makeEvent, makeRegion } from "./fixtures";
import { load, postRequest } from "./load";
import { alternate } from "./windows";

const windows = 5;
const milliseconds = 3000;
const atOnce = 32;

describe("sign-ups through HTTP against bare registration-shaped transactions, both durable, 32 at once", () => {
  measure({
    name: "registration.http.share-of-bare-insert",
    unit: "ratio",
    run: async (given) => {
      const folder = mkdtempSync(join(tmpdir(), "elkaar-bench-"));
      try {
        return await compare(given, "sqlite", `sqlite:${join(folder, "bench.db")}`);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  });
  measure({
    name: "registration.http.share-of-bare-insert.postgres",
    unit: "ratio",
    run: async (given) => {
      const postgres = await startPostgres({ durable: true });
      try {
        return await compare(given, "postgres", await postgres.createDatabase());
      } finally {
        await postgres.stop();
      }
    },
  });
});

async function compare({ also }: BenchRun, kind: string, url: string): Promise<number> {
  const open = await openDatabase(url);
  await migrateToLatest(open);
  const now = new Date();
  const region = await makeRegion(open.db, now);
  const places = { capacity: 10_000_000, workshopCapacity: 10_000_000 };
  const event = await makeEvent(open.db, { ...region, number: 0, ...places }, now);
  const bareEvent = await makeEvent(open.db, { ...region, number: 1, ...places }, now);
  const server = await startBuiltServer({
    database: databaseOf(url),
    env: { ELKAAR_WORKER: "separate", TRUST_PROXY: "1" },
  });
  let number = 0;
  const signUps = () =>
    load({
      port: server.port,
      connections: atOnce,
      milliseconds,
      nextRequest: () => signUp(event, server.baseUrl, number++),
      expectStatus: 303,
    }).then((result) => result.perSecond);
  try {
    await signUps();
    const { ratio, subject, reference } = await alternate(windows, {
      subject: signUps,
      reference: () => bareInserts(open.db, bareEvent),
    });
    also(`registration.http.${kind}.absolute`, subject, "sign-ups/s");
    also(`registration.bare.${kind}.absolute`, reference, "transactions/s");
    return ratio;
  } finally {
    await server.stop();
    await open.close();
  }
}

function databaseOf(url: string): `sqlite:${string}` | `postgres://${string}` {
  if (url.startsWith("sqlite:")) return `sqlite:${url.slice(7)}`;
  return `postgres://${url.replace(/^postgres(ql)?:\/\//, "")}`;
}

function signUp(
  { roundIds, workshopIds, slug }: CreatedEvent & { slug: string },
  origin: string,
  number: number,
): string {
  const form = {
    name: `Deelnemer Nummer${number}`,
    email: `deelnemer${number}@school.example`,
    organization: "Basisschool De Wilgenhoek",
    role: "Intern begeleider",
    sector: "education",
    [`workshops.${roundIds[0] ?? ""}`]: workshopIds[number % workshopIds.length] ?? "",
    listed: "on",
  };
  const client = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
  return postRequest(`/bijeenkomsten/${slug}/aanmelden`, origin, form, { "X-Forwarded-For": client });
}

/** The rows of a registration and its two counters in one durable transaction, with nothing around them. */
async function bareInserts(db: Database, event: CreatedEvent): Promise<number> {
  const end = performance.now() + milliseconds;
  const begin = performance.now();
  let done = 0;
  const client = async () => {
    while (performance.now() < end) {
      await bareInsert(db, event, done);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  return done / ((performance.now() - begin) / 1000);
}

async function bareInsert(db: Database, event: CreatedEvent, number: number): Promise<void> {
  const at = new Date().toISOString();
  const personId = newId();
  const id = newId();
  const workshopId = event.workshopIds[number % event.workshopIds.length] ?? "";
  const name = { name: "Deelnemer", name_search: "deelnemer", name_sort: "deelnemer" };
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto("persons")
      .values({ id: personId, ...name, created_at: at })
      .execute();
    await trx
      .insertInto("registrations")
      .values({
        ...name,
        id,
        event_id: event.eventId,
        person_id: personId,
        email: `${id}@school.example`,
        name_key: "deelnemer",
        organization_id: null,
        organization_text: "Basisschool De Wilgenhoek",
        role: "Intern begeleider",
        sector: "education",
        phone: null,
        region: null,
        note: null,
        language: "nl",
        listed: 1,
        status: "placed",
        created_at: at,
        placed_at: at,
        waitlisted_at: null,
        withdrawn_at: null,
        confirmed_at: null,
        link_version: 1,
        link_mailed_at: at,
        calendar_uid: id,
        calendar_sequence: 0,
      })
      .execute();
    await trx
      .insertInto("registration_workshops")
      .values({
        registration_id: id,
        round_id: event.roundIds[0] ?? "",
        workshop_id: workshopId,
        event_id: event.eventId,
        holds_place: 1,
        chosen_at: at,
      })
      .execute();
    await trx
      .insertInto("outbox")
      .values({
        id: newId(),
        dedupe_key: id,
        order_key: id,
        template: "registration-placed",
        payload: JSON.stringify({ id, filler: "x".repeat(900) }),
        language: "nl",
        recipient_email: `${id}@school.example`,
        recipient_name: "Deelnemer",
        event_id: event.eventId,
        registration_id: id,
        message_id: id,
        status: "queued",
        priority: 1,
        attempts: 0,
        next_attempt_at: "9999-01-01T00:00:00.000Z",
        lease_until: null,
        lease_token: null,
        last_error: null,
        created_at: at,
        sent_at: null,
        failed_at: null,
      })
      .execute();
    await takeOne(trx, "events", event.eventId);
    await takeOne(trx, "workshops", workshopId);
  });
}

async function takeOne(trx: Database, table: "events" | "workshops", id: string): Promise<void> {
  const taken = { taken: sql<number>`taken + 1` };
  if (table === "events")
    await trx.updateTable("events").set(taken).where("id", "=", id).whereRef("taken", "<", "place_limit").execute();
  else
    await trx.updateTable("workshops").set(taken).where("id", "=", id).whereRef("taken", "<", "place_limit").execute();
}
