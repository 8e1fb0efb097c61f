import { createEvent } from "#app/domain/event/create.server";
import type { NewEvent } from "#app/domain/event/create.server";
import { confirm } from "#app/domain/registration/confirm.server";
import { register } from "#app/domain/registration/register.server";
import type { RegistrationInput } from "#app/domain/registration/register.server";
import { newId } from "#db/id";
import type { Database, Transaction } from "#db/types";

/** The moment that tests act at, unless they say otherwise: the test event is five weeks later. */
export const testNow = new Date("2026-10-01T10:00:00.000Z");

export interface TestEvent {
  eventId: string;
  slug: string;
  regionId: string;
  roundIds: string[];
  workshopIds: string[];
}

export interface TestEventOptions extends Partial<Omit<NewEvent, "programme" | "regionId">> {
  regionId?: string;
  /** Capacities of the parallel workshops of one round each: `[[20, 20, 20]]` is one round of three. Default: no rounds. */
  rounds?: number[][];
}

/** A published event of a region, on Wednesday 4 November 2026 from 13.15 to 17.00, with a place for 100. */
export async function createTestEvent(
  db: Database | Transaction,
  { rounds = [], ...options }: TestEventOptions = {},
  now = testNow,
): Promise<TestEvent> {
  const regionId = options.regionId ?? (await createTestRegion(db, now));
  const created = await createEvent(
    db,
    {
      kind: "studiemiddag",
      theme: "samenwerken",
      title: "Samen om het kind",
      summary: "Een middag over samenwerken.",
      about: "Wij zien elkaar.",
      doorsOpenAt: "2026-11-04T11:45:00.000Z",
      startsAt: "2026-11-04T12:15:00.000Z",
      endsAt: "2026-11-04T16:00:00.000Z",
      venueName: "De Burcht",
      venueAddress: "Burchtplein 1",
      venueCity: "Voorbeeldstad",
      directions: "Vijf minuten van het station.",
      accessibility: "Zonder drempels.",
      costs: "Geen kosten.",
      contactName: "Noor Voorbeeld",
      contactEmail: "noor@regio.example",
      capacity: 100,
      registrationClosesAt: null,
      hostIds: [],
      published: true,
      actorPersonId: null,
      ...options,
      regionId,
      slug: options.slug ?? `bijeenkomst-${newId().slice(0, 8)}`,
      programme: rounds.map((capacities, index) => testRound(capacities, index)),
    },
    now,
  );
  return { ...created, regionId };
}

export async function createTestRegion(db: Database | Transaction, now = testNow): Promise<string> {
  const id = newId();
  const row = { slug: `regio-${id.slice(0, 8)}`, name: "Kennisnetwerk Voorbeeld", mailbox: "middag@regio.example" };
  await db
    .insertInto("regions")
    .values({ id, ...row, created_at: now.toISOString() })
    .execute();
  return id;
}

let people = 0;

/** A form filled in by somebody nobody else is, unless `given` says who. */
export function registrationOf(
  { eventId }: Pick<TestEvent, "eventId">,
  given: Partial<RegistrationInput> = {},
): RegistrationInput {
  people += 1;
  return {
    eventId,
    name: `Sanne Proef ${people}`,
    email: `sanne${people}@school.example`,
    organization: "De Regenboog",
    role: "intern begeleider",
    sector: "education",
    phone: null,
    region: null,
    workshops: {},
    diet: null,
    access: null,
    listed: false,
    note: null,
    language: "nl",
    clientAddress: `198.51.100.${people % 250}:${people}`,
    ...given,
  };
}

export interface SomeoneOptions extends Partial<RegistrationInput> {
  /** Uses the personal link too. */
  confirmed?: boolean;
}

/** Registers somebody and answers their registration; throws when they are refused. */
export async function registerSomeone(
  db: Database | Transaction,
  event: Pick<TestEvent, "eventId">,
  { confirmed = false, ...given }: SomeoneOptions = {},
  now = testNow,
): Promise<string> {
  const outcome = await register(db, registrationOf(event, given), now);
  if (!outcome.ok) throw new Error(`registering was refused: ${outcome.reason}`);
  if (confirmed) await confirm(db, { registrationId: outcome.registrationId }, now);
  return outcome.registrationId;
}

function testRound(capacities: number[], index: number): NewEvent["programme"][number] {
  const hour = 13 + index;
  return {
    kind: "round",
    title: `Ronde ${index + 1}`,
    description: "",
    speakers: "",
    room: "",
    startsAt: `2026-11-04T${hour}:00:00.000Z`,
    endsAt: `2026-11-04T${hour}:45:00.000Z`,
    workshops: capacities.map((capacity, number) => ({
      title: `Workshop ${index + 1}.${number + 1}`,
      description: "",
      leader: "",
      room: `Zaal ${number + 1}`,
      capacity,
    })),
  };
}
