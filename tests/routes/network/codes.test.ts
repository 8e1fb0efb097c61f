import { afterEach, beforeEach, expect, test } from "vitest";
import { listContacts } from "#app/domain/contact/queries.server";
import { findOwnCode } from "#app/domain/person-code/own-code.server";
import { codeLimits, shownCode } from "#app/domain/person-code/rules";
import { registrationToken } from "#app/domain/registration/link";
import { canary, peopleWhoCome } from "#tests/domain/introduction/people-who-come";
import type { Someone } from "#tests/domain/introduction/people-who-come";
import { createTestApp, testBaseUrl } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";

let app: TestApp;
let event: TestEvent;
let anna: Someone;
const vera = { name: "Verborgen Vera", email: "vera@school.example", organization: "De Verstopte School" };
let veraPath = "";

beforeEach(async () => {
  app = await createTestApp({ clock: () => testNow });
  const { db, config } = app.elkaar;
  const made = await peopleWhoCome(db, ["Anna Aa"]);
  event = made.event;
  [anna] = made.people as [Someone];
  const id = await registerSomeone(db, event, { ...vera, confirmed: true });
  veraPath = `/aanmelding/${registrationToken(config.secret, { id, linkVersion: 1 })}`;
});
afterEach(() => app.stop());

const codeIn = (page: string) => /<b>([0-9A-Z]{5}-[0-9A-Z]{5})<\/b>/.exec(page)?.[1] ?? "";

/** Vera makes her code with the link of her mail, without an account. */
async function makeCode(): Promise<string> {
  const made = await app.request(`${veraPath}/code`, { form: { intent: "renew" } });
  expect([made.status, made.location]).toEqual([303, `${veraPath}/code?klaar=nieuw`]);
  return codeIn((await app.request(`${veraPath}/code`)).text);
}

test("somebody with their personal link makes a code, replaces it, and takes it away", async () => {
  expect((await app.request(veraPath)).text).toContain(`${veraPath}/code`);
  expect((await app.request(`${veraPath}/code`)).text).not.toContain('<svg class="qr-code"');
  const first = await makeCode();
  const page = await app.request(`${veraPath}/code`);
  expect(page.text).toContain('class="qr-code"');
  expect(page.text).toContain(`${testBaseUrl.replace("http://", "")}/k/<b>${first}</b>`);
  expect(page.headers["cache-control"]).toBe("no-store");
  const second = await makeCode();
  expect(second).not.toBe(first);
  expect((await app.request(`/k/${first}`)).status).toBe(404);
  expect((await app.request(`/k/${second.toLowerCase()}`)).status).toBe(200);
  await app.request(`${veraPath}/code`, { form: { intent: "remove" } });
  expect((await app.request(`/k/${second}`)).status).toBe(404);
});

test("a code stands on the badge only after its owner said so, and an editor alone prints badges", async () => {
  const code = await makeCode();
  const { db } = app.elkaar;
  const editor = await createTestOrganizer(db, "editor", { eventId: event.eventId });
  const cookie = await app.signIn(editor.email);
  const path = `/beheer/bijeenkomsten/${event.slug}/badges`;
  const badges = async () => (await app.request(path, { cookie })).text;
  expect(await badges()).toContain(vera.name);
  expect(await badges()).not.toContain(code);
  const wanted = await app.request(`${veraPath}/code`, { form: { intent: "badge" } });
  expect([wanted.status, wanted.location]).toEqual([303, `${veraPath}/code?klaar=badge`]);
  expect(await badges()).toContain(code);
  await app.request(`${veraPath}/code`, { form: { intent: "no_badge" } });
  expect(await badges()).not.toContain(code);
  const desk = await createTestOrganizer(db, "desk", { eventId: event.eventId });
  expect((await app.request(path, { cookie: await app.signIn(desk.email) })).status).toBe(403);
});

test("opening a page makes no code", async () => {
  await app.request(`${veraPath}/code`);
  const cookie = await app.signIn(anna.email);
  expect((await app.request("/account/code", { cookie })).status).toBe(200);
  expect(await app.elkaar.db.selectFrom("person_codes").selectAll().execute()).toEqual([]);
});

test("who is not signed in reads nothing of whose code it is, and is led through signing in and back", async () => {
  const code = await makeCode();
  const page = await app.request(`/k/${code}`);
  expect(page.status).toBe(200);
  for (const secret of ["Vera", "Verstopte", event.slug]) expect(page.text).not.toContain(secret);
  expect(page.text).toContain(`/inloggen?terug=${encodeURIComponent(`/k/${code}`)}`);
  expect(page.text).not.toContain("<form");
  const posted = await app.request(`/k/${code}`, { form: { line: "" } });
  expect([posted.status, posted.location]).toEqual([303, `/inloggen?terug=${encodeURIComponent(`/k/${code}`)}`]);
  expect(await app.elkaar.db.selectFrom("introductions").selectAll().execute()).toEqual([]);

  const form = { email: anna.email, terug: `/k/${code}` };
  const asked = await app.request("/inloggen", { form });
  const path = await app.lastSignInPath(anna.email);
  const used = await app.request(path, { form: {}, cookie: asked.cookies.join("; ") });
  expect(used.location).toBe(`/k/${code}`);
});

test("a scan asks, hides the name until the yes, and a scan back is that yes", async () => {
  const code = await makeCode();
  const cookie = await app.signIn(anna.email);
  const page = await app.request(`/k/${code}`, { cookie });
  expect(page.text).toContain("deze persoon");
  expect(page.text).not.toContain("Vera");
  const form = { line: "", give: ["email"], email: `${canary("anna", "email")}@school.example` };
  const asked = await app.request(`/k/${code}`, { cookie, form });
  expect([asked.status, asked.location]).toEqual([303, "/kennismaken?klaar=gevraagd"]);
  const list = await app.request("/kennismaken", { cookie });
  expect(list.text).toContain("Iemand van wie u de code scande");
  const link = /\/kennismaking\/[^"?]+/.exec(list.text)?.[0];
  expect(list.text + (link ? (await app.request(link, { cookie })).text : "")).not.toContain("Vera");
  const again = await app.request(`/k/${code}`, { cookie, form });
  expect(again.status).toBe(409);
  expect(again.text).toContain("U heeft dit al gevraagd");

  await app.request("/account/code", { cookie, form: { intent: "renew" } });
  const own = (await findOwnCode(app.elkaar.db, anna.personId)) ?? "";
  const veraCookie = await app.signIn(vera.email);
  expect((await app.request(`/k/${own}`, { cookie: veraCookie })).text).toContain("Kennismaken met Anna?");
  const back = await app.request(`/k/${own}`, { cookie: veraCookie, form: { line: "" } });
  expect(back.location).toBe("/kennismaken?klaar=voorgesteld");
  const [contact] = await listContacts(app.elkaar.db, { ownerId: anna.personId }, testNow);
  expect(contact?.name).toBe(vera.name);
});

test("who asked by a code can neither block nor report whom they do not know: both would name them", async () => {
  const code = await makeCode();
  const cookie = await app.signIn(anna.email);
  await app.request(`/k/${code}`, { cookie, form: { line: "" } });
  const { db, links } = app.elkaar;
  const side = await db
    .selectFrom("introduction_sides")
    .select("id")
    .where("person_id", "=", anna.personId)
    .executeTakeFirstOrThrow();
  const path = new URL(links("nl").introduction({ id: side.id, linkVersion: 1 })).pathname;
  for (const intent of ["block", "report"]) {
    const refused = await app.request(path, { cookie, form: { intent, complaint: "Belt steeds." } });
    expect(refused.status).toBe(409);
    expect(refused.text).not.toContain("Vera");
  }
  expect(await db.selectFrom("person_blocks").selectAll().execute()).toEqual([]);
  expect((await app.request("/kennismaken", { cookie })).text).not.toContain("Vera");
});

test("who is asked by a code says no, blocks and reports from the mail alone, without signing in", async () => {
  const code = await makeCode();
  await app.request(`/k/${code}`, { cookie: await app.signIn(anna.email), form: { line: "" } });
  const { db, links } = app.elkaar;
  const side = await db
    .selectFrom("introduction_sides")
    .select("id")
    .where("other_id", "=", anna.personId)
    .executeTakeFirstOrThrow();
  const path = new URL(links("nl").introduction({ id: side.id, linkVersion: 1 })).pathname;
  expect((await app.request(path)).text).toMatch(/<details(?![^>]* open)[^>]* id="blokkeren"/);
  expect((await app.request(`${path}?blokkeren=1`)).text).toMatch(/<details[^>]* open=""[^>]* id="blokkeren"/);

  expect((await app.request(path, { form: { intent: "not_now" } })).location).toBe(`${path}?klaar=nietnu`);
  const complaint = "Fotografeert badges.";
  expect((await app.request(path, { form: { intent: "report", complaint } })).location).toBe(`${path}?klaar=gemeld`);
  expect((await app.request(path, { form: { intent: "block" } })).location).toBe(`${path}?klaar=geblokkeerd`);
  expect(await db.selectFrom("person_reports").select(["reported_id", "complaint"]).execute()).toEqual([
    { reported_id: anna.personId, complaint },
  ]);
  expect(await db.selectFrom("person_blocks").select("blocked_id").execute()).toEqual([{ blocked_id: anna.personId }]);
  expect((await app.request(`/k/${code}`, { cookie: await app.signIn(anna.email) })).status).toBe(404);
});

test("bad input is told beside the field, with what was typed; a child in the line is refused", async () => {
  const code = await makeCode();
  const cookie = await app.signIn(anna.email);
  const line = "Het gaat over leerling Sam de Vries";
  const refused = await app.request(`/k/${code}`, { cookie, form: { line, give: ["mobile"], mobile: "geen" } });
  expect(refused.status).toBe(400);
  for (const words of [line, "geen", 'href="#line"', 'href="#mobile"']) expect(refused.text).toContain(words);
  for (const odd of ["/k/%00", "/k/%F0%9F%98%80", `/k/${"A".repeat(3000)}`])
    expect((await app.request(odd, { cookie })).status).toBeLessThan(500);
});

test("guessing codes ends, also for the right one", async () => {
  const code = await makeCode();
  const cookie = await app.signIn(anna.email);
  for (let guess = 0; guess < codeLimits.perPerson.max; guess++)
    expect((await app.request(`/k/${shownCode("AAAAAAAAAA")}`, { cookie })).status).toBe(404);
  const answer = await app.request(`/k/${code}`, { cookie });
  expect(answer.status).toBe(429);
  expect(answer.text).toContain("te vaak");
});

test("who has not used their link, or does not come, has no code to show", async () => {
  const { db, config } = app.elkaar;
  const id = await registerSomeone(db, event, { name: "Nog Niet", email: "nog@niet.example" });
  const path = `/aanmelding/${registrationToken(config.secret, { id, linkVersion: 1 })}`;
  expect((await app.request(path)).text).not.toContain(`${path}/code`);
  for (const request of [{}, { form: { intent: "renew" } }]) {
    const answer = await app.request(`${path}/code`, request);
    expect([answer.status, answer.location]).toEqual([303, path]);
  }
  expect(await db.selectFrom("person_codes").selectAll().execute()).toEqual([]);
});
