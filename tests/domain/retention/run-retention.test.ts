import { expect, test } from "vitest";
import { erasedName } from "#app/domain/retention/erase-people.server";
import { runRetention } from "#app/domain/retention/run-retention.server";
import { confirm } from "#app/domain/registration/confirm.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { newId } from "#db/id";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";

const end = new Date("2026-11-04T16:00:00.000Z");
const hour = 3_600_000;
const day = 24 * hour;
const after = (milliseconds: number, from = end) => new Date(from.getTime() + milliseconds);

describeOnBothDatabases("Diet and access needs", (database) => {
  test("are there until 24 hours after the end, and not a moment longer", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    await registerSomeone(db, event, { diet: "vegetarisch", access: "rolstoel" });
    const kept = () => db.selectFrom("registration_needs").select("diet").execute();
    expect((await runRetention(db, after(24 * hour))).needs).toBe(0);
    expect(await kept()).toEqual([{ diet: "vegetarisch" }]);
    expect((await runRetention(db, after(24 * hour + 1))).needs).toBe(1);
    expect(await kept()).toEqual([]);
  });

  test("of who withdrew are gone at once", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const registrationId = await registerSomeone(db, event, { diet: "halal" });
    await registerSomeone(db, event, { diet: "vegetarisch" });
    await withdraw(db, { registrationId, by: "attendee" }, testNow);
    await runRetention(db, testNow);
    expect(await db.selectFrom("registration_needs").select("diet").execute()).toEqual([{ diet: "vegetarisch" }]);
  });

  test("of another event stay", async () => {
    const { db } = database();
    await registerSomeone(
      db,
      await createTestEvent(db, { startsAt: after(day).toISOString(), endsAt: after(2 * day).toISOString() }),
      { diet: "halal" },
    );
    await registerSomeone(db, await createTestEvent(db), { diet: "vegetarisch" });
    await runRetention(db, after(day + 1));
    expect(await db.selectFrom("registration_needs").select("diet").execute()).toEqual([{ diet: "halal" }]);
  });
});

describeOnBothDatabases("Registrations", (database) => {
  test("lose phone and note four weeks after the end", async () => {
    const { db } = database();
    await registerSomeone(db, await createTestEvent(db), { phone: "0612345678", note: "Ik kom later" });
    const kept = () => db.selectFrom("registrations").select(["phone", "note"]).executeTakeFirstOrThrow();
    await runRetention(db, after(28 * day));
    expect(await kept()).toEqual({ phone: "0612345678", note: "Ik kom later" });
    await runRetention(db, after(28 * day + 1));
    expect(await kept()).toEqual({ phone: null, note: null });
  });

  test("without a place are gone four weeks after the end, and the counter stays true", async () => {
    const { db } = database();
    const event = await createTestEvent(db, { capacity: 1 });
    const placed = await registerSomeone(db, event);
    await registerSomeone(db, event);
    const withdrawn = await registerSomeone(db, event);
    await withdraw(db, { registrationId: withdrawn, by: "attendee" }, testNow);
    await runRetention(db, after(28 * day));
    expect(await db.selectFrom("registrations").select("id").execute()).toHaveLength(3);
    await runRetention(db, after(28 * day + 1));
    expect(await db.selectFrom("registrations").select("id").execute()).toEqual([{ id: placed }]);
    expect(await db.selectFrom("events").select("taken").executeTakeFirstOrThrow()).toEqual({ taken: 1 });
  });

  test("two years after the end say nothing about a person, and still count", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const someone = {
      email: "karin@school.example",
      name: "Karin Postma",
      organization: "De Regenboog",
      role: "intern begeleider",
      region: "Noord",
    };
    const registrationId = await registerSomeone(db, event, { ...someone, confirmed: true });
    await registerSomeone(db, event);
    await db.updateTable("outbox").set({ status: "sent", sent_at: testNow.toISOString() }).execute();
    await runRetention(db, after(730 * day));
    expect((await findRow(db, registrationId)).name).toBe("Karin Postma");
    const report = await runRetention(db, after(730 * day + 1));
    expect(report).toMatchObject({ registrations: 2, persons: 2 });
    expect(await findRow(db, registrationId)).toMatchObject({
      name: erasedName,
      email: "",
      organization_text: "",
      role: "",
      region: null,
      sector: "education",
      status: "placed",
      link_version: 2,
    });
    expect(/karin|postma|regenboog|begeleider|Noord/i.exec(await everything(db))).toBeNull();
    expect(await db.selectFrom("events").select("taken").executeTakeFirstOrThrow()).toEqual({ taken: 2 });
    expect(Object.values(await runRetention(db, after(731 * day))).every((count) => count === 0)).toBe(true);
  });

  test("of somebody who still comes lose their own fields only", async () => {
    const { db } = database();
    const own = { email: "karin@school.example", name: "Karin Postma", confirmed: true };
    await registerSomeone(db, await createTestEvent(db), own);
    const later = after(700 * day);
    const next = await createTestEvent(
      db,
      { startsAt: after(740 * day).toISOString(), endsAt: after(741 * day).toISOString() },
      later,
    );
    await registerSomeone(db, next, own, later);
    await runRetention(db, after(731 * day));
    const names = await db.selectFrom("registrations").select("name").orderBy("created_at").execute();
    expect(names).toEqual([{ name: erasedName }, { name: "Karin Postma" }]);
    expect(await db.selectFrom("persons").select("name").execute()).toEqual([{ name: "Karin Postma" }]);
  });
});

describeOnBothDatabases("People", (database) => {
  test("with a role are kept", async () => {
    const { db } = database();
    const { regionId } = await createTestEvent(db);
    await createTestOrganizer(db, "owner", { regionId });
    await runRetention(db, after(3000 * day));
    expect(await db.selectFrom("person_emails").select("email").execute()).toHaveLength(1);
  });
});

describeOnBothDatabases("Mail", (database) => {
  test("bodies, addresses, and payloads of what failed are kept thirty days", async () => {
    const { db } = database();
    await insertMail(db, "sent");
    await insertMail(db, "failed");
    await insertMail(db, "queued");
    await runRetention(db, after(30 * day, testNow));
    expect(await db.selectFrom("sent_mails").select("subject").execute()).toHaveLength(1);
    expect(await db.selectFrom("outbox").select("id").where("recipient_email", "!=", "").execute()).toHaveLength(3);
    await runRetention(db, after(30 * day + 1, testNow));
    expect(await db.selectFrom("sent_mails").select("subject").execute()).toEqual([]);
    const rows = await db
      .selectFrom("outbox")
      .select(["status", "recipient_email", "payload", "last_error"])
      .orderBy("status")
      .execute();
    const blank = { recipient_email: "", payload: "{}", last_error: null };
    expect(rows).toEqual([
      { status: "failed", ...blank },
      {
        status: "queued",
        recipient_email: "karin@school.example",
        payload: '{"a":1}',
        last_error: "550 karin@school.example",
      },
      { status: "sent", ...blank },
    ]);
  });
});

describeOnBothDatabases("Sessions, sign-in requests, limits, grants and the log", (database) => {
  test("are gone when their time has come, and not before", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const registrationId = await registerSomeone(db, event, { listed: true });
    await confirm(db, { registrationId }, testNow);
    const { personId } = await createTestOrganizer(db, "desk", { eventId: event.eventId });
    await insertSessions(db, personId);
    await insertSignInRequest(db);
    const sessions = async () => (await db.selectFrom("sessions").select("id").execute()).length;
    const requests = async () => (await db.selectFrom("sign_in_requests").select("id").execute()).length;
    const limits = async () => (await db.selectFrom("rate_limits").select("key").execute()).length;
    const grants = async () => (await db.selectFrom("grants").select("field").execute()).length;
    const acts = async () => (await db.selectFrom("audit_log").select("id").execute()).length;
    const before = [await limits(), await grants(), await acts()];
    expect(Math.min(...before)).toBeGreaterThan(0);
    await runRetention(db, after(-1, testNow));
    expect([await sessions(), await requests(), await limits(), await grants(), await acts()]).toEqual([
      3,
      1,
      ...before,
    ]);
    await runRetention(db, testNow);
    expect(await sessions()).toBe(1);
    await runRetention(db, after(hour, testNow));
    expect(await limits()).toBe(0);
    await runRetention(db, after(day, testNow));
    expect(await requests()).toBe(1);
    await runRetention(db, after(day + 1, testNow));
    expect(await requests()).toBe(0);
    expect(await grants()).toBe(before[1]);
    await runRetention(db, after(730 * day, testNow));
    expect([await grants(), await acts()]).toEqual([0, before[2]]);
    await runRetention(db, after(730 * day + 1, testNow));
    expect(await acts()).toBe(0);
  });
});

async function findRow(db: Database, id: string) {
  return db.selectFrom("registrations").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

describeOnBothDatabases("Who asked a host, and who answered", (database) => {
  test("is forgotten after two years, and that they joined is not", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const { personId } = await createTestOrganizer(db, "owner", { regionId: event.regionId });
    const organization = { id: newId(), name: "Gemeente", name_search: "gemeente", kind: "municipality" };
    const at = testNow.toISOString();
    await db
      .insertInto("organizations")
      .values({ ...organization, created_at: at })
      .execute();
    const asked = { asked_at: at, asked_by: personId, answered_at: at, answered_by: personId };
    await db
      .insertInto("event_hosts")
      .values({ event_id: event.eventId, organization_id: organization.id, state: "accepted", ...asked })
      .execute();
    const host = () => db.selectFrom("event_hosts").selectAll().executeTakeFirstOrThrow();
    await runRetention(db, after(2 * 365 * day, testNow));
    expect(await host()).toMatchObject({ state: "accepted", ...asked });
    await runRetention(db, after(2 * 365 * day + 1, testNow));
    expect(await host()).toMatchObject({
      state: "accepted",
      asked_at: null,
      asked_by: null,
      answered_at: null,
      answered_by: null,
    });
  });
});

/** All that the database holds. */
async function everything(db: Database): Promise<string> {
  const tables = await db.introspection.getTables();
  const rows = await Promise.all(
    tables.map((table) =>
      db
        .selectFrom(table.name as "persons")
        .selectAll()
        .execute(),
    ),
  );
  return JSON.stringify(rows);
}

async function insertMail(db: Database, status: "sent" | "failed" | "queued"): Promise<void> {
  const id = newId();
  const at = testNow.toISOString();
  await db
    .insertInto("outbox")
    .values({
      id,
      dedupe_key: id,
      order_key: id,
      template: "registration-placed",
      payload: '{"a":1}',
      language: "nl",
      recipient_email: "karin@school.example",
      recipient_name: "Karin",
      event_id: null,
      registration_id: null,
      message_id: `<${id}@regio.example>`,
      status,
      attempts: 1,
      priority: 1,
      next_attempt_at: at,
      lease_until: null,
      lease_token: null,
      last_error: "550 karin@school.example",
      created_at: at,
      sent_at: status === "sent" ? at : null,
      failed_at: status === "failed" ? at : null,
    })
    .execute();
  if (status === "sent")
    await db
      .insertInto("sent_mails")
      .values({ outbox_id: id, subject: "U bent erbij", source: "…", sent_at: at })
      .execute();
}

/** One that ends now, one that was revoked now, and one that lives on. */
async function insertSessions(db: Database, personId: string): Promise<void> {
  const at = testNow.toISOString();
  const row = { person_id: personId, device: "", created_at: at, last_seen_at: at };
  const live = after(30 * day, testNow).toISOString();
  await db
    .insertInto("sessions")
    .values([
      { ...row, id: newId(), token_hash: "a", expires_at: at, revoked_at: null },
      { ...row, id: newId(), token_hash: "b", expires_at: live, revoked_at: at },
      { ...row, id: newId(), token_hash: "c", expires_at: live, revoked_at: null },
    ])
    .execute();
}

async function insertSignInRequest(db: Database): Promise<void> {
  const at = testNow.toISOString();
  const hashes = { token_hash: "a", code_hash: "b", browser_hash: "c" };
  await db
    .insertInto("sign_in_requests")
    .values({
      id: newId(),
      email: "karin@school.example",
      ...hashes,
      tries: 0,
      language: "nl",
      return_to: "/",
      created_at: at,
      expires_at: at,
      used_at: null,
    })
    .execute();
}
