import { expect, test } from "vitest";
import { decideText, undoDecision } from "#app/domain/organization/decide-text.server";
import { countOpenTexts, listInbox } from "#app/domain/organization/list-inbox.server";
import { createOrganization } from "#app/domain/organization/save.server";
import { changeDetails } from "#app/domain/registration/change-details.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { runRetention } from "#app/domain/retention/run-retention.server";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { addOrganization, fieldsOfOrganization, organizationsOf } from "./organizations";

async function makeRegion(db: Database) {
  const event = await createTestEvent(db);
  const { personId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
  const decide = (text: string, organizationId: string | null) =>
    decideText(db, { regionId: event.regionId, text, organizationId, actorPersonId: personId }, testNow);
  const undo = (text: string) => undoDecision(db, { regionId: event.regionId, text, actorPersonId: personId }, testNow);
  return { event, personId, decide, undo };
}

const openTexts = async (db: Database, personId: string) =>
  (await listInbox(db, { personId, page: 1 })).open.map(({ text, count }) => [text, count]);

describeOnBothDatabases("What a typed text means", (database) => {
  test("is said once for all registrations of the region, and for who types it later", async () => {
    const { db } = database();
    const { event, personId, decide } = await makeRegion(db);
    const bron = await addOrganization(db, personId, { name: "Basisschool De Bron" });
    const first = await registerSomeone(db, event, { organization: "BS de Bron" });
    const second = await registerSomeone(db, event, { organization: "bs  dé bron" });
    const other = await registerSomeone(db, event, { organization: "De Linde" });
    expect(await openTexts(db, personId)).toEqual([
      ["BS de Bron", 2],
      ["De Linde", 1],
    ]);
    expect(await decide("bs de BRON", bron)).toEqual({ ok: true, registrations: 2 });
    const later = await registerSomeone(db, event, { organization: "Bs de bron" });
    expect(await organizationsOf(db)).toEqual({ [first]: bron, [second]: bron, [later]: bron, [other]: null });
    expect(await openTexts(db, personId)).toEqual([["De Linde", 1]]);
    expect(await countOpenTexts(db, { personId })).toBe(1);
  });

  test("is taken back for all of them, also for who came later", async () => {
    const { db } = database();
    const { event, personId, decide, undo } = await makeRegion(db);
    const bron = await addOrganization(db, personId);
    const byName = await registerSomeone(db, event, { organization: "basisschool de bron" });
    const first = await registerSomeone(db, event, { organization: "De Bron" });
    await decide("De Bron", bron);
    const later = await registerSomeone(db, event, { organization: "de bron" });
    expect(await undo("de bron")).toEqual({ ok: true, registrations: 2 });
    expect(await organizationsOf(db)).toEqual({ [byName]: bron, [first]: null, [later]: null });
    expect(await openTexts(db, personId)).toEqual([["De Bron", 2]]);
    expect(await undo("de bron")).toEqual({ ok: false, reason: "not_decided" });
    expect(await decide("De Bron", bron)).toEqual({ ok: true, registrations: 2 });
  });

  test("may be left as it is, also for who types it later, until that is taken back", async () => {
    const { db } = database();
    const { event, personId, decide, undo } = await makeRegion(db);
    await registerSomeone(db, event, { organization: "zzp" });
    expect(await decide("ZZP", null)).toEqual({ ok: true, registrations: 1 });
    await registerSomeone(db, event, { organization: "Zzp" });
    expect(await openTexts(db, personId)).toEqual([]);
    expect((await listInbox(db, { personId, page: 1 })).decided).toMatchObject([{ text: "zzp", organization: null }]);
    await undo("zzp");
    expect((await openTexts(db, personId)).map(([, count]) => count)).toEqual([2]);
  });

  test("is a matter of each region by itself", async () => {
    const { db } = database();
    const [here, there] = [await makeRegion(db), await makeRegion(db)];
    const bron = await addOrganization(db, here.personId);
    const mine = await registerSomeone(db, here.event, { organization: "De Bron" });
    const theirs = await registerSomeone(db, there.event, { organization: "De Bron" });
    await here.decide("De Bron", bron);
    expect(await organizationsOf(db)).toEqual({ [mine]: bron, [theirs]: null });
    expect(await openTexts(db, here.personId)).toEqual([]);
    expect(await openTexts(db, there.personId)).toEqual([["De Bron", 1]]);
    const { regionId } = there.event;
    const input = { regionId, text: "De Bron", organizationId: bron, actorPersonId: here.personId };
    expect(await decideText(db, input, testNow)).toEqual({ ok: false, reason: "not_your_region" });
    expect(await undoDecision(db, input, testNow)).toEqual({ ok: false, reason: "not_your_region" });
  });

  test("is no matter for a desk, nor for who organizes one event", async () => {
    const { db } = database();
    const { event, personId } = await makeRegion(db);
    await registerSomeone(db, event, { organization: "De Bron" });
    const desk = await createTestOrganizer(db, "desk", { regionId: event.regionId });
    const ofEvent = await createTestOrganizer(db, "owner", { eventId: event.eventId });
    for (const { personId: actorPersonId } of [desk, ofEvent]) {
      const input = { regionId: event.regionId, text: "De Bron", organizationId: null, actorPersonId };
      expect(await decideText(db, input, testNow)).toEqual({ ok: false, reason: "not_your_region" });
      expect(await openTexts(db, actorPersonId)).toEqual([]);
    }
    expect(await openTexts(db, personId)).toEqual([["De Bron", 1]]);
  });

  test("is refused where nobody typed it, where it was decided otherwise, and for an organization that is gone", async () => {
    const { db } = database();
    const { event, personId, decide } = await makeRegion(db);
    const [bron, linde] = [
      await addOrganization(db, personId),
      await addOrganization(db, personId, { name: "De Linde" }),
    ];
    expect(await decide("De Bron", bron)).toEqual({ ok: false, reason: "text_unknown" });
    await registerSomeone(db, event, { organization: "De Bron" });
    expect(await decide("De Bron", "0".repeat(32))).toEqual({ ok: false, reason: "organization_unknown" });
    await decide("De Bron", bron);
    expect(await decide("De Bron", linde)).toEqual({ ok: false, reason: "text_unknown" });
    await db.updateTable("organization_inbox").set({ resolved_at: null }).execute();
    expect(await decide("De Bron", linde)).toEqual({ ok: false, reason: "decided_otherwise" });
    expect(await decide("De Bron", bron)).toEqual({ ok: true, registrations: 1 });
  });

  test("does not outlive another text, nor count who comes back twice", async () => {
    const { db } = database();
    const { event, personId, decide } = await makeRegion(db);
    const bron = await addOrganization(db, personId);
    const someone = { email: "karin@school.example", name: "Karin Postma", organization: "De Bron" };
    const registrationId = await registerSomeone(db, event, someone);
    await decide("De Bron", bron);
    const details = { name: "Karin Postma", role: "leraar", sector: "education" } as const;
    const rest = { phone: null, region: null, note: null, listed: false, needs: "keep" as const };
    await changeDetails(db, { registrationId, organization: "De Linde", ...details, ...rest }, testNow);
    expect(await organizationsOf(db)).toEqual({ [registrationId]: null });
    expect(await openTexts(db, personId)).toEqual([["De Linde", 1]]);
    await withdraw(db, { registrationId, by: "attendee" }, testNow);
    const later = new Date(testNow.getTime() + 3_600_000);
    await registerSomeone(db, event, { ...someone, organization: "De Linde" }, later);
    expect(await openTexts(db, personId)).toEqual([["De Linde", 1]]);
  });

  test("comes with a new organization in one go, or not at all", async () => {
    const { db } = database();
    const { event, personId } = await makeRegion(db);
    const registrationId = await registerSomeone(db, event, { organization: "CJG Delft" });
    const fields = fieldsOfOrganization({ name: "Centrum Jeugd en Gezin Delft", kind: "youth_care" });
    const make = (text: string) =>
      createOrganization(db, { fields, actorPersonId: personId, meantBy: { regionId: event.regionId, text } }, testNow);
    expect(await make("iets anders")).toEqual({ ok: false, reason: "text_unknown" });
    expect(await db.selectFrom("organizations").select("id").execute()).toEqual([]);
    const made = await make("cjg delft");
    expect(made).toMatchObject({ ok: true });
    expect(await organizationsOf(db)).toEqual({ [registrationId]: made.ok ? made.organizationId : "" });
  });

  test("is remembered as long as said: left as it is until the last who typed it is gone", async () => {
    const { db } = database();
    const { event, personId, decide } = await makeRegion(db);
    const bron = await addOrganization(db, personId);
    await registerSomeone(db, event, { organization: "Jan Jansen zzp" });
    await registerSomeone(db, event, { organization: "De Bron" });
    await decide("Jan Jansen zzp", null);
    await decide("De Bron", bron);
    const texts = async () =>
      (await db.selectFrom("organization_decisions").select("text").execute()).map((d) => d.text);
    const end = Date.parse("2026-11-04T16:00:00.000Z");
    await runRetention(db, new Date(end + 28 * 86_400_000));
    expect((await texts()).sort()).toEqual(["De Bron", "Jan Jansen zzp"]);
    const report = await runRetention(db, new Date(end + 28 * 86_400_000 + 1));
    expect(report).toMatchObject({ organizationTexts: 2, organizationDecisions: 1 });
    expect(await texts()).toEqual(["De Bron"]);
    await runRetention(db, new Date(testNow.getTime() + 731 * 86_400_000));
    expect(await texts()).toEqual([]);
  });
});
