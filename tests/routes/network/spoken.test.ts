import { afterEach, beforeEach, expect, test } from "vitest";
import { askLimits } from "#app/domain/introduction/rules";
import { canary, peopleWhoCome } from "#tests/domain/introduction/people-who-come";
import type { Someone } from "#tests/domain/introduction/people-who-come";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestPerson } from "#tests/support/people";

let app: TestApp;
let event: TestEvent;
let people: [Someone, Someone, Someone, Someone, ...Someone[]];
let path = "";
let now = testNow;
let cookie = "";

const names = ["Anna Aa", ...Array.from({ length: 7 }, (_, index) => `Mens Nummer${index}`)];
const line = "Wij spraken elkaar in de pauze.";

beforeEach(async () => {
  now = testNow;
  app = await createTestApp({ clock: () => now });
  const made = await peopleWhoCome(app.elkaar.db, names, { rounds: [[20, 20]] });
  event = made.event;
  people = made.people as typeof people;
  path = `/bijeenkomsten/${event.slug}/gesproken`;
  await registerSomeone(app.elkaar.db, event, {
    name: "Ander Workshop",
    email: "ander@school.example",
    workshops: { [event.roundIds[0] ?? ""]: event.workshopIds[1] ?? "" },
    listed: true,
    confirmed: true,
  });
  await registerSomeone(app.elkaar.db, event, {
    name: "Verborgen Vera",
    email: "vera@school.example",
    confirmed: true,
  });
  now = new Date("2026-11-05T10:00:00.000Z");
  cookie = await app.signIn(people[0].email);
});
afterEach(() => app.stop());

const asked = () =>
  app.elkaar.db.selectFrom("outbox").selectAll().where("template", "=", "introduction-asked").execute();
const send = (spoken: string[], more = {}) => app.request(path, { cookie, form: { spoken, line, ...more } });

test("shows who was in one's workshop, or everybody; never who shows themselves to nobody, nor oneself", async () => {
  const mates = await app.request(path, { cookie });
  expect(mates.text).toContain("Mens Nummer1");
  for (const absent of ["Ander Workshop", "Verborgen Vera", `value="${people[0].personId}"`])
    expect(mates.text).not.toContain(absent);
  const all = await app.request(`${path}?wie=allen`, { cookie });
  expect(all.text).toContain("Ander Workshop");
  expect(all.text).not.toContain("Verborgen Vera");
  expect((await app.request(`/bijeenkomsten/${event.slug}/deelnemers`, { cookie })).text).toContain(path);
});

test("asks each of them, with what the asker would give and nothing of it in the mail", async () => {
  const given = { give: ["email"], email: `${canary("anna", "email")}@school.example` };
  const answer = await send([people[1].personId, people[2].personId, people[1].personId], given);
  expect([answer.status, answer.location]).toEqual([303, "/kennismaken?klaar=gevraagd"]);
  const mails = await asked();
  expect(mails.map((mail) => mail.recipient_email).sort()).toEqual([people[1].email, people[2].email].sort());
  for (const { payload } of mails) {
    expect(payload).toContain(line);
    expect(payload).not.toContain("canary");
  }
  const after = await app.request(path, { cookie });
  expect(after.text).not.toContain(people[1].name);
  expect(after.text).toContain(people[3].name);
});

test("asks as many as one may in a day, and says of the others why not", async () => {
  const answer = await send(people.slice(1).map(({ personId }) => personId));
  expect(answer.status).toBe(409);
  expect(await asked()).toHaveLength(askLimits.perDay);
  expect(answer.text).toContain("Niet iedereen kon worden gevraagd");
  expect(answer.text.match(/U heeft vandaag al vijf mensen gevraagd/g)).toHaveLength(
    names.length - 1 - askLimits.perDay,
  );
});

test("does not ask who shows themselves to nobody, however their id was found", async () => {
  const { person_id: vera } = await app.elkaar.db
    .selectFrom("registrations")
    .select("person_id")
    .where("name", "=", "Verborgen Vera")
    .executeTakeFirstOrThrow();
  const answer = await send([vera, "nobody"]);
  expect(answer.status).toBe(409);
  expect(answer.text).not.toContain("Vera");
  expect(await asked()).toEqual([]);
});

test("tells what is missing beside the field, and keeps what was typed", async () => {
  const none = await send([]);
  expect(none.status).toBe(400);
  expect(none.text).toContain('href="#spoken"');
  expect(none.text).toContain(line);
  const unsaid = await send([people[1].personId], { line: "" });
  expect(unsaid.status).toBe(400);
  expect(unsaid.text).toMatch(
    new RegExp(`value="${people[1].personId}"[^>]*checked|checked[^>]*value="${people[1].personId}"`),
  );
  expect(await asked()).toEqual([]);
});

test("is for who was there, once it has begun", async () => {
  const { email } = await createTestPerson(app.elkaar.db, { name: "Niet Geweest" });
  const stranger = await app.signIn(email);
  const refused = await app.request(path, { cookie: stranger });
  expect(refused.status).toBe(403);
  expect(refused.text).not.toContain("Mens Nummer");
  expect((await app.request(path, { cookie: stranger, form: { spoken: people[1].personId, line } })).status).toBe(403);
  now = testNow;
  const early = await app.request(path, { cookie });
  expect(early.text).toContain("als de bijeenkomst is begonnen");
  expect((await send([people[1].personId])).status).toBe(403);
  expect(await asked()).toEqual([]);
});
