import { expect, it } from "vitest";
import { changeProgramme } from "#app/domain/event/change-programme.server";
import { listProgrammeParts } from "#app/domain/event/find-programme.server";
import { previewProgramme } from "#app/domain/event/preview-programme.server";
import type { ProgrammeInput } from "#app/domain/event/preview-programme.server";
import { parseProgramme, programmeFormValues } from "#app/domain/event/programme-schema.server";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { getEvent, listSequences, mailsOf } from "./organizer-people";

async function typed(db: Database, { eventId }: TestEvent, changes: Record<string, string>): Promise<ProgrammeInput> {
  const form = programmeFormValues(await listProgrammeParts(db, eventId));
  for (const [name, value] of Object.entries(changes)) form[name] = [value];
  const parsed = parseProgramme(form);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return { eventId, ...parsed.value };
}

async function save(db: Database, event: TestEvent, changes: Record<string, string>) {
  const input = await typed(db, event, changes);
  const preview = await previewProgramme(db, input, testNow);
  if (!preview.ok) return preview;
  const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
  const outcome = await changeProgramme(db, { ...input, previewHash: preview.plan.hash, actorPersonId }, testNow);
  return outcome.ok ? { ...outcome, plan: preview.plan } : outcome;
}

/** Two rounds of two; the first person is in A and C, the second in B, the third in none. */
async function withPeople(db: Database) {
  const event = await createTestEvent(db, {
    rounds: [
      [20, 20],
      [20, 20],
    ],
  });
  const [first = "", second = ""] = event.roundIds;
  const [a = "", b = "", c = ""] = event.workshopIds;
  const people = [
    await registerSomeone(db, event, { workshops: { [first]: a, [second]: c } }),
    await registerSomeone(db, event, { workshops: { [first]: b } }),
    await registerSomeone(db, event),
  ];
  return { event, people };
}

describeOnBothDatabases("changing the programme", (database) => {
  it("tells who is in a workshop of which the room changes, and nobody else", async () => {
    const { db } = database();
    const { event, people } = await withPeople(db);
    const before = await listSequences(db, event.eventId);
    const old = await getEvent(db, event.eventId);
    const outcome = await save(db, event, { "part.1.workshop.0.room": "Zaal 9" });
    expect(outcome).toMatchObject({ ok: true, told: 1 });
    const mails = await mailsOf(db, "event-changed");
    expect([...mails.keys()]).toEqual([people[0]]);
    expect(mails.get(people[0] ?? "")?.payload).toMatchObject({
      changes: [{ what: "room", workshop: "Workshop 2.1", from: "Zaal 1", to: "Zaal 9" }],
      workshops: [
        { letter: "A", title: "Workshop 1.1", room: "Zaal 1" },
        { letter: "C", title: "Workshop 2.1", room: "Zaal 9" },
      ],
    });
    const raised = (id: string) => (id === people[0] ? 1 : 0);
    expect(await listSequences(db, event.eventId)).toEqual(
      before.map((row) => ({ ...row, sequence: row.sequence + raised(row.id) })),
    );
    expect(await getEvent(db, event.eventId)).toMatchObject({
      public_version: old.public_version + 1,
      calendar_sequence: old.calendar_sequence + 1,
    });
  });

  it("tells everyone in a round of which the hour changes, exactly as previewed", async () => {
    const { db } = database();
    const { event, people } = await withPeople(db);
    const outcome = await save(db, event, { "part.0.end": "15:00" });
    expect(outcome).toMatchObject({ ok: true, told: 2 });
    const mails = await mailsOf(db, "event-changed");
    expect([...mails.keys()].sort()).toEqual([people[0], people[1]].sort());
    for (const { person, payload } of "plan" in outcome ? outcome.plan.told : [])
      expect(mails.get(person.registrationId)?.payload).toEqual(payload);
  });

  it("sends nothing for a description, a leader, places or a new part", async () => {
    const { db } = database();
    const { event } = await withPeople(db);
    const old = await getEvent(db, event.eventId);
    const outcome = await save(db, event, {
      "part.0.workshop.0.description": "Meer.",
      "part.0.workshop.0.leader": "Iemand",
      "part.0.workshop.0.capacity": "25",
      "part.2.order": "3",
      "part.2.kind": "drinks",
      "part.2.title": "Borrel",
      "part.2.start": "16:00",
      "part.2.end": "17:00",
    });
    expect(outcome).toMatchObject({ ok: true, told: 0 });
    expect(await mailsOf(db, "event-changed")).toEqual(new Map());
    expect((await getEvent(db, event.eventId)).calendar_sequence).toBe(old.calendar_sequence);
    const parts = await listProgrammeParts(db, event.eventId);
    expect(parts.map(({ title }) => title)).toEqual(["Ronde 1", "Ronde 2", "Borrel"]);
    expect(parts[0]?.workshops[0]).toMatchObject({ description: "Meer.", leader: "Iemand", capacity: 25 });
  });

  it("adds a workshop that can be chosen, and reorders by number", async () => {
    const { db } = database();
    const { event } = await withPeople(db);
    const outcome = await save(db, event, {
      "part.0.order": "2",
      "part.1.order": "1",
      "part.1.workshop.2.order": "3",
      "part.1.workshop.2.title": "Nieuw",
      "part.1.workshop.2.capacity": "1",
    });
    expect(outcome).toMatchObject({ ok: true, told: 0 });
    const parts = await listProgrammeParts(db, event.eventId);
    expect(parts.map(({ title }) => title)).toEqual(["Ronde 2", "Ronde 1"]);
    const added = parts[0]?.workshops[2];
    expect(added).toMatchObject({ title: "Nieuw", capacity: 1 });
    await registerSomeone(db, event, { workshops: { [parts[0]?.id ?? ""]: added?.id ?? "" } });
    const positions = await db.selectFrom("workshops").select(["title", "position"]).orderBy("position").execute();
    expect(positions.map(({ title, position }) => `${position} ${title}`)).toEqual([
      "0 Workshop 2.1",
      "1 Workshop 2.2",
      "2 Nieuw",
      "3 Workshop 1.1",
      "4 Workshop 1.2",
    ]);
  });

  it("raises and lowers the places of a workshop without taking one away", async () => {
    const { db } = database();
    const { event } = await withPeople(db);
    const places = () =>
      db
        .selectFrom("workshops")
        .select(["capacity", "place_limit", "taken"])
        .where("id", "=", event.workshopIds[0] ?? "")
        .executeTakeFirstOrThrow();
    await save(db, event, { "part.0.workshop.0.capacity": "0" });
    expect(await places()).toEqual({ capacity: 0, place_limit: 1, taken: 1 });
    await save(db, event, { "part.0.workshop.0.capacity": "5" });
    expect(await places()).toEqual({ capacity: 5, place_limit: 5, taken: 1 });
  });

  it("refuses to remove a workshop that people chose, also by its round or the kind of its part", async () => {
    const { db } = database();
    const { event } = await withPeople(db);
    const refused = { ok: false, reason: "workshop_chosen", title: "Workshop 1.1", people: 1 };
    expect(await save(db, event, { "part.0.workshop.0.remove": "on" })).toEqual(refused);
    expect(await save(db, event, { "part.0.remove": "on" })).toEqual(refused);
    expect(await save(db, event, { "part.0.kind": "plenary" })).toEqual(refused);
    expect(await save(db, event, { "part.1.workshop.1.remove": "on" })).toMatchObject({ ok: true, told: 0 });
    expect((await listProgrammeParts(db, event.eventId))[1]?.workshops.map(({ title }) => title)).toEqual([
      "Workshop 2.1",
    ]);
  });

  it("refuses to remove a workshop that somebody on the waitlist wishes", async () => {
    const { db } = database();
    const event = await createTestEvent(db, { capacity: 0, rounds: [[20, 20]] });
    await registerSomeone(db, event, { workshops: { [event.roundIds[0] ?? ""]: event.workshopIds[1] ?? "" } });
    expect(await save(db, event, { "part.0.workshop.1.remove": "on" })).toMatchObject({
      reason: "workshop_chosen",
      people: 1,
    });
    expect(await save(db, event, { "part.0.workshop.0.remove": "on" })).toMatchObject({ ok: true });
  });

  it("refuses a preview that is out of date, and what is gone", async () => {
    const { db } = database();
    const { event } = await withPeople(db);
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    const input = await typed(db, event, { "part.0.end": "15:00" });
    const preview = await previewProgramme(db, input, testNow);
    await registerSomeone(db, event, { workshops: { [event.roundIds[0] ?? ""]: event.workshopIds[0] ?? "" } });
    const previewHash = preview.ok ? preview.plan.hash : "";
    const outcome = await changeProgramme(db, { ...input, previewHash, actorPersonId }, testNow);
    expect(outcome).toMatchObject({ ok: false, reason: "preview_outdated" });
    expect(await mailsOf(db, "event-changed")).toEqual(new Map());

    const other = await createTestEvent(db, { rounds: [[5]] });
    const foreign = await typed(db, other, { "part.0.end": "15:00" });
    expect(await previewProgramme(db, { ...foreign, eventId: event.eventId }, testNow)).toEqual({
      ok: false,
      reason: "part_gone",
    });
  });

  it("refuses to save what changes nothing", async () => {
    const { db } = database();
    const { event } = await withPeople(db);
    expect(await save(db, event, {})).toEqual({ ok: false, reason: "nothing_changed" });
  });
});
