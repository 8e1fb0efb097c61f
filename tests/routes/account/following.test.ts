import { afterEach, beforeEach, expect, test } from "vitest";
import { cancelEvent } from "#app/domain/event/cancel.server";
import { previewCancel } from "#app/domain/event/preview-cancel.server";
import { createTestApp, testBaseUrl } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, createTestRegion, registerSomeone, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { readCalendar, valuesOf } from "#tests/support/read-calendar";

const email = "karin@school.example";
const hostile = 'Kom; "zie", <b>ons</b> \\n 👩‍👧';

describeOnBothDatabases("A calendar that follows one's own registrations", (database) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await createTestApp({ database: database(), clock: () => testNow });
  });
  afterEach(() => app.stop());

  const addressIn = (text: string) => /href="(http:\/\/localhost:3000\/agenda\/[^"]+\.ics)"/.exec(text)?.[1];
  const feedPath = async (cookie: string) =>
    addressIn((await app.request("/account", { cookie })).text)?.slice(testBaseUrl.length);
  const post = (cookie: string, intent: string) => app.request("/account/agenda", { cookie, form: { intent } });

  test("is made, shown, replaced and taken away on the account", async () => {
    await registerSomeone(database().db, await createTestEvent(database().db), { email });
    const cookie = await app.signIn(email);
    expect(await feedPath(cookie)).toBeUndefined();
    const made = await post(cookie, "make");
    expect([made.status, made.location]).toEqual([303, "/account#agenda"]);
    const first = (await feedPath(cookie))!;
    expect((await app.request(first)).status).toBe(200);
    await post(cookie, "make");
    const second = (await feedPath(cookie))!;
    expect(second).not.toBe(first);
    expect([(await app.request(first)).status, (await app.request(second)).status]).toEqual([404, 200]);
    await post(cookie, "revoke");
    expect(await feedPath(cookie)).toBeUndefined();
    expect((await app.request(second)).status).toBe(404);
    for (const wrong of ["/agenda/x.ics", "/agenda/..ics", `${second.slice(0, -5)}A.ics`, "/agenda/%F0%9F%8C%B1.ics"])
      expect((await app.request(wrong)).status).toBe(404);
  });

  test("holds what one registered for, with workshop and room, and opens no page", async () => {
    const { db } = database();
    const event = await createTestEvent(db, { slug: "middag", title: hostile, rounds: [[20, 20]] });
    const workshops = { [event.roundIds[0]!]: event.workshopIds[0]! };
    await registerSomeone(db, event, { email, name: "Karin Postma", workshops, confirmed: true, diet: "vegetarisch" });
    await registerSomeone(db, event, { email: "bea@school.example", name: "Bea Boven", workshops });
    const cookie = await app.signIn(email);
    await post(cookie, "make");
    const path = (await feedPath(cookie))!;
    const { headers, text } = await app.request(path);
    expect(headers["content-type"]).toBe("text/calendar; charset=utf-8; method=PUBLISH");
    expect([headers["cache-control"], headers["x-robots-tag"]]).toEqual(["no-store", "noindex"]);
    const { events, method } = readCalendar(text);
    expect([method, events.length]).toEqual(["PUBLISH", 1]);
    expect(valuesOf(events[0], "summary")).toEqual([hostile]);
    expect(valuesOf(events[0], "description")[0]).toContain("A. Workshop 1.1, Zaal 1");
    expect(valuesOf(events[0], "url")).toEqual([`${testBaseUrl}/bijeenkomsten/middag`]);
    const unfolded = text.replaceAll("\r\n ", "");
    expect(unfolded).not.toMatch(/ATTENDEE|Karin|Bea|vegetarisch|\/aanmelding\/|\/agenda\//i);
    const again = await app.request(path, { headers: { "if-none-match": headers["etag"] } });
    expect([again.status, again.text]).toEqual([304, ""]);
    const english = await app.request(`/en${path}`);
    expect(english.text).toContain("X-WR-CALNAME:Elkaar: my registrations");

    const { personId } = await createTestOrganizer(db, "owner", { regionId: event.regionId });
    const input = { eventId: event.eventId, reason: "De zaal heeft waterschade." };
    const preview = await previewCancel(db, input, testNow);
    if (!preview.ok) throw new Error(preview.reason);
    await cancelEvent(db, { ...input, previewHash: preview.plan.hash, actorPersonId: personId }, testNow);
    const cancelled = await app.request(path, { headers: { "if-none-match": headers["etag"] } });
    expect(cancelled.status).toBe(200);
    expect(valuesOf(readCalendar(cancelled.text).events[0], "status")).toEqual(["CANCELLED"]);
  });

  test("is nobody else's to make or to end", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    await registerSomeone(db, event, { email });
    await registerSomeone(db, event, { email: "bea@school.example" });
    const [cookie, other] = [await app.signIn(email), await app.signIn("bea@school.example")];
    await post(cookie, "make");
    const path = (await feedPath(cookie))!;
    await post(other, "revoke");
    expect(await feedPath(other)).toBeUndefined();
    expect((await app.request(path)).status).toBe(200);
    expect((await app.request("/account/agenda", { form: { intent: "revoke" } })).status).toBe(403);
    expect((await app.request("/account/agenda")).location).toBe("/inloggen?terug=%2Faccount%2Fagenda");
    expect((await app.request("/account/agenda", { cookie })).location).toBe("/account#agenda");
  });
});

describeOnBothDatabases("The regions of an account", (database) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await createTestApp({ database: database(), clock: () => testNow });
  });
  afterEach(() => app.stop());

  test("are what the front page shows first, until an address says otherwise", async () => {
    const { db } = database();
    const [here, there] = [await createTestRegion(db), await createTestRegion(db)];
    const rows = await db.selectFrom("regions").select(["id", "slug"]).execute();
    const slugOf = (id: string) => rows.find((row) => row.id === id)!.slug;
    await registerSomeone(db, await createTestEvent(db, { regionId: here, title: "Dichtbij" }), { email });
    await createTestEvent(db, { regionId: there, title: "Ver weg" });
    const cookie = await app.signIn(email);
    const before = await app.request("/", { cookie });
    expect(before.text).toContain("Ver weg");
    const asked = await app.request(`/?regio=${slugOf(here)}`, { cookie });
    expect(asked.text).toContain("Onthoud deze keuze in mijn account");
    expect(asked.text).toContain(`<input type="hidden" name="regio" value="${slugOf(here)}"/>`);
    expect((await app.request(`/?regio=${slugOf(here)}`)).text).not.toContain("Onthoud deze keuze");

    const kept = await app.request("/account/regios", { cookie, form: { regio: [slugOf(here), "<x>"] } });
    expect([kept.status, kept.location]).toEqual([303, "/account#regios"]);
    const account = await app.request("/account", { cookie });
    expect(account.text).toMatch(
      new RegExp(`<input[^>]*checked=""[^>]*value="${slugOf(here)}"|value="${slugOf(here)}"[^>]*checked`),
    );
    const home = await app.request("/", { cookie });
    expect(home.text).toContain("Dichtbij");
    expect(home.text).not.toContain("Ver weg");
    expect(home.text).toContain('<b aria-current="true">mijn regio’s</b>');
    expect((await app.request("/?regio=", { cookie })).text).toContain("Ver weg");
    expect((await app.request("/")).text).toContain("Ver weg");

    await app.request("/account/regios", { cookie, form: {} });
    expect((await app.request("/", { cookie })).text).toContain("Ver weg");
    expect((await app.request("/account/regios", { form: { regio: "x" } })).status).toBe(403);
  });
});
