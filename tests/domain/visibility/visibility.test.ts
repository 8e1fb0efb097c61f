import { describe, expect, test } from "vitest";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { listAttendees, mayReadAttendees } from "#app/domain/visibility/queries.server";
import { grantsOf } from "#app/domain/visibility/rules";
import type { VisibilityFacts } from "#app/domain/visibility/rules";
import { rebuildGrants, writeEventGrants } from "#app/domain/visibility/write-grants.server";
import { inTransaction } from "#db/transaction";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";

const shown: VisibilityFacts = {
  eventId: "e1",
  listed: true,
  confirmed: true,
  status: "placed",
  eventEndsAt: "2026-11-04T16:00:00.000Z",
  eventCancelled: false,
};

const listedAt = (...registrations: VisibilityFacts[]) => ({ registrations, choices: [], regions: [] });

describe("what attendees see of each other", () => {
  test("is name, role, organization and sector, until four weeks after the end", () => {
    expect(grantsOf(listedAt(shown))).toEqual(
      ["name", "role", "organization", "sector"].map((field) => ({
        field,
        audience: "event:e1",
        until: "2026-12-02T16:00:00.000Z",
      })),
    );
  });

  test.each<[string, Partial<VisibilityFacts>]>([
    ["without consent", { listed: false }],
    ["before the personal link was used", { confirmed: false }],
    ["on the waitlist", { status: "waitlisted" }],
    ["once withdrawn", { status: "withdrawn" }],
    ["once the event is cancelled", { eventCancelled: true }],
  ])("is nothing %s", (_, change) => {
    expect(grantsOf(listedAt({ ...shown, ...change }))).toEqual([]);
    expect(grantsOf(listedAt({ ...shown, ...change }, { ...shown, eventId: "e2" }))).toHaveLength(4);
  });
});

describeOnBothDatabases("the list of attendees", (getDatabase) => {
  const list = (eventId: string, search = "", page = 1, now = testNow) =>
    listAttendees(getDatabase().db, { viewerPersonId: "nobody", eventId, search, page }, now);

  test("shows who agreed and used their link, by surname, and nothing that was not agreed to", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    const seen = { listed: true, confirmed: true };
    await registerSomeone(db, event, { ...seen, name: "Jan Jansen", sector: "health" });
    await registerSomeone(db, event, { ...seen, name: "Anna van der Aa", role: "directeur" });
    await registerSomeone(db, event, { name: "Niet Gevraagd", confirmed: true });
    await registerSomeone(db, event, { name: "Niet Bevestigd", listed: true });
    const other = await createTestEvent(db);
    await registerSomeone(db, other, { ...seen, name: "Elders Zijn" });
    const found = await list(event.eventId);
    expect(found.attendees.map(({ name, role, organization, sector }) => [name, role, organization, sector])).toEqual([
      ["Anna van der Aa", "directeur", "De Regenboog", "education"],
      ["Jan Jansen", "intern begeleider", "De Regenboog", "health"],
    ]);
    expect(found.sectorCounts).toEqual([
      { sector: "education", count: 1 },
      { sector: "health", count: 1 },
    ]);
    expect(JSON.stringify(found)).not.toContain("@");
  });

  test("ends four weeks after the end of the event", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    await registerSomeone(db, event, { listed: true, confirmed: true });
    expect((await list(event.eventId, "", 1, new Date("2026-12-02T15:59:59.999Z"))).total).toBe(1);
    expect((await list(event.eventId, "", 1, new Date("2026-12-02T16:00:00.000Z"))).total).toBe(0);
  });

  test("is searched by every word, without marks and capitals, in name, role and organization", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    const seen = { listed: true, confirmed: true };
    await registerSomeone(db, event, { ...seen, name: "Zoë Ünlü", role: "IB'er", organization: "Café Één" });
    await registerSomeone(db, event, { ...seen, name: "Bert Bos", role: "zorg%", organization: "De Één" });
    const names = async (search: string) => (await list(event.eventId, search)).attendees.map(({ name }) => name);
    expect(await names("zoe")).toEqual(["Zoë Ünlü"]);
    expect(await names("EEN unlu")).toEqual(["Zoë Ünlü"]);
    expect(await names("een")).toHaveLength(2);
    expect(await names("%")).toEqual(["Bert Bos"]);
    expect(await names("_")).toEqual([]);
    expect(await names("ib’er")).toEqual(["Zoë Ünlü"]);
  });

  test("has fifty on a page, and the nearest page for one that is not there", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    for (let i = 0; i < 51; i += 1) await registerSomeone(db, event, { listed: true, confirmed: true });
    expect(await list(event.eventId)).toMatchObject({ total: 51, page: 1, pages: 2 });
    expect((await list(event.eventId)).attendees).toHaveLength(50);
    expect((await list(event.eventId, "", 2)).attendees).toHaveLength(1);
    expect(await list(event.eventId, "", 99)).toMatchObject({ page: 2 });
    expect(await list(event.eventId, "", Number.NaN)).toMatchObject({ page: 1 });
  });

  test("may be read by who has a place and used the link, and nobody else", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { capacity: 2 });
    const may = async (registrationId: string) => {
      const { person_id: viewerPersonId } = await db
        .selectFrom("registrations")
        .select("person_id")
        .where("id", "=", registrationId)
        .executeTakeFirstOrThrow();
      return mayReadAttendees(db, { viewerPersonId, eventId: event.eventId });
    };
    const placed = await registerSomeone(db, event, { confirmed: true });
    expect(await may(placed)).toBe(true);
    expect(await may(await registerSomeone(db, event))).toBe(false);
    expect(await may(await registerSomeone(db, event, { confirmed: true }))).toBe(false);
    await withdraw(db, { registrationId: placed, by: "attendee" }, testNow);
    expect(await may(placed)).toBe(false);
  });
});

describeOnBothDatabases("grants", (getDatabase) => {
  const grants = () =>
    getDatabase()
      .db.selectFrom("grants")
      .selectAll()
      .orderBy("audience")
      .orderBy("person_id")
      .orderBy("field")
      .execute();

  test("follow the end of the event, and go when it is cancelled", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    await registerSomeone(db, event, { listed: true, confirmed: true });
    const change = (columns: { ends_at: string } | { cancelled_at: string }) =>
      inTransaction(db, async (trx) => {
        await trx.updateTable("events").set(columns).where("id", "=", event.eventId).execute();
        await writeEventGrants(trx, { eventId: event.eventId });
      });
    await change({ ends_at: "2026-12-01T16:00:00.000Z" });
    expect((await grants()).map((grant) => grant.until)).toEqual(Array(4).fill("2026-12-29T16:00:00.000Z"));
    await change({ cancelled_at: testNow.toISOString() });
    expect(await grants()).toEqual([]);
  });

  test("come back the same when they are built anew, from nothing or from wrong ones", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    for (const confirmed of [true, false, true]) await registerSomeone(db, event, { listed: true, confirmed });
    const before = await grants();
    expect(before).toHaveLength(8);
    await db.deleteFrom("grants").where("field", "=", "role").execute();
    await db
      .updateTable("grants")
      .set({ until: "2099-01-01T00:00:00.000Z", audience: "event:x" })
      .where("field", "=", "name")
      .execute();
    await rebuildGrants(db);
    expect(await grants()).toEqual(before);
  });
});
