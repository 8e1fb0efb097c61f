import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestApp, testBaseUrl } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestRegion, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { fieldsOf } from "../organizer/form-fields";

let app: TestApp;
let owner: string;
let elsewhere: string;

const page = "/beheer/organisaties/importeren";
const get = (path: string, cookie = owner) => app.request(path, { cookie });

beforeAll(async () => {
  app = await createTestApp({ clock: () => testNow });
  const { db } = app.elkaar;
  const make = async () => (await createTestOrganizer(db, "owner", { regionId: await createTestRegion(db) })).email;
  owner = await app.signIn(await make());
  elsewhere = await app.signIn(await make());
});
afterAll(() => app.stop());

/** Sends a file as a browser does. */
function upload(content: string | Buffer, { cookie = owner, name = "lijst.csv", path = page } = {}) {
  const boundary = "----elkaar-test";
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}`, origin: testBaseUrl };
  return app.request(path, { method: "POST", body, cookie, headers });
}

const countOf = async () => (await app.elkaar.db.selectFrom("organizations").select("id").execute()).length;

it("shows first what a list does, row by row, and writes it when asked", async () => {
  const list =
    "naam;soort;gemeente;brin\n<b>De Brón</b>;school;Gouda;12AB\nKapper;kapper;;\nJeugdteam Goverwelle;jeugdteam;Gouda;";
  const sent = await upload(Buffer.from(list, "latin1"));
  expect(sent.status).toBe(303);
  const preview = await get(sent.location ?? "");
  for (const words of [
    "Klopt dit?",
    "lijst.csv: 3 rijen",
    "Soort kennen we niet, schrijf bijvoorbeeld school of gemeente.",
    "Importeer 2 organisaties",
  ])
    expect(preview.text).toContain(words);
  expect(preview.text).toContain("&lt;b&gt;De Brón&lt;/b&gt;");
  expect(preview.text).not.toContain("<b>De");
  expect(await countOf()).toBe(0);
  expect((await get(sent.location ?? "", elsewhere)).status).toBe(404);
  const stale = await app.request(sent.location ?? "", { form: { preview: "x" }, cookie: owner });
  expect(stale.status).toBe(409);
  const form = fieldsOf(preview.text);
  const theirs = await app.request(sent.location ?? "", { form, cookie: elsewhere });
  expect(theirs.status).toBe(404);
  const done = await app.request(sent.location ?? "", { form, cookie: owner });
  expect(done.status).toBe(303);
  expect((await get(done.location ?? "")).text).toContain("De lijst is verwerkt");
  expect(await countOf()).toBe(2);
  expect((await app.request(sent.location ?? "", { form, cookie: owner })).status).toBe(409);
});

it("asks about a row that is likely known, and does what was chosen", async () => {
  const sent = await upload("naam;soort;gemeente\nJeugdteam Goverwele;jeugdteam;Gouda");
  const preview = await get(sent.location ?? "");
  expect(preview.text).toContain("Rij 2: Jeugdteam Goverwele. Is dat Jeugdteam Goverwelle, Gouda?");
  const form = { ...fieldsOf(preview.text), "row.2": "same", "row.x": "new", "row.99999": "new" };
  expect((await app.request(sent.location ?? "", { form, cookie: owner })).status).toBe(303);
  expect(await countOf()).toBe(2);
  const found = await get("/beheer/organisaties?q=goverwele");
  expect(found.text).toContain(">Jeugdteam Goverwelle<");
});

it("says in a sentence what is wrong with a file", async () => {
  for (const [content, words] of [
    ["", "Kies een bestand."],
    ["gemeente\nGouda", "Geen kolom heet naam"],
    ['naam\n"De Bron', "een aanhalingsteken"],
    ["naam\n" + "x\n".repeat(10_001), "meer dan 10.000 rijen"],
    ["x".repeat(5 * 1024 * 1024 + 1), "groter dan 5 MB"],
    ["PK\x03\x04", "niet te lezen"],
  ] as const) {
    const answer = await upload(content);
    expect([answer.status, answer.text.includes(words)]).toEqual([400, true]);
  }
});

it("takes no more than a file of 5 MB, and nothing large from who may not upload", async () => {
  const large = Buffer.alloc(5 * 1024 * 1024 + 200_000, "a");
  expect((await upload(large)).status).toBe(413);
  const small = Buffer.alloc(100_000, "a");
  expect((await upload(small, { cookie: "" })).status).toBe(413);
  expect((await upload(small, { path: "/beheer/organisaties/nieuw" })).status).toBe(413);
  const form = await app.request(page, { form: { file: "x" }, cookie: owner });
  expect(form.status).toBe(415);
  const headers = { "content-type": "multipart/form-data; boundary=x", origin: testBaseUrl };
  expect((await app.request(page, { method: "POST", body: "no parts", cookie: owner, headers })).status).toBe(400);
});

it("gives an empty list and all organizations as files that Excel opens", async () => {
  const template = await get("/beheer/organisaties/importeren/voorbeeld.csv");
  expect(template.text).toBe('\ufeff"naam";"soort";"gemeente";"plaats";"adres";"brin";"andere namen"\r\n');
  const all = await get("/beheer/organisaties/alle.csv");
  expect(all.headers["content-disposition"]).toBe('attachment; filename="organisaties.csv"');
  expect(all.headers["content-type"]).toBe("text/csv; charset=utf-8");
  expect(all.text).toContain('"Jeugdteam Goverwelle";"Jeugdteam";"Gouda"');
});
