import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "#db/types";
import { makeNow, saveWork } from "#tests/domain/introduction/suggestions";
import { peopleWhoCome } from "#tests/domain/introduction/people-who-come";
import type { Someone } from "#tests/domain/introduction/people-who-come";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer, createTestPerson } from "#tests/support/people";

let app: TestApp;
let db: Database;
let event: TestEvent;
let anna: Someone;
let bram: Someone;
let carla: Someone;
let hers: string;
let his: string;
let organizes: string;
let organizer: { personId: string; email: string };
let path: string;
let managed: string;

/** What people typed and show nobody. Each stands with two people, so that it would be a reason. */
const hidden = ["zzgeheimeschool", "zzgeheimaanbod", "zzgeheimewens"];

beforeAll(async () => {
  app = await createTestApp({ clock: () => testNow, mode: "demo" });
  db = app.elkaar.db;
  const { event: made, people } = await peopleWhoCome(db, ["Anna Aa", "Bram Be", "Carla Ce"]);
  event = made;
  [anna, bram, carla] = people as [Someone, Someone, Someone];
  await db
    .updateTable("registrations")
    .set({ organization_text: "Jeugdteam", role: "" })
    .where("id", "=", bram.registrationId)
    .execute();
  const themes = { offers: ["zzgeheimaanbod"], seeks: ["zzgeheimewens"] };
  await saveWork(db, { ...bram, ...themes, areas: ["De Regenboog"], shows: ["areas"] });
  await saveWork(db, { ...carla, areas: ["zzgeheimeschool"], offers: ["zorg"], shows: ["offers"] });
  const shared = { areas: ["zzgeheimeschool"], offers: ["zzgeheimewens"], seeks: ["zzgeheimaanbod", "zorg"] };
  await saveWork(db, { ...anna, ...shared, shows: [] });
  organizer = await createTestOrganizer(db, "owner", { regionId: event.regionId });
  path = `/bijeenkomsten/${event.slug}/voorstellen`;
  managed = `/beheer${path}`;
  hers = await app.signIn(anna.email);
  his = await app.signIn(bram.email);
  organizes = await app.signIn(organizer.email);
});
afterAll(() => app.stop());

describe("suggestions over HTTP", () => {
  it("are asked for by the organizer, made by the worker, and answered with counts", async () => {
    const cookie = organizes;
    const before = await app.request(managed, { cookie });
    expect(before.text).toContain("Hoogstens 3 mails");
    const asked = await app.request(managed, { cookie, form: { byMail: "on" } });
    expect([asked.status, asked.location]).toEqual([303, managed]);
    expect((await app.request(managed, { cookie })).text).toContain("De voorstellen worden gemaakt");
    await app.deliverMail();
    const { text } = await app.request(managed, { cookie });
    expect(text).toContain("Mensen met ten minste één voorstel");
    expect(text).toContain("Alle mails zijn geschreven.");
  });

  it("tell nothing of what somebody hides: not on the other's page, the organizer's, in mail or beheer", async () => {
    const seen = [];
    for (const [cookie, address] of [
      [hers, path],
      [hers, `/en${path}`],
      [hers, "/kennismaken"],
      [organizes, managed],
      [organizes, `/beheer/bijeenkomsten/${event.slug}`],
    ] as const)
      seen.push(await app.request(address, { cookie }));
    expect(seen.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(seen[0]?.text).toContain("U werkt allebei voor De Regenboog.");
    const mails = await db.selectFrom("sent_mails").select("source").execute();
    const texts = [...seen.map(({ text }) => text), ...mails.map(({ source }) => source)];
    for (const word of hidden) expect(texts.filter((text) => text.includes(word))).toEqual([]);
    for (const { name, personId } of [anna, bram, carla])
      for (const page of seen.slice(3))
        expect([page.text.includes(name), page.text.includes(personId)]).toEqual([false, false]);
  });

  it("are for who comes only, and closed to a stranger who knows the address", async () => {
    const stranger = await createTestPerson(db);
    const cookie = await app.signIn(stranger.email);
    expect((await app.request(path, { cookie })).status).toBe(403);
    expect((await app.request(path, { cookie, form: { dismiss: anna.personId } })).status).toBe(403);
    expect((await app.request("/bijeenkomsten/geen/voorstellen", { cookie })).status).toBe(404);
    expect((await app.request(path)).location).toContain("/inloggen");
    expect((await app.request(managed, { cookie: hers })).status).toBe(404);
  });

  it("take any id that is posted without a word about it, and keep nothing for it", async () => {
    const cookie = hers;
    const other = await createTestPerson(db);
    const answers = [];
    for (const dismiss of ["", "nobody", other.personId, anna.personId, "x".repeat(5000), "' or 1=1 --"]) {
      const { status, location } = await app.request(path, { cookie, form: { dismiss } });
      answers.push(`${status} ${location}`);
    }
    expect(new Set(answers)).toEqual(new Set([`303 ${path}?klaar=nietvoorgesteld`]));
    expect(await db.selectFrom("suggestion_dismissals").selectAll().execute()).toEqual([]);
  });

  it("end for both by one press, and by the switch on the page of visibility", async () => {
    expect((await app.request(path, { cookie: his })).text).toContain("Anna Aa");
    await app.request(path, { cookie: hers, form: { dismiss: bram.personId } });
    const after = [await app.request(path, { cookie: hers }), await app.request(path, { cookie: his })];
    expect(after[0]?.text).toContain("Er is nu niemand die wij u kunnen voorstellen.");
    expect([after[0]?.text.includes("Bram Be"), after[1]?.text.includes("Anna Aa")]).toEqual([false, false]);
    await db.deleteFrom("suggestion_dismissals").execute();
    await makeNow(db, { eventId: event.eventId, actorPersonId: organizer.personId });
    expect((await app.request(path, { cookie: his })).text).toContain("Anna Aa");
    const visibility = "/account/zichtbaarheid";
    const before = await db
      .selectFrom("visibility_choices")
      .selectAll()
      .orderBy("person_id")
      .orderBy("field")
      .execute();
    const off = await app.request(visibility, { cookie: hers, form: { suggestions: "off" } });
    expect(off.location).toBe(`${visibility}?klaar=voorstellenuit`);
    expect((await app.request(path, { cookie: hers })).text).toContain("U zette voorstellen uit.");
    expect((await app.request(path, { cookie: his })).text).not.toContain("Anna Aa");
    expect((await app.request(visibility, { cookie: hers })).text).toContain("Zet voorstellen aan");
    await app.request(visibility, { cookie: hers, form: { suggestions: "on" } });
    expect((await app.request(path, { cookie: hers })).text).not.toContain("U zette voorstellen uit.");
    expect(
      await db.selectFrom("visibility_choices").selectAll().orderBy("person_id").orderBy("field").execute(),
    ).toEqual(before);
  });

  it("are refused to an organizer once the event is cancelled", async () => {
    await db
      .updateTable("events")
      .set({ cancelled_at: testNow.toISOString() })
      .where("id", "=", event.eventId)
      .execute();
    const { status, text } = await app.request(managed, { cookie: organizes, form: { byMail: "on" } });
    expect([status, text.includes("Deze bijeenkomst is afgelast.")]).toEqual([409, true]);
  });
});
