import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, testBaseUrl } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, createTestRegion, registerSomeone, testNow } from "#tests/support/factories";
import { readCalendar, valuesOf } from "#tests/support/read-calendar";
import { childrenOf, readXml, textOf } from "#tests/support/read-xml";

const hostile = `Kom & zie <b>"ons"</b> ]]> {{x}} 👩‍👧 \\n; DROP`;
const later = new Date(testNow.getTime() + 60_000);

let app: TestApp;
let now = testNow;
let regions: string[] = [];

beforeAll(async () => {
  app = await createTestApp({ clock: () => now });
  const { db } = app.elkaar;
  const [here, there] = [await createTestRegion(db), await createTestRegion(db)];
  const rows = await db.selectFrom("regions").select(["id", "slug"]).execute();
  regions = [here, there].map((id) => rows.find((row) => row.id === id)!.slug);
  const open = await createTestEvent(db, { slug: "open", regionId: here, theme: "zorg", title: hostile });
  await registerSomeone(db, open, { name: "Karin Geheim", email: "karin@geheim.example", confirmed: true });
  const day = { doorsOpenAt: null, startsAt: "2026-11-05T12:15:00.000Z", endsAt: "2026-11-05T16:00:00.000Z" };
  const off = await createTestEvent(db, {
    slug: "afgelast",
    regionId: there,
    theme: "privacy",
    title: "Gaat niet",
    ...day,
  });
  const cancelled = { cancelled_at: testNow.toISOString(), cancel_reason: "Waterschade." };
  await db.updateTable("events").set(cancelled).where("id", "=", off.eventId).execute();
  const over = { doorsOpenAt: null, startsAt: "2026-05-01T12:00:00.000Z", endsAt: "2026-05-01T15:00:00.000Z" };
  await createTestEvent(db, { slug: "geweest", regionId: here, theme: "zorg", ...over }, new Date("2026-03-01"));
  await createTestEvent(db, { slug: "concept", regionId: here, published: false });
});
afterAll(() => app.stop());

const slugsIn = (content: string) =>
  readCalendar(content).events.map((event) => valuesOf(event, "url")[0]?.split("/").at(-1));

describe("the calendar that anybody follows", () => {
  it("holds what is coming and what was, published, with the UID of the event and nobody's name", async () => {
    const { status, headers, text } = await app.request("/bijeenkomsten.ics");
    expect([status, headers["content-type"]]).toEqual([200, "text/calendar; charset=utf-8; method=PUBLISH"]);
    const calendar = readCalendar(text);
    expect(calendar.method).toBe("PUBLISH");
    expect(calendar.calendarProperties).toEqual([
      ...["version", "prodid", "method", "name", "x-wr-calname", "refresh-interval", "x-published-ttl"],
    ]);
    expect(slugsIn(text)).toEqual(["geweest", "open", "afgelast"]);
    const rows = await app.elkaar.db.selectFrom("events").select(["slug", "calendar_uid"]).execute();
    for (const event of calendar.events) {
      const slug = valuesOf(event, "url")[0]?.split("/").at(-1);
      expect(valuesOf(event, "uid")).toEqual([rows.find((row) => row.slug === slug)?.calendar_uid]);
    }
    const [, open, off] = calendar.events;
    expect(valuesOf(open, "summary")).toEqual([hostile]);
    expect(open?.startsAt).toBe("2026-11-04T12:15:00.000Z");
    expect([valuesOf(open, "status"), valuesOf(off, "status")]).toEqual([["CONFIRMED"], ["CANCELLED"]]);
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|geheim|aanmelding\//i);
  });

  it("follows the regions and the theme that were asked", async () => {
    const of = async (query: string) => slugsIn((await app.request(`/bijeenkomsten.ics?${query}`)).text);
    expect(await of(`regio=${regions[0]}`)).toEqual(["geweest", "open"]);
    expect(await of(`regio=${regions[0]}&regio=${regions[1]}&thema=privacy`)).toEqual(["afgelast"]);
    expect(await of("regio=nergens")).toEqual([]);
    expect((await app.request("/bijeenkomsten.ics?regio=%F0%9F%8C%B1&thema=%0D%0AX-A%3Ab")).status).toBe(200);
    const named = await app.request(
      `/bijeenkomsten.ics?thema=${encodeURIComponent("x\r\nATTENDEE:mailto:a@b.example")}`,
    );
    expect(named.text).not.toMatch(/^ATTENDEE/m);
  });

  it("is there in English", async () => {
    const { text } = await app.request("/en/bijeenkomsten.ics");
    expect(text).toContain("X-WR-CALNAME:Elkaar: events");
    expect(text).toContain(`URL;VALUE=URI:${testBaseUrl}/en/bijeenkomsten/open`);
  });
});

describe("the feed for news readers", () => {
  it("is Atom: what every feed and entry must have, ids that stay, the latest change first", async () => {
    const { status, headers, text } = await app.request("/bijeenkomsten.atom");
    expect([status, headers["content-type"]]).toEqual([200, "application/atom+xml; charset=utf-8"]);
    const feed = readXml(text);
    expect(feed.name).toBe("http://www.w3.org/2005/Atom feed");
    expect([textOf(feed, "id"), textOf(feed, "title")]).toEqual([
      `${testBaseUrl}/bijeenkomsten.atom`,
      "Bijeenkomsten van Elkaar",
    ]);
    expect(textOf(childrenOf(feed, "author")[0], "name")).toBe("Elkaar");
    const entries = childrenOf(feed, "entry");
    expect(entries).toHaveLength(3);
    const updated = entries.map((entry) => textOf(entry, "updated"));
    expect(updated).toEqual(updated.toSorted().reverse());
    expect(textOf(feed, "updated")).toBe("2026-10-01T10:00:00.000Z");
    for (const entry of entries) {
      expect(textOf(entry, "id")).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(Number.isNaN(Date.parse(textOf(entry, "published")))).toBe(false);
      expect(childrenOf(entry, "link")).toHaveLength(1);
    }
    expect(new Set(entries.map((entry) => textOf(entry, "id"))).size).toBe(3);
    expect(entries.map((entry) => textOf(entry, "title")).sort()).toEqual(
      ["Gaat niet door: Gaat niet", "Samen om het kind", hostile].sort(),
    );
    expect(text).not.toMatch(/geheim/i);
  });

  it("keeps the ids, and gives an event that changed another date", async () => {
    const of = async (slug: string) => {
      const feed = readXml((await app.request("/bijeenkomsten.atom")).text);
      const entry = childrenOf(feed, "entry").find((one) =>
        childrenOf(one, "link")[0]?.attributes["href"]?.endsWith(`/${slug}`),
      );
      return { id: textOf(entry, "id"), updated: textOf(entry, "updated") };
    };
    const [open, over] = [await of("open"), await of("geweest")];
    const row = await app.elkaar.db
      .selectFrom("events")
      .select("id")
      .where("slug", "=", "open")
      .executeTakeFirstOrThrow();
    const act = { id: "a".repeat(32), at: later.toISOString(), actor_person_id: null, details: "{}" };
    const subject = { action: "event.changed", subject_type: "event", subject_id: row.id, event_id: row.id };
    await app.elkaar.db
      .insertInto("audit_log")
      .values({ ...act, ...subject })
      .execute();
    expect(await of("open")).toEqual({ id: open.id, updated: later.toISOString() });
    expect(await of("geweest")).toEqual(over);
    await app.elkaar.db.deleteFrom("audit_log").where("id", "=", act.id).execute();
  });
});

describe.each(["/bijeenkomsten.ics", "/bijeenkomsten.atom", `/en/bijeenkomsten.ics`])("%s", (path) => {
  it("is not sent again to who has it, and is once something changed", async () => {
    const first = await app.request(path);
    const known = { "if-none-match": first.headers["etag"] };
    now = later;
    const again = await app.request(path, { headers: known });
    expect([again.status, again.text, again.headers["etag"]]).toEqual([304, "", first.headers["etag"]]);
    const since = await app.request(path, { headers: { "if-modified-since": first.headers["last-modified"] } });
    expect(since.status).toBe(304);
    const made = await createTestEvent(app.elkaar.db, {}, later);
    expect((await app.request(path, { headers: known })).status).toBe(200);
    const modified = await app.request(path, { headers: { "if-modified-since": first.headers["last-modified"] } });
    expect(modified.status).toBe(200);
    await app.elkaar.db.deleteFrom("audit_log").where("event_id", "=", made.eventId).execute();
    await app.elkaar.db.deleteFrom("events").where("id", "=", made.eventId).execute();
    now = testNow;
  });
});

describe("the pages", () => {
  it.each([
    ["/", "/bijeenkomsten.atom", "/bijeenkomsten.ics"],
    ["/?regio=a&regio=b", "/bijeenkomsten.atom?regio=a&amp;regio=b", "/bijeenkomsten.ics?regio=a&amp;regio=b"],
    ["/bijeenkomsten?thema=zorg", "/bijeenkomsten.atom?thema=zorg", "/bijeenkomsten.ics?thema=zorg"],
    ["/en/bijeenkomsten", "/en/bijeenkomsten.atom", "/en/bijeenkomsten.ics"],
    ["/themas/zorg", "/bijeenkomsten.atom?thema=zorg", "/bijeenkomsten.ics?thema=zorg"],
  ])("%s say where their feeds are", async (path, atom, calendar) => {
    const { text } = await app.request(path);
    expect(text).toMatch(linkOf("application/atom+xml", atom));
    expect(text).toMatch(linkOf("text/calendar", calendar));
  });
});

function linkOf(type: string, path: string): RegExp {
  const escape = (plain: string) => plain.replace(/[.+?^$]/g, "\\$&");
  return new RegExp(
    `<link rel="alternate" type="${escape(type)}" title="[^"]+" href="${escape(testBaseUrl + path)}"/>`,
  );
}
