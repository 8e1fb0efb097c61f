import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestRegion } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";

const page = "/beheer/organisatoren";

let app: TestApp;
let cookie: string;

beforeAll(async () => {
  app = await createTestApp();
  const regionId = await createTestRegion(app.elkaar.db);
  cookie = await app.signIn((await createTestOrganizer(app.elkaar.db, "owner", { regionId })).email);
});

afterAll(() => app.stop());

it("an owner adds somebody who then opens the organizer's area, and takes the role away after a question", async () => {
  const form = { intent: "name", name: "Ans Balie", email: "ans@gemeente.example", role: "editor" };
  const added = await app.request(page, { form, cookie });
  expect([added.status, added.location]).toEqual([303, `${page}?klaar=toegevoegd`]);
  const ans = await app.signIn(form.email);
  expect((await app.request("/beheer", { cookie: ans })).status).toBe(200);
  expect((await app.request(page, { cookie: ans })).status).toBe(403);
  const list = await app.request(page, { cookie });
  const role = /intrekken=(\w+)[^>]*>[^<]*<span[^>]*>: Ans Balie/.exec(list.text)?.[1] ?? "";
  expect((await app.request(`${page}?intrekken=${role}`, { cookie })).text).toContain(
    "Ans Balie is geen redacteur meer van",
  );
  expect((await app.request("/beheer", { cookie: ans })).status).toBe(200);
  const removed = await app.request(page, { form: { intent: "remove", role }, cookie });
  expect([removed.status, removed.location]).toEqual([303, `${page}?klaar=ingetrokken`]);
  expect((await app.request("/beheer", { cookie: ans })).status).not.toBe(200);
});

it("says beside the field what is wrong, and keeps what was typed", async () => {
  const form = { intent: "name", name: "Ans <b>", email: "geen adres", role: "baas" };
  const { status, text } = await app.request(page, { form, cookie });
  expect(status).toBe(400);
  expect(text).toContain('value="Ans &lt;b&gt;"');
  expect(text).toContain('value="geen adres"');
  for (const field of ["email", "role"]) expect(text).toContain(`href="#${field}"`);
});

it("refuses to take the last owner away, and a role that is somebody else's to give", async () => {
  const list = await app.request(page, { cookie });
  const own = /intrekken=(\w+)/.exec(list.text)?.[1] ?? "";
  const last = await app.request(page, { form: { intent: "remove", role: own }, cookie });
  expect([last.status, last.text.includes("enige eigenaar")]).toEqual([409, true]);
  const other = await createTestOrganizer(app.elkaar.db, "owner", { regionId: await createTestRegion(app.elkaar.db) });
  const theirs = await app.elkaar.db
    .selectFrom("roles")
    .select("id")
    .where("person_id", "=", other.personId)
    .executeTakeFirstOrThrow();
  expect((await app.request(page, { form: { intent: "remove", role: theirs.id }, cookie })).status).toBe(409);
});
