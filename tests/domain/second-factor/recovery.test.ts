import { expect, test } from "vitest";
import { runAdmin } from "#app/admin.server";
import { runRetention } from "#app/domain/retention/run-retention.server";
import { listColleagues } from "#app/domain/second-factor/colleagues.server";
import { makeRecoveryCodes } from "#app/domain/second-factor/make-recovery-codes.server";
import { registrationOptions } from "#app/domain/second-factor/options.server";
import { findSecondFactor, listSecondFactorActs } from "#app/domain/second-factor/queries.server";
import { resetForColleague } from "#app/domain/second-factor/reset-second-factor.server";
import { useRecoveryCode } from "#app/domain/second-factor/use-recovery-code.server";
import { newId } from "#db/id";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, createTestRegion, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import {
  mailedTo,
  makePasskey,
  newDevice,
  organizerWithSession,
  party,
  provenAt,
  provePasskey,
  secret,
  sessionOf,
} from "./organizer-with-session";
import type { Asker } from "./organizer-with-session";

const later = (seconds: number) => new Date(testNow.getTime() + seconds * 1000);

async function withCodes(db: Database, regionId?: string) {
  const asker = await organizerWithSession(db, regionId);
  const device = newDevice();
  const made = await makePasskey(db, asker, device);
  if (!made.ok || !made.codes) throw new Error("No codes came");
  return { asker, device, codes: made.codes };
}

const recover = (db: Database, { personId, sessionId }: Asker, code: string, now = testNow) =>
  useRecoveryCode(db, { personId, sessionId, code, secret }, now);

describeOnBothDatabases("A recovery code", (database) => {
  test("works once: it opens nothing but the making of a new passkey, and that for half an hour", async () => {
    const { db } = database();
    const { asker, codes } = await withCodes(db);
    const [phone, tablet] = [await sessionOf(db, asker), await sessionOf(db, asker)];
    expect(await recover(db, phone, codes[0]!.toLowerCase())).toEqual({ ok: true });
    expect(await recover(db, tablet, codes[0]!)).toEqual({ ok: false, reason: "code_wrong" });
    expect(await provenAt(db, phone)).toBeNull();
    expect(await makePasskey(db, tablet)).toEqual({ ok: false, reason: "prove_first" });
    expect(await makePasskey(db, phone, newDevice(), later(30 * 60))).toEqual({ ok: false, reason: "prove_first" });
    expect(await makePasskey(db, phone, newDevice(), later(29 * 60))).toEqual({ ok: true, codes: null });
    expect(await provenAt(db, phone)).toBe(later(29 * 60).toISOString());
    expect(await findSecondFactor(db, asker)).toMatchObject({ passkeys: 2, codesLeft: 9 });
    expect(await mailedTo(db, asker.email)).toEqual(["passkey-added", "code-used", "passkey-added"]);
  });

  test("allows one new passkey, and asks a passkey of every other session", async () => {
    const { db } = database();
    const { asker, codes, device } = await withCodes(db);
    const [phone, lost] = [await sessionOf(db, asker), await sessionOf(db, asker)];
    await provePasskey(db, lost, device);
    await recover(db, phone, codes[3]!);
    expect([await provenAt(db, lost), await provenAt(db, asker)]).toEqual([null, null]);
    await makePasskey(db, phone);
    await db.updateTable("sessions").set({ passkey_at: null }).where("id", "=", phone.sessionId).execute();
    expect(await makePasskey(db, phone)).toEqual({ ok: false, reason: "prove_first" });
  });

  test("is used by one of two at once", async () => {
    const { db } = database();
    const { asker, codes } = await withCodes(db);
    const sessions = [await sessionOf(db, asker), await sessionOf(db, asker), await sessionOf(db, asker)];
    const used = await Promise.all(sessions.map((session) => recover(db, session, codes[0]!)));
    expect(used.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("is of one person", async () => {
    const { db } = database();
    const [{ codes }, { asker: other }] = [await withCodes(db), await withCodes(db)];
    const phone = await sessionOf(db, other);
    expect(await recover(db, phone, codes[0]!)).toEqual({ ok: false, reason: "code_wrong" });
  });

  test("is tried five times an hour; then the right one waits too", async () => {
    const { db } = database();
    const { asker, codes } = await withCodes(db);
    const phone = await sessionOf(db, asker);
    for (let time = 0; time < 5; time += 1)
      expect(await recover(db, phone, "0000-0000-0000")).toEqual({ ok: false, reason: "code_wrong" });
    expect(await recover(db, phone, codes[0]!)).toEqual({ ok: false, reason: "too_many_codes" });
    expect(await recover(db, phone, codes[0]!, later(3600))).toEqual({ ok: true });
  });

  test("ends when new ones are made, in a session that proved a passkey", async () => {
    const { db } = database();
    const { asker, codes } = await withCodes(db);
    const phone = await sessionOf(db, asker);
    expect(await makeRecoveryCodes(db, { ...phone, secret }, testNow)).toEqual({ ok: false, reason: "prove_first" });
    const made = await makeRecoveryCodes(db, { ...asker, secret }, testNow);
    expect(made.ok && made.codes.length).toBe(10);
    expect(await recover(db, phone, codes[0]!)).toEqual({ ok: false, reason: "code_wrong" });
    expect(made.ok && (await recover(db, phone, made.codes[9]!))).toEqual({ ok: true });
    expect(await mailedTo(db, asker.email)).toEqual(["passkey-added", "codes-made", "code-used"]);
  });

  test("when all are used up, the mail alone still makes no passkey", async () => {
    const { db } = database();
    const { asker, codes } = await withCodes(db);
    await db.deleteFrom("passkeys").execute();
    for (const [hour, code] of codes.entries())
      expect(await recover(db, await sessionOf(db, asker), code, later(hour * 3600))).toEqual({ ok: true });
    expect(await makePasskey(db, await sessionOf(db, asker))).toEqual({ ok: false, reason: "prove_first" });
  });
});

describeOnBothDatabases("An owner", (database) => {
  const reset = (db: Database, actor: Asker, personId: string) =>
    resetForColleague(db, { actorPersonId: actor.personId, personId }, testNow);

  test("resets a colleague of the same region, who is signed out, hears of it, and starts anew", async () => {
    const { db } = database();
    const regionId = await createTestRegion(db);
    const { asker: owner } = await withCodes(db, regionId);
    const { asker: colleague, codes } = await withCodes(db, regionId);
    expect(await reset(db, owner, colleague.personId)).toEqual({ ok: true });
    expect(await provenAt(db, colleague)).toBeUndefined();
    const anew = await sessionOf(db, colleague);
    expect(await recover(db, anew, codes[0]!)).toEqual({ ok: false, reason: "code_wrong" });
    expect(await makePasskey(db, anew)).toMatchObject({ ok: true, codes: { length: 10 } });
    expect(await mailedTo(db, colleague.email)).toEqual(["passkey-added", "reset-by-owner", "passkey-added"]);
    const name = await db.selectFrom("persons").select("name").where("id", "=", owner.personId).executeTakeFirst();
    expect((await listSecondFactorActs(db, colleague.personId)).find(({ by }) => by !== null)).toMatchObject({
      action: "second-factor.reset-by-owner",
      by: name?.name,
    });
    expect(await provenAt(db, owner)).toBe(testNow.toISOString());
  });

  test("resets nobody of another region, nor themselves, nor who has a role elsewhere too; an editor resets nobody", async () => {
    const { db } = database();
    const regionId = await createTestRegion(db);
    const [{ asker: owner }, { asker: stranger }] = [await withCodes(db, regionId), await withCodes(db)];
    const { asker: between } = await withCodes(db, regionId);
    const elsewhere = await createTestEvent(db);
    await addRole(db, between.personId, { event_id: elsewhere.eventId });
    const editor = await sessionOf(db, await createTestOrganizer(db, "editor", { regionId }));
    expect(await reset(db, owner, stranger.personId)).toEqual({ ok: false, reason: "not_yours" });
    expect(await reset(db, owner, owner.personId)).toEqual({ ok: false, reason: "not_yours" });
    expect(await reset(db, owner, "nobody")).toEqual({ ok: false, reason: "not_yours" });
    expect(await reset(db, owner, between.personId)).toEqual({ ok: false, reason: "role_elsewhere" });
    expect(await reset(db, editor, owner.personId)).toEqual({ ok: false, reason: "not_yours" });
    expect(await reset(db, owner, editor.personId)).toEqual({ ok: false, reason: "nothing_to_reset" });
    expect(await db.selectFrom("passkeys").select("id").execute()).toHaveLength(3);
  });

  test("sees the organizers of their own regions and events, and nobody else", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const { asker: owner } = await withCodes(db, event.regionId);
    const desk = await createTestOrganizer(db, "desk", { eventId: event.eventId });
    const { asker: between } = await withCodes(db, event.regionId);
    await addRole(db, between.personId, { region_id: await createTestRegion(db) });
    const { asker: stranger } = await withCodes(db);
    const seen = new Map((await listColleagues(db, owner.personId)).map((one) => [one.personId, one]));
    expect([...seen.keys()].sort()).toEqual([owner.personId, desk.personId, between.personId].sort());
    expect(seen.get(owner.personId)).toMatchObject({ isYou: true, elsewhere: false, passkeys: 1 });
    expect(seen.get(desk.personId)).toMatchObject({ isYou: false, elsewhere: false, passkeys: 0 });
    expect(seen.get(between.personId)).toMatchObject({ isYou: false, elsewhere: true, passkeys: 1 });
    expect(await listColleagues(db, desk.personId)).toEqual([]);
    expect((await listColleagues(db, stranger.personId)).map(({ personId }) => personId)).toEqual([stranger.personId]);
  });
});

describeOnBothDatabases("npm run admin -- --reset-passkeys", (database) => {
  const run = async (address: string) => {
    let said = "";
    const env = { ELKAAR_MODE: "demo", DATABASE_URL: database().url, BASE_URL: "http://localhost:3000" };
    const code = await runAdmin(["--reset-passkeys", address], env, { write: (text) => (said += text) });
    return { code, said };
  };

  test("lets the last owner in again, and mails them", async () => {
    const { db } = database();
    const { asker } = await withCodes(db);
    expect(await run(asker.email.toUpperCase())).toEqual({
      code: 0,
      said: expect.stringContaining("gewist") as string,
    });
    expect(await provenAt(db, asker)).toBeUndefined();
    expect(await mailedTo(db, asker.email)).toEqual(["passkey-added", "reset-by-admin"]);
    expect(await makePasskey(db, await sessionOf(db, asker))).toMatchObject({ ok: true });
    expect((await listSecondFactorActs(db, asker.personId)).map(({ action }) => action)).toContain(
      "second-factor.reset-by-admin",
    );
  });

  test("says what is wrong otherwise", async () => {
    const { asker } = { asker: await organizerWithSession(database().db) };
    expect(await run("geen adres")).toMatchObject({ code: 2 });
    expect(await run("niemand@regio.example")).toEqual({ code: 1, said: "Er is niemand met dit mailadres.\n" });
    expect(await run(asker.email)).toEqual({ code: 1, said: "Deze persoon heeft geen passkeys of herstelcodes.\n" });
  });
});

describeOnBothDatabases("Retention", (database) => {
  test("forgets challenges when they are over, and passkeys and codes of who organizes nothing any more", async () => {
    const { db } = database();
    const [{ asker }, { asker: gone }] = [await withCodes(db), await withCodes(db)];
    await registrationOptions(db, asker, party, testNow);
    await db.deleteFrom("roles").where("person_id", "=", gone.personId).execute();
    expect(await runRetention(db, later(299))).toMatchObject({ passkeyChallenges: 0, passkeys: 1, recoveryCodes: 10 });
    expect(await runRetention(db, later(300))).toMatchObject({ passkeyChallenges: 1, passkeys: 0, recoveryCodes: 0 });
    expect(await db.selectFrom("passkeys").select("person_id").execute()).toEqual([{ person_id: asker.personId }]);
  });
});

async function addRole(db: Database, personId: string, where: { region_id?: string; event_id?: string }) {
  const role = { id: newId(), person_id: personId, region_id: null, event_id: null, role: "desk", ...where } as const;
  await db
    .insertInto("roles")
    .values({ ...role, created_at: testNow.toISOString() })
    .execute();
}
