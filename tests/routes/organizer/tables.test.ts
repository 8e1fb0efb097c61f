import { monitorEventLoopDelay } from "node:perf_hooks";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { registrationToken } from "#app/domain/registration/link";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { comeTo, planNow, plan as planTables } from "#tests/domain/table-plan/plans";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { fieldsOf } from "./form-fields";

let app: TestApp;
let event: TestEvent;
let editor: string;
let ids: string[];
let now = testNow;

const page = (below = "", of = event) => `/beheer/bijeenkomsten/${of.slug}/tafels${below}`;
const get = (path: string, cookie = editor) => app.request(path, { cookie });
const post = (path: string, form: Record<string, string>) => app.request(path, { form, cookie: editor });
const typed = { item: "zaal", tables: "2", places: "5", sizes: "", rounds: "2" };

beforeAll(async () => {
  app = await createTestApp({ clock: () => now });
});
afterAll(() => app.stop());

beforeEach(async () => {
  now = testNow;
  const { db } = app.elkaar;
  event = await createTestEvent(db, { title: "Rondom het Kind", rounds: [[400]] });
  ids = await comeTo(db, event, 8, (index) => ({
    name: `Anke van den Berg${index}`,
    organization: index === 0 ? `=cmd|' /C calc'!A0` : `Organisatie <${index}>`,
    listed: index < 3,
    workshops: { [event.roundIds[0] ?? ""]: event.workshopIds[0] ?? "" },
  }));
  editor = await app.signIn((await createTestOrganizer(db, "editor", { eventId: event.eventId })).email);
});

async function made(form: Partial<typeof typed> = {}) {
  const answer = await post(page(), { ...typed, ...form });
  expect(answer.status).toBe(303);
  const planId = answer.location?.split("/").at(-1) ?? "";
  return { path: page(`/${planId}`), planId };
}

describe("the page of tables", () => {
  test("offers what there is and as many tables as people need, and makes a plan that it then shows", async () => {
    const first = await get(page());
    expect(first.text).toContain("8 mensen hebben een bevestigde plek.");
    expect(fieldsOf(first.text)).toMatchObject({ item: event.roundIds[0], tables: "1", places: "8", rounds: "1" });
    const { path } = await made();
    const { text } = await get(path);
    expect(text).toContain("In de zaal");
    expect(text).toContain("2 tafels van 5, 2 rondes");
    expect(text).toMatch(/\d+ ontmoetingen van mensen van verschillende organisaties/);
    expect(text).toContain("Berg0, Anke van den");
    expect(text).toContain("Organisatie &lt;1&gt;");
    expect((await get(`${path}?ronde=2`)).text).toContain("Wie zit waar: ronde 2");
    for (const ronde of ["3", "0", "-1", "x", "2e0"])
      expect((await get(`${path}?ronde=${ronde}`)).text).toContain("Wie zit waar: ronde 1");
    expect((await get(page())).text).toContain("Alleen voor u");
  });

  test.each([
    [{ tables: "-1" }, "Vul een heel aantal tafels in"],
    [{ tables: "10^9" }, "Vul een heel aantal tafels in"],
    [{ tables: "1000000000" }, "Vul een heel aantal tafels in"],
    [{ tables: "NaN" }, "Vul een heel aantal tafels in"],
    [{ places: "<b>" }, "Vul een heel aantal plaatsen in"],
    [{ places: "3" }, "Er zijn te weinig plaatsen voor 8 mensen"],
    [{ sizes: "8, x" }, "Schrijf voor elke tafel een getal"],
    [{ sizes: "4, 3" }, "Er zijn te weinig plaatsen voor 8 mensen"],
    [{ tables: "5" }, "Met zoveel tafels zit er iemand alleen. Neem er hoogstens 4."],
    [{ rounds: "7" }, "Kies een getal van 1 tot en met 6"],
    [{ item: "nergens" }, "Kies een onderdeel van de lijst"],
  ])("says what is wrong with %j beside the field, and keeps what was typed", async (wrong, sentence) => {
    const { status, text } = await post(page(), { ...typed, ...wrong });
    expect(status).toBe(400);
    expect(text).toContain(sentence);
    const { tables, places, sizes } = { ...typed, ...wrong };
    expect(fieldsOf(text)).toMatchObject({ tables, places, sizes });
    expect(
      await app.elkaar.db.selectFrom("table_plans").selectAll().where("event_id", "=", event.eventId).execute(),
    ).toEqual([]);
  });

  test("answers an empty and a nonsensical form, and one for an event without people", async () => {
    expect((await post(page(), {})).status).toBe(400);
    expect(
      (
        await app.request(page(), {
          cookie: editor,
          form: { tables: ["2", "3"], sizes: [" ", "x"], item: "__proto__" },
        })
      ).status,
    ).toBe(400);
    const empty = await createTestEvent(app.elkaar.db);
    const owner = await app.signIn(
      (await createTestOrganizer(app.elkaar.db, "owner", { regionId: empty.regionId })).email,
    );
    const answer = await app.request(page("", empty), { cookie: owner, form: typed });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("Er is nog niemand met een bevestigde plek");
  });

  test("knows no plan of another event", async () => {
    const other = await createTestEvent(app.elkaar.db);
    await comeTo(app.elkaar.db, other, 4);
    const { id } = await planTables(app.elkaar.db, other);
    for (const below of ["", "/ophangen", "/namen", ".csv", ".xlsx"])
      expect((await get(page(`/${id}${below}`))).status).toBe(404);
    for (const intent of ["show", "remove", "add", "make"])
      expect((await post(page(`/${id}`), { ...typed, intent })).status).toBe(404);
    expect(await planNow(app.elkaar.db, other, id)).toMatchObject({ isShown: false, seated: 4 });
  });

  test("counts who came and went since, adds them on a press, and plans anew or takes away on another", async () => {
    const { path, planId } = await made();
    await withdraw(app.elkaar.db, { registrationId: ids[0] ?? "", by: "attendee" }, testNow);
    await comeTo(app.elkaar.db, event, 3);
    const { text } = await get(path);
    expect(text).toContain("3 mensen hebben nog geen plaats");
    expect(text).not.toContain("Berg0, Anke van den");
    expect((await post(path, { intent: "add" })).location).toBe(`${path}?klaar=erbij`);
    expect((await get(path)).text).not.toContain("hebben nog geen plaats");
    await comeTo(app.elkaar.db, event, 1);
    const full = await post(path, { intent: "add" });
    expect(full.status).toBe(409);
    expect(full.text).toContain("Er zijn te weinig plaatsen vrij");
    expect((await post(path, { ...typed, tables: "1" })).status).toBe(400);
    expect((await post(path, { ...typed, tables: "3", item: "elsewhere" })).location).toBe(path);
    expect(await planNow(app.elkaar.db, event, planId)).toMatchObject({ seated: 11, withoutSeat: 0, itemId: "" });
    expect((await post(path, { intent: "remove" })).location).toBe(`${page()}?klaar=weg`);
    expect((await get(path)).status).toBe(404);
    const log = (await get(`/beheer/bijeenkomsten/${event.slug}`)).text;
    for (const words of ["Deelde tafels in voor 8 mensen", "Zette 3 mensen erbij", "Haalde een tafelindeling weg"])
      expect(log).toContain(words);
  });
});

describe("what is taken along", () => {
  test("is a sheet for each table in each round, and a list by surname", async () => {
    const { path, planId } = await made();
    const plan = await planNow(app.elkaar.db, event, planId);
    const sheets = (await get(`${path}/ophangen`)).text;
    expect(sheets.match(/class="sheet flow"/g)).toHaveLength(4);
    for (const round of [1, 2]) expect(sheets).toContain(`Ronde ${round}: tafel 2`);
    for (const { tables } of plan.plannedRounds)
      for (const { people } of tables) for (const { name } of people) expect(sheets).toContain(name);
    const names = (await get(`${path}/namen`)).text;
    const order = Array.from({ length: 8 }, (_, index) => names.indexOf(`Berg${index}, Anke van den`));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  test("is a file with a row a person, in which no formula runs", async () => {
    const { path } = await made();
    const csv = await get(`${path}.csv`);
    expect(csv.headers["content-type"]).toContain("text/csv");
    const cells: string[][] = parse(csv.text, { bom: true, delimiter: ";" });
    const [head, ...rows] = cells;
    expect(head).toEqual(["Naam", "Organisatie", "Functie", "Tafel ronde 1", "Tafel ronde 2"]);
    expect(rows).toHaveLength(8);
    expect(rows[0]?.slice(0, 2)).toEqual(["Berg0, Anke van den", `'=cmd|' /C calc'!A0`]);
    for (const row of rows) for (const table of row.slice(3)) expect(["1", "2"]).toContain(table);
    const acts = await app.elkaar.db
      .selectFrom("audit_log")
      .selectAll()
      .where("action", "=", "tables.exported")
      .execute();
    expect(acts.map(({ details }) => JSON.parse(details) as unknown)).toContainEqual({ format: "csv", people: 8 });
    expect((await get(`${path}.xlsx`)).headers["content-type"]).toContain("spreadsheetml");
  });
});

describe("what an attendee sees", () => {
  const personal = () =>
    get(`/aanmelding/${registrationToken(app.elkaar.config.secret, { id: ids[1] ?? "", linkVersion: 1 })}`, "");

  test("is their own table once the organizer shows it, and nobody who sits there", async () => {
    const { path, planId } = await made();
    expect((await personal()).text).not.toContain("Uw tafel");
    expect((await post(path, { intent: "show" })).location).toBe(`${path}?klaar=zichtbaar`);
    const plan = await planNow(app.elkaar.db, event, planId);
    const own = plan.plannedRounds.map(
      ({ round, tables }) =>
        `ronde ${round} tafel ${tables.find(({ people }) => people.some((one) => one.registrationId === ids[1]))?.table ?? 0}`,
    );
    const { text } = await personal();
    expect(text).toContain("Uw tafel");
    expect(text.toLowerCase()).toContain(own.join(", "));
    expect(text).not.toContain("Berg2");
    await post(path, { ...typed, tables: "2" });
    expect((await personal()).text).not.toContain("Uw tafel");
    await post(path, { intent: "show" });
    await post(path, { intent: "hide" });
    expect((await personal()).text).not.toContain("Uw tafel");
  });

  test("is afterwards whom they sat with of who shows themselves, beside their workshop and everybody", async () => {
    const { path, planId } = await made({ rounds: "1" });
    await post(path, { intent: "show" });
    const plan = await planNow(app.elkaar.db, event, planId);
    const own = plan.plannedRounds[0]?.tables.find(({ people }) => people.some((one) => one.registrationId === ids[0]));
    const { email } = await app.elkaar.db
      .selectFrom("registrations")
      .select("email")
      .where("id", "=", ids[0] ?? "")
      .executeTakeFirstOrThrow();
    now = new Date("2026-11-05T10:00:00.000Z");
    const cookie = await app.signIn(email);
    const { text } = await get(`/bijeenkomsten/${event.slug}/gesproken`, cookie);
    expect(text).toContain("Uw workshop");
    for (const [index, id] of ids.entries()) {
      if (index === 0) continue;
      const sits = own?.people.some((one) => one.registrationId === id) ?? false;
      expect(text.includes(`Anke van den Berg${index}`)).toBe(sits && index < 3);
    }
    const workshop = await get(`/bijeenkomsten/${event.slug}/gesproken?wie=workshop`, cookie);
    for (const [index] of ids.slice(1).entries()) {
      expect(workshop.text.includes(`Anke van den Berg${index + 1}`)).toBe(index + 1 < 3);
    }
  });
});

describe("300 people in six rounds", () => {
  test("are planned beside the event loop, with a count of how far it is", { timeout: 120_000 }, async () => {
    const { db } = app.elkaar;
    const large = await createTestEvent(db, { capacity: 400 });
    await comeTo(db, large, 300, (index) => ({ organization: `Organisatie ${index % 60}`, listed: index % 2 === 0 }));
    editor = await app.signIn((await createTestOrganizer(db, "editor", { eventId: large.eventId })).email);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const begun = performance.now();
    const answer = await post(page("", large), { ...typed, tables: "38", places: "8", rounds: "6" });
    expect(answer.status).toBe(303);
    const counts = new Set<string>();
    let text = "";
    do {
      text = (await get(answer.location ?? "")).text;
      const count = /indelen: (\d+) van 100/.exec(text)?.[1];
      if (count !== undefined) counts.add(count);
      await new Promise((resolve) => setTimeout(resolve, 100));
    } while (text.includes("van 100 gedaan"));
    delay.disable();
    const ms = Math.round(performance.now() - begun);
    console.log(
      `300 people, 38 tables, 6 rounds: ${ms} ms, ${counts.size} counts seen, delay p50 ${delay.percentile(50) / 1e6} ms`,
    );
    expect(delay.percentile(50) / 1e6).toBeLessThan(50);
    expect(counts.size).toBeGreaterThan(1);
    expect(text).toContain("38 tafels van 8, 6 rondes");
    const plan = await planNow(db, large, answer.location?.split("/").at(-1) ?? "");
    expect(plan.plannedRounds.map(({ tables }) => tables.reduce((sum, { people }) => sum + people.length, 0))).toEqual(
      Array(6).fill(300),
    );
  });
});
