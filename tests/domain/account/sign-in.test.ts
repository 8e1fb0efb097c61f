import { describe, expect, test } from "vitest";
import { newBrowserToken, requestSignIn } from "#app/domain/account/request-sign-in.server";
import { findSession, listSessions, revokeAllSessions, revokeSession } from "#app/domain/account/sessions.server";
import { signInCode, signInToken } from "#app/domain/account/sign-in-secrets";
import { inspectSignInLink, useSignInCode, useSignInLink } from "#app/domain/account/use-sign-in.server";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { createTestPerson } from "#tests/support/people";

const secret = "a-secret-for-tests-of-at-least-32-characters";
const browserToken = newBrowserToken();
const later = (seconds: number, from = testNow) => new Date(from.getTime() + seconds * 1000);
const from = { language: "nl", returnTo: "/account", clientAddress: "192.0.2.1", secret } as const;
const use = { browserToken, device: "Firefox · Linux", replaces: null };

async function ask(db: Database, email: string, now = testNow, browser = browserToken) {
  const outcome = await requestSignIn(db, { ...from, email, browserToken: browser }, now);
  const rows = await db
    .selectFrom("sign_in_requests")
    .select("id")
    .where("email", "=", email)
    .where("used_at", "is", null)
    .orderBy("created_at", "desc")
    .execute();
  const id = rows[0]?.id ?? "";
  return { outcome, token: signInToken(secret, id), code: signInCode(secret, id) };
}

async function mailTo(db: Database, email: string) {
  const rows = await db
    .selectFrom("outbox")
    .select("payload")
    .where("recipient_email", "=", email)
    .where("template", "=", "sign-in")
    .execute();
  return rows.map((row) => JSON.parse(row.payload) as { variant: string });
}

describeOnBothDatabases("Asking for a sign-in mail", (database) => {
  test("mails whoever asks: the known, the unknown and the people of a shared mailbox", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    await registerSomeone(db, event, { email: "anna@school.example", name: "Anna" });
    await registerSomeone(db, event, { email: "ib@school.example", name: "Anna" });
    await registerSomeone(db, event, { email: "ib@school.example", name: "Bea" });
    for (const [email, variant] of [
      ["anna@school.example", "known"],
      ["nobody@school.example", "unknown"],
      ["ib@school.example", "shared"],
    ] as const) {
      expect((await ask(db, email)).outcome).toEqual({ ok: true });
      expect((await mailTo(db, email)).map((mail) => mail.variant)).toEqual([variant]);
    }
  });

  test("is done five times an hour for one address, not six; in the next hour again", async () => {
    const { db } = database();
    for (let time = 0; time < 5; time += 1) expect((await ask(db, "a@school.example")).outcome.ok).toBe(true);
    expect((await ask(db, "a@school.example")).outcome).toEqual({ ok: false, reason: "too_many" });
    expect((await ask(db, "b@school.example")).outcome.ok).toBe(true);
    expect((await ask(db, "a@school.example", later(3600))).outcome.ok).toBe(true);
    expect(await mailTo(db, "a@school.example")).toHaveLength(6);
  });

  test("keeps neither link nor code", async () => {
    const { db } = database();
    const { token, code } = await ask(db, "a@school.example");
    const kept = JSON.stringify([
      await db.selectFrom("sign_in_requests").selectAll().execute(),
      await db.selectFrom("outbox").selectAll().execute(),
    ]);
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(`"${code}"`);
    expect(kept).not.toContain(browserToken);
  });
});

describeOnBothDatabases("A sign-in link", (database) => {
  test("signs in once", async () => {
    const { db } = database();
    const { personId, email } = await createTestPerson(db, { name: "Karin Postma" });
    const { token } = await ask(db, email);
    const used = await useSignInLink(db, { ...use, token }, testNow);
    expect(used).toMatchObject({ ok: true, returnTo: "/account" });
    expect(used.ok && (await findSession(db, { token: used.sessionToken }, testNow))).toMatchObject({
      personId,
      name: "Karin Postma",
      email,
      organizes: false,
    });
    expect(await useSignInLink(db, { ...use, token }, testNow)).toEqual({ ok: false, reason: "link_used" });
  });

  test("used by two at once lets one in", async () => {
    const { db } = database();
    const { token } = await ask(db, (await createTestPerson(db)).email);
    const all = await Promise.all([1, 2, 3, 4].map(() => useSignInLink(db, { ...use, token }, testNow)));
    expect(all.filter((outcome) => outcome.ok)).toHaveLength(1);
  });

  test("works until ten minutes have passed", async () => {
    const { db } = database();
    const { email } = await createTestPerson(db);
    const first = await ask(db, email);
    expect(await useSignInLink(db, { ...use, token: first.token }, later(600))).toEqual({
      ok: false,
      reason: "link_expired",
    });
    expect((await useSignInLink(db, { ...use, token: first.token }, later(599.999))).ok).toBe(true);
  });

  test("works in the browser that asked only; looking, and trying elsewhere, use nothing up", async () => {
    const { db } = database();
    const { token } = await ask(db, (await createTestPerson(db)).email);
    for (const other of [undefined, newBrowserToken()]) {
      const refused = { ok: false, reason: "other_browser" };
      expect(await useSignInLink(db, { ...use, token, browserToken: other }, testNow)).toEqual(refused);
      expect(await inspectSignInLink(db, { token, browserToken: other }, testNow)).toEqual(refused);
    }
    expect(await inspectSignInLink(db, { token, browserToken }, testNow)).toEqual({ ok: true });
    expect((await useSignInLink(db, { ...use, token }, testNow)).ok).toBe(true);
  });

  test("that nobody made is unknown", async () => {
    const { db } = database();
    expect(await useSignInLink(db, { ...use, token: "x".repeat(43) }, testNow)).toEqual({
      ok: false,
      reason: "link_unknown",
    });
  });

  test("lets nobody in for an address that is unknown or shared, even if it were known", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    await registerSomeone(db, event, { email: "ib@school.example", name: "Anna", confirmed: true });
    await registerSomeone(db, event, { email: "ib@school.example", name: "Bea", confirmed: true });
    const shared = await ask(db, "ib@school.example");
    const unknown = await ask(db, "nobody@school.example");
    expect(await useSignInLink(db, { ...use, token: shared.token }, testNow)).toEqual({
      ok: false,
      reason: "mailbox_shared",
    });
    expect(await useSignInLink(db, { ...use, token: unknown.token }, testNow)).toEqual({ ok: false, reason: "nobody" });
    expect(await db.selectFrom("sessions").select("id").execute()).toEqual([]);
  });

  test("proves the address and confirms the registrations made with it under that name", async () => {
    const { db } = database();
    const [first, second] = [await createTestEvent(db), await createTestEvent(db)];
    const own = { email: "karin@school.example", name: "Karin Postma" };
    const ids = [
      await registerSomeone(db, first, own),
      await registerSomeone(db, second, { ...own, name: "karin  postma" }),
    ];
    const { token } = await ask(db, own.email);
    const used = await useSignInLink(db, { ...use, token }, later(60));
    if (!used.ok) throw new Error(used.reason);
    const session = await findSession(db, { token: used.sessionToken }, later(60));
    const rows = await db.selectFrom("registrations").select(["id", "person_id", "confirmed_at"]).execute();
    expect(rows.map((row) => row.id).sort()).toEqual(ids.sort());
    for (const row of rows)
      expect(row).toMatchObject({ person_id: session?.personId, confirmed_at: later(60).toISOString() });
    const address = await db.selectFrom("person_emails").selectAll().where("email", "=", own.email).executeTakeFirst();
    expect(address).toMatchObject({
      person_id: session?.personId,
      is_primary: 1,
      verified_at: later(60).toISOString(),
    });
  });

  test("is the owner's although a stranger registered under the address, and leaves the stranger's alone", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const { personId, email } = await createTestPerson(db, { name: "Karin Postma" });
    const strange = await registerSomeone(db, event, { email, name: "Kees Vreemd" });
    const { token } = await ask(db, email);
    const used = await useSignInLink(db, { ...use, token }, testNow);
    expect(used.ok && (await findSession(db, { token: used.sessionToken }, testNow))?.personId).toBe(personId);
    const row = await db.selectFrom("registrations").selectAll().where("id", "=", strange).executeTakeFirstOrThrow();
    expect(row.confirmed_at).toBeNull();
    expect(row.person_id).not.toBe(personId);
  });
});

describeOnBothDatabases("The six digits", (database) => {
  test("sign in once, in the browser that asked", async () => {
    const { db } = database();
    const { code } = await ask(db, (await createTestPerson(db)).email);
    const elsewhere = { ...use, code, browserToken: newBrowserToken() };
    expect(await useSignInCode(db, elsewhere, testNow)).toEqual({ ok: false, reason: "code_expired" });
    expect(await useSignInCode(db, { ...elsewhere, browserToken: undefined }, testNow)).toEqual({
      ok: false,
      reason: "code_expired",
    });
    expect((await useSignInCode(db, { ...use, code }, testNow)).ok).toBe(true);
    expect(await useSignInCode(db, { ...use, code }, testNow)).toEqual({ ok: false, reason: "code_expired" });
  });

  test("may be tried five times: the fifth may be right, the sixth may not", async () => {
    const { db } = database();
    const right = await ask(db, (await createTestPerson(db)).email);
    const wrong = right.code === "000000" ? "111111" : "000000";
    for (let time = 1; time <= 4; time += 1)
      expect(await useSignInCode(db, { ...use, code: wrong }, testNow)).toEqual({ ok: false, reason: "code_wrong" });
    expect((await useSignInCode(db, { ...use, code: right.code }, testNow)).ok).toBe(true);

    const again = await ask(db, (await createTestPerson(db)).email);
    for (let time = 1; time <= 4; time += 1) await useSignInCode(db, { ...use, code: wrong }, testNow);
    expect(await useSignInCode(db, { ...use, code: wrong }, testNow)).toEqual({ ok: false, reason: "code_expired" });
    expect(await useSignInCode(db, { ...use, code: again.code }, testNow)).toEqual({
      ok: false,
      reason: "code_expired",
    });
  });

  test("work until ten minutes have passed", async () => {
    const { db } = database();
    const { code } = await ask(db, (await createTestPerson(db)).email);
    expect(await useSignInCode(db, { ...use, code }, later(600))).toEqual({ ok: false, reason: "code_expired" });
    expect((await useSignInCode(db, { ...use, code }, later(599))).ok).toBe(true);
  });
});

describeOnBothDatabases("A session", (database) => {
  async function begin(db: Database, email: string, now = testNow) {
    const { token } = await ask(db, email, now);
    const used = await useSignInLink(db, { ...use, token }, now);
    if (!used.ok) throw new Error(used.reason);
    return used.sessionToken;
  }
  const days = (count: number) => later(count * 86_400);

  test("is kept as a hash", async () => {
    const { db } = database();
    const token = await begin(db, (await createTestPerson(db)).email);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await db.selectFrom("sessions").selectAll().execute())).not.toContain(token);
  });

  test("slides along with visits: thirty days without one end it", async () => {
    const { db } = database();
    const token = await begin(db, (await createTestPerson(db)).email);
    expect(await findSession(db, { token }, days(29.9))).toBeDefined();
    expect(await findSession(db, { token }, days(59.8))).toBeDefined();
    expect(await findSession(db, { token }, days(89.8))).toBeUndefined();
  });

  test("ends after ninety days however often one visits", async () => {
    const { db } = database();
    const token = await begin(db, (await createTestPerson(db)).email);
    for (const day of [20, 40, 60, 80, 89.99]) expect(await findSession(db, { token }, days(day))).toBeDefined();
    expect(await findSession(db, { token }, days(90))).toBeUndefined();
  });

  test("is written at most once an hour", async () => {
    const { db } = database();
    const token = await begin(db, (await createTestPerson(db)).email);
    const seen = async () =>
      (await db.selectFrom("sessions").select("last_seen_at").executeTakeFirstOrThrow()).last_seen_at;
    await findSession(db, { token }, later(3599));
    expect(await seen()).toBe(testNow.toISOString());
    await findSession(db, { token }, later(3600));
    expect(await seen()).toBe(later(3600).toISOString());
  });

  test("can be ended by its own person only", async () => {
    const { db } = database();
    const [anna, bea] = [await createTestPerson(db), await createTestPerson(db)];
    const [first, second, hers] = [
      await begin(db, anna.email),
      await begin(db, anna.email),
      await begin(db, bea.email),
    ];
    const id = (await findSession(db, { token: first }, testNow))?.sessionId ?? "";
    await revokeSession(db, { personId: bea.personId, sessionId: id }, testNow);
    expect(await listSessions(db, anna.personId, testNow)).toHaveLength(2);
    await revokeSession(db, { personId: anna.personId, sessionId: id }, testNow);
    expect(await findSession(db, { token: first }, testNow)).toBeUndefined();
    expect(await findSession(db, { token: second }, testNow)).toBeDefined();
    await revokeAllSessions(db, anna.personId, testNow);
    expect(await findSession(db, { token: second }, testNow)).toBeUndefined();
    expect(await findSession(db, { token: hers }, testNow)).toBeDefined();
  });

  test("ends when its browser signs in as somebody else", async () => {
    const { db } = database();
    const first = await begin(db, (await createTestPerson(db)).email);
    const replaces = (await findSession(db, { token: first }, testNow)) ?? null;
    const { token } = await ask(db, (await createTestPerson(db)).email);
    expect((await useSignInLink(db, { ...use, token, replaces }, testNow)).ok).toBe(true);
    expect(await findSession(db, { token: first }, testNow)).toBeUndefined();
  });
});

describe("A browser token", () => {
  test("is new each time", () => {
    expect(newBrowserToken()).not.toBe(newBrowserToken());
  });
});
