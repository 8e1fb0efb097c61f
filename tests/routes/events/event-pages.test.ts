import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, createTestRegion, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEventOptions } from "#tests/support/factories";

let app: TestApp;
let regionId: string;
let now = testNow;

beforeAll(async () => {
  app = await createTestApp({ clock: () => now });
  regionId = await createTestRegion(app.elkaar.db);
});
afterAll(() => app.stop());

const make = (options: TestEventOptions = {}) => createTestEvent(app.elkaar.db, { regionId, ...options });
const path = ({ slug }: { slug: string }) => `/bijeenkomsten/${slug}`;
const update = (
  eventId: string,
  values: { cancelled_at?: string; cancel_reason?: string; previous_starts_at?: string; slug?: string },
) => app.elkaar.db.updateTable("events").set(values).where("id", "=", eventId).execute();

describe("the page of an event", () => {
  it("says what, when, where and with whom, and leads to registering and the diary", async () => {
    const event = await make({ title: "Rondom het kind", costs: "", rounds: [[20, 20]] });
    const { status, text } = await app.request(path(event));
    expect(status).toBe(200);
    expect(text).toContain("<title>Rondom het kind, woensdag 4 november · Elkaar</title>");
    for (const words of [
      "Studiemiddag · samenwerken",
      "Woensdag 4 november",
      "13.15 tot 17.00 uur, inloop vanaf 12.45",
      "De Burcht",
      "Burchtplein 1, Voorbeeldstad",
      "Geen. U hoeft geen account te maken.",
      "Ruim plaats",
      "Ronde 1: u kiest één van de twee",
      "Workshop 1.2",
      "Zonder drempels.",
      "Vijf minuten van het station.",
      "Mail Noor Voorbeeld",
    ])
      expect(text).toContain(words);
    expect(text).toContain(`href="${path(event)}/aanmelden"`);
    expect(text).toContain(`href="${path(event)}.ics"`);
    expect(text.match(/<h1/g)).toHaveLength(1);
  });

  it("ships no script, no inline style and no data address", async () => {
    const { text } = await app.request(path(await make({ rounds: [[3]] })));
    expect(text.replace(/<script type="application\/ld\+json">.*?<\/script>/s, "")).not.toMatch(/<script/);
    expect(text).not.toMatch(/ style=|="data:/);
  });

  it("is complete in English", async () => {
    const event = await make();
    const { text } = await app.request(`/en${path(event)}`);
    expect(text).toContain('<html lang="en"');
    expect(text).toContain("Wednesday 4 November");
    expect(text).toContain("13:15 to 17:00");
    expect(text).toContain("Plenty of places");
    expect(text).toContain(`href="/en${path(event)}/aanmelden"`);
  });

  it("says on an English page which words are Dutch, and on a Dutch one nothing", async () => {
    const event = await make({ title: "Rondom <het> kind", costs: "Een taart", rounds: [[20, 20]] });
    await app.elkaar.db
      .updateTable("events")
      .set({ summary: "Kort gezegd.", about: "Eerst dit.\n\nDan dat.", theme: "brede school" })
      .where("id", "=", event.eventId)
      .execute();
    const { text } = await app.request(`/en${path(event)}`);
    for (const words of [
      "Rondom &lt;het&gt; kind",
      "Kort gezegd.",
      "Eerst dit.",
      "Dan dat.",
      "brede school",
      "Een taart",
      "Ronde 1",
      "Workshop 1.2",
      "Vijf minuten van het station.",
      "Zonder drempels.",
    ])
      expect(text).toMatch(new RegExp(`lang="nl"[^>]*>${words}<`));
    expect(text).not.toMatch(/lang="nl"[^>]*>[^<]*(you choose|Plenty|Wednesday)/);
    expect((await app.request(path(event))).text.replace(/<html[^>]*>/, "")).not.toContain(' lang="nl"');
    const list = await app.request("/en/bijeenkomsten");
    expect(list.text).toMatch(new RegExp(`href="/en${path(event)}" lang="nl">Rondom &lt;het&gt; kind</a>`));
    expect((await app.request("/bijeenkomsten")).text).not.toMatch(/class="nl-link" href="[^"]*" lang="nl"/);
  });

  it("tells search engines and sharers what it is", async () => {
    const event = await make({ title: 'Titel met </script><b> & "tekens"' });
    const { text } = await app.request(path(event));
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? "";
    expect(JSON.parse(data)).toMatchObject({
      "@type": "Event",
      name: 'Titel met </script><b> & "tekens"',
      startDate: "2026-11-04T12:15:00.000Z",
      url: `http://localhost:3000${path(event)}`,
    });
    expect(text).toContain(`<link rel="canonical" href="http://localhost:3000${path(event)}"/>`);
    expect(text).toContain(`<link rel="alternate" hrefLang="en" href="http://localhost:3000/en${path(event)}"/>`);
    expect(text).toContain(`property="og:image" content="http://localhost:3000${path(event)}/beeld.png?v=1"`);
  });

  it("offers the waiting list when it is full", async () => {
    const event = await make({ capacity: 1 });
    expect((await app.request(path(event))).text).toContain("Nog 1 plaats<");
    await registerSomeone(app.elkaar.db, event);
    const { text } = await app.request(path(event));
    expect(text).toContain("Vol, wel een wachtlijst");
    expect(text).toContain("Zet mij op de wachtlijst");
  });

  it("says why nobody can register: closed, over, cancelled", async () => {
    const closed = await make({ registrationClosesAt: "2026-10-01T10:00:00.000Z" });
    const closedText = (await app.request(path(closed))).text;
    expect(closedText).toContain("Aanmelden kan niet meer");
    expect(closedText).not.toContain("/aanmelden");

    const over = await make({ startsAt: "2026-09-30T12:00:00.000Z", endsAt: "2026-09-30T15:00:00.000Z" });
    const overText = (await app.request(path(over))).text;
    expect(overText).toContain("Deze bijeenkomst is geweest");
    expect(overText).not.toContain("U hoeft geen account te maken.");
    expect(overText).not.toContain("Zet alvast in uw agenda");

    const cancelled = await make();
    await update(cancelled.eventId, { cancelled_at: "2026-09-30T12:00:00.000Z", cancel_reason: "De zaal is dicht." });
    const cancelledText = (await app.request(path(cancelled))).text;
    expect(cancelledText).toContain("Deze bijeenkomst gaat niet door");
    expect(cancelledText).toContain("De zaal is dicht.");
    expect(cancelledText).not.toContain("/aanmelden");
  });

  it("says what the date was when it moved", async () => {
    const event = await make();
    await update(event.eventId, { previous_starts_at: "2026-10-28T12:15:00.000Z" });
    const { text } = await app.request(path(event));
    expect(text).toContain("De datum is veranderd");
    expect(text).toContain("Het is nu woensdag 4 november, niet woensdag 28 oktober.");
    expect((await app.request("/bijeenkomsten")).text).toContain("Nieuwe datum");
  });

  it("counts who comes without naming anybody", async () => {
    const event = await make();
    for (let i = 0; i < 10; i++)
      await registerSomeone(app.elkaar.db, event, { name: `Zichtbaar ${i}`, listed: true, confirmed: true });
    const { text } = await app.request(path(event));
    expect(text).toContain("10 mensen uit één werkveld");
    expect(text).not.toContain("Zichtbaar");
  });

  it("sends an old slug on for ever, and knows no other", async () => {
    const event = await make({ slug: "nieuwe-naam" });
    await app.elkaar.db.insertInto("event_slugs").values({ slug: "oude-naam", event_id: event.eventId }).execute();
    expect(await app.request("/bijeenkomsten/oude-naam")).toMatchObject({
      status: 301,
      location: "/bijeenkomsten/nieuwe-naam",
    });
    expect(await app.request("/en/bijeenkomsten/oude-naam")).toMatchObject({
      status: 301,
      location: "/en/bijeenkomsten/nieuwe-naam",
    });
    expect(await app.request("/bijeenkomsten/oude-naam.ics")).toMatchObject({
      status: 301,
      location: "/bijeenkomsten/nieuwe-naam.ics",
    });
    expect(await app.request("/bijeenkomsten/oude-naam/aanmelden")).toMatchObject({ status: 301 });
    for (const unknown of [
      "/bijeenkomsten/geen",
      "/bijeenkomsten/geen.ics",
      "/bijeenkomsten/geen/beeld.png",
      "/bijeenkomsten/geen/aanmelden",
    ])
      expect((await app.request(unknown)).status).toBe(404);
  });
});

describe("what comes with the page of an event", () => {
  it("is a calendar file without names", async () => {
    const event = await make({ title: "Met, komma; en meer" });
    await registerSomeone(app.elkaar.db, event);
    const { status, headers, text } = await app.request(`${path(event)}.ics`);
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/calendar; charset=utf-8; method=PUBLISH");
    expect(headers["content-disposition"]).toBe(`attachment; filename="${event.slug}.ics"`);
    expect(text).toContain("SUMMARY:Met\\, komma\\; en meer");
    expect(text).not.toContain("ATTENDEE");
  });

  it("is a picture of 1200 by 630 that may be kept", async () => {
    const event = await make({ rounds: [[2, 2]] });
    const { status, headers, text } = await app.request(`${path(event)}/beeld.png?v=1`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "image/png",
      "cache-control": "public, max-age=31536000, immutable",
    });
    expect(text.slice(1, 4)).toBe("PNG");
    expect((await app.request(`${path(event)}/beeld.png`)).headers["cache-control"]).toBe("public, max-age=86400");
  });
});

describe("the list and the front page", () => {
  it("find, narrow down, and say what to do when nothing is found", async () => {
    await make({ slug: "vindbaar", title: "Coördinatie in Huizen", theme: "privacy" });
    const found = await app.request("/bijeenkomsten?q=coordinatie");
    expect(found.text).toContain('href="/bijeenkomsten/vindbaar"');
    expect(found.text).toContain('value="coordinatie"');
    const none = await app.request("/bijeenkomsten?q=%3Cb%3Ekwijt");
    expect(none.text).toContain("Niets gevonden met “&lt;b&gt;kwijt”");
    const filtered = await app.request("/bijeenkomsten?thema=privacy&regio=onbekend");
    expect(filtered.text).toContain("Met deze keuze is er niets.");
    expect((await app.request("/bijeenkomsten?pagina=-3&regio=%F0%9F%8C%B1&q=%22")).status).toBe(200);
  });

  it("show what is over on a list of its own", async () => {
    const { slug } = await make({
      slug: "geweest",
      startsAt: "2026-09-01T12:00:00.000Z",
      endsAt: "2026-09-01T15:00:00.000Z",
    });
    const { text } = await app.request("/bijeenkomsten?voorbij=1");
    expect(text).toContain("Eerdere bijeenkomsten");
    expect(text).toContain(`/bijeenkomsten/${slug}`);
    expect(text).toContain("1 september 2026");
  });

  it("announce the next event, in both languages", async () => {
    const home = await app.request("/");
    expect(home.text).toContain("Eerstvolgende");
    expect(home.text).toContain("Elkaar kennen");
    expect((await app.request("/en")).text).toContain("Coming next");
  });

  it("say in words that there is nothing yet", async () => {
    now = new Date("2030-01-01T00:00:00.000Z");
    expect((await app.request("/")).text).toContain("Er staat nog niets op de agenda.");
    expect((await app.request("/bijeenkomsten")).text).toContain("Er staat nog niets op de agenda.");
    now = testNow;
  });
});
