import { setSuggestible } from "#app/domain/introduction/opt-out.server";
import type { SuggestionRunsTable } from "#db/schema/suggestion-runs";
import type { Database } from "#db/types";
import { newId } from "#db/id";
import { makeNow, saveWork } from "#tests/domain/introduction/suggestions";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { SomeoneOptions, TestEvent } from "#tests/support/factories";

/** Events whose attendees are suggested to each other, or not: why is their name. */
export type SuggestionWorld = Record<
  "some" | "unlisted" | "notMade" | "none" | "waiting" | "comparing" | "choosing" | "failed" | "empty",
  TestEvent
>;

const longWord = "Samenwerkingsverbandsoverstijgende jeugdgezondheidszorgcoördinatie";
const school = "De Wilgenhoek";

/** Of the attendee, who works at a school; `optedOut` comes to the first and wants none. */
export async function makeSuggestionWorld(
  db: Database,
  given: { regionId: string; attendee: string; optedOut: { name: string; email: string }; actorPersonId: string },
): Promise<SuggestionWorld> {
  const { regionId, attendee: email, actorPersonId } = given;
  const event = (slug: string, title = "Samen rond de school") =>
    createTestEvent(db, { regionId, slug: `voorstellen-${slug}`, title });
  const events: SuggestionWorld = {
    some: await event("some"),
    unlisted: await event("unlisted"),
    notMade: await event("not-made"),
    none: await event("none"),
    waiting: await event("waiting"),
    comparing: await event("comparing", `Een middag over ${longWord}`),
    choosing: await event("choosing"),
    failed: await event("failed"),
    empty: await event("empty"),
  };
  const come = async (to: TestEvent, who: SomeoneOptions & { name: string; email: string }) => {
    await registerSomeone(db, to, { listed: true, confirmed: true, ...who });
    const row = await db
      .selectFrom("registrations")
      .select("person_id")
      .where("event_id", "=", to.eventId)
      .where("email", "=", who.email)
      .executeTakeFirstOrThrow();
    return row.person_id;
  };
  const me = {
    name: "Karin Postma",
    email,
    organization: school,
    role: "intern begeleider",
    sector: "education",
  } as const;
  for (const name of ["some", "notMade", "none"] as const) await come(events[name], me);
  await come(events.unlisted, { ...me, listed: false });
  await setSuggestible(db, { personId: await come(events.some, given.optedOut), isOn: false }, testNow);
  await makeColleagues(db, (who) => come(events.some, who));
  await come(events.notMade, { name: "Nog Iemand", email: "nogiemand@elders.example" });
  await come(events.none, {
    name: "Past Nergens",
    email: "nergens@elders.example",
    organization: "Elders",
    role: "",
    sector: "other",
  });
  for (const name of ["some", "none"] as const)
    await makeNow(db, { eventId: events[name].eventId, actorPersonId, byMail: name === "some" });
  await beginRun(db, events.waiting, {});
  await beginRun(db, events.comparing, { step: "comparing", done_count: 120, total_count: 250 });
  await beginRun(db, events.choosing, { step: "choosing", done_count: 7 });
  await beginRun(db, events.failed, { failed_at: testNow.toISOString(), attempts: 3 });
  return events;
}

/** People of teams that serve the school, one of them with long words. */
async function makeColleagues(
  db: Database,
  come: (who: SomeoneOptions & { name: string; email: string }) => Promise<string>,
): Promise<void> {
  const role = "gezinscoach";
  const sector = "youthCare";
  const colleagues = [
    { name: "Loubna Chaara", organization: "Jeugdteam Zuid", role, sector, offers: ["zorg", "rouw"] },
    { name: `Wilhelmina ${longWord}`.slice(0, 95), organization: longWord, role: longWord, sector, offers: [longWord] },
    { name: "Teun Visser", organization: "Jeugdteam Noord", role, sector, offers: [] },
  ] as const;
  for (const [index, { offers, ...who }] of colleagues.entries()) {
    const personId = await come({ ...who, email: `voorstel${index}@jeugdteam.example` });
    const areas = index === 1 ? [school, ...Array.from({ length: 5 }, (_, n) => `${longWord} ${n}`)] : [school];
    await saveWork(db, { personId, name: who.name, areas, offers: offers.map((theme) => theme.slice(0, 60)) });
  }
}

/** Of an event that a worker has, for as long as the world lasts. */
async function beginRun(db: Database, event: TestEvent, given: Partial<SuggestionRunsTable>): Promise<void> {
  const run = { event_id: event.eventId, id: newId(), asked_at: testNow.toISOString(), by_mail: 1 };
  const claimed = { attempts: 1, done_count: 0, claimed_until: "2027-01-01T00:00:00.000Z" };
  await db
    .insertInto("suggestion_runs")
    .values({ ...run, ...claimed, ...given })
    .execute();
}
