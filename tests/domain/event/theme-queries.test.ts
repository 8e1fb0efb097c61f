import { describe, expect, it } from "vitest";
import { findHomePage } from "#app/domain/event/home-queries.server";
import { findThemePage, listThemes } from "#app/domain/event/theme-queries.server";
import { themeSlug } from "#app/domain/event/theme-slug.server";
import { countQueries } from "#tests/support/count-queries";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, createTestRegion, registerSomeone, testNow } from "#tests/support/factories";

describe("the address of a theme", () => {
  it.each([
    ["privacy", "privacy"],
    ["Zorg & thuis", "zorg-thuis"],
    ["  Één Élan! ", "een-elan"],
    ["../..", "../.."],
    ["日本", "日本"],
  ])("of %s is %s", (theme, slug) => expect(themeSlug(theme)).toBe(slug));
});

const over = { doorsOpenAt: null, startsAt: "2026-09-09T11:15:00.000Z", endsAt: "2026-09-09T15:00:00.000Z" };
const before = new Date("2026-08-01T10:00:00.000Z");

describeOnBothDatabases("the page of a theme", (getDatabase) => {
  it("holds what is coming and what was of that theme alone", async () => {
    const { db } = getDatabase();
    await createTestEvent(db, { slug: "komt", theme: "Een eigen thema" });
    await createTestEvent(db, { slug: "was", theme: "Een eigen thema", ...over }, before);
    await createTestEvent(db, { slug: "anders", theme: "zorg" });
    const counted = countQueries(db);
    const page = await findThemePage(counted.db, "een-eigen-thema", testNow);
    expect(counted.queries()).toBe(2);
    expect(page).toMatchObject({ theme: "Een eigen thema", slug: "een-eigen-thema", hasMore: false });
    expect(page?.upcoming.map(({ slug }) => slug)).toEqual(["komt"]);
    expect(page?.past.map(({ slug }) => slug)).toEqual(["was"]);
  });

  it("is there for a theme of Elkaar without events, and for no other word", async () => {
    const { db } = getDatabase();
    await createTestEvent(db, { theme: "nog geheim", published: false });
    expect(await findThemePage(db, "veiligheid", testNow)).toMatchObject({
      theme: "veiligheid",
      upcoming: [],
      past: [],
    });
    for (const unknown of ["nog-geheim", "", "constructor", "Veiligheid", "%"])
      expect(await findThemePage(db, unknown, testNow)).toBeUndefined();
    expect(await listThemes(db, testNow)).toEqual([]);
  });
});

describeOnBothDatabases("the front page by region and theme", (getDatabase) => {
  it("shows of the chosen regions what is coming, by theme, and what was", async () => {
    const { db } = getDatabase();
    const [here, there, far] = [await createTestRegion(db), await createTestRegion(db), await createTestRegion(db)];
    await createTestEvent(db, { slug: "hier", regionId: here, theme: "zorg" });
    await createTestEvent(db, { slug: "hier-ook", regionId: here, theme: "zorg" });
    await createTestEvent(db, { slug: "daar", regionId: there, theme: "privacy" });
    await createTestEvent(db, { slug: "ver", regionId: far, theme: "privacy" });
    await createTestEvent(db, { slug: "was-hier", regionId: here, ...over }, before);
    await createTestEvent(db, { slug: "was-ver", regionId: far, ...over }, before);
    const regions = await db.selectFrom("regions").select(["id", "slug"]).execute();
    const chosen = [here, there].map((id) => regions.find((region) => region.id === id)!.slug);
    const counted = countQueries(db);
    const home = await findHomePage(counted.db, { regions: chosen }, testNow);
    expect(counted.queries()).toBe(2);
    expect([home.next, ...home.upcoming].map((event) => event?.slug).sort()).toEqual(["daar", "hier", "hier-ook"]);
    expect(home.past.map(({ slug }) => slug)).toEqual(["was-hier"]);
    expect(home.themes).toEqual([
      { theme: "zorg", slug: "zorg", coming: 2 },
      { theme: "privacy", slug: "privacy", coming: 1 },
    ]);
    const everywhere = await findHomePage(db, { regions: [] }, testNow);
    expect(everywhere.themes.map(({ coming }) => coming)).toEqual([2, 2]);
    expect(everywhere.past).toHaveLength(2);
  });

  it("says who came only when they were ten, and nothing of what was cancelled", async () => {
    const { db } = getDatabase();
    const few = await createTestEvent(db, { slug: "weinig", ...over }, before);
    const many = await createTestEvent(db, { slug: "veel", ...over, endsAt: "2026-09-09T15:30:00.000Z" }, before);
    const off = await createTestEvent(db, { slug: "afgelast", ...over, endsAt: "2026-09-09T16:00:00.000Z" }, before);
    await db.updateTable("events").set({ cancelled_at: before.toISOString() }).where("id", "=", off.eventId).execute();
    for (let number = 0; number < 9; number++) await registerSomeone(db, few, {}, before);
    for (let number = 0; number < 10; number++)
      await registerSomeone(db, many, { sector: number < 6 ? "education" : "health" }, before);
    const { past } = await findHomePage(db, { regions: [] }, testNow);
    expect(past.map(({ slug, attendance }) => [slug, attendance])).toEqual([
      ["veel", { total: 10, sectors: [{ sector: "education", count: 6 }], others: 0 }],
      ["weinig", null],
    ]);
  });
});
