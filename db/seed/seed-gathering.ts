import { changeEvent } from "#app/domain/event/change.server";
import { createEvent } from "#app/domain/event/create.server";
import { findEventToChange } from "#app/domain/event/find-event-to-change.server";
import { previewChange } from "#app/domain/event/preview-change.server";
import type { ChangeInput } from "#app/domain/event/preview-change.server";
import { confirm } from "#app/domain/registration/confirm.server";
import { register } from "#app/domain/registration/register.server";
import type { RegistrationInput } from "#app/domain/registration/register.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { sectors } from "#app/domain/registration/rules";
import { moveAlong } from "#app/domain/event/change-rules";
import { inTransaction } from "../transaction";
import type { Database, Transaction } from "../types";
import type { Chance } from "./chance";
import { comingDate, daysBefore, instantAt } from "./dates";
import type { Gathering } from "./gatherings/gathering";
import { inventPerson } from "./people";
import { seedQuestions } from "./seed-questions";
import type { Answering } from "./seed-questions";
import type { SeededRegions } from "./seed-regions";

export interface GatheringInput {
  gathering: Gathering;
  regions: SeededRegions;
  organizations: Map<string, string>;
  random: Chance;
  /** Addresses that somebody has already. */
  addresses: Set<string>;
}

interface Published {
  eventId: string;
  answering: Answering;
  startsAt: string;
  /** Workshop ids by round. */
  rounds: { roundId: string; workshopIds: string[] }[];
}

/** Publishes one gathering, registers its people in the weeks before it, and moves it or makes room as it went. */
export async function seedGathering(db: Database, input: GatheringInput, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const event = await publish(trx, input, now);
    const { gathering } = input;
    const last = Math.min(daysBefore(event.startsAt, 1).getTime(), now.getTime());
    const first = last - 42 * 24 * 60 * 60 * 1000;
    const people = gathering.people + (gathering.waiting ?? 0) + (gathering.withdrawn ?? 0);
    const leaving = new Set(spread(gathering.withdrawn ?? 0, gathering.people));
    for (let number = 0; number < people; number++) {
      const at = new Date(first + ((last - first) * (number + 1)) / (people + 1));
      if (gathering.raisedTo !== undefined && number === gathering.capacity)
        await change(trx, { input, event, patch: { capacity: gathering.raisedTo } }, at);
      if (gathering.movedByDays !== undefined && number === Math.floor(people / 2))
        await move(trx, { input, event, days: gathering.movedByDays }, at);
      const registrationId = await registerPerson(trx, { input, event }, at);
      const soon = new Date(Math.min(at.getTime() + 20 * 60_000, now.getTime()));
      if (input.random.percent(75)) expectDone(await confirm(trx, { registrationId }, soon));
      if (leaving.has(number)) expectDone(await withdraw(trx, { registrationId, by: "attendee" }, soon));
    }
  });
}

async function publish(
  trx: Transaction,
  { gathering, regions, organizations }: GatheringInput,
  now: Date,
): Promise<Published> {
  const finalDate =
    typeof gathering.date === "string"
      ? gathering.date
      : comingDate(now, gathering.date.weekday, gathering.date.daysAhead);
  const date = addDays(finalDate, -(gathering.movedByDays ?? 0));
  const startsAt = instantAt(date, gathering.from);
  const published = new Date(Math.min(daysBefore(startsAt, 50).getTime(), daysBefore(now.toISOString(), 44).getTime()));
  const created = await createEvent(
    trx,
    {
      ...pick(gathering),
      regionId: regions.ids[gathering.region],
      about: gathering.about.join("\n\n"),
      doorsOpenAt: gathering.doorsOpen === undefined ? null : instantAt(date, gathering.doorsOpen),
      startsAt,
      endsAt: instantAt(date, gathering.to),
      venueName: gathering.venue.name,
      venueAddress: gathering.venue.address,
      venueCity: gathering.venue.city,
      directions: gathering.venue.directions,
      accessibility: gathering.venue.accessibility,
      contactName: gathering.contact.name,
      contactEmail: gathering.contact.email,
      registrationClosesAt: null,
      hostIds: gathering.hosts.map((name) => known(organizations.get(name), name)),
      programme: gathering.programme.map((item) => ({
        kind: item.kind,
        title: item.title,
        description: item.description ?? "",
        speakers: item.speakers ?? "",
        room: item.room ?? "",
        startsAt: instantAt(date, item.from),
        endsAt: instantAt(date, item.to),
        ...(item.workshops && { workshops: item.workshops }),
      })),
      published: true,
      actorPersonId: regions.organizerId,
    },
    published,
  );
  const asking = {
    eventId: created.eventId,
    questions: gathering.questions ?? [],
    actorPersonId: regions.organizerId,
  };
  return {
    eventId: created.eventId,
    answering: await seedQuestions(trx, asking, published),
    startsAt: moveAlong(startsAt, { days: gathering.movedByDays ?? 0, minutes: 0 }),
    rounds: roundsOf(gathering, created),
  };
}

function pick({ slug, kind, theme, title, summary, costs, capacity }: Gathering) {
  return { slug, kind, theme, title, summary, costs, capacity };
}

function roundsOf(gathering: Gathering, created: { roundIds: string[]; workshopIds: string[] }): Published["rounds"] {
  let used = 0;
  const rounds = gathering.programme.filter((item) => item.kind === "round");
  return rounds.map((round, index) => {
    const count = round.workshops?.length ?? 0;
    const workshopIds = created.workshopIds.slice(used, used + count);
    used += count;
    return { roundId: known(created.roundIds[index], "round"), workshopIds };
  });
}

async function registerPerson(
  trx: Transaction,
  { input, event }: { input: GatheringInput; event: Published },
  at: Date,
): Promise<string> {
  const { random, gathering } = input;
  const person = inventPerson(random, gathering.region, input.addresses);
  const sector = known(
    sectors.find((name) => name === person.sector),
    person.sector,
  );
  const order = event.rounds.map(({ roundId, workshopIds }) => ({ roundId, wishes: shuffle(workshopIds, random) }));
  const base: Omit<RegistrationInput, "workshops"> = {
    eventId: event.eventId,
    name: person.name,
    email: person.email,
    organization: random.percent(4) ? `${person.organization} (locatie ${gathering.venue.city})` : person.organization,
    role: person.role,
    sector,
    phone: random.percent(30) ? `06 ${String(10000000 + Math.floor(random.next() * 89999999))}` : null,
    region: null,
    diet: random.percent(12) ? random.pick(["Vegetarisch", "Halal", "Glutenvrij", "Geen noten"]) : null,
    access: random.percent(2) ? "Graag een plek vooraan, ik liplees." : null,
    listed: random.percent(70),
    note: random.percent(3) ? "Ik kom iets later uit de trein." : null,
    language: random.percent(3) ? "en" : "nl",
    clientAddress: `demo-${person.email}`,
    answers: event.answering(sector),
  };
  // The favourite may be full by then: as people do, they take the next one, a minute later.
  for (let attempt = 0; ; attempt++) {
    const workshops = Object.fromEntries(order.map(({ roundId, wishes }) => [roundId, wishes[attempt] ?? null]));
    const outcome = await register(trx, { ...base, workshops }, new Date(at.getTime() + attempt * 61_000));
    if (outcome.ok) return outcome.registrationId;
    if (outcome.reason !== "workshop_full" || attempt > 9) throw new Error(`The seed was refused: ${outcome.reason}`);
  }
}

async function move(
  trx: Transaction,
  { input, event, days }: { input: GatheringInput; event: Published; days: number },
  at: Date,
) {
  const { details } = known(await findEventToChange(trx, { eventId: event.eventId }), "event");
  const along = (iso: string) => moveAlong(iso, { days, minutes: 0 });
  const doorsOpenAt = details.doorsOpenAt === null ? null : along(details.doorsOpenAt);
  const patch = { startsAt: along(details.startsAt), endsAt: along(details.endsAt), doorsOpenAt };
  await change(trx, { input, event, patch }, at);
}

/** As an organizer does it: look at who is told what, then agree. */
async function change(
  trx: Transaction,
  given: { input: GatheringInput; event: Published; patch: Partial<ChangeInput["details"]> },
  at: Date,
): Promise<void> {
  const { eventId } = given.event;
  const { details } = known(await findEventToChange(trx, { eventId }), "event");
  const input: ChangeInput = { eventId, details: { ...details, ...given.patch }, moveProgramme: true };
  const preview = await previewChange(trx, input, at);
  if (!preview.ok) throw new Error(`The seed was refused: ${preview.reason}`);
  const actorPersonId = given.input.regions.organizerId;
  expectDone(await changeEvent(trx, { ...input, previewHash: preview.plan.hash, actorPersonId }, at));
}

function expectDone(outcome: { ok: boolean; reason?: string }): void {
  if (!outcome.ok) throw new Error(`The seed was refused: ${outcome.reason ?? "?"}`);
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The seed misses ${what}`);
  return value;
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** So many numbers, evenly over 0 … below. */
function spread(count: number, below: number): number[] {
  return Array.from({ length: count }, (_, index) => Math.floor(((index + 0.5) * below) / Math.max(1, count)));
}

/** In an order of chance, the first ones liked more: a favourite fills up first. */
function shuffle(ids: string[], random: Chance): string[] {
  const left = [...ids];
  const order: string[] = [];
  while (left.length > 0) {
    const index = Math.min(left.length - 1, Math.floor(random.next() ** 1.6 * left.length));
    order.push(...left.splice(index, 1));
  }
  return order;
}
