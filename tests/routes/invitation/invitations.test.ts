import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { invitationToken } from "#app/domain/invitation/link";
import { registrationToken } from "#app/domain/registration/link";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { fieldsOf } from "../organizer/form-fields";

let app: TestApp;
let event: TestEvent;
let editor: string;

const boundary = "----elkaar-test";
const area = (below = "") => `/beheer/bijeenkomsten/${event.slug}/uitnodigingen${below}`;
const get = (path: string, cookie = editor) => app.request(path, { cookie });
const post = (path: string, form: Record<string, string>, cookie = editor) => app.request(path, { form, cookie });

/** A form with a file, as a browser sends it. */
function upload(fields: Record<string, string>, file?: Buffer, cookie: string | undefined = editor) {
  const part = (name: string, more = "") =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n`;
  const body = Buffer.concat([
    ...Object.entries(fields).map(([name, value]) => Buffer.from(`${part(name)}\r\n${value}\r\n`)),
    Buffer.from(`${part("file", '; filename="mensen.csv"')}content-type: text/csv\r\n\r\n`),
    file ?? Buffer.alloc(0),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}`, origin: app.elkaar.config.baseUrl };
  return app.request(area("/nieuw"), { body, cookie, headers });
}

const typed = (list: string, more: Record<string, string> = {}) => ({
  list,
  line: "",
  language: "nl",
  intent: "preview",
  ...more,
});

async function invite(list: string): Promise<void> {
  const seen = await upload(typed(list));
  expect(seen.status).toBe(200);
  const saved = await upload({ ...fieldsOf(seen.text), intent: "save" });
  expect([saved.status, saved.location]).toEqual([303, `${area()}?klaar=uitgenodigd`]);
}

async function pathOf(email: string): Promise<string> {
  const { db, config } = app.elkaar;
  const row = await db.selectFrom("invitations").select("id").where("email", "=", email).executeTakeFirstOrThrow();
  return `/uitnodiging/${invitationToken(config.secret, { id: row.id, linkVersion: 1 })}`;
}

beforeAll(async () => {
  app = await createTestApp({ clock: () => testNow });
  const { db } = app.elkaar;
  event = await createTestEvent(db, { title: "Rondom <het> Kind" });
  editor = await app.signIn((await createTestOrganizer(db, "editor", { regionId: event.regionId })).email);
});
afterAll(() => app.stop());

describe("the organizer's list", () => {
  it("shows who gets a mail, who not and which line is wrong, and sends nothing yet", async () => {
    const hostile = '"<script>alert(1)</script> Bcc: x@evil.example";h@school.example\nZonder adres\n';
    const { status, text } = await upload(typed(hostile));
    expect(status).toBe(200);
    expect(text).toContain("1 persoon krijgt hierover een mail");
    expect(text).toContain("Hier ontbreekt een mailadres, of het klopt niet.");
    expect(text).not.toContain("<script>alert");
    expect(await app.elkaar.db.selectFrom("invitations").select("id").execute()).toEqual([]);
  });

  it("takes a file instead of the lines, and says what is wrong with one", async () => {
    const file = Buffer.from("naam;mail\r\nZo\u00eb Bestand;zoe@school.example\r\n", "latin1");
    expect((await upload(typed("niets"), file)).text).toContain("Zoë Bestand");
    const big = await upload(typed("", { line: "Blijft staan" }), Buffer.alloc(1024 * 1024 + 1, "a"));
    expect(big.status).toBe(400);
    expect(big.text).toContain("Dit bestand is groter dan 1 MB.");
    expect(big.text).toContain("Blijft staan");
    expect((await upload(typed(""), Buffer.from("PK\u0003\u0004\0"))).text).toContain("CSV UTF-8");
    expect((await upload(typed("", { line: "Neem leerling Sam mee" }))).text).toContain("over een kind");
  });

  it("takes 5 MB from who is signed in, 64 kB from anybody else, and no other kind of form", async () => {
    expect((await upload(typed(""), Buffer.alloc(6 * 1024 * 1024))).status).toBe(413);
    expect((await upload(typed(""), Buffer.alloc(70 * 1024), "")).status).toBe(413);
    expect((await upload(typed("x"), undefined, "")).status).toBe(403);
    expect((await post(area("/nieuw"), typed("x"))).status).toBe(415);
    const headers = { "content-type": "multipart/form-data; boundary=x", origin: app.elkaar.config.baseUrl };
    expect((await app.request(area("/nieuw"), { body: "broken off", cookie: editor, headers })).status).toBe(400);
  });

  it("invites, mails a link that opens nothing in the preview, and says who was on the list already", async () => {
    const list = "Karin Postma; karin@school.example; De Regenboog; ib'er\nBram Nieuw; bram@wijk.example";
    expect((await upload(typed(list))).text).toContain("/…");
    await invite(list);
    expect((await upload(typed(list))).text).toContain("Karin Postma: is al uitgenodigd");
    const again = await upload(typed(list, { intent: "save" }));
    expect(again.location).toBe(`${area()}?klaar=niemand`);
    const { text } = await get(area());
    expect(text).toContain("2 mensen uitgenodigd: 0 komen, 0 kunnen niet, 2 zonder antwoord.");
    expect(text).toContain("karin@school.example");
    expect((await get(area("?antwoord=komt"))).text).toContain("Met deze keuze is er niemand.");
    expect((await get(area("?q=regenboog"))).text).toContain("1 uitnodiging");
    expect((await get(`/en${area()}`)).text).toContain("2 people invited");
  });

  it("refuses to save what is no longer what was seen", async () => {
    const seen = await upload(typed("Laat Erbij; laat@school.example"));
    const later = { ...fieldsOf(seen.text), list: "Anders Erbij; anders@school.example", intent: "save" };
    const refused = await upload(later);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("Er is nog niets verstuurd");
  });

  it("has nobody to remind so soon, and says so", async () => {
    expect((await get(area("/herinneren"))).text).toContain("Er is nu niemand om te herinneren");
    expect((await post(area("/herinneren"), { preview: "x" })).status).toBe(409);
  });

  it("takes an invitation back, and refuses one of another event", async () => {
    await invite("Toch Niet; niet@school.example");
    const path = await pathOf("niet@school.example");
    const id = (
      await app.elkaar.db
        .selectFrom("invitations")
        .select("id")
        .where("email", "=", "niet@school.example")
        .executeTakeFirstOrThrow()
    ).id;
    expect((await post(area(), { intent: "withdraw", invitation: "0".repeat(32) })).status).toBe(409);
    expect((await post(area(), { intent: "withdraw", invitation: id })).location).toBe(`${area()}?klaar=ingetrokken`);
    expect((await app.request(path)).text).toContain("Deze uitnodiging is ingetrokken");
    expect((await app.request(`${path}/aanmelden`)).location).toBe(path);
    expect((await post(path, { intent: "decline" })).status).toBe(409);
  });
});

describe("the page behind the link", () => {
  it("uses nothing up when it is opened, says that it holds no place, and is kept by no browser", async () => {
    const path = await pathOf("karin@school.example");
    for (let times = 0; times < 3; times++) {
      const { status, text, headers } = await app.request(path);
      expect([status, headers["cache-control"]]).toEqual([200, "no-store"]);
      expect(text).toContain("Deze uitnodiging houdt geen plek vrij");
      expect(text).not.toContain("<het>");
    }
    expect((await get(area())).text).toContain("0 komen, 0 kunnen niet");
    expect((await app.request(`/en${path}`)).text).toContain("I will come");
  });

  it("takes a no with a reason that the organizer reads, and a yes after it", async () => {
    const path = await pathOf("karin@school.example");
    const long = await post(path, { intent: "decline", reason: "x".repeat(301) });
    expect([long.status, long.text.includes("Dit is te lang")]).toEqual([400, true]);
    expect((await post(path, { intent: "decline", reason: "<b>Vakantie</b>" })).status).toBe(303);
    expect((await app.request(path)).text).toContain("U schreef: “&lt;b&gt;Vakantie&lt;/b&gt;”");
    expect((await get(area())).text).toContain("“&lt;b&gt;Vakantie&lt;/b&gt;”");
    const form = await app.request(`${path}/aanmelden`);
    expect(fieldsOf(form.text)).toMatchObject({ name: "Karin Postma", organization: "De Regenboog", role: "ib'er" });
    const empty = await post(`${path}/aanmelden`, { ...fieldsOf(form.text), name: "" });
    expect(empty.status).toBe(400);
    const sent = await post(`${path}/aanmelden`, { ...fieldsOf(form.text), sector: "education" });
    expect(sent.location).toBe(`/bijeenkomsten/${event.slug}/aangemeld?via=uitnodiging`);
    expect((await app.request(path)).text).toContain("U bent erbij");
    expect((await app.request(`${path}/aanmelden`)).location).toBe(path);
    expect((await get(area())).text).toContain("1 komt");
  });

  it("stops the mail when somebody asks", async () => {
    const path = await pathOf("bram@wijk.example");
    expect((await post(path, { intent: "stop" })).status).toBe(303);
    expect((await app.request(path)).text).toContain("We nodigen u niet meer uit voor deze bijeenkomst");
    expect((await upload(typed("Bram Nieuw; bram@wijk.example"))).text).toContain("wil geen uitnodiging meer");
  });

  it("opens for no other token: of a registration, of another secret, cut off, longer, or nonsense", async () => {
    const path = await pathOf("karin@school.example");
    const { config, db } = app.elkaar;
    const { id } = await db
      .selectFrom("invitations")
      .select("id")
      .where("email", "=", "karin@school.example")
      .executeTakeFirstOrThrow();
    const tokens = [
      registrationToken(config.secret, { id, linkVersion: 1 }),
      invitationToken("another secret", { id, linkVersion: 1 }),
      invitationToken(config.secret, { id, linkVersion: 2 }),
      invitationToken(config.secret, { id: "0".repeat(32), linkVersion: 1 }),
      path.slice("/uitnodiging/".length, -1),
      `${path.slice("/uitnodiging/".length)}A`,
      "bestaat-niet",
      "%00",
      "'or'1'='1",
    ];
    for (const token of tokens)
      for (const below of ["", "/aanmelden"]) {
        const answer = await app.request(`/uitnodiging/${token}${below}`);
        expect([400, 404]).toContain(answer.status);
        expect(answer.text).not.toContain("Karin");
        const posted = await app.request(`/uitnodiging/${token}${below}`, { form: { intent: "stop" } });
        expect([400, 404]).toContain(posted.status);
      }
    const registered = invitationToken(config.secret, { id, linkVersion: 1 });
    expect((await app.request(`/aanmelding/${registered}`)).status).toBe(404);
  });
});

describe("an event for invited people only", () => {
  it("says so on its page, in the list and to search engines, and has a form behind the link only", async () => {
    await invite("Els Alleen; els@school.example; De Brug; leerkracht");
    expect((await post(area(), { intent: "only" })).location).toBe(`${area()}?klaar=dicht`);
    const page = await app.request(`/bijeenkomsten/${event.slug}`);
    expect(page.text).toContain("Deze bijeenkomst is op uitnodiging");
    expect(page.text).not.toContain(`href="/bijeenkomsten/${event.slug}/aanmelden"`);
    expect(page.text).toContain('"audienceType":"Op uitnodiging"');
    expect(page.text).not.toContain('"offers"');
    expect((await app.request("/bijeenkomsten")).text).toContain("Op uitnodiging");
    expect((await app.request(`/en/bijeenkomsten/${event.slug}`)).text).toContain("This event is by invitation");
    const closed = await app.request(`/bijeenkomsten/${event.slug}/aanmelden`);
    expect(closed.text).toContain("Aanmelden kan alleen met de link in uw uitnodiging");
    const path = await pathOf("els@school.example");
    const answers = { ...fieldsOf((await app.request(`${path}/aanmelden`)).text), sector: "education" };
    const uninvited = await post(`/bijeenkomsten/${event.slug}/aanmelden`, answers);
    expect(uninvited.status).toBe(409);
    expect((await post(`${path}/aanmelden`, answers)).status).toBe(303);
    const second = await post(`${path}/aanmelden`, {
      ...answers,
      name: "Iemand Anders",
      email: "iemand@school.example",
    });
    expect([second.status, second.location]).toEqual([303, path]);
    expect((await get(`/beheer/bijeenkomsten/${event.slug}/aanmeldingen`)).text).not.toContain("Iemand Anders");
    expect((await post(area(), { intent: "open" })).location).toBe(`${area()}?klaar=open`);
    expect((await app.request(`/bijeenkomsten/${event.slug}`)).text).toContain("/aanmelden");
  });

  it("tells in the log who did what, without a name of who was invited", async () => {
    const { text } = await get(`/beheer/bijeenkomsten/${event.slug}`);
    expect(text).toContain("Nodigde 2 mensen uit.");
    expect(text).toContain("Trok een uitnodiging in.");
    expect(text).toContain("Maakte de bijeenkomst alleen op uitnodiging.");
    expect(text).toContain("Iemand wil geen uitnodiging meer.");
    expect((await get(`/en/beheer/bijeenkomsten/${event.slug}`)).text).toContain("Invited 2 people.");
    expect(text).not.toContain("Karin");
  });
});
