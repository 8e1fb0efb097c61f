import { describe } from "vitest";
import { makeRegistrationSheet } from "#app/domain/event/registration-sheet.server";
import { countOrganizations, listRegistrations } from "#app/domain/event/list-registrations.server";
import type { RegistrationPageFilter } from "#app/domain/event/list-registrations.server";
import { writeCsv } from "#app/domain/export/csv";
import { writeXlsx } from "#app/domain/export/xlsx.server";
import type { CreatedEvent } from "#app/domain/event/create.server";
import { nameKey, searchKey, sortKey } from "#app/domain/person/rules";
import { sectors } from "#app/domain/registration/rules";
import { newId } from "#db/id";
import type { Database } from "#db/types";
import { measure, median } from "#tests/support/bench";
import type { BenchRun } from "#tests/support/bench";
import { bothKinds, openFreshDatabase } from "#tests/support/databases";
import { makeEvent, makeRegion } from "./fixtures";

const people = 5000;
const rounds = 15;

describe("the organizer's table of 5,000 registrations", () => {
  for (const kind of bothKinds)
    measure({
      name: `page.registrations.${kind}`,
      unit: "ms",
      run: async (given) => {
        const fresh = await openFreshDatabase(kind, { durable: false });
        try {
          return await measurePages(fresh.db, kind, given);
        } finally {
          await fresh.discard();
        }
      },
    });
});

/** The slowest of the questions, each as the middle of its rounds; the others stand beside it. */
async function measurePages(db: Database, kind: string, { also }: BenchRun): Promise<number> {
  const now = new Date();
  const event = await makeEvent(
    db,
    { ...(await makeRegion(db, now)), number: 0, capacity: people, workshopCapacity: people },
    now,
  );
  await fill(db, event, now);
  const usual = { eventId: event.eventId, text: "", page: 1, withPhone: true, sort: "name" } as const;
  const asked: Record<string, Partial<RegistrationPageFilter>> = {
    name: {},
    "name.last": { page: 50 },
    organization: { sort: "organization" },
    workshop: { sort: "workshop" },
    date: { sort: "date" },
    status: { sort: "status", reversed: true },
    text: { text: "nummer49 basisschool" },
    chosen: { workshopIds: event.workshopIds.slice(0, 1), sector: "health" },
  };
  const middles: number[] = [];
  for (const [name, filter] of Object.entries(asked)) {
    const middle = await middleOf(() => listRegistrations(db, { ...usual, ...filter }));
    also(`page.registrations.${kind}.${name}`, middle, "ms");
    middles.push(middle);
  }
  also(`page.registrations.${kind}.organizations`, await middleOf(() => countOrganizations(db, event.eventId)), "ms");
  const sheet = () => makeRegistrationSheet(db, usual, "nl");
  also(`export.csv.${kind}`, await middleOf(async () => writeCsv(await sheet())), "ms");
  also(`export.xlsx.${kind}`, await middleOf(async () => writeXlsx(await sheet())), "ms");
  return Math.max(...middles);
}

async function middleOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return median(times);
}

/** Written at once and not by the use case: this measures reading. Every second school is one that we know. */
async function fill(db: Database, { eventId, roundIds, workshopIds }: CreatedEvent, now: Date): Promise<void> {
  const at = (number: number) => new Date(now.getTime() + number * 1000).toISOString();
  const schools = Array.from({ length: 20 }, (_, number) => ({ id: newId(), name: `Basisschool ${number * 2}` }));
  const school = { kind: "school", municipality: null, brin: null, created_at: at(0) };
  await db
    .insertInto("organizations")
    .values(schools.map((one) => ({ ...one, ...school, name_search: searchKey(one.name) })))
    .execute();
  const everybody = Array.from({ length: people }, (_, number) =>
    personOf(number, { eventId, at: at(number), schools }),
  );
  for (let start = 0; start < people; start += 500) {
    const some = everybody.slice(start, start + 500);
    await db
      .insertInto("persons")
      .values(some.map(({ person }) => person))
      .execute();
    await db
      .insertInto("registrations")
      .values(some.map(({ registration }) => registration))
      .execute();
    await db
      .insertInto("registration_workshops")
      .values(
        some.map(({ registration }, index) => ({
          registration_id: registration.id,
          round_id: roundIds[0] ?? "",
          workshop_id: workshopIds[index % workshopIds.length] ?? "",
          event_id: eventId,
          holds_place: 1,
          chosen_at: at(0),
        })),
      )
      .execute();
    const unknown = some.filter(({ registration }) => registration.organization_id === null);
    await db
      .insertInto("organization_inbox")
      .values(
        unknown.map(({ registration }) => ({
          id: newId(),
          text: registration.organization_text,
          text_search: searchKey(registration.organization_text),
          event_id: eventId,
          registration_id: registration.id,
          created_at: at(0),
          resolved_at: null,
          organization_id: null,
        })),
      )
      .execute();
  }
}

function personOf(number: number, given: { eventId: string; at: string; schools: { id: string; name: string }[] }) {
  const name = `Deelnemer van der Nummer${(number * 7919) % people}`;
  const organization = `Basisschool ${number % 40}`;
  const id = newId();
  const keys = { name_search: searchKey(name), name_sort: sortKey(name) };
  return {
    person: { id, name, ...keys, created_at: given.at },
    registration: {
      ...{ id: newId(), event_id: given.eventId, person_id: id, email: `deelnemer${number}@school.example`, name },
      ...{ ...keys, name_key: nameKey(name), organization_text: organization, role: "Intern begeleider", phone: null },
      organization_id: given.schools.find((one) => one.name === organization)?.id ?? null,
      sector: sectors[number % sectors.length] ?? "other",
      ...{ region: null, note: null, language: "nl" as const, listed: 0, status: "placed" as const },
      ...{ created_at: given.at, placed_at: given.at, waitlisted_at: null, withdrawn_at: null, confirmed_at: null },
      ...{ link_version: 1, link_mailed_at: given.at, calendar_uid: `${id}@elkaar`, calendar_sequence: 0 },
    },
  };
}
