import { describe, expect, test } from "vitest";
import { registrationOptions, useOptions } from "#app/domain/second-factor/options.server";
import { findSecondFactor, listSecondFactorActs } from "#app/domain/second-factor/queries.server";
import { registerPasskey } from "#app/domain/second-factor/register-passkey.server";
import { removePasskey } from "#app/domain/second-factor/remove-passkey.server";
import { usePasskey } from "#app/domain/second-factor/use-passkey.server";
import type { Faults } from "#tests/support/authenticator";
import { describeOnBothDatabases } from "#tests/support/databases";
import { testNow } from "#tests/support/factories";
import {
  inputOf,
  mailedTo,
  makePasskey,
  newDevice,
  organizerWithSession,
  party,
  provenAt,
  provePasskey,
  sessionOf,
} from "./organizer-with-session";

const later = (seconds: number) => new Date(testNow.getTime() + seconds * 1000);

/** Whatever is wrong with it, the answer of a device is refused. */
const faults: [string, Faults][] = [
  ["was made on another site", { origin: "https://elkaar.example.evil.example" }],
  ["was made on a neighbouring host", { origin: "https://beheer.elkaar.example" }],
  ["was made on another port", { origin: "https://elkaar.example:8443" }],
  ["was made over http", { origin: "http://elkaar.example" }],
  ["is for another host", { rpId: "evil.example" }],
  ["answers another challenge", { challenge: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }],
  ["did not check who holds the device", { userVerified: false }],
  ["was not touched", { userPresent: false }],
];

describeOnBothDatabases("Making a passkey", (database) => {
  test("the first one opens the session, brings ten codes, and is told by mail and in the log", async () => {
    const { db } = database();
    const asker = await organizerWithSession(db);
    expect(await provenAt(db, asker)).toBeNull();
    const made = await makePasskey(db, asker);
    expect(made).toMatchObject({ ok: true });
    const codes = made.ok ? made.codes : null;
    expect(new Set(codes).size).toBe(10);
    expect(await provenAt(db, asker)).toBe(testNow.toISOString());
    expect(await findSecondFactor(db, asker)).toMatchObject({
      passkeys: 1,
      codesLeft: 10,
      lines: [{ name: "Laptop" }],
    });
    expect(await mailedTo(db, asker.email)).toEqual(["passkey-added"]);
    expect((await listSecondFactorActs(db, asker.personId)).map(({ action }) => action)).toEqual([
      "second-factor.passkey-added",
    ]);
    const kept = JSON.stringify(await db.selectFrom("recovery_codes").selectAll().execute());
    for (const code of codes ?? []) expect(kept).not.toContain(code.replaceAll("-", ""));
  });

  test("a second one brings no codes; a device that is known already is refused", async () => {
    const { db } = database();
    const asker = await organizerWithSession(db);
    const device = newDevice();
    await makePasskey(db, asker, device);
    expect(await makePasskey(db, asker)).toEqual({ ok: true, codes: null });
    expect(await makePasskey(db, asker, device)).toEqual({ ok: false, reason: "passkey_known" });
    expect((await findSecondFactor(db, asker)).passkeys).toBe(2);
  });

  test("a session with the mail alone adds none once there is one", async () => {
    const { db } = database();
    const asker = await organizerWithSession(db);
    await makePasskey(db, asker);
    const thief = await sessionOf(db, asker);
    expect(await makePasskey(db, thief)).toEqual({ ok: false, reason: "prove_first" });
    expect(await provenAt(db, thief)).toBeNull();
    expect((await findSecondFactor(db, asker)).passkeys).toBe(1);
  });

  test("two first ones at once in two sessions: one gets in", async () => {
    const { db } = database();
    const first = await organizerWithSession(db);
    const second = await sessionOf(db, first);
    const made = await Promise.all([makePasskey(db, first), makePasskey(db, second)]);
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await findSecondFactor(db, first)).toMatchObject({ passkeys: 1, codesLeft: 10 });
  });

  test.each(faults)("refuses an answer that %s", async (_what, fault) => {
    const { db } = database();
    const asker = await organizerWithSession(db);
    const credential = newDevice().create(await registrationOptions(db, asker, party, testNow), fault);
    const made = await registerPasskey(db, { ...inputOf(asker), credential }, testNow);
    expect(made).toEqual({ ok: false, reason: "not_verified" });
    expect(await provenAt(db, asker)).toBeNull();
    expect((await findSecondFactor(db, asker)).passkeys).toBe(0);
  });

  test.each(["", "{", "null", "[]", '{"id":"x"}', `{"id":"${"a".repeat(3000)}"}`])("refuses %s", async (credential) => {
    const { db } = database();
    const asker = await organizerWithSession(db);
    await registrationOptions(db, asker, party, testNow);
    const made = await registerPasskey(db, { ...inputOf(asker), credential }, testNow);
    expect(made).toEqual({ ok: false, reason: "not_verified" });
  });

  test("stops at ten", async () => {
    const { db } = database();
    const asker = await organizerWithSession(db);
    for (let time = 0; time < 10; time += 1) expect((await makePasskey(db, asker)).ok).toBe(true);
    expect(await makePasskey(db, asker)).toEqual({ ok: false, reason: "enough_passkeys" });
  });
});

describeOnBothDatabases("Using a passkey", (database) => {
  test("opens another session of the same person, and says when it was used", async () => {
    const { db } = database();
    const asker = await organizerWithSession(db);
    const device = newDevice();
    await makePasskey(db, asker, device);
    const phone = await sessionOf(db, asker);
    expect(await provePasskey(db, phone, device, later(60))).toEqual({ ok: true });
    expect(await provenAt(db, phone)).toBe(later(60).toISOString());
    const { lines } = await findSecondFactor(db, asker);
    expect(lines.map(({ lastUsedAt }) => lastUsedAt)).toEqual([later(60).toISOString()]);
  });

  test.each([
    ...faults,
    ["was signed with another key", { wrongKey: true }],
    ["counts back: a copy of the device", { counter: 5 }],
    ["counts back to nothing", { counter: 0 }],
  ] satisfies [string, Faults][])("refuses an answer that %s", async (_what, fault) => {
    const { db } = database();
    const asker = await organizerWithSession(db);
    const device = newDevice();
    await makePasskey(db, asker, device);
    device.counter = 4;
    await provePasskey(db, asker, device);
    const phone = await sessionOf(db, asker);
    const credential = device.get(await useOptions(db, phone, party, testNow), fault);
    expect(await usePasskey(db, { ...phone, credential, party }, testNow)).toEqual({
      ok: false,
      reason: "not_verified",
    });
    expect(await provenAt(db, phone)).toBeNull();
    // The same device, without the fault, is still let in.
    expect(await provePasskey(db, phone, device)).toEqual({ ok: true });
  });

  test("an answer works once, in its own session, for five minutes", async () => {
    const { db } = database();
    const asker = await organizerWithSession(db);
    const device = newDevice();
    await makePasskey(db, asker, device);
    const [phone, thief] = [await sessionOf(db, asker), await sessionOf(db, asker)];
    const caught = device.get(await useOptions(db, phone, party, testNow));
    const use = (session: typeof phone, credential: string, now = testNow) =>
      usePasskey(db, { ...session, credential, party }, now);
    await useOptions(db, thief, party, testNow);
    expect(await use(thief, caught)).toEqual({ ok: false, reason: "not_verified" });
    expect(await use(phone, caught)).toEqual({ ok: true });
    expect(await use(phone, caught)).toEqual({ ok: false, reason: "challenge_gone" });
    expect(await use(thief, caught)).toEqual({ ok: false, reason: "challenge_gone" });
    await useOptions(db, thief, party, testNow);
    expect(await use(thief, caught)).toEqual({ ok: false, reason: "not_verified" });
    const late = device.get(await useOptions(db, thief, party, testNow));
    expect(await use(thief, late, later(300))).toEqual({ ok: false, reason: "challenge_gone" });
    expect(await provenAt(db, thief)).toBeNull();
  });

  test("two tabs share a challenge while it lasts, and a passkey made is no passkey used", async () => {
    const { db } = database();
    const asker = await organizerWithSession(db);
    const device = newDevice();
    await makePasskey(db, asker, device);
    const phone = await sessionOf(db, asker);
    const challengeOf = async (now: Date) =>
      (JSON.parse(await useOptions(db, phone, party, now)) as { challenge: string }).challenge;
    const first = await challengeOf(testNow);
    expect(await challengeOf(later(100))).toBe(first);
    expect(await challengeOf(later(200))).not.toBe(first);
    const options = await registrationOptions(db, phone, party, later(200));
    const credential = device.get(options);
    expect(await usePasskey(db, { ...phone, credential, party }, later(200))).toMatchObject({ ok: false });
  });

  test("the passkey of somebody else opens nothing", async () => {
    const { db } = database();
    const [asker, other] = [await organizerWithSession(db), await organizerWithSession(db)];
    const device = newDevice();
    await makePasskey(db, asker, device);
    await makePasskey(db, other);
    const phone = await sessionOf(db, other);
    expect(await provePasskey(db, phone, device)).toEqual({ ok: false, reason: "passkey_unknown" });
  });

  test("of two answers with one counter, a copy, one is let in", async () => {
    const { db } = database();
    const asker = await organizerWithSession(db);
    const device = newDevice();
    await makePasskey(db, asker, device);
    const sessions = [await sessionOf(db, asker), await sessionOf(db, asker)];
    const answers = await Promise.all(
      sessions.map(async (session) => {
        const credential = device.get(await useOptions(db, session, party, testNow), { counter: 7 });
        return { session, credential };
      }),
    );
    const used = await Promise.all(
      answers.map(({ session, credential }) => usePasskey(db, { ...session, credential, party }, testNow)),
    );
    expect(used.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("counts further than 2^31, and a passkey that never counts stays at 0", async () => {
    const { db } = database();
    const asker = await organizerWithSession(db);
    const [device, synced] = [newDevice(), newDevice()];
    await makePasskey(db, asker, device);
    await makePasskey(db, asker, synced);
    device.counter = 2 ** 32 - 3;
    expect(await provePasskey(db, asker, device)).toEqual({ ok: true });
    expect(await provePasskey(db, asker, device)).toEqual({ ok: true });
    for (let time = 0; time < 2; time += 1) {
      const credential = synced.get(await useOptions(db, asker, party, testNow), { counter: 0 });
      expect(await usePasskey(db, { ...asker, credential, party }, testNow)).toEqual({ ok: true });
    }
  });

  test("is tried thirty times an hour, not more", async () => {
    const { db } = database();
    const asker = await organizerWithSession(db);
    await makePasskey(db, asker);
    const stranger = newDevice();
    const outcomes = [];
    for (let time = 0; time < 31; time += 1) outcomes.push(await provePasskey(db, asker, stranger));
    expect(outcomes.slice(0, 29).every((one) => !one.ok && one.reason === "passkey_unknown")).toBe(true);
    expect(outcomes.at(-1)).toEqual({ ok: false, reason: "too_many" });
    expect(await provePasskey(db, asker, stranger, later(3600))).toEqual({ ok: false, reason: "passkey_unknown" });
  });
});

describeOnBothDatabases("Removing a passkey", (database) => {
  test("stops it, asks a passkey of the other sessions, and is told by mail", async () => {
    const { db } = database();
    const asker = await organizerWithSession(db);
    const [device, phone] = [newDevice(), newDevice()];
    await makePasskey(db, asker, device);
    await makePasskey(db, asker, phone);
    const lost = await sessionOf(db, asker);
    await provePasskey(db, lost, phone);
    const { id: passkeyId } = await db
      .selectFrom("passkeys")
      .select("id")
      .where("credential_id", "=", phone.id)
      .executeTakeFirstOrThrow();
    expect(await removePasskey(db, { ...asker, passkeyId }, testNow)).toEqual({ ok: true });
    expect([await provenAt(db, asker), await provenAt(db, lost)]).toEqual([testNow.toISOString(), null]);
    expect(await provePasskey(db, lost, phone)).toEqual({ ok: false, reason: "passkey_unknown" });
    expect(await mailedTo(db, asker.email)).toEqual(["passkey-added", "passkey-added", "passkey-removed"]);
    expect(await removePasskey(db, { ...asker, passkeyId }, testNow)).toEqual({ ok: false, reason: "passkey_gone" });
  });

  test("keeps the last one where no code is left, and never goes back to the mail alone", async () => {
    const { db } = database();
    const asker = await organizerWithSession(db);
    await makePasskey(db, asker);
    const passkeyId = (await findSecondFactor(db, asker)).lines[0]!.id;
    const codes = db.updateTable("recovery_codes").where("person_id", "=", asker.personId);
    await codes.set({ used_at: testNow.toISOString() }).execute();
    expect(await removePasskey(db, { ...asker, passkeyId }, testNow)).toEqual({ ok: false, reason: "last_passkey" });
    await codes.set({ used_at: null }).execute();
    expect(await removePasskey(db, { ...asker, passkeyId }, testNow)).toEqual({ ok: true });
    expect(await makePasskey(db, await sessionOf(db, asker))).toEqual({ ok: false, reason: "prove_first" });
  });

  test("takes a session that proved a passkey, and one's own", async () => {
    const { db } = database();
    const [asker, other] = [await organizerWithSession(db), await organizerWithSession(db)];
    await makePasskey(db, asker);
    await makePasskey(db, other);
    const passkeyId = (await findSecondFactor(db, asker)).lines[0]!.id;
    const half = await sessionOf(db, asker);
    expect(await removePasskey(db, { ...half, passkeyId }, testNow)).toEqual({ ok: false, reason: "prove_first" });
    expect(await removePasskey(db, { ...other, passkeyId }, testNow)).toEqual({ ok: false, reason: "passkey_gone" });
    const borrowed = { personId: asker.personId, sessionId: other.sessionId, passkeyId };
    expect(await removePasskey(db, borrowed, testNow)).toEqual({ ok: false, reason: "prove_first" });
    expect((await findSecondFactor(db, asker)).passkeys).toBe(1);
  });
});

describe("what a browser is told", () => {
  describeOnBothDatabases("to make and to use", (database) => {
    test("the owner must be verified, and known passkeys are named", async () => {
      const { db } = database();
      const asker = await organizerWithSession(db);
      const device = newDevice();
      await makePasskey(db, asker, device);
      const making: unknown = JSON.parse(await registrationOptions(db, asker, party, testNow));
      expect(making).toMatchObject({
        rp: { id: "elkaar.example", name: "Elkaar" },
        attestation: "none",
        authenticatorSelection: { userVerification: "required" },
        excludeCredentials: [{ id: device.id }],
      });
      const using: unknown = JSON.parse(await useOptions(db, asker, party, testNow));
      expect(using).toMatchObject({
        rpId: "elkaar.example",
        userVerification: "required",
        allowCredentials: [{ id: device.id, transports: ["internal"] }],
      });
    });
  });
});
