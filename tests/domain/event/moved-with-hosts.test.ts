import { expect, it } from "vitest";
import { addHost } from "#app/domain/event/add-host.server";
import { changeEvent } from "#app/domain/event/change.server";
import { findEventToChange } from "#app/domain/event/find-event-to-change.server";
import { previewChange } from "#app/domain/event/preview-change.server";
import type { ChangeInput } from "#app/domain/event/preview-change.server";
import { findSlugRedirect } from "#app/domain/event/queries.server";
import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import { renderTemplate } from "#emails/templates";
import { sampleLinks } from "#tests/emails/samples";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { readCalendar, valuesOf } from "#tests/support/read-calendar";
import { getEvent, listSequences } from "./organizer-people";

const moved = {
  startsAt: "2026-11-11T12:45:00.000Z",
  endsAt: "2026-11-11T16:30:00.000Z",
  venueName: "De Poort",
  title: "Passend verbinden",
};

/** Waits, of 250 people, for one of 230 places. */
const waiting = 20;

interface Afternoon extends TestEvent {
  actorPersonId: string;
}

/** So many people, an editor of the region who acts, and two other hosts with two editors and one. */
async function makeAfternoon(db: Database, people = 250): Promise<Afternoon> {
  const event = await createTestEvent(db, {
    slug: "samen-om-het-kind",
    capacity: 250 - waiting,
    rounds: [[90, 90, 90]],
  });
  const { eventId } = event;
  const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
  await inTransaction(db, async (trx) => {
    for (let n = 0; n < people; n++) {
      const workshop = event.workshopIds[n % 3];
      const workshops = workshop && n % 4 > 0 ? { [event.roundIds[0] ?? ""]: workshop } : {};
      await registerSomeone(trx, event, { language: n % 5 === 0 ? "en" : "nl", workshops });
    }
  });
  for (const [organization, name, email] of [
    ["Gemeente Buren", "Wim Gastheer", "wim@buren.example"],
    ["Jeugdteam Noord", "Nel Noord", "nel@noord.example"],
  ] as const) {
    const outcome = await addHost(db, { eventId, organization, editor: { name, email }, actorPersonId }, testNow);
    if (!outcome.ok) throw new Error(outcome.reason);
  }
  return { ...event, actorPersonId };
}

async function changeOf(db: Database, { eventId, actorPersonId }: Afternoon, changes: Partial<ChangeInput["details"]>) {
  const event = await findEventToChange(db, { eventId });
  if (!event) throw new Error("no such event");
  const input = {
    eventId,
    details: { ...event.details, ...changes },
    moveProgramme: true,
    newAddress: true,
    actorPersonId,
  };
  const preview = await previewChange(db, input, testNow);
  if (!preview.ok) throw new Error(preview.reason);
  return { input: { ...input, previewHash: preview.plan.hash }, plan: preview.plan };
}

/** Every mail that was written since the ones with these ids, by whom it is to. */
async function mailsAfter(db: Database, before: Set<string>) {
  const rows = await db
    .selectFrom("outbox")
    .select(["id", "template", "payload", "language", "recipient_email as email", "recipient_name as name"])
    .orderBy("recipient_email")
    .execute();
  return rows
    .filter(({ id }) => !before.has(id))
    .map((row) => ({ ...row, payload: JSON.parse(row.payload) as unknown }));
}

async function mailIds(db: Database): Promise<Set<string>> {
  return new Set((await db.selectFrom("outbox").select("id").execute()).map(({ id }) => id));
}

function render(mail: Awaited<ReturnType<typeof mailsAfter>>[number]) {
  const to = { name: mail.name, address: mail.email };
  return renderTemplate(mail.template as "event-changed", mail.payload, {
    ...{ language: mail.language, links: sampleLinks(mail.language), to, now: testNow },
  });
}

describeOnBothDatabases("another date, room and title of an event with 250 people and two other hosts", (database) => {
  it(
    "reaches exactly who the preview named, with what it said, in mail, diary and address",
    { timeout: 120_000 },
    async () => {
      const { db } = database();
      const event = await makeAfternoon(db);
      const uids = new Map(
        (await db.selectFrom("registrations").select(["id", "calendar_uid"]).execute()).map((row) => [
          row.id,
          row.calendar_uid,
        ]),
      );
      const [before, sequences, known] = [
        await getEvent(db, event.eventId),
        await listSequences(db, event.eventId),
        await mailIds(db),
      ];
      const { input, plan } = await changeOf(db, event, moved);
      expect(await mailIds(db)).toEqual(known);
      expect([plan.told.length, plan.organizers.length]).toEqual([250, 2]);
      expect(plan.organizers.map(({ email, organizations }) => [email, organizations])).toEqual([
        ["wim@buren.example", ["Gemeente Buren"]],
        ["nel@noord.example", ["Jeugdteam Noord"]],
      ]);

      expect(await changeEvent(db, input, testNow)).toEqual({ ok: true, told: 250, promoted: 0 });

      const mails = await mailsAfter(db, known);
      const promised = [
        ...plan.told.map(({ person, payload }) => ({
          ...{ template: "event-changed", payload, language: person.language, email: person.email, name: person.name },
        })),
        ...plan.organizers.map(({ payload, email, name }) => ({
          template: "host-told",
          payload,
          language: "nl",
          email,
          name,
        })),
      ].sort((a, b) => (a.email < b.email ? -1 : 1));
      expect(mails.map(({ id: _, ...mail }) => mail).sort((a, b) => (a.email < b.email ? -1 : 1))).toEqual(promised);

      const [after] = [await getEvent(db, event.eventId)];
      expect(after).toMatchObject({ slug: "passend-verbinden", calendar_uid: before.calendar_uid });
      expect(after.calendar_sequence).toBe(before.calendar_sequence + 1);
      expect(await findSlugRedirect(db, "samen-om-het-kind", testNow)).toBe("passend-verbinden");
      expect(await listSequences(db, event.eventId)).toEqual(
        sequences.map((row) => ({ ...row, sequence: row.sequence + 1 })),
      );

      for (const { person } of plan.told) {
        const mail = mails.find(({ email }) => email === person.email);
        if (!mail) throw new Error("no mail");
        const { subject, text, calendar } = render(mail);
        expect(subject).toContain("Passend verbinden");
        for (const words of ["De Burcht", "De Poort", "Samen om het kind"]) expect(text).toContain(words);
        if (person.status === "waitlisted") {
          expect(calendar).toBeUndefined();
          continue;
        }
        const read = readCalendar(calendar?.content ?? "");
        expect(read.method).toBe("REQUEST");
        const [entry] = read.events;
        expect(valuesOf(entry, "uid")).toEqual([uids.get(person.registrationId)]);
        const old = sequences.find(({ id }) => id === person.registrationId)?.sequence ?? NaN;
        expect(valuesOf(entry, "sequence")).toEqual([String(old + 1)]);
        expect(entry?.startsAt).toBe(moved.startsAt);
      }
      for (const mail of mails.filter(({ template }) => template === "host-told")) {
        const { text } = render(mail);
        for (const words of ["De Burcht", "De Poort", "11 november"]) expect(text).toContain(words);
      }
    },
  );

  it("sends nothing at all for a typo, and moves no entry in a diary", async () => {
    const { db } = database();
    const event = await makeAfternoon(db, 40);
    const [known, sequences] = [await mailIds(db), await listSequences(db, event.eventId)];
    const { calendar_sequence } = await getEvent(db, event.eventId);
    const { input, plan } = await changeOf(db, event, { title: "Samen om het kind.", about: "Wij zien elkaar weer." });
    expect([plan.told, plan.organizers, plan.changes]).toEqual([[], [], []]);
    expect(await changeEvent(db, input, testNow)).toEqual({ ok: true, told: 0, promoted: 0 });
    expect(await mailIds(db)).toEqual(known);
    expect(await listSequences(db, event.eventId)).toEqual(sequences);
    const after = await getEvent(db, event.eventId);
    expect(after).toMatchObject({ title: "Samen om het kind.", slug: event.slug, calendar_sequence });
  });
});
