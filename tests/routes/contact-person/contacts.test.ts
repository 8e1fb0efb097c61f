import { afterEach, beforeEach, expect, test } from "vitest";
import { contactPersonToken } from "#app/domain/contact-person/link";
import { createTestTable, joost, karin, propose, settle } from "#tests/domain/contact-person/contacts";
import type { TestTable } from "#tests/domain/contact-person/contacts";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, createTestRegion, registerSomeone, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";

let app: TestApp;
let table: TestTable;
let now = testNow;

beforeEach(async () => {
  now = testNow;
  app = await createTestApp({ clock: () => now });
  table = await createTestTable(app.elkaar.db);
});
afterEach(() => app.stop());

const pathOf = (id: string, linkVersion = 1) =>
  `/contactpersoon/${contactPersonToken(app.elkaar.config.secret, { id, linkVersion })}`;

test("opening the link answers nothing; without a channel nothing is saved and what was typed stays", async () => {
  const { db } = app.elkaar;
  const id = await propose(db, table);
  const path = pathOf(id);
  for (let look = 0; look < 3; look++) {
    const page = await app.request(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain("De Bron");
    expect(page.text).not.toMatch(/name="show_(phone|email)"[^>]* checked/);
  }
  expect(await db.selectFrom("contact_places").select("state").execute()).toEqual([{ state: "proposed" }]);
  const none = await app.request(path, { form: { intent: "confirm", phone: "075 123 45 67" } });
  expect(none.status).toBe(400);
  expect(none.text).toContain("Vink uw telefoon of uw mail aan");
  expect(none.text).toContain('value="075 123 45 67"');
  const wrong = await app.request(path, { form: { intent: "confirm", phone: "bel mij", show_phone: "on" } });
  expect(wrong.status).toBe(400);
  const yes = await app.request(path, { form: { intent: "confirm", phone: "075 123 45 67", show_phone: "on" } });
  expect([yes.status, yes.location]).toEqual([303, `${path}?klaar=confirmed`]);
  expect((await app.request(`${path}?klaar=confirmed`)).text).toContain("Scholen kunnen u nu vinden");
});

test("who said yes can sign in, reads the table and finds the own place again", async () => {
  const id = await settle(app.elkaar.db, table);
  const cookie = await app.signIn(karin.email);
  const list = await app.request("/contactpersonen?q=br", { cookie });
  expect(list.text).toContain("Karin Postma");
  expect(list.text).toContain('href="tel:0751234567"');
  expect(list.text).not.toContain("Het Kompas");
  expect((await app.request("/account", { cookie })).text).toContain(pathOf(id));
});

test("a link that was revoked, or made for another purpose, leads nowhere", async () => {
  const id = await propose(app.elkaar.db, table);
  const changed = [pathOf(id, 2), `${pathOf(id)}x`, "/contactpersoon/x"];
  for (const path of changed) {
    expect((await app.request(path)).status).toBe(404);
    expect((await app.request(path, { form: { intent: "no" } })).status).toBe(404);
    expect((await app.request(`${path}/overdragen`)).status).toBe(404);
  }
});

test("one press says that it is still right, another hands all of it over", async () => {
  const { db } = app.elkaar;
  const id = await settle(db, table);
  now = new Date("2027-04-02T10:00:00.000Z");
  const kept = await app.request(pathOf(id), { form: { intent: "still" } });
  expect(kept.location).toBe(`${pathOf(id)}?klaar=kept`);
  const row = await db.selectFrom("contact_persons").select("confirm_again_at").executeTakeFirstOrThrow();
  expect(row.confirm_again_at).toBe("2027-10-02T10:00:00.000Z");
  const form = { stops_on: "2027-04-30", ...joost };
  const past = await app.request(`${pathOf(id)}/overdragen`, { form: { ...form, stops_on: "2027-04-01" } });
  expect(past.status).toBe(400);
  expect(past.text).toContain(`value="${joost.email}"`);
  const done = await app.request(`${pathOf(id)}/overdragen`, { form });
  expect(done.location).toBe(`${pathOf(id)}?klaar=stopped`);
  const asked = await db.selectFrom("outbox").select("recipient_email").orderBy("number", "desc").executeTakeFirst();
  expect(asked?.recipient_email).toBe(joost.email);
});

test("people of another region read nothing, and organizers of another region keep up nothing", async () => {
  const { db } = app.elkaar;
  const id = await settle(db, table);
  const elsewhere = await createTestRegion(db);
  const stranger = await createTestOrganizer(db, "owner", { regionId: elsewhere });
  const event = await createTestEvent(db, { regionId: elsewhere });
  await registerSomeone(db, event, { email: "vreemd@school.example", confirmed: true });
  await registerSomeone(db, await createTestEvent(db, { regionId: table.regionId }), { email: "los@school.example" });
  const { slug } = await db
    .selectFrom("regions")
    .select("slug")
    .where("id", "=", table.regionId)
    .executeTakeFirstOrThrow();
  for (const email of [stranger.email, "vreemd@school.example"]) {
    const cookie = await app.signIn(email);
    const page = await app.request(`/contactpersonen?regio=${slug}`, { cookie });
    expect(page.text).not.toContain(karin.name);
    expect((await app.request(`/contactpersonen/${table.schools[0]}?regio=${slug}`, { cookie })).status).toBe(404);
  }
  const cookie = await app.signIn(stranger.email);
  expect((await app.request(`/beheer/contactpersonen/personen/${id}`, { cookie })).status).toBe(404);
  expect(
    (await app.request(`/beheer/contactpersonen/personen/${id}`, { cookie, form: { intent: "end" } })).status,
  ).toBe(404);
  const file = await app.request(`/beheer/contactpersonen/alle.csv?regio=${slug}`, { cookie });
  expect(file.text).not.toContain(karin.name);
  expect(await db.selectFrom("contact_places").select("state").execute()).toEqual([{ state: "confirmed" }]);
});

test("somebody of a partner claims a school and answers at once; somebody of a school may not", async () => {
  const { db } = app.elkaar;
  const event = await createTestEvent(db, { regionId: table.regionId });
  await registerSomeone(db, event, { ...joost, organization: "Jeugdteam Zuid", confirmed: true });
  await registerSomeone(db, event, { email: "ib@school.example", organization: "De Bron", confirmed: true });
  const path = `/contactpersonen/${table.schools[0]}/voorstellen`;
  const form = { partner: table.partnerIds[0], topic: table.topicId, rank: "first", who: "self", name: "", email: "" };
  const cookie = await app.signIn(joost.email);
  const claimed = await app.request(path, { cookie, form });
  expect(claimed.status).toBe(303);
  expect((await app.request(claimed.location ?? "")).text).toContain("De Bron");
  const other = await app.request(path, { cookie, form: { ...form, who: "other", name: "", email: "geen adres" } });
  expect(other.status).toBe(400);
  expect(other.text).toContain('value="geen adres"');
  const school = await app.signIn("ib@school.example");
  expect((await app.request(path, { cookie: school })).text).toContain("U werkt niet bij een partner");
  expect((await app.request(path, { cookie: school, form })).status).toBe(409);
});

test("what somebody says is wrong waits on the dashboard until it is dealt with", async () => {
  const { db } = app.elkaar;
  const cookie = await app.signIn(table.organizerEmail);
  const path = `/contactpersonen/${table.schools[0]}`;
  expect((await app.request(path, { cookie, form: { text: "" } })).status).toBe(400);
  const child = await app.request(path, { cookie, form: { text: "Het gaat om leerling Sam" } });
  expect(child.status).toBe(400);
  expect((await app.request(path, { cookie, form: { text: "Het nummer is oud." } })).status).toBe(303);
  expect((await app.request("/beheer", { cookie })).text).toContain("1 melding over contactpersonen");
  const { id } = await db.selectFrom("contact_reports").select("id").executeTakeFirstOrThrow();
  expect((await app.request("/beheer/contactpersonen", { cookie })).text).toContain("Het nummer is oud.");
  await app.request("/beheer/contactpersonen", { cookie, form: { intent: "solve", id } });
  expect((await app.request("/beheer", { cookie })).text).not.toContain("melding over contactpersonen");
});

test("an organizer sets up partners, topics, municipalities and months, and is told what cannot be", async () => {
  const { db } = app.elkaar;
  await settle(db, table);
  const cookie = await app.signIn(table.organizerEmail);
  const send = async (form: Record<string, string>) => {
    const answer = await app.request("/beheer/contactpersonen", { cookie, form });
    return answer.status;
  };
  expect(await send({ intent: "add-partner", organization: "Jeugdteam Zuid", label: "" })).toBe(409);
  expect(await send({ intent: "add-partner", organization: "", label: "" })).toBe(400);
  expect(await send({ intent: "remove-partner", id: table.partnerIds[0] })).toBe(409);
  expect(await send({ intent: "remove-partner", id: table.partnerIds[1] })).toBe(303);
  expect(await send({ intent: "add-topic", topic: "Verzuim" })).toBe(303);
  expect(await send({ intent: "add-topic", topic: "verzuim" })).toBe(409);
  expect(await send({ intent: "remove-topic", id: table.topicId })).toBe(409);
  expect(await send({ intent: "add-municipality", municipality: "Nergens" })).toBe(409);
  expect(await send({ intent: "remove-municipality", id: "Oostzaan" })).toBe(303);
  expect(await send({ intent: "months", months: "0" })).toBe(400);
  expect(await send({ intent: "months", months: "12" })).toBe(303);
  const { contact_months } = await db
    .selectFrom("regions")
    .select("contact_months")
    .where("id", "=", table.regionId)
    .executeTakeFirstOrThrow();
  expect(contact_months).toBe(12);
});

test("an organizer sees what somebody shows and not the number itself, and ends all of it", async () => {
  const id = await settle(app.elkaar.db, table);
  const cookie = await app.signIn(table.organizerEmail);
  const page = await app.request(`/beheer/contactpersonen/personen/${id}`, { cookie });
  expect(page.text).toContain("telefoon");
  expect(page.text).not.toContain("075 123 45 67");
  const ended = await app.request(`/beheer/contactpersonen/personen/${id}`, { cookie, form: { intent: "end" } });
  expect(ended.status).toBe(303);
  expect((await app.request(pathOf(id))).status).toBe(404);
  expect((await app.request("/contactpersonen", { cookie })).text).not.toContain(karin.name);
});
