import { strFromU8, unzipSync } from "fflate";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { deleteAccount } from "#app/domain/account/delete-account.server";
import { exportPerson } from "#app/domain/account/export-person.server";
import { ownDataFile } from "#app/domain/account/own-data-file.server";
import { findOwnKeys } from "#app/domain/account/own-rows.server";
import { personData } from "#app/domain/account/person-data";
import { dictionary } from "#app/language/dictionary";
import { fieldRegister } from "#app/domain/retention/field-register";
import { rebuildGrants } from "#app/domain/visibility/write-grants.server";
import type { Database } from "#db/types";
import { canary, makeFullPerson } from "#tests/domain/account/full-person";
import { startTestWorker } from "#tests/domain/outbox/outbox";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestRegion, registerSomeone, testNow } from "#tests/support/factories";
import { createTestOrganizer, createTestPerson } from "#tests/support/people";

/** Columns that name a person, a registration, an address or a row of somebody. */
const namesSomebody =
  /(^|_)person_id$|^registration_id$|email|^(asked_by|answered_by|created_by|session_id|outbox_id|invitation_id)$/;
/** The row is of somebody else, who asked them, knows them, blocked them or reported them. */
const ofAnother = ["other_id", "blocked_id", "reported_id"];
/** Public, and said so on the page of the event or of the region. */
const exceptions = ["events.contact_email", "regions.mailbox", "regions.desk_email"];

async function allRows(db: Database): Promise<{ table: string; row: Record<string, unknown> }[]> {
  const found = [];
  for (const table of Object.keys(fieldRegister)) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
    found.push(...rows.map((row) => ({ table, row })));
  }
  return found;
}

async function canariesIn(db: Database): Promise<string[]> {
  const found = (await allRows(db)).flatMap(({ table, row }) =>
    Object.entries(row).flatMap(([column, value]) =>
      String(value).match(/zzkanarie\w+?zz|98765432|765 43 21/i) ? [`${table}.${column}: ${String(value)}`] : [],
    ),
  );
  return [...new Set(found)];
}

test("every kind of data has a title in the download, in both languages", () => {
  const tables = Object.keys(personData).filter(
    (table) => typeof personData[table as keyof typeof personData] !== "string",
  );
  for (const language of ["nl", "en"] as const)
    expect(Object.keys(dictionary(language).ownData.data.tables).sort()).toEqual(tables.sort());
});

describeOnBothDatabases("what is kept about a person", (getDatabase) => {
  test("is known of every table: a column that names somebody stands in no table that is nobody's", async () => {
    const tables = await getDatabase().db.introspection.getTables();
    const unsaid = tables.flatMap(({ name, columns }) =>
      typeof personData[name as keyof typeof personData] === "string"
        ? columns
            .map((column) => `${name}.${column.name}`)
            .filter((column) => namesSomebody.test(column.split(".")[1]!))
        : [],
    );
    expect(unsaid.filter((column) => !exceptions.includes(column))).toEqual([]);
    expect(
      tables.map(({ name }) => name).filter((name) => !(name in personData) && !name.startsWith("kysely")),
    ).toEqual([]);
  });

  test("is handed over whole: every row in which their id, registration or address stands", async () => {
    const { db } = getDatabase();
    const { personId, email } = await makeFullPerson(db);
    const exported = await exportPerson(db, personId);
    const keys = await findOwnKeys(db, personId);
    const asContact = await db.selectFrom("contact_persons").select("id").where("person_id", "=", personId).execute();
    const own = [...keys.registrationIds, ...asContact.map(({ id }) => id)];
    const marks = [personId, email, `${canary("nieuwadres")}@thuis.example`, ...own];
    const theirs = (await allRows(db)).filter(({ row }) =>
      Object.entries(row).some(
        ([column, value]) => typeof value === "string" && marks.includes(value) && !ofAnother.includes(column),
      ),
    );
    const counts = (tables: string[]) =>
      Object.fromEntries(
        [...new Set(tables)].sort().map((name) => [name, tables.filter((one) => one === name).length]),
      );
    const handed = Object.entries(exported).flatMap(([table, rows]) => rows.map(() => table));
    const byOther = ["passkey_challenges", "sent_mails", "introduction_channels", "contact_channels"];
    expect(counts(handed.filter((table) => !byOther.includes(table)))).toEqual(
      counts(theirs.map(({ table }) => table)),
    );
    expect(exported["passkey_challenges"]).toHaveLength(1);
    expect(Object.keys(exported).length).toBeGreaterThan(25);
    const text = JSON.stringify(exported);
    for (const secret of ["token_hash", "code_hash", "public_key", 'challenge"']) expect(text).not.toContain(secret);
  });

  test("is never that of another person with the same mailbox", async () => {
    const { db } = getDatabase();
    const { personId, email, past, coming } = await makeFullPerson(db);
    await registerSomeone(db, coming, { name: "Collega Zelfde Postvak", email });
    const text = JSON.stringify(await exportPerson(db, personId));
    expect(text).not.toContain("Collega");
    expect(text).toContain(past.eventId);
  });

  test("comes as a zip with JSON, a page and the photo, whatever people typed", async () => {
    const { db } = getDatabase();
    const { personId } = await makeFullPerson(db);
    await db.updateTable("profiles").set({ about: `<script>alert("x")</script>` }).execute();
    const data = await exportPerson(db, personId);
    const files = unzipSync(ownDataFile({ name: "A & B", data, language: "nl" }, testNow));
    expect(Object.keys(files).sort()).toEqual(["foto.jpg", "gegevens.html", "gegevens.json"]);
    expect(JSON.parse(strFromU8(files["gegevens.json"]!))).toEqual(JSON.parse(JSON.stringify(data)));
    const page = strFromU8(files["gegevens.html"]!);
    expect(page).toContain("&lt;script&gt;");
    expect(page).not.toContain("<script");
    expect(page).toContain("Uw aanmeldingen <small>3 regels</small>");
    expect([...files["foto.jpg"]!.slice(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  });
});

describeOnBothDatabases("deleting an account", (getDatabase) => {
  const placedBySector = (eventId: string) =>
    getDatabase()
      .db.selectFrom("registrations")
      .select((row) => ["sector", "organization_id", row.fn.countAll().as("count")])
      .where("event_id", "=", eventId)
      .where("status", "=", "placed")
      .groupBy(["sector", "organization_id"])
      .execute();

  test("leaves nothing of them anywhere, and what is counted as it was", async () => {
    const { db } = getDatabase();
    const { personId, past } = await makeFullPerson(db);
    expect((await canariesIn(db)).length).toBeGreaterThan(30);
    const before = await placedBySector(past.eventId);
    const taken = await db.selectFrom("events").select("taken").where("id", "=", past.eventId).executeTakeFirst();
    expect(await deleteAccount(db, { personId, language: "nl" }, testNow)).toEqual({ ok: true });
    const sent: string[] = [];
    const transport = {
      deliver: async ({ to }: { to: string }) => {
        sent.push(to);
        return { outcome: "sent" as const };
      },
      close: async () => undefined,
    };
    const worker = startTestWorker({ open: getDatabase(), transport, clock: () => testNow });
    await worker.idle();
    await worker.stop();
    expect(sent.filter((to) => to.includes("zzkanarieadreszz"))).toHaveLength(3);
    expect(await canariesIn(db)).toEqual([]);
    expect(await placedBySector(past.eventId)).toEqual(before);
    expect(await db.selectFrom("events").select("taken").where("id", "=", past.eventId).executeTakeFirst()).toEqual(
      taken,
    );
    const { name } = await db.selectFrom("persons").select("name").where("id", "=", personId).executeTakeFirstOrThrow();
    expect(name).toBe("(gewist)");
    await rebuildGrants(db);
    expect(await db.selectFrom("grants").selectAll().where("person_id", "=", personId).execute()).toEqual([]);
    for (const table of ["suggestions", "suggestion_dismissals", "suggestion_mails", "suggestion_opt_outs"] as const)
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
    expect(await db.selectFrom("suggestion_runs").select("asked_by").execute()).toEqual([{ asked_by: null }]);
  });

  test("is forgotten by the outbox too where a server refuses their last mail", async () => {
    const { db } = getDatabase();
    const { personId } = await makeFullPerson(db);
    await deleteAccount(db, { personId, language: "en" }, testNow);
    const transport = {
      deliver: async ({ to }: { to: string }) => ({ outcome: "refused" as const, reason: `550 no ${to}` }),
      close: async () => undefined,
    };
    const worker = startTestWorker({ open: getDatabase(), transport, clock: () => testNow });
    await worker.idle();
    await worker.stop();
    expect(await canariesIn(db)).toEqual([]);
  });

  test("gives the place to who waits", async () => {
    const { db } = getDatabase();
    const { personId, waiting } = await makeFullPerson(db);
    const status = async () =>
      (await db.selectFrom("registrations").select("status").where("id", "=", waiting).executeTakeFirstOrThrow())
        .status;
    expect(await status()).toBe("waitlisted");
    await deleteAccount(db, { personId, language: "nl" }, testNow);
    expect(await status()).toBe("placed");
  });

  test("leaves another person of the same mailbox alone", async () => {
    const { db } = getDatabase();
    const { personId, email, coming } = await makeFullPerson(db);
    const other = await registerSomeone(db, coming, { name: "Collega Zelfde Postvak", email });
    await deleteAccount(db, { personId, language: "nl" }, testNow);
    const kept = await db
      .selectFrom("registrations")
      .select(["name", "email"])
      .where("id", "=", other)
      .executeTakeFirst();
    expect(kept).toEqual({ name: "Collega Zelfde Postvak", email });
    const mail = await db.selectFrom("outbox").select("recipient_email").where("registration_id", "=", other).execute();
    expect(mail.every(({ recipient_email }) => recipient_email === email)).toBe(true);
  });

  test("is refused to the last owner of a region, and to nobody else", async () => {
    const { db } = getDatabase();
    const regionId = await createTestRegion(db);
    const [first, second] = [
      await createTestOrganizer(db, "owner", { regionId }),
      await createTestOrganizer(db, "owner", { regionId }),
    ];
    const remove = ({ personId }: { personId: string }) => deleteAccount(db, { personId, language: "nl" }, testNow);
    const both = await Promise.all([remove(first), remove(second)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "last_owner", regions: ["Kennisnetwerk Voorbeeld"] });
    expect(await db.selectFrom("roles").select("role").where("region_id", "=", regionId).execute()).toHaveLength(1);
    expect(await remove(await createTestPerson(db))).toEqual({ ok: true });
  });
});
