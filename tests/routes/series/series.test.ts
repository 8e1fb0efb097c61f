import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { createTestSeries, testText, textOfEvent } from "../../domain/series/series";
import type { TestSeries } from "../../domain/series/series";
import { fieldsOf } from "../organizer/form-fields";

let app: TestApp;
let series: TestSeries;
let elsewhere: TestEvent;
let editor: string;
/** Edits the event elsewhere, and by that the series. */
let host: string;

const page = (below = "") => `/beheer/reeksen/${series.slug}${below}`;
const get = (path: string, cookie = editor) => app.request(path, { cookie });
const post = (path: string, form: Record<string, string | string[]>, cookie = editor) =>
  app.request(path, { form, cookie });
const allEvents = () => [...series.events, elsewhere].map(({ eventId }) => eventId);

beforeAll(async () => {
  app = await createTestApp({ clock: () => testNow });
  const { db } = app.elkaar;
  series = await createTestSeries(db, [{ slug: "een" }, { slug: "twee", title: "Eigen <titel>" }]);
  elsewhere = await createTestEvent(db, { slug: "elders", venueCity: "Elders" });
  await db.updateTable("events").set({ series_id: series.seriesId }).where("id", "=", elsewhere.eventId).execute();
  for (let n = 0; n < 3; n++) await registerSomeone(db, series.events[0]!);
  editor = await app.signIn((await createTestOrganizer(db, "editor", { regionId: series.regionId })).email);
  host = await app.signIn((await createTestOrganizer(db, "editor", { eventId: elsewhere.eventId })).email);
});
afterAll(() => app.stop());

describe("the list of series", () => {
  it("has one's own, each with what comes next, also for who edits one event of it", async () => {
    for (const cookie of [editor, host]) {
      const { text } = await get("/beheer/reeksen", cookie);
      expect(text).toContain("3 bijeenkomsten. De volgende is op woensdag 4 november 2026.");
      expect(text).toContain(`href="${page()}"`);
    }
    expect((await get("/beheer/reeksen")).text).toContain("Nieuwe reeks");
    expect((await get("/beheer/reeksen", host)).text).not.toContain("Nieuwe reeks");
    expect((await get("/beheer")).text).toContain('href="/beheer/reeksen"');
    expect((await get("/en/beheer/reeksen")).text).toContain("3 events. The next one is on");
  });

  it("offers a series to an event of one's own, and to no other", async () => {
    const own = await createTestEvent(app.elkaar.db, { regionId: series.regionId, title: "Zoekt een reeks" });
    const overview = await get(`/beheer/bijeenkomsten/${own.slug}`);
    expect(overview.text).toContain(`href="/beheer/reeksen?bij=${own.slug}"`);
    const { text } = await get(`/beheer/reeksen?bij=${own.slug}`);
    expect(text).toContain("In welke reeks hoort Zoekt een reeks?");
    expect((await get(`/beheer/reeksen?bij=${elsewhere.slug}`)).text).not.toContain("In welke reeks");
    const put = await post(page(), { intent: "put", event: own.eventId });
    expect([put.status, put.location]).toEqual([303, `${page()}?klaar=erin`]);
    expect((await get(`/beheer/bijeenkomsten/${own.slug}`)).text).toContain("Zette de bijeenkomst in een reeks.");
    expect((await post(page(), { intent: "put", event: own.eventId })).status).toBe(409);
    const out = await post(page(), { intent: "take-out", event: own.eventId });
    expect(out.location).toBe(`${page()}?klaar=eruit`);
    const again = await post(page(), { intent: "take-out", event: own.eventId });
    expect(again.status).toBe(409);
    expect(again.text).toContain("Deze bijeenkomst zit niet meer in deze reeks.");
  });
});

describe("a new series", () => {
  it("asks for its text, keeps what was typed, and begins with the event it is made for", async () => {
    const event = await createTestEvent(app.elkaar.db, { regionId: series.regionId, title: "Begin" });
    const path = `/beheer/reeksen/nieuw?bij=${event.slug}`;
    const form = await get(path);
    expect(form.text).toContain("Begin is de eerste bijeenkomst van de reeks.");
    const fields = fieldsOf(form.text);
    expect(fields).toMatchObject({ title: "Begin", summary: testText.summary, event: event.eventId });
    const empty = await post(path, { ...fields, summary: "", about: "Blijft <staan>" });
    expect(empty.status).toBe(400);
    expect(empty.text).toContain("Samenvatting: Vul dit in.");
    expect(empty.text).toContain("Blijft &lt;staan&gt;");
    const made = await post(path, fields);
    expect([made.status, made.location]).toEqual([303, "/beheer/reeksen/begin?klaar=gemaakt"]);
    expect((await get("/beheer/reeksen/begin")).text).toContain("Reeks met 1 bijeenkomst");
    expect((await post(path, fields)).status).toBe(409);
  });

  it("is refused in a region of somebody else", async () => {
    const fields = fieldsOf((await get("/beheer/reeksen/nieuw")).text);
    const refused = await post("/beheer/reeksen/nieuw", { ...fields, ...testText, region: elsewhere.regionId });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("In deze regio maakt u geen reeksen.");
  });

  it("can be removed while it is empty", async () => {
    const fields = { ...fieldsOf((await get("/beheer/reeksen/nieuw")).text), ...testText, title: "Weg ermee" };
    expect((await post("/beheer/reeksen/nieuw", fields)).location).toBe("/beheer/reeksen/weg-ermee?klaar=gemaakt");
    expect((await post(page(), { intent: "remove" })).status).toBe(409);
    const removed = await post("/beheer/reeksen/weg-ermee", { intent: "remove" });
    expect(removed.location).toBe("/beheer/reeksen?klaar=verwijderd");
    expect((await get("/beheer/reeksen/weg-ermee")).status).toBe(404);
  });
});

describe("one series", () => {
  it("says of each event how it stands and what is its own, and lets nobody touch what is not theirs", async () => {
    const { text } = await get(page());
    expect(text).toContain("Heeft een eigen tekst: de titel");
    expect(text).toContain("Openbaar, 3 van 100 plaatsen");
    expect(text).toContain("Van een andere organisator");
    expect(text).toContain('href="/beheer/bijeenkomsten/nieuw?kopie=een"');
    expect(text).not.toContain("kopie=elders");
    const copy = await get("/beheer/bijeenkomsten/nieuw?kopie=een");
    expect(copy.text).toContain("De nieuwe bijeenkomst hoort ook bij de reeks Samen om het kind.");
    const refused = await post(page(), { intent: "take-out", event: elsewhere.eventId });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("u mag haar niet wijzigen");
    const forHost = (await get(page(), host)).text;
    expect(forHost).toContain(`name="event" value="${elsewhere.eventId}"`);
    expect(forHost).not.toContain("kopie=");
    expect((await post(page(), { intent: "iets anders" })).status).toBe(400);
    expect((await get("/beheer/reeksen/bestaat-niet")).status).toBe(404);
  });
});

describe("changing its text", () => {
  it("shows each event with what changes and who is told, and saves exactly that", async () => {
    const form = await get(page("/wijzigen"));
    expect(form.text).toContain("U bent hier geen redacteur. Deze bijeenkomst blijft zoals ze is.");
    const typed = { ...fieldsOf(form.text), summary: "Nu <beter>.", events: allEvents(), intent: "preview" };
    const seen = await post(page("/wijzigen"), typed);
    expect(seen.status).toBe(200);
    expect(seen.text).toContain("2 bijeenkomsten veranderen mee");
    expect(seen.text).toContain("1 bijeenkomst blijft zoals ze is");
    expect(seen.text).toContain("woensdag 4 november 2026, Elders: u bent hier geen redacteur.");
    expect(seen.text).toContain("Niemand krijgt hierover een mail");
    expect(seen.text).toContain("Nu &lt;beter&gt;.");
    expect(await textOfEvent(app.elkaar.db, series.events[0]!)).toEqual(testText);

    const confirmed = { ...fieldsOf(seen.text), events: allEvents() };
    expect((await post(page("/wijzigen"), { ...confirmed, intent: "edit" })).text).toContain("Nu &lt;beter&gt;.");
    const saved = await post(page("/wijzigen"), { ...confirmed, intent: "save" });
    expect([saved.status, saved.location]).toEqual([303, `${page()}?klaar=gewijzigd`]);
    const after = await Promise.all([...series.events, elsewhere].map((event) => textOfEvent(app.elkaar.db, event)));
    expect(after.map(({ summary }) => summary)).toEqual(["Nu <beter>.", "Nu <beter>.", testText.summary]);
    expect((await get(page())).text).toContain("Wijzigde de samenvatting. 2 bijeenkomsten veranderden mee.");
    expect((await get("/bijeenkomsten/een")).text).toContain("Nu &lt;beter&gt;.");
  });

  it("keeps what was typed beside a mistake, and refuses what changes nothing or was seen before", async () => {
    const fields = { ...fieldsOf((await get(page("/wijzigen"))).text), events: allEvents() };
    const wrong = await post(page("/wijzigen"), { ...fields, title: "", costs: "Tien euro", intent: "preview" });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain("Titel: Vul dit in.");
    expect(wrong.text).toContain('value="Tien euro"');
    const same = await post(page("/wijzigen"), { ...fields, intent: "preview" });
    expect(same.status).toBe(409);
    expect(same.text).toContain("Er verandert niets");
    const old = await post(page("/wijzigen"), { ...fields, costs: "Tien euro", preview: "old", intent: "save" });
    expect(old.status).toBe(409);
    expect(old.text).toContain("Er is nog niets opgeslagen.");
  });

  it("is offered on the page of one event, which otherwise leaves the series, with what was typed there", async () => {
    const path = "/beheer/bijeenkomsten/een/wijzigen";
    const form = await get(path);
    expect(form.text).toContain("Deze bijeenkomst hoort bij een reeks");
    expect(form.text).toContain(`href="${page("/wijzigen")}"`);
    const seen = await post(path, { ...fieldsOf(form.text), about: "Alleen hier?", intent: "preview" });
    expect(seen.text).toContain("Wat u wijzigt (de beschrijving), volgt daarna de reeks");
    expect(seen.text).toContain(`formaction="${page("/wijzigen")}"`);
    const all = await post(page("/wijzigen"), { ...fieldsOf(seen.text), intent: "all" });
    expect(all.status).toBe(200);
    expect(all.text).toContain("Alleen hier?");
    expect(all.text.match(/name="events"[^>]*checked/g)).toHaveLength(2);
    const other = await post(path, { ...fieldsOf(form.text), venue_name: "De Poort", intent: "preview" });
    expect(other.text).not.toContain("Dit geldt alleen voor deze bijeenkomst");
  });
});
