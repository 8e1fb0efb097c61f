import PostalMime from "postal-mime";
import { afterEach, beforeEach, expect, test } from "vitest";
import { blockPerson } from "#app/domain/contact/block.server";
import { sayYes } from "#app/domain/introduction/answer.server";
import { askIntroduction } from "#app/domain/introduction/ask.server";
import { introductionToken } from "#app/domain/introduction/link";
import { canary, peopleWhoCome, sideOf } from "#tests/domain/introduction/people-who-come";
import type { Someone } from "#tests/domain/introduction/people-who-come";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestRegion, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";

let app: TestApp;
let event: TestEvent;
let anna: Someone;
let bram: Someone;
let carla: Someone;

const line = "Uw school hoort bij mijn jeugdteam.";
const caseData = "Het gaat over leerling Sam de Vries";
const given = (person: string) => [{ kind: "email" as const, value: `${canary(person, "email")}@school.example` }];

beforeEach(async () => {
  app = await createTestApp({ clock: () => testNow });
  const made = await peopleWhoCome(app.elkaar.db, ["Anna Aa", "Bram Bos", "Carla Cijfer"]);
  event = made.event;
  [anna, bram, carla] = made.people as [Someone, Someone, Someone];
});
afterEach(() => app.stop());

const ask = (from: Someone, to: Someone) =>
  askIntroduction(
    app.elkaar.db,
    { askerId: from.personId, personId: to.personId, line, channels: given(from.name) },
    testNow,
  );

async function pathOf(reader: Someone, other: Someone, linkVersion = 1): Promise<string> {
  const id = await sideOf(app.elkaar.db, reader.personId, other.personId);
  return `/kennismaking/${introductionToken(app.elkaar.config.secret, { id, linkVersion })}`;
}

async function introduce(one: Someone, other: Someone): Promise<void> {
  await ask(one, other);
  const sideId = await sideOf(app.elkaar.db, other.personId, one.personId);
  await sayYes(app.elkaar.db, { sideId, channels: given(other.name) }, testNow);
}

async function contactOf(owner: Someone, other: Someone): Promise<string> {
  const row = await app.elkaar.db
    .selectFrom("contacts")
    .select("id")
    .where("owner_id", "=", owner.personId)
    .where("other_id", "=", other.personId)
    .executeTakeFirstOrThrow();
  return `/contacten/${row.id}`;
}

/** The mails of one template to one address, as they left. */
async function mailsTo({ email }: Someone, template: string) {
  await app.deliverMail();
  const rows = await app.elkaar.db
    .selectFrom("sent_mails as s")
    .innerJoin("outbox as o", "o.id", "s.outbox_id")
    .select("s.source")
    .where("o.recipient_email", "=", email)
    .where("o.template", "=", template)
    .execute();
  return Promise.all(rows.map(({ source }) => PostalMime.parse(source)));
}

const state = () =>
  app.elkaar.db.selectFrom("introductions").select(["outcome", "ended_at"]).orderBy("asked_at").execute();

test("who has only the mail opens its link and presses yes: two presses, and both get the other's choice", async () => {
  const cookie = await app.signIn(anna.email);
  const form = { line, give: ["email"], email: "anna@school.example", mobile: "06 12345678" };
  const asked = await app.request(`/kennismaken/${bram.personId}`, { cookie, form });
  expect([asked.status, asked.location]).toEqual([303, "/kennismaken?klaar=gevraagd"]);

  const [mail] = await mailsTo(bram, "introduction-asked");
  expect(mail?.text).toContain(line);
  expect(mail?.text).not.toContain("anna@school.example");
  const links = [...new Set(mail?.text?.match(/\/kennismaking\/[\w.~-]+/g))];
  expect(links).toHaveLength(1);
  const [path = ""] = links;

  for (let look = 0; look < 3; look++) {
    const page = await app.request(path);
    expect(page.status).toBe(200);
    expect(page.headers["cache-control"]).toBe("no-store");
    expect(page.text).toContain("Anna Aa wil graag kennismaken");
    expect(page.text).not.toMatch(/name="give"[^>]* checked|<script(?! type="application\/ld)|anna@school\.example/);
  }
  expect(await state()).toMatchObject([{ outcome: null }]);
  expect(await mailsTo(bram, "introduced")).toEqual([]);

  const yes = await app.request(path, { form: { intent: "yes" } });
  expect([yes.status, yes.location]).toEqual([303, `${path}?klaar=ja`]);
  expect(yes.cookies).toEqual([]);
  expect((await app.request(`${path}?klaar=ja`)).text).toContain("U en Anna Aa zeiden allebei ja");
  const [toBram, toAnna] = [await mailsTo(bram, "introduced"), await mailsTo(anna, "introduced")];
  expect([toBram.length, toAnna.length]).toEqual([1, 1]);
  expect(toBram[0]?.text).toContain("anna@school.example");
  expect(toBram[0]?.text, "typed beside an empty tick").not.toContain("06 12345678");
  expect(toAnna[0]?.text).toContain("Bram Bos");
  expect(toAnna[0]?.text, "nothing was ticked").not.toContain(bram.email);

  const again = await app.request(path, { form: { intent: "yes" } });
  expect(again.status, "pressed twice").toBe(303);
  expect(await mailsTo(anna, "introduced")).toHaveLength(1);
});

test("a link answers its own introduction and no other; one that is wrong, revoked or of another purpose is 404", async () => {
  await ask(anna, bram);
  await ask(carla, bram);
  const [path, other] = [await pathOf(bram, anna), await pathOf(bram, carla)];
  const wrong = [`${path}x`, path.slice(0, -1), "/kennismaking/x", await pathOf(bram, anna, 2)];
  for (const one of [...wrong, path.replace("/kennismaking/", "/contactpersoon/")]) {
    expect((await app.request(one)).status, one).toBe(404);
    expect((await app.request(one, { form: { intent: "yes" } })).status, one).toBe(404);
  }
  expect(await state()).toMatchObject([{ outcome: null }, { outcome: null }]);
  expect((await app.request(path, { form: { intent: "yes" } })).status).toBe(303);
  expect((await state()).map(({ outcome }) => outcome).sort()).toEqual(["introduced", null]);
  expect((await app.request(other)).text).toContain("Carla Cijfer wil graag kennismaken");
  expect((await app.request(other)).text).not.toContain("Anna Aa");
});

test("a post from another site answers nothing", async () => {
  await ask(anna, bram);
  const path = await pathOf(bram, anna);
  const answer = await app.request(path, { form: { intent: "yes" }, headers: { origin: "https://elders.example" } });
  expect(answer.status).toBe(403);
  expect(await state()).toMatchObject([{ outcome: null }]);
});

test("what is wrong is told beside its field, and what was typed stays", async () => {
  const cookie = await app.signIn(anna.email);
  const typed = { line: caseData, give: ["mobile", "address"], mobile: "bel maar", address: "", email: "a@b.example" };
  const asked = await app.request(`/kennismaken/${bram.personId}`, { cookie, form: typed });
  expect(asked.status).toBe(400);
  expect(asked.text).toContain(`>${caseData}</textarea>`);
  expect(field(asked.text, "mobile")).toMatch(/value="bel maar"/);
  expect(field(asked.text, "mobile")).toMatch(/aria-invalid="true"/);
  expect(asked.text).toMatch(/<a[^>]* href="#mobile"[^>]*>Dit is geen telefoonnummer/);
  expect(asked.text).toMatch(/<a[^>]* href="#address"[^>]*>Vul dit in/);
  expect(field(asked.text, "email")).toMatch(/value="a@b\.example"/);
  expect(await state()).toEqual([]);

  await ask(anna, bram);
  const path = await pathOf(bram, anna);
  const yes = await app.request(path, { form: { intent: "yes", give: "email", email: "geen adres" } });
  expect(yes.status).toBe(400);
  expect(field(yes.text, "email")).toMatch(/value="geen adres"/);
  const report = await app.request(path, { form: { intent: "report", complaint: "" } });
  expect([report.status, report.text.includes("Schrijf wat u wilt melden.")]).toEqual([400, true]);
  expect(await state()).toMatchObject([{ outcome: null }]);

  await introduce(anna, carla);
  const contact = await contactOf(anna, carla);
  const note = await app.request(contact, { cookie, form: { intent: "note", note: caseData } });
  expect(note.status).toBe(400);
  expect(note.text).toContain(`>${caseData}</textarea>`);
});

test("whom one may not see cannot be asked, and of what they hide nothing is told apart", async () => {
  const cookie = await app.signIn(anna.email);
  await blockPerson(app.elkaar.db, { personId: bram.personId, blockedId: anna.personId }, testNow);
  const organizer = await createTestOrganizer(app.elkaar.db, "editor", { eventId: event.eventId });
  for (const personId of [bram.personId, organizer.personId, anna.personId, "0".repeat(32)]) {
    expect((await app.request(`/kennismaken/${personId}`, { cookie })).status).toBe(404);
    expect((await app.request(`/kennismaken/${personId}`, { cookie, form: { line } })).status).toBe(404);
  }
  expect(await state()).toEqual([]);
});

test("contacts are their owner's: the page, the card and the note are 404 for anybody else", async () => {
  await introduce(anna, bram);
  const path = await contactOf(anna, bram);
  const [own, other] = [await app.signIn(anna.email), await app.signIn(bram.email)];
  await app.request(path, { cookie: own, form: { intent: "note", note: "canary-note" } });
  for (const one of [path, `${path}.vcf`]) {
    expect((await app.request(one, { cookie: own })).status).toBe(200);
    expect((await app.request(one, { cookie: other })).status).toBe(404);
  }
  for (const intent of ["note", "give", "remove", "block"])
    expect((await app.request(path, { cookie: other, form: { intent, note: "x" } })).status).toBe(404);
  expect((await app.request(path, { cookie: own })).text).toContain("canary-note");
  const theirs = [await contactOf(bram, anna), "/contacten", "/kennismaken", "/contacten.vcf", "/account/gegevens.zip"];
  for (const one of theirs) expect((await app.request(one, { cookie: other })).text).not.toContain("canary-note");
});

test("cards come as a file in either version, without the note, and no longer once it is taken back", async () => {
  await introduce(anna, bram);
  const cookie = await app.signIn(anna.email);
  const path = await contactOf(anna, bram);
  await app.request(path, { cookie, form: { intent: "note", note: "canary-note" } });
  for (const [query, version] of [
    ["", "4.0"],
    ["?versie=4", "4.0"],
    ["?versie=3", "3.0"],
  ] as const)
    for (const file of [`${path}.vcf`, "/contacten.vcf"]) {
      const card = await app.request(file + query, { cookie });
      expect(card.headers["content-type"]).toMatch(/^text\/vcard; charset=utf-8/);
      expect(card.headers["cache-control"]).toBe("no-store");
      expect(card.text).toContain(`VERSION:${version}\r\n`);
      expect(card.text).toContain("FN:Bram Bos\r\n");
      expect(card.text).toContain(canary("Bram Bos", "email"));
      expect(card.text).not.toContain("canary-note");
    }
  await app.request(await contactOf(bram, anna), {
    cookie: await app.signIn(bram.email),
    form: { intent: "remove" },
  });
  for (const one of [path, "/contacten", "/contacten.vcf", `${path}.vcf`]) {
    const after = await app.request(one, { cookie });
    expect(after.text, one).not.toContain(canary("Bram Bos", "email"));
  }
  expect((await app.request("/contacten", { cookie })).text).toContain("Deelt niets meer met u");
});

test("a report waits on the organizers' dashboard until one of them has handled it", async () => {
  await ask(anna, bram);
  const path = await pathOf(bram, anna);
  const told = await app.request(path, { form: { intent: "report", complaint: "Zij belt elke dag." } });
  expect(told.location).toBe(`${path}?klaar=gemeld`);
  const organizer = await createTestOrganizer(app.elkaar.db, "editor", { regionId: event.regionId });
  const cookie = await app.signIn(organizer.email);
  expect((await app.request("/beheer", { cookie })).text).toContain("Er is een melding over iemand");
  const list = await app.request("/beheer/meldingen", { cookie });
  expect(list.text).toContain("Zij belt elke dag.");
  const elsewhere = await createTestOrganizer(app.elkaar.db, "owner", {
    regionId: await createTestRegion(app.elkaar.db),
  });
  const other = await app.request("/beheer/meldingen", { cookie: await app.signIn(elsewhere.email) });
  expect(other.text).not.toContain("Zij belt elke dag.");
  const id = /name="report"[^>]*value="(\w+)"|value="(\w+)"[^>]*name="report"/.exec(list.text)?.slice(1).find(Boolean);
  expect((await app.request("/beheer/meldingen", { cookie, form: { report: id ?? "" } })).status).toBe(303);
  expect((await app.request("/beheer", { cookie })).text).not.toContain("Er is een melding over iemand");
});

/** The input of a name, as it stands in the page. */
function field(html: string, name: string): string {
  return html.match(/<input[^>]*>/g)?.find((one) => one.includes(`name="${name}"`)) ?? "";
}
