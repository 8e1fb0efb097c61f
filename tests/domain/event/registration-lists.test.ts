import { expect, it } from "vitest";
import { exportRegistrations } from "#app/domain/event/export-registrations.server";
import { countOrganizations, listRegistrations } from "#app/domain/event/list-registrations.server";
import type { RegistrationPageFilter } from "#app/domain/event/list-registrations.server";
import { countAccessNeeds, openAccessList } from "#app/domain/event/needs-queries.server";
import { listByWorkshop, listForDoor } from "#app/domain/event/print-lists.server";
import { makeRegistrationSheet } from "#app/domain/event/registration-sheet.server";
import { searchKey } from "#app/domain/person/rules";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { newId } from "#db/id";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { listAudit } from "./organizer-people";

const at = (n: number) => new Date(testNow.getTime() + n * 1000);

async function addOrganization(db: Database, name: string): Promise<string> {
  const id = newId();
  const row = { id, name, name_search: searchKey(name), kind: "school", municipality: null, brin: null };
  await db
    .insertInto("organizations")
    .values({ ...row, created_at: testNow.toISOString() })
    .execute();
  return id;
}

/** Four people: three with a place, of whom one chose nothing, and one who waits; and one who withdrew. */
async function fill(db: Database) {
  const wilgenhoek = await addOrganization(db, "De Wilgenhoek");
  const event = await createTestEvent(db, { capacity: 3, rounds: [[9, 9], [9]] });
  const [first = "", second = ""] = event.roundIds;
  const [a = "", b = "", c = ""] = event.workshopIds;
  const add = (name: string, given: Parameters<typeof registerSomeone>[2], n: number) =>
    registerSomeone(db, event, { name, ...given }, at(n));
  const gone = await add("Gert Weg", { sector: "health" }, 0);
  await withdraw(db, { registrationId: gone, by: "attendee" }, at(1));
  const anke = {
    organization: "Zonnebloem",
    workshops: { [first]: b, [second]: c },
    access: "Rolstoelplek",
    diet: "Noten",
  };
  await add("Anke van den Berg", anke, 2);
  await add("Zoë Aalders", { organization: "de wilgenhoek", workshops: { [first]: a }, access: "Tolk" }, 3);
  await add("Bram Cools", { organization: "Abeel", sector: "safety", diet: "Halal" }, 4);
  await add("Dirk Wacht", { organization: "Élan", workshops: { [first]: b }, access: "Ringleiding" }, 5);
  return { event, wilgenhoek, first, second, a, b, c };
}

function namesOf(db: Database, { eventId }: TestEvent) {
  const usual = { eventId, text: "", sort: "name", page: 1, withPhone: true } as const;
  return async (filter: Partial<RegistrationPageFilter>) =>
    (await listRegistrations(db, { ...usual, ...filter })).lines.map(({ name }) => name.split(" ")[0]);
}

describeOnBothDatabases("the table of registrations", (database) => {
  it("is put in order by each column, and the other way round", async () => {
    const { db } = database();
    const { event } = await fill(db);
    const names = namesOf(db, event);
    expect(await names({ sort: "name" })).toEqual(["Zoë", "Anke", "Bram", "Dirk", "Gert"]);
    expect(await names({ sort: "name", reversed: true })).toEqual(["Gert", "Dirk", "Bram", "Anke", "Zoë"]);
    expect(await names({ sort: "organization", status: "placed" })).toEqual(["Bram", "Zoë", "Anke"]);
    expect(await names({ sort: "organization", reversed: true, status: "placed" })).toEqual(["Anke", "Zoë", "Bram"]);
    expect(await names({ sort: "workshop" })).toEqual(["Zoë", "Anke", "Dirk", "Bram", "Gert"]);
    expect(await names({ sort: "date" })).toEqual(["Dirk", "Bram", "Zoë", "Anke", "Gert"]);
    expect(await names({ sort: "date", reversed: true })).toEqual(["Gert", "Anke", "Zoë", "Bram", "Dirk"]);
    expect(await names({ sort: "status" })).toEqual(["Zoë", "Anke", "Bram", "Dirk", "Gert"]);
    expect(await names({ sort: "status", reversed: true })).toEqual(["Gert", "Dirk", "Zoë", "Anke", "Bram"]);
  });

  it("is narrowed by workshop in each round, by no choice, organization and field of work, all at once", async () => {
    const { db } = database();
    const { event, wilgenhoek, first, second, b, c } = await fill(db);
    const names = namesOf(db, event);
    expect(await names({ workshopIds: [b] })).toEqual(["Anke", "Dirk"]);
    expect(await names({ workshopIds: [b, c] })).toEqual(["Anke"]);
    expect(await names({ workshopIds: [b], undecidedRoundIds: [second] })).toEqual(["Dirk"]);
    expect(await names({ undecidedRoundIds: [first], status: "placed" })).toEqual(["Bram"]);
    expect(await names({ organizationId: wilgenhoek })).toEqual(["Zoë"]);
    expect(await names({ organizationId: "unknown", status: "placed" })).toEqual(["Anke", "Bram"]);
    expect(await names({ sector: "safety" })).toEqual(["Bram"]);
    expect(await names({ sector: "safety", text: "zoe" })).toEqual([]);
    expect(await names({ text: "ELAN" })).toEqual(["Dirk"]);
    expect(await countOrganizations(db, event.eventId)).toEqual([
      { id: wilgenhoek, name: "De Wilgenhoek", count: 1 },
      { id: null, name: "", count: 4 },
    ]);
  });
});

describeOnBothDatabases("a file of registrations", (database) => {
  it("follows the choice and the order, has a column for each round, and no diet or access need", async () => {
    const { db } = database();
    const { event } = await fill(db);
    const sheet = await makeRegistrationSheet(
      db,
      { eventId: event.eventId, text: "", status: "placed", sort: "date" },
      "nl",
    );
    const headers = sheet.columns.map(({ header }) => header);
    expect(headers.slice(0, 2)).toEqual(["Naam", "E-mailadres"]);
    const cells = (header: string) => sheet.rows.map((row) => row[headers.indexOf(header)]);
    expect(cells("Naam")).toEqual(["Bram Cools", "Zoë Aalders", "Anke van den Berg"]);
    expect(cells("Ronde 1")).toEqual([null, "A. Workshop 1.1", "B. Workshop 1.2"]);
    expect(cells("Ronde 2")).toEqual([null, null, "C. Workshop 2.1"]);
    expect(cells("Organisatie")).toEqual(["Abeel", "De Wilgenhoek", "Zonnebloem"]);
    expect(cells("Aangemeld op")[0]).toEqual({ moment: at(4).toISOString() });
    expect(JSON.stringify(sheet)).not.toMatch(/Rolstoel|Noten|Halal|Tolk/);
    const waiting = await makeRegistrationSheet(db, { eventId: event.eventId, text: "dirk", sort: "name" }, "en");
    expect(waiting.rows[0]).toContain("B. Workshop 1.2 (wish)");
  });

  it("keeps the 0 that a phone number begins with", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    await registerSomeone(db, event, { phone: "0612345678" });
    const sheet = await makeRegistrationSheet(db, { eventId: event.eventId, text: "", sort: "name" }, "nl");
    expect(sheet.rows[0]?.[2]).toBe("06 12345678");
  });

  it("is written down: who took how many", async () => {
    const { db } = database();
    const { event } = await fill(db);
    const { personId } = await createTestOrganizer(db, "editor", { eventId: event.eventId });
    const filter = { eventId: event.eventId, text: "", status: "placed", sort: "name" } as const;
    const asked = { filter, slug: event.slug, language: "nl", actorPersonId: personId } as const;
    const csv = await exportRegistrations(db, { ...asked, format: "csv" }, testNow);
    expect(csv.filename).toBe(`aanmeldingen-${event.slug}.csv`);
    expect(csv.body.toString("utf8").split("\r\n")).toHaveLength(5);
    const xlsx = await exportRegistrations(db, { ...asked, format: "xlsx" }, testNow);
    expect(xlsx.body.subarray(0, 2).toString()).toBe("PK");
    const taken = (await listAudit(db, event.eventId)).filter(({ action }) => action === "registrations.exported");
    expect(taken).toHaveLength(2);
    expect(taken).toContainEqual({
      action: "registrations.exported",
      actor_person_id: personId,
      details: JSON.stringify({ format: "csv", people: 3 }),
    });
  });
});

describeOnBothDatabases("lists for on paper", (database) => {
  it("have who has a place by surname, and apart who waits; nobody who withdrew", async () => {
    const { db } = database();
    const { event } = await fill(db);
    const { placed, waiting } = await listForDoor(db, event.eventId);
    expect(placed.map(({ name }) => name)).toEqual(["Aalders, Zoë", "Berg, Anke van den", "Cools, Bram"]);
    expect(placed[1]?.workshops.map(({ letter }) => letter)).toEqual(["B", "C"]);
    expect(waiting.map(({ name }) => name)).toEqual(["Wacht, Dirk"]);
  });

  it("have for each workshop who holds a place in it, and for each round who has none yet", async () => {
    const { db } = database();
    const { event } = await fill(db);
    const rounds = await listByWorkshop(db, event.eventId);
    const people = (of: { name: string }[] = []) => of.map(({ name }) => name);
    expect(rounds.map(({ title }) => title)).toEqual(["Ronde 1", "Ronde 2"]);
    expect(rounds[0]?.workshops.map((workshop) => people(workshop.people))).toEqual([
      ["Aalders, Zoë"],
      ["Berg, Anke van den"],
    ]);
    expect(people(rounds[0]?.undecided)).toEqual(["Cools, Bram"]);
    expect(people(rounds[1]?.undecided)).toEqual(["Aalders, Zoë", "Cools, Bram"]);
  });

  it("of access needs have who has a place, up to and including the day itself; each look is written down", async () => {
    const { db } = database();
    const { event } = await fill(db);
    const { personId } = await createTestOrganizer(db, "desk", { eventId: event.eventId });
    const asked = { eventId: event.eventId, actorPersonId: personId };
    expect(await countAccessNeeds(db, event.eventId)).toBe(2);
    const opened = await openAccessList(db, asked, new Date("2026-11-04T22:59:59.000Z"));
    expect(opened).toMatchObject({
      ok: true,
      needs: [
        { name: "Zoë Aalders", access: "Tolk" },
        { name: "Anke van den Berg", access: "Rolstoelplek" },
      ],
    });
    expect(JSON.stringify(opened)).not.toMatch(/Noten|Halal/);
    expect(await openAccessList(db, asked, new Date("2026-11-04T23:00:00.000Z"))).toEqual({
      ok: false,
      reason: "needs_past",
    });
    const looks = (await listAudit(db, event.eventId)).filter(({ action }) => action === "needs.access-listed");
    expect(looks).toEqual([
      { action: "needs.access-listed", actor_person_id: personId, details: JSON.stringify({ people: 2 }) },
    ]);
  });
});
