import { expect, it } from "vitest";
import { newId } from "#db/id";
import type { Database } from "#db/types";
import { findEventPage } from "#app/domain/event/page-queries.server";
import { findEventHeading, findEventPicture, findSlugRedirect } from "#app/domain/event/queries.server";
import { countQueries } from "#tests/support/count-queries";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";

describeOnBothDatabases("the page of an event", (getDatabase) => {
  it("holds hosts by name, the programme in order and the places left", async () => {
    const { db } = getDatabase();
    const hostIds = [await addOrganization(db, "Zorgteam Oost"), await addOrganization(db, "École Amsterdam")];
    const event = await createTestEvent(db, { rounds: [[2, 20]], hostIds, capacity: 12 });
    const [first] = event.workshopIds;
    const [round] = event.roundIds;
    for (let i = 0; i < 2; i++) await registerSomeone(db, event, { workshops: { [round!]: first! } });
    const page = await findEventPage(db, event.slug, testNow);
    expect(page).toMatchObject({
      title: "Samen om het kind",
      regionName: "Kennisnetwerk Voorbeeld",
      hosts: ["École Amsterdam", "Zorgteam Oost"],
      state: "open",
      places: { level: "few", left: 10 },
      attendance: null,
      waiting: 0,
      withYear: false,
    });
    expect(page?.programme.map(({ title }) => title)).toEqual(["Ronde 1"]);
    expect(page?.programme[0]?.workshops.map(({ places }) => places.left)).toEqual([0, 20]);
  });

  it("counts people by sector from ten on, and who waits", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { capacity: 10 });
    for (let i = 0; i < 9; i++) await registerSomeone(db, event, { sector: i < 5 ? "health" : "education" });
    expect((await findEventPage(db, event.slug, testNow))?.attendance).toBeNull();
    for (let i = 0; i < 3; i++) await registerSomeone(db, event, { sector: "education" });
    expect(await findEventPage(db, event.slug, testNow)).toMatchObject({
      state: "full",
      waiting: 2,
      attendance: {
        total: 10,
        sectors: [
          { sector: "education", count: 5 },
          { sector: "health", count: 5 },
        ],
        others: 0,
      },
    });
  });

  it("does not exist for a draft, nor before it is published", async () => {
    const { db } = getDatabase();
    const draft = await createTestEvent(db, { published: false });
    const { slug } = await createTestEvent(db);
    expect(await findEventPage(db, draft.slug, testNow)).toBeUndefined();
    expect(await findEventPage(db, slug, testNow)).toBeDefined();
    expect(await findEventPage(db, slug, new Date(testNow.getTime() - 1))).toBeUndefined();
    expect(await findEventHeading(db, draft.slug, testNow)).toBeUndefined();
    expect(await findEventPicture(db, draft.slug, testNow)).toBeUndefined();
  });

  it("is asked for in one query", async () => {
    const { db, queries, reset } = countQueries(getDatabase().db);
    const event = await createTestEvent(db, { rounds: [[5, 5], [5]] });
    reset();
    await findEventPage(db, event.slug, testNow);
    expect(queries()).toBe(1);
  });

  it("has a heading and a picture of its own", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db, { rounds: [[5, 5]] });
    await registerSomeone(db, event);
    expect(await findEventHeading(db, event.slug, testNow)).toMatchObject({ id: event.eventId, taken: 1 });
    expect(await findEventPicture(db, event.slug, testNow)).toMatchObject({ theme: "samenwerken", workshops: 2 });
  });
});

describeOnBothDatabases("an old slug", (getDatabase) => {
  it("leads to the present one of a published event, and to nothing else", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    const draft = await createTestEvent(db, { published: false });
    await db
      .insertInto("event_slugs")
      .values([
        { slug: "vroeger", event_id: event.eventId },
        { slug: "ooit", event_id: draft.eventId },
      ])
      .execute();
    expect(await findSlugRedirect(db, "vroeger", testNow)).toBe(event.slug);
    expect(await findSlugRedirect(db, "ooit", testNow)).toBeUndefined();
    expect(await findSlugRedirect(db, "nooit", testNow)).toBeUndefined();
  });
});

async function addOrganization(db: Database, name: string): Promise<string> {
  const id = newId();
  const name_search = name.toLowerCase().replace("é", "e");
  await db
    .insertInto("organizations")
    .values({ id, name, name_search, kind: "other", municipality: null, brin: null, created_at: testNow.toISOString() })
    .execute();
  return id;
}

/** Writes down every query that goes through it. */
