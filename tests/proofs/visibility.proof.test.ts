import { describe, expect } from "vitest";
import { saveProfile } from "#app/domain/profile/save.server";
import { chooseVisibility } from "#app/domain/visibility/choose.server";
import { visibleFields } from "#app/domain/visibility/rules";
import type { ChoiceAudience, VisibleField } from "#app/domain/visibility/rules";
import { listVisibleProfiles, visibleProfile } from "#app/domain/visibility/visible-profiles.server";
import type { VisibleProfile } from "#app/domain/visibility/visible-profiles.server";
import { rebuildGrants, writeEventGrants } from "#app/domain/visibility/write-grants.server";
import { cancelEvent } from "#app/domain/event/cancel.server";
import { previewCancel } from "#app/domain/event/preview-cancel.server";
import { deleteAccount } from "#app/domain/account/delete-account.server";
import { confirm } from "#app/domain/registration/confirm.server";
import { changeDetails } from "#app/domain/registration/change-details.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import { bothKinds, openFreshDatabase } from "#tests/support/databases";
import { createTestEvent, createTestRegion, registerSomeone, registrationOf, testNow } from "#tests/support/factories";
import { createTestOrganizer, createTestPerson } from "#tests/support/people";
import { proof } from "#tests/support/proof";
import { randomNumbers } from "#tests/support/random";
import { fullProfile } from "./visibility/full-profile";

/**
 * The table of cases, written down by hand and apart from the rule. Each line: which owner, which fields, whom they are shown
 * to, and until when. Whatever is on no line is seen by nobody.
 */
const end = Date.parse("2026-11-04T16:00:00.000Z");
const weeks = (n: number) => end + n * 7 * 86_400_000;
const twoYears = end + 730 * 86_400_000;

type Viewer =
  | "attendee"
  | "unconfirmed"
  | "waiting"
  | "same region"
  | "organizer here"
  | "organizer elsewhere"
  | "stranger"
  | "nobody";
const viewers: Viewer[] = [
  "attendee",
  "unconfirmed",
  "waiting",
  "same region",
  "organizer here",
  "organizer elsewhere",
  "stranger",
  "nobody",
];
/** Who is in the audience of the attendees; who belongs to the region (the attendee does by the same place). */
const attendees: Viewer[] = ["attendee"];
const regionPeople: Viewer[] = ["attendee", "same region", "organizer here"];

const states = ["placed", "unconfirmed", "waitlisted", "withdrawn", "cancelled"] as const;
type State = (typeof states)[number];

const rest = visibleFields.filter((field) => field !== "name");
const card: VisibleField[] = ["role", "organization", "sector"];

interface ChoiceCase {
  name: string;
  choices: [ChoiceAudience, readonly VisibleField[], number?][];
}
const choiceCases: ChoiceCase[] = [
  { name: "nothing", choices: [] },
  { name: "attendees all 1", choices: [["attendees", visibleFields, 1]] },
  { name: "attendees all 4", choices: [["attendees", visibleFields, 4]] },
  { name: "attendees all 12", choices: [["attendees", visibleFields, 12]] },
  { name: "attendees rest 12", choices: [["attendees", rest, 12]] },
  { name: "attendees phone 2", choices: [["attendees", ["phone"], 2]] },
  { name: "region all", choices: [["region", visibleFields]] },
  { name: "region rest", choices: [["region", rest]] },
  { name: "region name", choices: [["region", ["name"]]] },
  { name: "contacts all", choices: [["contacts", visibleFields]] },
  {
    name: "everybody",
    choices: [
      ["region", visibleFields],
      ["attendees", visibleFields, 12],
      ["contacts", visibleFields],
    ],
  },
];

/** Until when each audience sees each field, in words of this file: by choice case, for somebody on the list or not. */
const shownToAttendees: Record<string, (field: VisibleField) => number> = {
  nothing: (field) => (field === "name" || card.includes(field) ? weeks(4) : 0),
  "attendees all 1": (field) => (field === "name" || card.includes(field) ? weeks(4) : weeks(1)),
  "attendees all 4": () => weeks(4),
  "attendees all 12": () => weeks(12),
  // The name is not chosen: it ends after four weeks, and everything with it.
  "attendees rest 12": () => weeks(4),
  "attendees phone 2": (field) =>
    field === "phone" ? weeks(2) : field === "name" || card.includes(field) ? weeks(4) : 0,
  "region all": (field) => (field === "name" || card.includes(field) ? weeks(4) : 0),
  "region rest": (field) => (field === "name" || card.includes(field) ? weeks(4) : 0),
  "region name": (field) => (field === "name" || card.includes(field) ? weeks(4) : 0),
  "contacts all": (field) => (field === "name" || card.includes(field) ? weeks(4) : 0),
  everybody: () => weeks(12),
};
const shownToRegion: Record<string, (field: VisibleField) => number> = {
  "region all": () => twoYears,
  "region name": (field) => (field === "name" ? twoYears : 0),
  everybody: () => twoYears,
};

interface Owner {
  personId: string;
  listed: boolean;
  state: State;
  choice: string;
}

/** What the table says: may this viewer see this field of this owner at this instant? */
function isExpected({ listed, state, choice }: Owner, field: VisibleField, viewer: Viewer, at: number): boolean {
  // Of an event that is off nobody sees who would have come; that they belong to the region stays.
  const onList =
    listed && state === "placed" && attendees.includes(viewer) && at < (shownToAttendees[choice]?.(field) ?? 0);
  const belongs = state === "placed" || state === "cancelled";
  // Who looks belongs to the region for as long as the owner does, unless they organize it.
  const inRegion = belongs && regionPeople.includes(viewer) && at < (shownToRegion[choice]?.(field) ?? 0);
  return onList || inRegion;
}

const dates = [
  end - 1,
  end,
  weeks(1) - 1,
  weeks(1),
  weeks(2) - 1,
  weeks(2),
  weeks(4) - 1,
  weeks(4),
  weeks(12) - 1,
  weeks(12),
  twoYears - 1,
  twoYears,
];

/** Which fields a profile shows, by what stands in it. */
function fieldsOf(profile: VisibleProfile | undefined): Set<string> {
  if (!profile) return new Set();
  const { personId: _, channels, photoId, ...fields } = profile;
  const named = Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  return new Set([...named, ...(photoId ? ["photo"] : []), ...channels.map(({ kind }) => kind)]);
}

async function makeOwners(db: Database): Promise<{ owners: Owner[]; seenBy: Record<Viewer, string> }> {
  const regionId = await createTestRegion(db);
  const cases = states.flatMap((state) =>
    [true, false].flatMap((listed) => choiceCases.map((choice) => ({ state, listed, choice }))),
  );
  const open = await createTestEvent(db, { regionId, capacity: 1_000 });
  const full = await createTestEvent(db, { regionId, capacity: 1 });
  const off = await createTestEvent(db, { regionId, capacity: 1_000 });
  const other = await createTestEvent(db, { regionId, capacity: 10 });
  await registerSomeone(db, full);
  const personOf = async (id: string) =>
    (await db.selectFrom("registrations").select("person_id").where("id", "=", id).executeTakeFirstOrThrow()).person_id;
  const viewer = async (options: Parameters<typeof registerSomeone>[2], event = open) =>
    personOf(await registerSomeone(db, event, options));
  const here = await createTestOrganizer(db, "desk", { regionId });
  const elsewhere = await createTestOrganizer(db, "owner", { regionId: await createTestRegion(db) });
  const attendee = await viewer({ confirmed: true, name: "Kijker Een", email: "kijker@een.example" });
  // The same viewer is at every event, so that only the owner's state decides.
  for (const event of [off, full])
    await registerSomeone(db, event, { confirmed: true, name: "Kijker Een", email: "kijker@een.example" });
  const seenBy: Record<Viewer, string> = {
    attendee,
    unconfirmed: await viewer({}),
    waiting: await viewer({ confirmed: true }, full),
    "same region": await viewer({ confirmed: true }, other),
    "organizer here": here.personId,
    "organizer elsewhere": elsewhere.personId,
    stranger: (await createTestPerson(db)).personId,
    nobody: "",
  };
  const owners: Owner[] = [];
  for (const { state, listed, choice } of cases) {
    const event = state === "waitlisted" ? full : state === "cancelled" ? off : open;
    const id = await registerSomeone(db, event, { listed, confirmed: state !== "unconfirmed" });
    const personId = await personOf(id);
    await saveProfile(db, { personId, ...fullProfile }, testNow);
    await addAddressAndPhoto(db, personId);
    const choices = choice.choices.flatMap(([audience, fields, n = null]) =>
      fields.map((field) => ({ field, audience, weeks: n })),
    );
    await chooseVisibility(db, { personId, choices }, testNow);
    if (state === "withdrawn") await withdraw(db, { registrationId: id, by: "attendee" }, testNow);
    owners.push({ personId, listed, state, choice: choice.name });
  }
  const preview = await previewCancel(db, { eventId: off.eventId, reason: "Storm." }, testNow);
  if (!preview.ok) throw new Error(preview.reason);
  const actorPersonId = here.personId;
  await cancelEvent(
    db,
    { eventId: off.eventId, reason: "Storm.", previewHash: preview.plan.hash, actorPersonId },
    testNow,
  );
  return { owners, seenBy };
}

async function addAddressAndPhoto(db: Database, personId: string): Promise<void> {
  await db
    .insertInto("profile_channels")
    .values({ person_id: personId, kind: "email", channel: "x@y.example" })
    .execute();
  const photo = { id: newId(), image: "AA", made_at: testNow.toISOString() };
  await db
    .insertInto("profile_photos")
    .values({ person_id: personId, ...photo })
    .execute();
}

describe.each(bothKinds)("visibility (%s)", (kind) => {
  proof({
    name: "field × audience × consent × state × viewer × date: what is read is what the table of cases says",
    // Of the dates; whatever the size, more than 20,000 cells.
    counts: { "1": 4, "10": 12, full: 12 },
    run: async ({ count, report, seed }) => {
      const database = await openFreshDatabase(kind);
      try {
        const { db } = database;
        const { owners, seenBy } = await makeOwners(db);
        const random = randomNumbers(seed);
        const chosen = count >= dates.length ? dates : dates.filter((_, index) => index % 3 === 1);
        let cells = 0;
        let seen = 0;
        const differences: string[] = [];
        for (const [done, at] of chosen.entries()) {
          const now = new Date(at);
          for (const viewer of viewers) {
            const profiles = new Map(
              (await listVisibleProfiles(db, { viewerPersonId: seenBy[viewer] }, now)).map((one) => [
                one.personId,
                one,
              ]),
            );
            const sample = owners[Math.floor(random() * owners.length)]!;
            const alone = await visibleProfile(db, { viewerPersonId: seenBy[viewer], personId: sample.personId }, now);
            expect(alone).toEqual(profiles.get(sample.personId));
            for (const owner of owners) {
              const fields = fieldsOf(profiles.get(owner.personId));
              for (const field of visibleFields) {
                cells += 1;
                if (fields.has(field)) seen += 1;
                if (fields.has(field) === isExpected(owner, field, viewer, at)) continue;
                differences.push(
                  `${field} of ${owner.state}, listed ${owner.listed}, ${owner.choice}: ${viewer}, ${now.toISOString()}`,
                );
              }
            }
          }
          report(done + 1, `${cells} cells`);
        }
        expect(differences).toEqual([]);
        expect(cells).toBeGreaterThan(20_000);
        expect(seen).toBeGreaterThan(1_000);
        return { cells, seen, differences: differences.length };
      } finally {
        await database.discard();
      }
    },
  });

  proof({
    name: "whatever people do, in whatever order: grants built anew are the grants that are there",
    counts: { "1": 60, "10": 400, full: 2_000 },
    run: async ({ count, report, seed }) => {
      const database = await openFreshDatabase(kind);
      try {
        const acts = await actAtRandom(database.db, { count, report, random: randomNumbers(seed) });
        return { acts };
      } finally {
        await database.discard();
      }
    },
  });
});

interface Acting {
  count: number;
  report: (done: number) => void;
  random: () => number;
}

/** Acts of five people at three events, with a look at the grants after each. */
async function actAtRandom(db: Database, { count, report, random }: Acting): Promise<Record<string, number>> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const regionId = await createTestRegion(db);
  const events = [
    await createTestEvent(db, { regionId, capacity: 2 }),
    await createTestEvent(db, { regionId, capacity: 50 }),
    await createTestEvent(db, { capacity: 3 }),
  ];
  const people = ["Anna", "Bert", "Carla", "Daan", "Els"].map((name) => ({
    name: `${name} Proef`,
    email: `${name}@proef.example`,
  }));
  const done: Record<string, number> = {};
  const anyRegistration = async () =>
    pick(
      await db.selectFrom("registrations").select(["id", "event_id"]).where("email", "!=", "").orderBy("id").execute(),
    );
  const anyPerson = async () =>
    pick(await db.selectFrom("person_emails").select("person_id").orderBy("email").execute())?.person_id;
  const acts: Record<string, () => Promise<unknown>> = {
    register: () => registerOne(db, pick(events).eventId, { ...pick(people), listed: random() < 0.7 }),
    confirm: async () => confirm(db, { registrationId: (await anyRegistration())?.id ?? "" }, testNow),
    withdraw: async () =>
      withdraw(db, { registrationId: (await anyRegistration())?.id ?? "", by: "attendee" }, testNow),
    consent: async () => {
      const registration = await anyRegistration();
      if (!registration) return;
      const { name, ...given } = registrationOf(
        { eventId: registration.event_id },
        { ...pick(people), listed: random() < 0.5 },
      );
      const row = await db
        .selectFrom("registrations")
        .select("name")
        .where("id", "=", registration.id)
        .executeTakeFirst();
      return changeDetails(
        db,
        { ...given, name: row?.name ?? name, registrationId: registration.id, needs: "keep" },
        testNow,
      );
    },
    choose: async () => {
      const personId = await anyPerson();
      if (!personId) return;
      const choices = (["contacts", "attendees", "region"] as const).flatMap((audience) =>
        visibleFields
          .filter((field) => random() < (field === "name" ? 0.8 : 0.3))
          .map((field) => ({
            field,
            audience,
            weeks: audience === "attendees" ? 1 + Math.floor(random() * 12) : null,
          })),
      );
      return chooseVisibility(db, { personId, choices }, testNow);
    },
    profile: async () => {
      const personId = await anyPerson();
      return personId && saveProfile(db, { personId, ...fullProfile, name: pick(people).name }, testNow);
    },
    move: () =>
      inTransaction(db, async (trx) => {
        const { eventId } = pick(events);
        const ends_at = new Date(end + Math.floor(random() * 60) * 86_400_000).toISOString();
        await trx.updateTable("events").set({ ends_at }).where("id", "=", eventId).execute();
        await writeEventGrants(trx, { eventId });
      }),
    cancel: () =>
      inTransaction(db, async (trx) => {
        const { eventId } = pick(events);
        const cancelled_at = random() < 0.5 ? testNow.toISOString() : null;
        await trx.updateTable("events").set({ cancelled_at }).where("id", "=", eventId).execute();
        await writeEventGrants(trx, { eventId });
      }),
    delete: async () => {
      const personId = await anyPerson();
      return personId && random() < 0.4 && deleteAccount(db, { personId, language: "nl" }, testNow);
    },
  };
  for (let number = 0; number < count; number += 1) {
    const name = pick(Object.keys(acts));
    await acts[name]!();
    done[name] = (done[name] ?? 0) + 1;
    const before = await liveGrants(db);
    await rebuildGrants(db);
    expect(await liveGrants(db), `after ${number + 1} acts, the last ${name}`).toEqual(before);
    report(number + 1);
  }
  return done;
}

/** Refused or not: only the grants count. */
async function registerOne(db: Database, eventId: string, who: { name: string; email: string; listed: boolean }) {
  await registerSomeone(db, { eventId }, { ...who, confirmed: true }).catch(() => undefined);
}

function liveGrants(db: Database) {
  return db
    .selectFrom("grants")
    .selectAll()
    .where("until", ">", testNow.toISOString())
    .orderBy("person_id")
    .orderBy("audience")
    .orderBy("field")
    .execute();
}
