import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, createTestRegion, registerSomeone, testNow } from "#tests/support/factories";

let app: TestApp;
let regions: { id: string; slug: string }[] = [];
const over = { doorsOpenAt: null, startsAt: "2026-09-09T11:15:00.000Z", endsAt: "2026-09-09T15:00:00.000Z" };
const before = new Date("2026-08-01T10:00:00.000Z");

beforeAll(async () => {
  app = await createTestApp({ clock: () => testNow });
  const { db } = app.elkaar;
  await createTestRegion(db);
  await createTestRegion(db);
  regions = await db.selectFrom("regions").select(["id", "slug"]).execute();
  const [here, there] = regions.map(({ id }) => ({ regionId: id }));
  await createTestEvent(db, { ...here, slug: "komt", title: "Komt eraan", theme: "privacy" });
  await createTestEvent(db, { ...there, slug: "ver", title: "Ver weg", theme: "Eigen <thema> & meer" });
  const was = await createTestEvent(
    db,
    { ...here, ...over, slug: "was", title: "Was er al", theme: "privacy" },
    before,
  );
  for (let number = 0; number < 12; number++)
    await registerSomeone(db, was, { name: `Zichtbaar ${number}`, listed: true, confirmed: true }, before);
});
afterAll(() => app.stop());

describe("the page of a theme", () => {
  it("says what it is about, what is coming and what was, in both languages", async () => {
    const { status, text } = await app.request("/themas/privacy");
    expect(status).toBe(200);
    expect(text).toContain("<title>Thema: privacy en gegevens delen · Elkaar</title>");
    for (const words of ["Privacy en gegevens delen</h1>", "Wat u van elkaar mag weten", "Komt eraan", "Was er al"])
      expect(text).toContain(words);
    expect(text).not.toContain("Ver weg");
    expect(text).toContain('href="http://localhost:3000/en/themas/privacy"');
    const english = await app.request("/en/themas/privacy");
    expect(english.text).toContain("Privacy and sharing data</h1>");
    expect(english.text).toContain('href="/en/bijeenkomsten/komt"');
  });

  it("is there for a theme of somebody's own, and not for an unknown one", async () => {
    const own = await app.request("/themas/eigen-thema-meer");
    expect(own.text).toContain("Eigen &lt;thema&gt; &amp; meer</h1>");
    expect(own.text).toContain("Ver weg");
    for (const unknown of ["/themas/geen", "/themas/", "/themas", "/themas/privacy/x", "/en/themas/%F0%9F%8C%B1"])
      expect((await app.request(unknown)).status).toBe(404);
  });

  it("says when there is nothing yet", async () => {
    const { text } = await app.request("/themas/veiligheid");
    expect(text).toContain("Over dit thema staat nog niets op de agenda.");
    expect(text).toContain("Over dit thema is nog niets geweest.");
  });

  it("can be reached from the list of that theme and from the front page", async () => {
    expect((await app.request("/bijeenkomsten?thema=privacy")).text).toContain('href="/themas/privacy"');
    expect((await app.request("/bijeenkomsten?thema=verzonnen")).text).not.toContain("/themas/");
    const home = await app.request("/");
    expect(home.text).toContain('href="/themas/privacy"');
    expect(home.text).toContain('href="/themas/eigen-thema-meer"');
  });
});

describe("the front page", () => {
  it("shows what is coming in the regions of the address, and how to add another", async () => {
    const [here, there] = regions.map(({ slug }) => slug);
    const one = await app.request(`/?regio=${here}`);
    expect(one.text).toContain("Komt eraan");
    expect(one.text).not.toContain("Ver weg");
    expect(one.text).toContain(`href="/?regio=${here}&amp;regio=${there}">ook Kennisnetwerk Voorbeeld</a>`);
    const both = await app.request(`/?regio=${here}&regio=${there}`);
    expect(both.text).toContain("Komt eraan");
    expect(both.text).toContain("Ver weg");
    expect(both.headers["set-cookie"]).toBeUndefined();
    const nowhere = await app.request("/en?regio=%3Cscript%3E&regio=");
    expect(nowhere.status).toBe(200);
    expect(nowhere.text).toContain("There is nothing in the diary yet in this region.");
  });

  it("tells of what was as many people as were there, and nobody's name", async () => {
    const { text } = await app.request("/");
    expect(text).toContain("Wat is geweest");
    expect(text).toContain("12 mensen waren aangemeld.");
    expect(text).not.toContain("Zichtbaar");
  });
});
