import { expect, it } from "vitest";
import { cancelEvent } from "#app/domain/event/cancel.server";
import { changeEvent } from "#app/domain/event/change.server";
import { findEventToChange } from "#app/domain/event/find-event-to-change.server";
import { previewCancel } from "#app/domain/event/preview-cancel.server";
import { previewChange } from "#app/domain/event/preview-change.server";
import type { ChangeInput } from "#app/domain/event/preview-change.server";
import { decline, stopInviting } from "#app/domain/invitation/answer.server";
import { takeSubscriptions } from "#app/domain/subscription/subscriptions.server";
import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { allInvitations, inviteNow, listOf } from "./inviting";

const person = (name: string) => ({ name, email: `${name.toLowerCase().replace(" ", ".")}@school.example` });
const people = ["Wim Wacht", "Ja Zeker", "Nee Helaas", "Stop Maar", "Geen Nieuws"].map(person);

/** Five people were invited; of two an answer is waited for, and one of those wants no mail of the region. */
async function makeInvited(db: Database) {
  const event = await createTestEvent(db);
  const { eventId, regionId } = event;
  const actorPersonId = await inviteNow(db, event, listOf(...people));
  const rows = await allInvitations(db);
  const idOf = (name: string) => rows.find((row) => row.name === name)?.id ?? "";
  await registerSomeone(db, event, person("Ja Zeker"));
  await decline(db, { invitationId: idOf("Nee Helaas"), reason: "" }, testNow);
  await stopInviting(db, { invitationId: idOf("Stop Maar") }, testNow);
  const { email } = person("Geen Nieuws");
  await inTransaction(db, (trx) => takeSubscriptions(trx, { regionId, emails: [email] }, testNow));
  const unsubscribed_at = testNow.toISOString();
  await db.updateTable("subscriptions").set({ unsubscribed_at }).where("email", "=", email).execute();
  return { eventId, actorPersonId, idOf };
}

async function newsMails(db: Database) {
  const rows = await db
    .selectFrom("outbox")
    .select(["recipient_name as name", "payload", "event_id as eventId"])
    .where("template", "=", "invitation-news")
    .execute();
  return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) as unknown }));
}

async function change(db: Database, eventId: string, actorPersonId: string, details: Partial<ChangeInput["details"]>) {
  const event = await findEventToChange(db, { eventId });
  if (!event) throw new Error("no such event");
  const input = { eventId, details: { ...event.details, ...details }, moveProgramme: true, actorPersonId };
  const preview = await previewChange(db, input, testNow);
  if (!preview.ok) throw new Error(preview.reason);
  const { plan } = preview;
  const outcome = await changeEvent(db, { ...input, previewHash: plan.hash }, testNow);
  expect(outcome.ok).toBe(true);
  return plan;
}

describeOnBothDatabases("Who was invited and has not answered", (database) => {
  it("hears of another day or place, as the preview named them; who answered or wants no mail does not", async () => {
    const { db } = database();
    const { eventId, actorPersonId, idOf } = await makeInvited(db);
    const plan = await change(db, eventId, actorPersonId, { venueName: "Stadhuis" });
    expect(plan.invitees.map(({ name }) => name)).toEqual(["Wim Wacht"]);
    const mails = await newsMails(db);
    expect(mails).toEqual(plan.invitees.map(({ name, payload }) => ({ name, payload, eventId })));
    expect(mails[0]?.payload).toMatchObject({
      event: { venueName: "Stadhuis" },
      news: { what: "changed", changes: [{ what: "place", from: { venueName: "De Burcht" } }] },
      invitation: { id: idOf("Wim Wacht"), linkVersion: 1, name: "Wim Wacht" },
    });
  });

  it("hears nothing of a typo", async () => {
    const { db } = database();
    const { eventId, actorPersonId } = await makeInvited(db);
    const plan = await change(db, eventId, actorPersonId, { about: "Wij zien elkaar weer." });
    expect([plan.invitees, await newsMails(db)]).toEqual([[], []]);
  });

  it("hears that it is off, with why", async () => {
    const { db } = database();
    const { eventId, actorPersonId } = await makeInvited(db);
    const input = { eventId, reason: "De zaal heeft waterschade.", actorPersonId };
    const preview = await previewCancel(db, input, testNow);
    if (!preview.ok) throw new Error(preview.reason);
    const { hash, invitees } = preview.plan;
    expect(await cancelEvent(db, { ...input, previewHash: hash }, testNow)).toEqual({ ok: true, told: 1 });
    expect(invitees.map(({ name }) => name)).toEqual(["Wim Wacht"]);
    expect(await newsMails(db)).toEqual(invitees.map(({ name, payload }) => ({ name, payload, eventId })));
    expect(invitees[0]?.payload.news).toEqual({ what: "cancelled", reason: "De zaal heeft waterschade." });
  });
});
