import { expect, test } from "vitest";
import { listMailings } from "#app/domain/mailing/queries.server";
import { previewMailing } from "#app/domain/mailing/preview-mailing.server";
import { changeMailing, deleteMailing } from "#app/domain/mailing/save.server";
import { sendMailing } from "#app/domain/mailing/send.server";
import { sendTest } from "#app/domain/mailing/send-test.server";
import { stopMailing } from "#app/domain/mailing/stop.server";
import { writeSomeMails } from "#app/domain/mailing/write-mails.server";
import { setSubscribed } from "#app/domain/subscription/unsubscribe.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { inviteNow, listOf } from "#tests/domain/invitation/inviting";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { createTestPerson } from "#tests/support/people";
import { actorPersonId, draftMailing, mailingMails, resultsOf, sendSeen, work } from "./mailings";

describeOnBothDatabases("A mailing", (database) => {
  test("goes to everybody in the group once, in their language, colleagues of one mailbox each", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    await registerSomeone(db, event, { name: "Karin Postma", email: "ib@school.example" });
    await registerSomeone(db, event, { name: "Bram Bakker", email: "ib@school.example" });
    await registerSomeone(db, event, { name: "Eve English", email: "eve@school.example", language: "en" });
    const ids = await draftMailing(db, event);
    expect(await sendSeen(db, ids)).toMatchObject({ ok: true, outcome: "started", told: 3 });
    await work(db);
    await work(db);
    const mails = await mailingMails(db);
    expect(mails.map((mail) => [mail.recipient_name, mail.language, mail.priority])).toEqual([
      ["Bram Bakker", "nl", 2],
      ["Eve English", "en", 2],
      ["Karin Postma", "nl", 2],
    ]);
    for (const { payload } of mails) expect(JSON.parse(payload)).toMatchObject({ unsubscribe: null });
  });

  test.each([
    ["placed", {}, ["placed", "other"]],
    ["waitlisted", {}, ["waits"]],
    ["coming", {}, ["placed", "other", "waits"]],
    ["requested", {}, ["asks"]],
    ["withdrawn", {}, ["gone"]],
    ["placed", { role: "INTERN  begel" }, ["placed"]],
    ["placed", { sector: "youthCare" }, ["other"]],
    ["placed", { sector: "health" }, []],
  ] as const)("reaches who is %s %j", async (audience, filter, expected) => {
    const { db } = database();
    const event = await createTestEvent(db, { capacity: 3 });
    const someone = (name: string, more = {}) =>
      registerSomeone(db, event, { name, email: `${name}@school.example`, ...more });
    await someone("placed", { role: "Intern begeleider" });
    await someone("other", { role: "leerkracht", sector: "youthCare" });
    const gone = await someone("gone");
    await withdraw(db, { registrationId: gone, by: "attendee" }, testNow);
    await db.updateTable("events").set({ capacity: 2, place_limit: 2 }).where("id", "=", event.eventId).execute();
    await someone("waits");
    await db.updateTable("events").set({ approval: 1 }).where("id", "=", event.eventId).execute();
    await someone("asks");
    const ids = await draftMailing(db, event, { audience, ...filter });
    const preview = await previewMailing(db, ids, testNow);
    const told = preview.ok ? preview.plan.told.map(({ name }) => name).sort() : [];
    expect(told).toEqual([...expected].sort());
    if (expected.length === 0) expect(preview).toMatchObject({ ok: false, reason: "nobody" });
  });

  test("to who chose a workshop says how many of a group have none", async () => {
    const { db } = database();
    const event = await createTestEvent(db, { rounds: [[5, 5]] });
    const [roundId, workshopId] = [event.roundIds[0] ?? "", event.workshopIds[0] ?? ""];
    await registerSomeone(db, event, { name: "Met", workshops: { [roundId]: workshopId } });
    await registerSomeone(db, event, { name: "Zonder", workshops: { [roundId]: null } });
    const all = await draftMailing(db, event, { body: "Uw workshop: {workshops}" });
    const preview = await previewMailing(db, all, testNow);
    expect(preview.ok && [preview.plan.told.length, preview.plan.withoutWorkshop]).toEqual([2, 1]);
    const one = await draftMailing(db, event, { workshopId });
    expect(await sendSeen(db, one)).toMatchObject({ told: 1 });
    await work(db);
    expect((await mailingMails(db)).map((mail) => mail.recipient_name)).toEqual(["Met"]);
  });

  test("to who did not answer carries their invitation, and an unsubscribe link whatever its kind", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    await inviteNow(db, event, listOf({ name: "Wim", email: "wim@x.example" }, { name: "Ja", email: "ja@x.example" }));
    await registerSomeone(db, event, { name: "Ja", email: "ja@x.example" });
    const ids = await draftMailing(db, event, { audience: "unanswered" });
    expect(await sendSeen(db, ids)).toMatchObject({ told: 1 });
    await work(db);
    const [mail] = await mailingMails(db);
    expect(mail?.recipient_email).toBe("wim@x.example");
    const payload: unknown = JSON.parse(mail?.payload ?? "");
    expect(payload).toMatchObject({
      registration: null,
      invitation: { linkVersion: 1 },
      unsubscribe: { linkVersion: 1 },
    });
  });

  test("holds no token in the outbox", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    await registerSomeone(db, event);
    await sendSeen(db, await draftMailing(db, event, { kind: "news", body: "{persoonlijke link}" }));
    await work(db);
    expect((await mailingMails(db))[0]?.payload).not.toMatch(/aanmelding\/|uitschrijven\//);
  });

  test("that is not about a registration leaves out who unsubscribed, also at the last moment", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    for (const name of ["a", "b", "c"]) await registerSomeone(db, event, { name, email: `${name}@x.example` });
    await sendSeen(db, await draftMailing(db, event, { kind: "news" }));
    await work(db);
    const subscriptions = await db.selectFrom("subscriptions").select(["id", "email"]).orderBy("email").execute();
    const idOf = (email: string) => subscriptions.find((row) => row.email === email)?.id ?? "";
    await setSubscribed(db, { id: idOf("a@x.example"), isOn: false }, testNow);
    const second = await draftMailing(db, event, { kind: "news" });
    expect(await sendSeen(db, second)).toMatchObject({ told: 2 });
    await setSubscribed(db, { id: idOf("b@x.example"), isOn: false }, testNow);
    await work(db);
    const gone = { "a@x.example": "unsubscribed", "b@x.example": "unsubscribed", "c@x.example": "waiting" };
    expect(await resultsOf(db, second)).toEqual(gone);
    const third = await draftMailing(db, event, { kind: "registration" });
    expect(await sendSeen(db, third)).toMatchObject({ told: 3 });
    await setSubscribed(db, { id: idOf("a@x.example"), isOn: true }, testNow);
    expect(await sendSeen(db, await draftMailing(db, event, { kind: "news" }))).toMatchObject({ told: 2 });
  });

  test("is refused when others would get it than the organizer saw, and sent once when the form comes twice", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    await registerSomeone(db, event);
    const ids = await draftMailing(db, event);
    const preview = await previewMailing(db, ids, testNow);
    if (!preview.ok) throw new Error(preview.reason);
    await registerSomeone(db, event);
    const seen = { ...ids, previewHash: preview.plan.hash, actorPersonId };
    const outdated = await sendMailing(db, seen, testNow);
    expect(outdated).toMatchObject({ ok: false, reason: "preview_outdated", plan: { told: [{}, {}] } });
    expect(await mailingMails(db)).toEqual([]);
    const both = await Promise.all([sendSeen(db, ids), sendSeen(db, ids)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await sendSeen(db, ids)).toEqual({ ok: false, reason: "not_draft" });
    expect(await changeMailing(db, { ...ids, fields: fieldsOf(), actorPersonId }, testNow)).toEqual(notDraft);
    expect(await deleteMailing(db, { ...ids, actorPersonId }, testNow)).toEqual(notDraft);
    await work(db);
    expect(await mailingMails(db)).toHaveLength(2);
  });

  test("is written some at a time: a worker that dies between two, or two at once, lose and double nobody", async () => {
    const { db } = database();
    const event = await createTestEvent(db, { capacity: 200 });
    for (let number = 0; number < 120; number++) await registerSomeone(db, event);
    const ids = await draftMailing(db, event);
    await sendSeen(db, ids);
    expect(await writeSomeMails(db, ids.mailingId, testNow)).toBe(true);
    expect(await mailingMails(db)).toHaveLength(50);
    // As if the worker had died after the mails and before the tick: the keys of the outbox hold.
    await db.updateTable("mailing_recipients").set({ outcome: "waiting" }).where("position", "<", 20).execute();
    await Promise.all([work(db), work(db)]);
    const mails = await mailingMails(db);
    expect(new Set(mails.map((mail) => mail.registration_id)).size).toBe(120);
    expect(mails).toHaveLength(120);
    const [view] = await listMailings(db, { ...ids, startsAt: testNow.toISOString(), cancelledAt: null }, testNow);
    expect([view?.state, view?.counts.waiting]).toEqual(["sending", 120]);
  });

  test("that is stopped keeps back what has not left, and nothing else", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    for (const name of ["a", "b", "c"]) await registerSomeone(db, event, { name, email: `${name}@x.example` });
    const ids = await draftMailing(db, event);
    await sendSeen(db, ids);
    await work(db);
    const at = testNow.toISOString();
    const send = db.updateTable("outbox").set({ status: "sent", sent_at: at });
    await send.where("recipient_email", "=", "a@x.example").where("template", "=", "mailing").execute();
    const lease_until = new Date(testNow.getTime() + 60_000).toISOString();
    const lease = db.updateTable("outbox").set({ lease_until, lease_token: "x" });
    await lease.where("recipient_email", "=", "b@x.example").where("template", "=", "mailing").execute();
    expect(await stopMailing(db, { ...ids, actorPersonId }, testNow)).toEqual({ ok: true, stopped: 1 });
    expect(await resultsOf(db, ids)).toEqual({
      "a@x.example": "sent",
      "b@x.example": "waiting",
      "c@x.example": "stopped",
    });
    await work(db);
    expect(await mailingMails(db)).toHaveLength(2);
    expect(await stopMailing(db, { ...ids, actorPersonId }, testNow)).toEqual({ ok: false, reason: "nothing_left" });
  });

  test("can be tried on oneself, twenty times an hour, without anybody's link", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    await registerSomeone(db, event, { name: "Karin Postma" });
    const ids = await draftMailing(db, event);
    const { personId, email } = await createTestPerson(db);
    const test = { ...ids, to: { personId, name: "Org", email }, as: null };
    for (let number = 0; number < 20; number++) expect(await sendTest(db, test, testNow)).toEqual({ ok: true });
    expect(await sendTest(db, test, testNow)).toEqual({ ok: false, reason: "too_many" });
    const [mail] = await mailingMails(db);
    expect(mail).toMatchObject({ recipient_email: email, priority: 1, registration_id: null });
    expect(JSON.parse(mail?.payload ?? "")).toMatchObject({ isTest: true, name: "Karin Postma" });
  });

  test("writes down who did what", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    await registerSomeone(db, event);
    const ids = await draftMailing(db, event);
    await sendSeen(db, ids);
    const acts = await db
      .selectFrom("audit_log")
      .select(["action", "details"])
      .where("subject_id", "=", ids.mailingId)
      .execute();
    expect(acts).toEqual(
      expect.arrayContaining([
        { action: "mailing.made", details: "{}" },
        { action: "mailing.sent", details: '{"told":1}' },
      ]),
    );
  });
});

const notDraft = { ok: false, reason: "not_draft" };
const fieldsOf = () => ({
  kind: "news" as const,
  subject: "x",
  body: "x",
  language: "nl" as const,
  audience: "placed" as const,
  role: "",
  sector: null,
  workshopId: null,
  withCalendar: false,
  timing: "now" as const,
  sendAt: null,
  daysFromEvent: null,
  clockTime: null,
});
