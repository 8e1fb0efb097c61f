import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { SoftwareAuthenticator } from "#tests/support/authenticator";
import { openFreshDatabase } from "#tests/support/databases";
import type { FreshDatabase } from "#tests/support/databases";
import { createTestRegion, testNow } from "#tests/support/factories";
import { createTestOrganizer, createTestPerson } from "#tests/support/people";

const page = "/account/sleutel";
let database: FreshDatabase;
let app: TestApp;
let regionId: string;
let now = testNow;

beforeEach(async () => {
  now = testNow;
  database = await openFreshDatabase("sqlite");
  app = await createTestApp({ database, clock: () => now });
  regionId = await createTestRegion(database.db);
});
afterEach(async () => {
  await app.stop();
  await database.discard();
});

async function organizer() {
  const { email, personId } = await createTestOrganizer(database.db, "owner", { regionId });
  return { email, personId, cookie: await app.signIn(email, { passkey: false }) };
}

const optionsIn = (html: string) =>
  (/data-options="([^"]*)"/.exec(html)?.[1] ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** Makes a passkey through the page. */
async function makePasskey(cookie: string, device: SoftwareAuthenticator, name = "", terug = "/beheer") {
  const options = optionsIn((await app.request(page, { cookie })).text);
  return app.request(page, { form: { intent: "register", credential: device.create(options), name, terug }, cookie });
}

const newDevice = () => new SoftwareAuthenticator(app.elkaar.config.baseUrl);
const codesIn = (html: string) =>
  [...html.matchAll(/<li>([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})<\/li>/g)].map((it) => it[1]!);

test("shows the recovery codes once, never stored by a browser, and keeps a hostile name harmless", async () => {
  const { cookie } = await organizer();
  const name = `"><script>alert(1)</script>`;
  const made = await makePasskey(cookie, newDevice(), name);
  expect([made.status, made.headers["cache-control"]]).toEqual([200, "no-store"]);
  expect(codesIn(made.text)).toHaveLength(10);
  const list = await app.request(page, { cookie });
  expect(codesIn(list.text)).toEqual([]);
  expect(list.text).toContain("&lt;script&gt;alert(1)");
  expect(list.text).not.toContain("<script>alert");
});

test.each(["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
  "never leads to %s",
  async (terug) => {
    const { cookie } = await organizer();
    const device = newDevice();
    const made = await makePasskey(cookie, device, "", terug);
    expect(made.text).toContain('href="/beheer"');
    expect(made.text).not.toContain("evil.example");
    const options = optionsIn((await app.request(`${page}?terug=${encodeURIComponent(terug)}`, { cookie })).text);
    expect(options).toContain("challenge");
  },
);

test.each([
  ["", 400, "Staat JavaScript uit"],
  ["NotAllowedError", 400, "Er kwam geen passkey"],
  ["InvalidStateError", 409, "heeft u al een passkey"],
  ["NotSupportedError", 400, "kent geen passkeys"],
  ["SecurityError", 400, "gaf een fout"],
  ["<b>", 400, "gaf een fout"],
])("tells in words that the browser said %j, and keeps the name that was typed", async (problem, status, words) => {
  const { cookie } = await organizer();
  const answer = await app.request(page, { form: { intent: "register", problem, name: "Mijn laptop" }, cookie });
  expect(answer.status).toBe(status);
  expect(answer.text).toContain(words);
  expect(answer.text).toContain('value="Mijn laptop"');
});

test("refuses whatever else is sent, without an error of ours", async () => {
  const { cookie } = await organizer();
  const forms: Record<string, string>[] = [
    {},
    { intent: "register", credential: "{}" },
    { intent: "use", credential: "x".repeat(30_000) },
    { intent: "remove", passkey: "' or 1=1" },
    { intent: "codes" },
    { intent: "recover", code: "\u0000" },
    { intent: "__proto__", credential: "null" },
  ];
  for (const form of forms) {
    const answer = await app.request(page, { form, cookie });
    expect([400, 409], JSON.stringify(form).slice(0, 60)).toContain(answer.status);
  }
  expect((await app.request("/beheer", { cookie })).location).toBe("/account/sleutel?terug=%2Fbeheer");
});

test("counts attempts with recovery codes in rows: a restart forgets nothing, and the answer says when again", async () => {
  const { cookie, email } = await organizer();
  await makePasskey(cookie, newDevice());
  const half = await app.signIn(email, { passkey: false });
  const form = { intent: "recover", code: "0000-0000-0000" };
  for (let time = 0; time < 5; time += 1) expect((await app.request(page, { form, cookie: half })).status).toBe(400);
  const restarted = await createTestApp({ database, clock: () => now });
  const refused = await restarted.request(page, { form, cookie: half });
  await restarted.stop();
  expect([refused.status, refused.text.includes("te veel herstelcodes")]).toEqual([429, true]);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
});

test("is not there for who organizes nothing, and leads to signing in who has not", async () => {
  const { email } = await createTestPerson(database.db);
  expect((await app.request(page, { cookie: await app.signIn(email) })).status).toBe(404);
  expect((await app.request(page)).location).toBe("/inloggen?terug=%2Faccount%2Fsleutel");
});

test("a page that stood open too long is told so, and works at once again", async () => {
  const { cookie } = await organizer();
  const device = newDevice();
  const options = optionsIn((await app.request(page, { cookie })).text);
  now = new Date(testNow.getTime() + 5 * 60_000);
  const form = { intent: "register", credential: device.create(options) };
  const late = await app.request(page, { form, cookie });
  expect([late.status, late.text.includes("stond te lang open")]).toEqual([409, true]);
  const credential = device.create(optionsIn(late.text));
  expect((await app.request(page, { form: { intent: "register", credential }, cookie })).status).toBe(200);
});

test("an owner erases the passkeys of a colleague, not those of another region", async () => {
  const owner = await organizer();
  await makePasskey(owner.cookie, newDevice());
  const colleague = await organizer();
  await makePasskey(colleague.cookie, newDevice());
  regionId = await createTestRegion(database.db);
  const stranger = await organizer();
  await makePasskey(stranger.cookie, newDevice());
  const list = "/beheer/organisatoren";
  const seen = await app.request(list, { cookie: owner.cookie });
  expect(seen.text).toContain(`?wis=${colleague.personId}`);
  expect(seen.text).not.toContain(stranger.personId);
  expect((await app.request(`${list}?wis=${stranger.personId}`, { cookie: owner.cookie })).text).not.toContain(
    "Ja, wissen",
  );
  const refused = await app.request(list, { form: { person: stranger.personId }, cookie: owner.cookie });
  expect(refused.status).toBe(409);
  expect((await app.request("/beheer", { cookie: stranger.cookie })).status).toBe(200);
  const done = await app.request(list, { form: { person: colleague.personId }, cookie: owner.cookie });
  expect([done.status, done.location]).toEqual([303, "/beheer/organisatoren?klaar=gewist"]);
  expect((await app.request("/beheer", { cookie: colleague.cookie })).location).toMatch(/^\/inloggen/);
});

test("an organizer without a passkey sees what is public and what is their own", async () => {
  const { cookie } = await organizer();
  for (const path of ["/", "/bijeenkomsten", "/account"])
    expect((await app.request(path, { cookie })).status, path).toBe(200);
  expect((await app.request("/account", { cookie })).text).toContain("Maak of gebruik een passkey");
});
