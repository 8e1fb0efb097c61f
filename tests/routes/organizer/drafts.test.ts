import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp } from "#tests/support/app";
import type { TestAnswer, TestApp } from "#tests/support/app";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { fieldsOf } from "./form-fields";

let app: TestApp;
let event: TestEvent;
let owner: string;

const newEvent = "/beheer/bijeenkomsten/nieuw";
const at = (slug: string, below = "") => `/beheer/bijeenkomsten/${slug}${below}`;
const get = (path: string, cookie = owner) => app.request(path, { cookie });
const post = (path: string, form: Record<string, string | string[]>, cookie = owner) =>
  app.request(path, { form, cookie });
const send = (path: string, answer: TestAnswer, changes: Record<string, string | string[]>, cookie = owner) =>
  post(path, { ...fieldsOf(answer.text), ...changes }, cookie);
const stored = (slug: string) =>
  app.elkaar.db.selectFrom("events").selectAll().where("slug", "=", slug).executeTakeFirst();
const hostile = `<script>alert(1)</script> & "Co" 'é' ${"\u202e"}`.replace("\u202e", "");

beforeAll(async () => {
  app = await createTestApp({ clock: () => testNow });
  const { db } = app.elkaar;
  event = await createTestEvent(db, { rounds: [[20, 20]], title: "Rondom <het> Kind", slug: "rondom-het-kind" });
  owner = await app.signIn((await createTestOrganizer(db, "owner", { regionId: event.regionId })).email);
});
afterAll(() => app.stop());

const hours = { date: "2027-02-03", starts_at: "13.15", ends_at: "17:00" };

describe("making a draft", () => {
  it("says beside the field what is wrong, and keeps what was typed", async () => {
    const form = await get(newEvent);
    expect(form.text).toContain("Nieuwe bijeenkomst");
    const wrong = await send(newEvent, form, {
      title: hostile,
      date: "2020-01-01",
      starts_at: "13.15",
      ends_at: "17.00",
    });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain("Deze dag is al geweest.");
    expect(fieldsOf(wrong.text)).toMatchObject({ title: hostile, starts_at: "13.15" });
    expect(wrong.text).not.toContain("<script>alert");
    const late = await send(newEvent, form, { title: "X", ...hours, closes_on: "2027-02-04" });
    expect(late.text).toContain("Aanmelden kan niet langer dan tot de dag zelf.");
    const turned = await send(newEvent, form, { title: "X", ...hours, ends_at: "13:15" });
    expect(turned.text).toContain("Het einde moet na het begin liggen.");
    expect((await post(newEvent, {})).status).toBe(400);
  });

  it("makes it, says what is missing with a way to each, and shows it to nobody else", async () => {
    const made = await send(newEvent, await get(newEvent), { title: hostile, ...hours, other_host: "Gemeente <b>" });
    const slug = made.location?.replace(/.*\/(.*)\?.*/, "$1") ?? "";
    expect([made.status, slug]).toEqual([303, "script-alert-1-script-co-e"]);
    const { text } = await get(at(slug));
    expect(text).toContain("Er ontbreken nog 3 dingen");
    for (const way of ["/wijzigen#summary", "/wijzigen#venue_name", "/wijzigen#capacity"])
      expect(text).toContain(`href="${at(slug, way)}"`);
    expect(text).not.toContain("<script>alert");
    for (const below of ["", ".ics", "/beeld.png", "/aanmelden", "/deelnemers"])
      expect((await app.request(`/bijeenkomsten/${slug}${below}`, { cookie: owner })).status, below).toBe(404);
    expect((await app.request("/bijeenkomsten")).text).not.toContain(slug);
    const preview = await get(at(slug, "/voorbeeld"));
    expect(preview.text).toContain("Dit is een voorbeeld");
    expect(preview.text).toContain('name="robots" content="noindex"');
    expect(preview.text).not.toContain("<script>alert");
    const early = await post(at(slug, "/openbaar"), { intent: "save" });
    expect(early.status).toBe(409);
    expect(early.text).toContain("Vul eerst aan wat ontbreekt.");
    expect((await get("/beheer")).text).toContain("is nog niet openbaar");
  });

  it("copies an event that the organizer may change, and no other", async () => {
    const form = await get(`${newEvent}?kopie=${event.slug}`);
    expect(fieldsOf(form.text)).toMatchObject({ title: "Rondom <het> Kind", date: "", starts_at: "", capacity: "100" });
    expect(form.text).toContain("1 onderdeel, 2 workshops");
    const elsewhere = await createTestEvent(app.elkaar.db);
    expect((await get(`${newEvent}?kopie=${elsewhere.slug}`)).status).toBe(404);
    const stolen = await send(newEvent, form, { ...hours, copy_of: elsewhere.slug });
    expect(stolen.status).toBe(409);
    expect(stolen.text).toContain("Kopiëren kan daarom niet.");
    const foreign = await send(newEvent, form, { ...hours, region: elsewhere.regionId });
    expect(foreign.status).toBe(409);
  });
});

describe("publishing, and back", () => {
  it("goes in one press where nobody else is told, and back while nobody registered", async () => {
    const { db } = app.elkaar;
    const made = await send(newEvent, await get(`${newEvent}?kopie=${event.slug}`), {
      ...hours,
      other_host: "Gemeente",
    });
    const slug = made.location?.replace(/.*\/(.*)\?.*/, "$1") ?? "";
    const ready = await get(at(slug));
    expect(ready.text).toContain("Alles staat klaar.");
    const done = await send(at(slug, "/openbaar"), ready, { intent: "save" });
    expect(done.location).toBe(`${at(slug)}?klaar=openbaar`);
    expect((await app.request(`/bijeenkomsten/${slug}`)).status).toBe(200);
    expect((await post(at(slug, "/openbaar"), { intent: "save" })).status).toBe(409);
    expect((await post(at(slug, "/verwijderen"), {})).status).toBe(409);
    expect((await post(at(slug, "/openbaar"), { intent: "unpublish" })).location).toBe(`${at(slug)}?klaar=concept`);
    expect((await app.request(`/bijeenkomsten/${slug}`)).status).toBe(404);
    const again = await send(at(slug, "/openbaar"), await get(at(slug)), { intent: "save" });
    expect(again.status).toBe(303);
    await registerSomeone(db, { eventId: (await stored(slug))?.id ?? "" });
    const kept = await post(at(slug, "/openbaar"), { intent: "unpublish" });
    expect(kept.status).toBe(409);
    expect(kept.text).toContain("Er heeft zich al iemand aangemeld.");
  });

  it("names the others who are told first, and deletes a draft for good", async () => {
    const { db } = app.elkaar;
    const draft = await createTestEvent(db, { regionId: event.regionId, published: false, title: "Dichtbij" });
    const host = await post(at(draft.slug, "/gastheren"), { intent: "add", organization: "Jeugdteam" });
    expect(host.location).toBe(`${at(draft.slug, "/gastheren")}?klaar=toegevoegd`);
    await createTestOrganizer(db, "editor", { eventId: draft.eventId });
    expect((await get(at(draft.slug))).text).toContain(`href="${at(draft.slug, "/openbaar")}"`);
    const preview = await get(at(draft.slug, "/openbaar"));
    for (const words of ["1 andere organisator krijgt een mail", "Maak openbaar en stuur 1 mail", "Persoon Proef"])
      expect(preview.text).toContain(words);
    expect((await post(at(draft.slug, "/openbaar"), { intent: "save", preview: "seen before" })).status).toBe(409);
    expect((await get(at(draft.slug, "/verwijderen"))).text).toContain("kan niet worden teruggedraaid");
    expect((await post(at(draft.slug, "/verwijderen"), {})).location).toBe("/beheer?klaar=verwijderd");
    expect((await get("/beheer?klaar=verwijderd")).text).toContain("Het concept is verwijderd.");
    expect(await stored(draft.slug)).toBeUndefined();
  });
});

describe("hosts", () => {
  const wim = { editor_name: "Wim <Gastheer>", editor_email: "Wim@Gemeente.example" };

  it("are added, asked by mail, and answer for themselves once they signed in", async () => {
    const hosts = at(event.slug, "/gastheren");
    const half = await post(hosts, { intent: "add", organization: "", editor_name: "Wim", editor_email: "nergens" });
    expect(half.status).toBe(400);
    expect(half.text).toContain("Er moeten nog 2 dingen goed");
    for (const typed of ["Wim", "nergens"]) expect(half.text).toContain(` value="${typed}"`);
    const added = await post(hosts, { intent: "add", organization: "Gemeente <Noord>", ...wim });
    expect(added.location).toBe(`${hosts}?klaar=gevraagd`);
    expect((await post(hosts, { intent: "add", organization: "gemeente <noord>" })).status).toBe(409);
    const seen = await get(hosts);
    expect(seen.text).toContain("Nog geen antwoord");
    expect(seen.text).not.toContain("Ja, wij doen mee");
    expect(seen.text).not.toContain("<Gastheer>");
    expect((await get("/beheer")).text).toContain("gaf nog geen antwoord");

    const editor = await app.signIn("wim@gemeente.example");
    expect((await get("/beheer", editor)).text).toContain("U bent gevraagd als gastheer van");
    const question = await get(hosts, editor);
    expect(question.text).toContain("Ja, wij doen mee");
    // Until the yes they see the question and the draft, and nothing of who comes.
    for (const below of ["", "/aanmeldingen", "/aanmeldingen.xlsx", "/lijsten/achternaam", "/mail"]) {
      const early = await get(at(event.slug, below), editor);
      expect([below, early.status, early.location]).toEqual([below, 302, hosts]);
    }
    expect((await post(at(event.slug, "/wijzigen"), { intent: "preview" }, editor)).status).toBe(404);
    expect(question.text).not.toContain('value="add"');
    expect((await post(hosts, { intent: "add", organization: "Nog een" }, editor)).status).toBe(409);
    const host = /name="host" value="([0-9a-f]{32})"/.exec(question.text)?.[1] ?? "";
    expect((await post(hosts, { intent: "accepted", host })).status).toBe(409);
    expect((await post(hosts, { intent: "accepted", host }, editor)).location).toBe(`${hosts}?klaar=ja`);
    expect((await app.request(`/bijeenkomsten/${event.slug}`)).text).toContain("Gemeente &lt;Noord&gt;");
    expect((await get(at(event.slug, "/wijzigen"), editor)).status).toBe(200);
    expect((await get(newEvent, editor)).status).toBe(404);
    expect((await get(at(event.slug), editor)).text).not.toContain("?kopie=");
    expect((await get(at(event.slug))).text).toContain("?kopie=");
  });

  it("may say no, and then see it no longer", async () => {
    const hosts = at(event.slug, "/gastheren");
    await post(hosts, {
      intent: "add",
      organization: "Jeugdteam",
      editor_name: "Nel Nee",
      editor_email: "nel@team.example",
    });
    const editor = await app.signIn("nel@team.example");
    const page = (await get(hosts, editor)).text;
    const host = /name="host" value="([0-9a-f]{32})"(?:(?!<form)[\s\S])*?value="declined"/.exec(page)?.[1] ?? "";
    expect((await post(hosts, { intent: "declined", host }, editor)).location).toBe("/account");
    expect((await get(hosts, editor)).status).toBe(404);
    expect((await post(hosts, { intent: "nonsense" })).status).toBe(409);
  });

  it("stand by name in the preview of a move, and hear of it; the change can be taken back the same way", async () => {
    const change = at(event.slug, "/wijzigen");
    const preview = await send(change, await get(change), { venue_name: "De Poort", intent: "preview" });
    expect(preview.text).toContain("1 andere organisator krijgt een mail");
    expect(preview.text).toContain("Deelnemers krijgen hierover geen mail");
    expect(preview.text).not.toContain("Niemand krijgt");
    expect(preview.text).toContain("Wim &lt;Gastheer&gt;, namens Gemeente &lt;Noord&gt;");
    expect((await send(change, preview, { intent: "save" })).status).toBe(303);
    const made = /Maak de wijziging van ([^<]*) ongedaan/.exec((await get(at(event.slug))).text)?.[1] ?? "no change";
    const undo = await get(at(event.slug, "/ongedaan"));
    expect(undo.text).toContain(`U draait de wijziging van ${made} terug.`);
    expect(undo.text).toContain("Terug, het blijft zo");
    for (const words of ["Wilt u dit terugdraaien?", "De Poort", "De Burcht", "Wim &lt;Gastheer&gt;"])
      expect(undo.text).toContain(words);
    const outdated = await send(at(event.slug, "/ongedaan"), undo, { preview: "seen before" });
    expect(outdated.status).toBe(409);
    expect((await send(at(event.slug, "/ongedaan"), outdated, { intent: "save" })).status).toBe(303);
    expect((await stored(event.slug))?.venue_name).toBe("De Burcht");
    expect((await get(at(event.slug))).text).toContain("Draaide een wijziging terug van de plek.");
    const mails = await app.elkaar.db.selectFrom("outbox").select("id").where("template", "=", "host-told").execute();
    expect(mails).toHaveLength(4);
  });

  it("take people for the desk, who open the list and nothing else", async () => {
    const own = await createTestEvent(app.elkaar.db, { regionId: event.regionId });
    const hosts = at(own.slug, "/gastheren");
    const half = await post(hosts, { intent: "name-desk", host: "balie", desk_name: "Bea", desk_email: "nergens" });
    expect(half.status).toBe(400);
    expect(fieldsOf(half.text)).toMatchObject({ desk_name: "Bea", desk_email: "nergens" });
    const bea = { desk_name: "Bea Balie", desk_email: "bea@balie.example" };
    const named = await post(hosts, { intent: "name-desk", host: "balie", ...bea });
    expect(named.location).toBe(`${hosts}?klaar=balie`);
    expect((await get(hosts)).text).toContain("Bea Balie");
    const desk = await app.signIn("bea@balie.example");
    const status = async (tail: string) => (await app.request(at(own.slug, tail), { cookie: desk })).status;
    expect([await status("/lijsten/achternaam"), await status("/aanmeldingen")]).toEqual([200, 200]);
    expect([await status("/aanmeldingen.xlsx"), await status("/gastheren"), await status("/mail")]).toEqual([
      403, 403, 403,
    ]);
  });
});

it("moves a page to a new address on request, and leads the old one there for ever", async () => {
  const moving = await createTestEvent(app.elkaar.db, { regionId: event.regionId, slug: "oud-adres", title: "Oud" });
  const change = at(moving.slug, "/wijzigen");
  const typed = { title: "Helemaal nieuw", new_address: "on", intent: "preview" };
  const preview = await send(change, await get(change), typed);
  expect(preview.text).toContain("/bijeenkomsten/helemaal-nieuw");
  const saved = await send(change, preview, { intent: "save" });
  expect(saved.location).toBe(`${at("helemaal-nieuw")}?klaar=gewijzigd`);
  for (const [below, path] of [
    ["", ""],
    ["/aanmelden", "/aanmelden"],
    [".ics", ".ics"],
  ]) {
    const old = await app.request(`/bijeenkomsten/oud-adres${below}`);
    expect([old.status, old.location]).toEqual([301, `/bijeenkomsten/helemaal-nieuw${path}`]);
  }
  const below = "/aanmeldingen?zoek=karin";
  const own = await get(at(moving.slug, below));
  expect([own.status, own.location]).toEqual([302, at("helemaal-nieuw", below)]);
  expect((await post(at(moving.slug, "/wijzigen"), { intent: "save" })).status).toBe(404);
  const { regionId } = await createTestEvent(app.elkaar.db);
  const stranger = await app.signIn((await createTestOrganizer(app.elkaar.db, "owner", { regionId })).email);
  expect((await get(at(moving.slug, below), stranger)).status).toBe(404);
});
