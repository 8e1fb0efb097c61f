import type { GivenChannel } from "#app/domain/introduction/schema.server";
import type { Database } from "#db/types";
import { channelKinds } from "#app/domain/visibility/rules";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";

export interface Someone {
  personId: string;
  name: string;
  email: string;
  registrationId: string;
}

/** People who come to one event, are on its list, and have used their links. */
export async function peopleWhoCome(
  db: Database,
  names: readonly string[],
  options: Parameters<typeof createTestEvent>[1] = {},
): Promise<{ event: TestEvent; people: Someone[] }> {
  const event = await createTestEvent(db, options);
  const people: Someone[] = [];
  for (const [index, name] of names.entries()) {
    const email = `mens${index}-${event.eventId.slice(0, 6)}@school.example`;
    const workshops = Object.fromEntries(
      event.roundIds.map((roundId, round) => [roundId, event.workshopIds[round] ?? ""]),
    );
    const given = { name, email, workshops, listed: true, confirmed: true, role: "ib'er" };
    const registrationId = await registerSomeone(db, event, given, testNow);
    const { person_id: personId } = await db
      .selectFrom("registrations")
      .select("person_id")
      .where("id", "=", registrationId)
      .executeTakeFirstOrThrow();
    people.push({ personId, name, email, registrationId });
  }
  return { event, people };
}

/** A value that stands nowhere else, for each kind. */
export function canary(person: string, kind: GivenChannel["kind"], version = 0): string {
  return `canary-${person}-${kind}-${version}`;
}

export function canaries(person: string, kinds: readonly GivenChannel["kind"][] = channelKinds, version = 0) {
  return kinds.map((kind): GivenChannel => ({ kind, value: canary(person, kind, version) }));
}

/** The side of a person in their latest introduction with another. */
export async function sideOf(db: Database, personId: string, otherId: string): Promise<string> {
  const row = await db
    .selectFrom("introduction_sides as s")
    .innerJoin("introductions as i", "i.id", "s.introduction_id")
    .select("s.id")
    .where("s.person_id", "=", personId)
    .where("s.other_id", "=", otherId)
    .orderBy("i.asked_at", "desc")
    .executeTakeFirst();
  return row?.id ?? "no such side";
}
