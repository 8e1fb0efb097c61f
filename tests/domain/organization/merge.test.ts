import fc from "fast-check";
import { expect, test } from "vitest";
import { decideText } from "#app/domain/organization/decide-text.server";
import { mergeOrganizations } from "#app/domain/organization/merge.server";
import { findMeantOrganization, suggestOrganizations } from "#app/domain/organization/queries.server";
import { undoMerge } from "#app/domain/organization/undo-merge.server";
import { changeDetails } from "#app/domain/registration/change-details.server";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { addOrganization, organizationsOf, stateOf } from "./organizations";

async function makeWorld(db: Database, organizations = 2) {
  const event = await createTestEvent(db);
  const { personId: actorPersonId } = await createTestOrganizer(db, "owner", { regionId: event.regionId });
  const ids: string[] = [];
  for (let number = 0; number < organizations; number += 1)
    ids.push(await addOrganization(db, actorPersonId, { name: `School ${number}`, aliases: [`S${number}`] }));
  const merge = (from: number, into: number) =>
    mergeOrganizations(db, { organizationId: ids[from]!, survivorId: ids[into]!, actorPersonId }, testNow);
  const undo = (mergeId: string) => undoMerge(db, { mergeId, actorPersonId }, testNow);
  const hosts = (eventId: string) =>
    db.selectFrom("event_hosts").select("organization_id as id").where("event_id", "=", eventId).execute();
  return { event, actorPersonId, ids, merge, undo, hosts };
}

const details = {
  role: "leraar",
  sector: "education",
  phone: null,
  region: null,
  note: null,
  listed: false,
  needs: "keep",
} as const;

const mergeIdOf = (outcome: Awaited<ReturnType<typeof mergeOrganizations>>) => (outcome.ok ? outcome.mergeId : "");

describeOnBothDatabases("Merging organizations", (database) => {
  test("takes registrations, hosts and names along, and leads names of both to the one that stays", async () => {
    const { db } = database();
    const { event, actorPersonId, ids, merge, hosts } = await makeWorld(db);
    const [gone, stays] = [ids[0]!, ids[1]!];
    const alone = await createTestEvent(db, { hostIds: [gone] });
    const both = await createTestEvent(db, { hostIds: [gone, stays] });
    const first = await registerSomeone(db, event, { organization: "school 0" });
    const typed = await registerSomeone(db, event, { organization: "De eerste school" });
    await decideText(
      db,
      { regionId: event.regionId, text: "De eerste school", organizationId: gone, actorPersonId },
      testNow,
    );
    expect(await merge(0, 1)).toMatchObject({ ok: true, registrations: 2, hosted: 2 });
    const later = await registerSomeone(db, event, { organization: "School 0" });
    expect(await organizationsOf(db)).toEqual({ [first]: stays, [typed]: stays, [later]: stays });
    for (const { eventId } of [alone, both]) expect(await hosts(eventId)).toEqual([{ id: stays }]);
    for (const text of ["School 0", "s0", "School 1", "s1", "de eerste school"])
      expect((await findMeantOrganization(db, { text, eventId: event.eventId })).organizationId).toBe(stays);
    expect(await suggestOrganizations(db)).toEqual(["School 1"]);
  });

  test("is refused with itself, with what is not there, and for what was merged before", async () => {
    const { db } = database();
    const { ids, actorPersonId, merge, undo } = await makeWorld(db, 3);
    expect(await merge(0, 0)).toEqual({ ok: false, reason: "same_organization" });
    const unknown = { organizationId: ids[0]!, survivorId: "0".repeat(32), actorPersonId };
    expect(await mergeOrganizations(db, unknown, testNow)).toEqual({ ok: false, reason: "organization_unknown" });
    const mergeId = mergeIdOf(await merge(0, 1));
    expect(await merge(0, 2)).toEqual({ ok: false, reason: "organization_merged" });
    expect(await merge(2, 0)).toEqual({ ok: false, reason: "organization_merged" });
    const outer = mergeIdOf(await merge(1, 2));
    expect(await undo(mergeId)).toEqual({ ok: false, reason: "survivor_merged" });
    expect(await undo(outer)).toMatchObject({ ok: true });
    expect(await undo(mergeId)).toMatchObject({ ok: true });
    expect(await undo(mergeId)).toEqual({ ok: false, reason: "already_undone" });
    expect(await undo("x")).toEqual({ ok: false, reason: "merge_unknown" });
  });

  test("undone leaves alone what somebody changed since, and what came since", async () => {
    const { db } = database();
    const { event, ids, merge, undo, hosts } = await makeWorld(db, 3);
    const [gone, stays, third] = [ids[0]!, ids[1]!, ids[2]!];
    const moved = await createTestEvent(db, { hostIds: [gone] });
    const removed = await createTestEvent(db, { hostIds: [gone] });
    const old = await registerSomeone(db, event, { organization: "School 0" });
    const changed = await registerSomeone(db, event, { organization: "School 0", name: "Karin Postma" });
    const mergeId = mergeIdOf(await merge(0, 1));
    const later = await registerSomeone(db, event, { organization: "School 0" });
    const who = { ...details, name: "Karin Postma" };
    const change = (organization: string) =>
      changeDetails(db, { registrationId: changed, organization, ...who }, testNow);
    await change("School 2");
    await change("School 1");
    await db.deleteFrom("event_hosts").where("event_id", "=", removed.eventId).execute();
    await db.insertInto("event_hosts").values({ event_id: moved.eventId, organization_id: third }).execute();
    await undo(mergeId);
    expect(await organizationsOf(db)).toEqual({ [old]: gone, [changed]: stays, [later]: stays });
    expect((await hosts(moved.eventId)).map(({ id }) => id).sort()).toEqual([gone, third].sort());
    expect(await hosts(removed.eventId)).toEqual([]);
  });

  test("of two into a third that hosts neither: undoing the first leaves the event with the second", async () => {
    const { db } = database();
    const { ids, merge, undo, hosts } = await makeWorld(db, 3);
    const { eventId } = await createTestEvent(db, { hostIds: [ids[0]!, ids[1]!] });
    const [first, second] = [mergeIdOf(await merge(0, 2)), mergeIdOf(await merge(1, 2))];
    await undo(first);
    expect((await hosts(eventId)).map(({ id }) => id).sort()).toEqual([ids[0]!, ids[2]!].sort());
    await undo(second);
    expect((await hosts(eventId)).map(({ id }) => id).sort()).toEqual([ids[0]!, ids[1]!].sort());
  });
});

/** What happens to organizations, by their number; merges are undone in whatever order is allowed. */
const steps = fc.record({
  hosted: fc.array(fc.uniqueArray(fc.nat(4), { maxLength: 4 }), { minLength: 3, maxLength: 3 }),
  registered: fc.array(fc.nat(4), { maxLength: 6 }),
  merges: fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 6 }),
  touched: fc.array(fc.tuple(fc.nat(5), fc.nat(4)), { maxLength: 3 }),
  order: fc.array(fc.nat(9), { minLength: 40, maxLength: 40 }),
});

describeOnBothDatabases(
  "Merging and undoing, whatever the order",
  (database) => {
    test("is the state before, but for what somebody changed in between", { timeout: 120_000 }, async () => {
      const { db } = database();
      const { event, actorPersonId, ids, merge, undo } = await makeWorld(db, 5);
      await fc.assert(
        fc.asyncProperty(steps, async ({ hosted, registered, merges, touched, order }) => {
          await clear(db);
          for (const numbers of hosted) await createTestEvent(db, { hostIds: numbers.map((number) => ids[number]!) });
          const people: string[] = [];
          for (const number of registered)
            people.push(await registerSomeone(db, event, { organization: `S${number}` }));
          const before = await stateOf(db);
          let open: string[] = [];
          for (const [from, into] of merges) {
            const outcome = await merge(from, into);
            if (outcome.ok) open.push(outcome.mergeId);
          }
          const expected = Object.fromEntries(before.registrations.map((row) => [row.id, row.organization_id]));
          for (const [index, number] of touched) {
            const registrationId = people[index];
            if (registrationId === undefined) continue;
            expected[registrationId] = await chooseAnother(db, { registrationId, eventId: event.eventId, number });
          }
          for (const pick of order) {
            const mergeId = open[pick % Math.max(1, open.length)];
            if (mergeId === undefined) break;
            if ((await undo(mergeId)).ok) open = open.filter((id) => id !== mergeId);
          }
          for (const mergeId of [...open].reverse()) expect(await undo(mergeId)).toMatchObject({ ok: true });
          const after = await stateOf(db);
          const registrations = before.registrations.map(({ id }) => ({ id, organization_id: expected[id] }));
          expect(after).toEqual({ ...before, registrations, inbox: after.inbox, links: [] });
          if (touched.length === 0) expect(after).toEqual(before);
        }),
        { numRuns: 40 },
      );
      expect(actorPersonId).toHaveLength(32);
    });
  },
  { durable: false },
);

/** As an attendee does it: another text; answers the organization that it means now. */
async function chooseAnother(
  db: Database,
  { registrationId, eventId, number }: { registrationId: string; eventId: string; number: number },
): Promise<string | null> {
  const { name } = await db
    .selectFrom("registrations")
    .select("name")
    .where("id", "=", registrationId)
    .executeTakeFirstOrThrow();
  const who = { ...details, name };
  const organization = `school ${number}`;
  await changeDetails(db, { registrationId, organization: "Elders", ...who }, testNow);
  await changeDetails(db, { registrationId, organization, ...who }, testNow);
  return (await findMeantOrganization(db, { text: organization, eventId })).organizationId;
}

async function clear(db: Database): Promise<void> {
  for (const table of ["organization_merge_links", "organization_merges", "organization_inbox", "event_hosts"] as const)
    await db.deleteFrom(table).execute();
  await db.deleteFrom("registrations").execute();
}
