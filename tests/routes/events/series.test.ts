import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chooseRegions } from "#app/domain/account/chosen-regions.server";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, createTestRegion, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEventOptions } from "#tests/support/factories";
import { createTestSeries, testText } from "../../domain/series/series";

let app: TestApp;
const hostile = `Samen </script><script>alert("x")</script> & verder`;
const over = { doorsOpenAt: null, startsAt: "2026-09-09T11:15:00.000Z", endsAt: "2026-09-09T15:00:00.000Z" };
const later = { doorsOpenAt: null, startsAt: "2026-12-02T12:15:00.000Z", endsAt: "2026-12-02T16:00:00.000Z" };
const latest = { doorsOpenAt: null, startsAt: "2027-01-13T12:15:00.000Z", endsAt: "2027-01-13T16:00:00.000Z" };

beforeAll(async () => {
  app = await createTestApp({ clock: () => testNow });
  const { db } = app.elkaar;
  const dates: TestEventOptions[] = [
    { slug: "hier", title: hostile },
    { slug: "later", ...later, venueCity: "Ginds" },
    { slug: "was", ...over },
    { slug: "geannuleerd" },
    { slug: "concept", published: false, venueCity: "Nergens" },
  ];
  const series = await createTestSeries(db, dates, { ...testText, title: hostile });
  const cancelled = { cancelled_at: testNow.toISOString(), cancel_reason: "De zaal is nat." };
  await db.updateTable("events").set(cancelled).where("slug", "=", "geannuleerd").execute();
  const regionId = await createTestRegion(db);
  await db.updateTable("regions").set({ name: "Regio Ver", slug: "ver" }).where("id", "=", regionId).execute();
  await createTestEvent(db, { slug: "ver-weg", ...latest, regionId, venueCity: "Verweg" });
  await db.updateTable("events").set({ series_id: series.seriesId }).where("slug", "=", "ver-weg").execute();
  await createTestEvent(db, { slug: "alleen", venueCity: "Alleenstad" });
});
afterAll(() => app.stop());

const slug = "samen-script-script-alert-x-script-verder";

describe("the page of an event of a series", () => {
  it("shows the other dates that are coming, with their region, and the way to all of them", async () => {
    const { text } = await app.request("/bijeenkomsten/hier");
    expect(text).toContain("Ook in uw regio");
    for (const words of ["Ginds", "Verweg", "Regio Ver", "Ruim plaats", `href="/reeksen/${slug}"`])
      expect(text).toContain(words);
    for (const none of ["Nergens", "/bijeenkomsten/was", "/bijeenkomsten/geannuleerd"])
      expect(text).not.toContain(none);
    expect(text.indexOf("/bijeenkomsten/later")).toBeLessThan(text.indexOf("/bijeenkomsten/ver-weg"));
    expect((await app.request("/en/bijeenkomsten/hier")).text).toContain("Also in your region");
    expect((await app.request("/bijeenkomsten/alleen")).text).not.toContain("Ook in uw regio");
  });

  it("says where the next one is once it is over or cancelled", async () => {
    for (const path of ["/bijeenkomsten/was", "/bijeenkomsten/geannuleerd"]) {
      const { text } = await app.request(path);
      expect(text).toContain("De volgende keer is woensdag 4 november in Voorbeeldstad.");
      expect(text).toContain('href="/bijeenkomsten/hier">Bekijk die bijeenkomst</a>');
    }
  });

  it("shows who is signed in the dates in the regions of their own first", async () => {
    const { db } = app.elkaar;
    await registerSomeone(db, await idOf("alleen"), { email: "ik@school.example", confirmed: true });
    const cookie = await app.signIn("ik@school.example");
    const person = await db
      .selectFrom("person_emails")
      .select("person_id")
      .where("email", "=", "ik@school.example")
      .executeTakeFirstOrThrow();
    await chooseRegions(db, { personId: person.person_id, slugs: ["ver"] }, testNow);
    const { text } = await app.request("/bijeenkomsten/hier", { cookie });
    expect(text.indexOf("/bijeenkomsten/ver-weg")).toBeLessThan(text.indexOf("/bijeenkomsten/later"));
  });

  it("tells search engines of its series, and no title ends the element", async () => {
    const { text } = await app.request("/bijeenkomsten/hier");
    expect(linkedData(text)).toMatchObject({
      "@type": "Event",
      superEvent: { "@type": "EventSeries", name: hostile, url: `http://localhost:3000/reeksen/${slug}` },
    });
    expect(text).not.toContain('<script>alert("x")');
  });
});

describe("the page of a series", () => {
  it("has its text, what is coming by region and what was", async () => {
    const { status, text } = await app.request(`/reeksen/${slug}`);
    expect(status).toBe(200);
    for (const words of [
      "Een middag over samenwerken.",
      "Wij zien elkaar.",
      "Wat eraan komt",
      "Regio Ver",
      "Wat is geweest",
    ])
      expect(text).toContain(words);
    for (const other of ["hier", "later", "ver-weg", "was", "geannuleerd"])
      expect(text).toContain(`href="/bijeenkomsten/${other}"`);
    expect(text).not.toContain("Nergens");
    expect(text).not.toContain('<script>alert("x")');
    expect(text).toContain(`<link rel="canonical" href="http://localhost:3000/reeksen/${slug}"/>`);
    expect((await app.request(`/en/reeksen/${slug}`)).text).toContain('href="/en/bijeenkomsten/hier"');
  });

  it("tells search engines of all its dates", async () => {
    const data = linkedData((await app.request(`/reeksen/${slug}`)).text) as { subEvent: { url: string }[] };
    expect(data).toMatchObject({ "@type": "EventSeries", name: hostile });
    const slugs = data.subEvent.map(({ url }) => url.split("/").at(-1));
    expect(slugs.toSorted()).toEqual(["geannuleerd", "hier", "later", "ver-weg", "was"]);
    expect([slugs.at(0), slugs.at(-1)]).toEqual(["was", "ver-weg"]);
  });

  it("is in the sitemap, and not there where nothing is public", async () => {
    expect((await app.request("/sitemap.xml")).text).toContain(`<loc>http://localhost:3000/en/reeksen/${slug}</loc>`);
    for (const unknown of ["/reeksen/bestaat-niet", "/reeksen", `/reeksen/${slug}/x`])
      expect((await app.request(unknown)).status).toBe(404);
  });
});

async function idOf(eventSlug: string) {
  const { id } = await app.elkaar.db
    .selectFrom("events")
    .select("id")
    .where("slug", "=", eventSlug)
    .executeTakeFirstOrThrow();
  return { eventId: id };
}

function linkedData(html: string): unknown {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "");
}
