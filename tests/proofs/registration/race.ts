import { Agent, request } from "node:http";
import { newId } from "#db/id";
import type { Database } from "#db/types";
import type { TestEvent } from "#tests/support/factories";
import { createTestEvent } from "#tests/support/factories";

export const race = { clients: 32, attempts: 500, eventPlaces: 100, workshopPlaces: 20 };

export interface RaceResult {
  /** How often each status was answered. */
  statuses: Record<number, number>;
  event: Places;
  workshop: Places;
  waiting: number;
  /** The positions that mails told, in order. */
  positions: number[];
  mails: number;
}

interface Places {
  limit: number;
  taken: number;
  /** Rows that hold a place. */
  held: number;
}

/** One round: a new event, and five hundred people who all want in through thirty-two connections at once. */
export async function runRace(db: Database, port: number, random: () => number): Promise<RaceResult> {
  const event = await createEventAhead(db, { capacity: race.eventPlaces, rounds: [[race.workshopPlaces, 1000]] });
  const forms = Array.from({ length: race.attempts }, (_, number) => formOf(event, number, random() < 0.5));
  const agent = new Agent({ keepAlive: true, maxSockets: race.clients });
  const statuses: Record<number, number> = {};
  try {
    await inParallel(race.clients, forms, async (form, number) => {
      const status = await postForm({ agent, port, slug: event.slug, form, clientAddress: addressOf(number) });
      statuses[status] = (statuses[status] ?? 0) + 1;
    });
  } finally {
    agent.destroy();
  }
  return { statuses, ...(await readPlaces(db, event)) };
}

/** Of a month from now, since the server that is raced against lives by the real clock. */
export function createEventAhead(db: Database, options: { capacity: number; rounds: number[][] }): Promise<TestEvent> {
  const now = new Date();
  const inDays = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000).toISOString();
  return createTestEvent(db, { ...options, doorsOpenAt: null, startsAt: inDays(30), endsAt: inDays(30.2) }, now);
}

/** The form of a person whom nobody else is. */
export function formOf(event: TestEvent, number: number, wantsWorkshop: boolean): URLSearchParams {
  const person = newId().slice(0, 12);
  return new URLSearchParams({
    name: `Proef ${number}`,
    email: `proef-${person}@school.example`,
    organization: "De Regenboog",
    role: "leerkracht",
    sector: "education",
    [`workshops.${event.roundIds[0]}`]: wantsWorkshop ? (event.workshopIds[0] ?? "") : "none",
  });
}

export interface Post {
  agent: Agent;
  port: number;
  slug: string;
  form: URLSearchParams;
  /** Everybody sits behind an address of their own: no limit is turned off. */
  clientAddress: string;
}

/** Sends the form as a browser does, and answers the status. */
export function postForm({ agent, port, slug, form, clientAddress }: Post): Promise<number> {
  const body = form.toString();
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        port,
        host: "127.0.0.1",
        method: "POST",
        path: `/bijeenkomsten/${slug}/aanmelden`,
        headers: {
          Host: `localhost:${port}`,
          Origin: `http://localhost:${port}`,
          "X-Forwarded-For": clientAddress,
          "Content-Type": "application/x-www-form-urlencoded",
          "Content-Length": Buffer.byteLength(body),
        },
      },
      (response) => {
        response.resume();
        response.on("end", () => resolve(response.statusCode ?? 0));
        response.on("error", reject);
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

export function addressOf(number: number): string {
  return `10.${(number >> 16) % 256}.${(number >> 8) % 256}.${number % 256}`;
}

async function inParallel<T>(
  workers: number,
  items: T[],
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) await work(item, index);
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
}

async function readPlaces(db: Database, { eventId, workshopIds }: TestEvent) {
  const [workshopId = ""] = workshopIds;
  const limits = ["place_limit as limit", "taken"] as const;
  const event = await db.selectFrom("events").select(limits).where("id", "=", eventId).executeTakeFirstOrThrow();
  const workshop = await db
    .selectFrom("workshops")
    .select(limits)
    .where("id", "=", workshopId)
    .executeTakeFirstOrThrow();
  const rows = await db.selectFrom("registrations").select("status").where("event_id", "=", eventId).execute();
  const inWorkshop = await db
    .selectFrom("registration_workshops")
    .select("registration_id")
    .where("workshop_id", "=", workshopId)
    .where("holds_place", "=", 1)
    .execute();
  const mails = await db.selectFrom("outbox").select("payload").where("event_id", "=", eventId).execute();
  return {
    event: { ...event, held: rows.filter((row) => row.status === "placed").length },
    workshop: { ...workshop, held: inWorkshop.length },
    waiting: rows.filter((row) => row.status === "waitlisted").length,
    positions: mails.flatMap(({ payload }) => positionIn(payload)).sort((a, b) => a - b),
    mails: mails.length,
  };
}

function positionIn(payload: string): number[] {
  const parsed: unknown = JSON.parse(payload);
  if (typeof parsed !== "object" || parsed === null || !("position" in parsed)) return [];
  return typeof parsed.position === "number" ? [parsed.position] : [];
}

/** Mulberry32: small, and the same from one seed everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
