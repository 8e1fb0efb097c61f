import { expect, it } from "vitest";
import { organizerRoleFor } from "#app/domain/account/roles.server";
import { findIdentity } from "#app/domain/account/identity.server";
import { addHost } from "#app/domain/event/add-host.server";
import { answerHost } from "#app/domain/event/answer-host.server";
import { cancelEvent } from "#app/domain/event/cancel.server";
import { changeEvent } from "#app/domain/event/change.server";
import { findEventToChange } from "#app/domain/event/find-event-to-change.server";
import { findUndo } from "#app/domain/event/find-undo.server";
import { findHostsPage } from "#app/domain/event/host-queries.server";
import { listOwnEvents } from "#app/domain/event/list-own-events.server";
import { nameDesk } from "#app/domain/event/name-desk.server";
import { nameEditor } from "#app/domain/event/name-editor.server";
import { findEventPage } from "#app/domain/event/page-queries.server";
import { previewCancel } from "#app/domain/event/preview-cancel.server";
import { previewChange } from "#app/domain/event/preview-change.server";
import type { ChangeInput } from "#app/domain/event/preview-change.server";
import { findSlugRedirect } from "#app/domain/event/queries.server";
import { removeHost, removeRole } from "#app/domain/event/remove-host.server";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEventOptions } from "#tests/support/factories";
import { createTestOrganizer, createTestPerson } from "#tests/support/people";
import { getEvent, listAudit } from "./organizer-people";

const wim = { name: "Wim Gastheer", email: "wim@gemeente.example" };

async function organized(db: Database, options: TestEventOptions = {}) {
  const event = await createTestEvent(db, options);
  const { personId: owner } = await createTestOrganizer(db, "owner", { regionId: event.regionId });
  return { ...event, owner };
}

type Organized = Awaited<ReturnType<typeof organized>>;

async function ask(db: Database, { eventId, owner }: Organized, organization = "Gemeente Buitengebied", editor = wim) {
  expect(await addHost(db, { eventId, organization, editor, actorPersonId: owner }, testNow)).toEqual({
    ok: true,
    asked: true,
  });
  const host = await hostOf(db, { eventId, owner }, organization);
  return { organizationId: host.organizationId, personId: await personOf(db, editor.email) };
}

async function hostOf(db: Database, { eventId, owner }: Pick<Organized, "eventId" | "owner">, name: string) {
  const { hosts } = await findHostsPage(db, { eventId, personId: owner });
  const host = hosts.find((one) => one.name === name);
  if (!host) throw new Error(`${name} is no host`);
  return host;
}

async function personOf(db: Database, email: string): Promise<string> {
  const row = await db.selectFrom("person_emails").select("person_id").where("email", "=", email).executeTakeFirst();
  return row?.person_id ?? "";
}

async function hostMails(db: Database): Promise<[to: string, what: string][]> {
  const rows = await db
    .selectFrom("outbox")
    .select(["recipient_email", "payload"])
    .where("template", "=", "host-told")
    .orderBy("number")
    .execute();
  return rows.map(({ recipient_email, payload }) => [
    recipient_email,
    (JSON.parse(payload) as { news: { what: string } }).news.what,
  ]);
}

describeOnBothDatabases("hosts, as equals", (database) => {
  it("asks a host by its editor, who can sign in and change the event, and shows it once they said yes", async () => {
    const { db } = database();
    const event = await organized(db);
    const { organizationId, personId } = await ask(db, event);
    expect(await hostMails(db)).toEqual([[wim.email, "asked"]]);
    expect(await findIdentity(db, wim.email)).toMatchObject({ variant: "known", personId });
    expect(await organizerRoleFor(db, personId, { ...event, alsoAsked: true })).toBe("editor");
    expect(await organizerRoleFor(db, personId, event)).toBeUndefined();
    expect((await findEventPage(db, event.slug, testNow))?.hosts).toEqual([]);
    expect((await listOwnEvents(db, { personId, pastPage: 1 }, testNow)).coming).toMatchObject([{ hostQuestions: 1 }]);
    const asker = await listOwnEvents(db, { personId: event.owner, pastPage: 1 }, testNow);
    expect(asker.coming).toMatchObject([{ hostQuestions: 0, unansweredHosts: 1 }]);

    const answer = { eventId: event.eventId, organizationId, answer: "accepted" as const };
    const byOwner = await answerHost(db, { ...answer, actorPersonId: event.owner }, testNow);
    expect(byOwner).toEqual({ ok: false, reason: "not_asked" });
    expect(await answerHost(db, { ...answer, actorPersonId: personId }, testNow)).toEqual({ ok: true });
    expect((await findEventPage(db, event.slug, testNow))?.hosts).toEqual(["Gemeente Buitengebied"]);
    const row = await db.selectFrom("event_hosts").selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ asked_by: event.owner, answered_by: personId, answered_at: testNow.toISOString() });
    expect(await answerHost(db, { ...answer, actorPersonId: personId }, testNow)).toMatchObject({
      reason: "not_asked",
    });
    const actions = (await listAudit(db, event.eventId)).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(["host.added", "host.editor-named", "host.accepted"]));
  });

  it("names somebody for the desk, who sees who comes and changes nothing, and takes it back", async () => {
    const { db } = database();
    const event = await organized(db);
    const { eventId, owner } = event;
    const bea = { name: "Bea Balie", email: "bea@school.example" };
    expect(await nameDesk(db, { eventId, editor: bea, actorPersonId: owner }, testNow)).toEqual({ ok: true });
    const personId = await personOf(db, bea.email);
    expect(await organizerRoleFor(db, personId, event)).toBe("desk");
    expect(await hostMails(db)).toEqual([[bea.email, "desk"]]);
    const page = await findHostsPage(db, { eventId, personId: owner });
    expect(page.desk.map(({ name }) => name)).toEqual(["Bea Balie"]);
    expect(page.organizers.map(({ name }) => name)).not.toContain("Bea Balie");
    expect(await nameDesk(db, { eventId, editor: bea, actorPersonId: owner }, testNow)).toMatchObject({
      reason: "already_there",
    });
    const other = { name: "Cas Balie", email: "cas@school.example" };
    const byDesk = await nameDesk(db, { eventId, editor: other, actorPersonId: personId }, testNow);
    expect(byDesk).toEqual({ ok: false, reason: "not_allowed" });
    expect(await personOf(db, other.email)).toBe("");

    const remove = { eventId, roleId: page.desk[0]?.roleId ?? "" };
    expect(await removeRole(db, { ...remove, actorPersonId: personId }, testNow)).toMatchObject({
      reason: "not_allowed",
    });
    expect(await removeRole(db, { ...remove, actorPersonId: owner }, testNow)).toEqual({ ok: true });
    expect(await organizerRoleFor(db, personId, event)).toBeUndefined();
    const actions = (await listAudit(db, eventId)).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(["desk.named", "desk.removed"]));
  });

  it("lets an editor name the desk, but not on behalf of a host that was only asked", async () => {
    const { db } = database();
    const event = await organized(db);
    const { eventId, owner } = event;
    const { organizationId, personId } = await ask(db, event);
    const editor = { name: "Bea Balie", email: "bea@school.example" };
    const naming = { eventId, editor, actorPersonId: personId };
    expect(await nameDesk(db, naming, testNow)).toMatchObject({ reason: "not_allowed" });
    await nameDesk(db, { ...naming, actorPersonId: owner }, testNow);
    const [desk] = (await findHostsPage(db, { eventId, personId })).desk;
    const remove = { eventId, roleId: desk?.roleId ?? "", actorPersonId: personId };
    expect(await removeRole(db, remove, testNow)).toMatchObject({ reason: "not_allowed" });
    await answerHost(db, { eventId, organizationId, answer: "accepted", actorPersonId: personId }, testNow);
    expect(await removeRole(db, remove, testNow)).toEqual({ ok: true });
    expect(await nameDesk(db, naming, testNow)).toEqual({ ok: true });
  });

  it("takes the rights away from who says no, and can ask again", async () => {
    const { db } = database();
    const event = await organized(db);
    const { organizationId, personId } = await ask(db, event);
    const { eventId } = event;
    const answer = { eventId, organizationId, answer: "declined" as const, actorPersonId: personId };
    expect(await answerHost(db, answer, testNow)).toEqual({ ok: true });
    expect(await organizerRoleFor(db, personId, event)).toBeUndefined();
    expect(await nameEditor(db, { eventId, organizationId, editor: wim, actorPersonId: event.owner }, testNow)).toEqual(
      { ok: false, reason: "host_unknown" },
    );
    await ask(db, event);
    expect((await hostOf(db, event, "Gemeente Buitengebied")).state).toBe("asked");
  });

  it("puts a host without an editor on the page at once, and no host twice", async () => {
    const { db } = database();
    const event = await organized(db);
    const add = (organization: string) =>
      addHost(db, { eventId: event.eventId, organization, editor: null, actorPersonId: event.owner }, testNow);
    const both = await Promise.all([add("Gemeente  Buitengebied"), add("gemeente buitengebied")]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both).toContainEqual({ ok: false, reason: "already_host" });
    expect((await findEventPage(db, event.slug, testNow))?.hosts).toHaveLength(1);
    expect(await hostMails(db)).toEqual([]);
  });

  it("lets a host name its own editors, and nobody else's", async () => {
    const { db } = database();
    const event = await organized(db);
    const { organizationId, personId } = await ask(db, event);
    const other = await ask(db, event, "Jeugdteam Noord", { name: "Nel Noord", email: "nel@jeugdteam.example" });
    const { eventId } = event;
    const sanne = { name: "Sanne Collega", email: "sanne@gemeente.example" };
    const name = (organization: string, actorPersonId: string, editor = sanne) =>
      nameEditor(db, { eventId, organizationId: organization, editor, actorPersonId }, testNow);
    expect(await name(other.organizationId, personId)).toEqual({ ok: false, reason: "not_allowed" });
    expect(await name(organizationId, personId)).toEqual({ ok: true });
    expect(await name(organizationId, personId)).toEqual({ ok: false, reason: "already_editor" });
    const editors = (await hostOf(db, event, "Gemeente Buitengebied")).editors;
    expect(editors.map((editor) => editor.name)).toEqual(["Sanne Collega", "Wim Gastheer"]);

    const [first] = editors;
    const remove = (roleId: string, actorPersonId: string) =>
      removeRole(db, { eventId, roleId, actorPersonId }, testNow);
    expect(await remove(first?.roleId ?? "", other.personId)).toEqual({ ok: false, reason: "not_allowed" });
    expect(await remove(first?.roleId ?? "", personId)).toEqual({ ok: true });
    expect(await organizerRoleFor(db, await personOf(db, sanne.email), event)).toBeUndefined();
    expect(await remove(first?.roleId ?? "", personId)).toEqual({ ok: false, reason: "role_unknown" });
  });

  it("gives nobody rights by an address of another, or one that several people share", async () => {
    const { db } = database();
    const event = await organized(db);
    await createTestPerson(db, { name: "Karin Postma", email: "karin@school.example" });
    for (const name of ["Piet Gedeeld", "Ria Gedeeld"])
      await registerSomeone(db, event, { name, email: "info@school.example" });
    const { eventId, owner: actorPersonId } = event;
    const add = (editor: typeof wim) =>
      addHost(db, { eventId, organization: "School", editor, actorPersonId }, testNow);
    expect(await add({ name: "Iemand Anders", email: "karin@school.example" })).toEqual({
      ok: false,
      reason: "address_of_another",
    });
    expect(await add({ name: "Piet Gedeeld", email: "info@school.example" })).toEqual({
      ok: false,
      reason: "shared_address",
    });
    expect(await db.selectFrom("event_hosts").select("state").execute()).toEqual([]);
    expect(await add({ name: "Karin Postma", email: "karin@school.example" })).toEqual({ ok: true, asked: true });
  });

  it("reaches no other event: a role here opens nothing of the same host elsewhere", async () => {
    const { db } = database();
    const event = await organized(db);
    const elsewhere = await organized(db);
    const { organizationId, personId } = await ask(db, event);
    await ask(db, elsewhere, "Gemeente Buitengebied", { name: "Ans Elders", email: "ans@gemeente.example" });
    expect(await organizerRoleFor(db, personId, elsewhere)).toBeUndefined();
    const at = { eventId: elsewhere.eventId, organizationId, actorPersonId: personId };
    expect(await answerHost(db, { ...at, answer: "accepted" }, testNow)).toEqual({ ok: false, reason: "not_asked" });
    expect(await removeHost(db, at, testNow)).toEqual({ ok: false, reason: "not_allowed" });
    const [role] = (await hostOf(db, elsewhere, "Gemeente Buitengebied")).editors;
    const roleId = role?.roleId ?? "";
    const byOwner = { eventId: event.eventId, roleId, actorPersonId: event.owner };
    expect(await removeRole(db, byOwner, testNow)).toEqual({ ok: false, reason: "role_unknown" });
  });

  it("removes a host with its editors, but not the last one that visitors of a public event see", async () => {
    const { db } = database();
    const event = await organized(db);
    const { eventId, owner: actorPersonId } = event;
    await addHost(db, { eventId, organization: "Gemeente", editor: null, actorPersonId }, testNow);
    const { organizationId, personId } = await ask(db, event);
    const last = (await hostOf(db, event, "Gemeente")).organizationId;
    const remove = (id: string) => removeHost(db, { eventId, organizationId: id, actorPersonId }, testNow);
    expect(await remove(last)).toEqual({ ok: false, reason: "last_host" });
    expect(await remove(organizationId)).toEqual({ ok: true });
    expect(await organizerRoleFor(db, personId, event)).toBeUndefined();
    expect(await remove(organizationId)).toEqual({ ok: false, reason: "host_unknown" });
    await db.updateTable("events").set({ published_at: null }).execute();
    expect(await remove(last)).toEqual({ ok: true });
  });
});

async function inputOf(db: Database, eventId: string, changes: Partial<ChangeInput["details"]>): Promise<ChangeInput> {
  const { details } = (await findEventToChange(db, { eventId }))!;
  return { eventId, details: { ...details, ...changes }, moveProgramme: true };
}

async function save(db: Database, input: ChangeInput & { actorPersonId: string; undoes?: string }) {
  const preview = await previewChange(db, input, testNow);
  if (!preview.ok) throw new Error(preview.reason);
  const outcome = await changeEvent(db, { ...input, previewHash: preview.plan.hash }, testNow);
  expect(outcome).toMatchObject({ ok: true });
  return preview.plan;
}

describeOnBothDatabases("what the other hosts hear", (database) => {
  it("is of moving and cancelling, as the preview said, and nothing of a typo or a draft", async () => {
    const { db } = database();
    const event = await organized(db);
    const { personId } = await ask(db, event);
    const { eventId, owner } = event;
    const move = await inputOf(db, eventId, { venueName: "De Poort" });
    const plan = await save(db, { ...move, actorPersonId: owner });
    expect(plan.organizers).toMatchObject([
      { personId, name: wim.name, organizations: ["Gemeente Buitengebied"], payload: { news: { what: "changed" } } },
    ]);
    const typo = await save(db, { ...(await inputOf(db, eventId, { title: "Anders" })), actorPersonId: owner });
    expect(typo.organizers).toEqual([]);

    const reason = "De spreker is ziek geworden.";
    const cancel = { eventId, reason, actorPersonId: personId };
    const preview = await previewCancel(db, cancel, testNow);
    if (!preview.ok) throw new Error(preview.reason);
    expect(preview.plan.organizers.map((told) => told.personId)).toEqual([owner]);
    await cancelEvent(db, { ...cancel, previewHash: preview.plan.hash }, testNow);
    expect((await hostMails(db)).map(([, what]) => what)).toEqual(["asked", "changed", "cancelled"]);
  });

  it("is nothing while the event is a draft", async () => {
    const { db } = database();
    const event = await organized(db, { published: false });
    await ask(db, event);
    const move = await inputOf(db, event.eventId, { venueName: "De Poort" });
    expect((await save(db, { ...move, actorPersonId: event.owner })).organizers).toEqual([]);
    expect((await hostMails(db)).map(([, what]) => what)).toEqual(["asked"]);
  });
});

describeOnBothDatabases("taking the last change back", (database) => {
  it("puts the event and its programme back, tells the same people, and says so in the log", async () => {
    const { db } = database();
    const event = await organized(db, { rounds: [[20]], registrationClosesAt: "2026-11-01T11:00:00.000Z" });
    const { eventId, owner: actorPersonId } = event;
    await registerSomeone(db, event);
    const programme = () => db.selectFrom("programme_items").selectAll().execute();
    const [before, partsBefore] = [await getEvent(db, eventId), await programme()];
    const nextWeek = { startsAt: "2026-11-11T12:45:00.000Z", endsAt: "2026-11-11T16:30:00.000Z" };
    const doorsOpenAt = "2026-11-11T12:15:00.000Z";
    await save(db, { ...(await inputOf(db, eventId, { ...nextWeek, doorsOpenAt })), actorPersonId });
    expect(await programme()).not.toEqual(partsBefore);

    const undo = await findUndo(db, { event: (await findEventToChange(db, { eventId }))!, actorPersonId }, testNow);
    if (!undo.ok) throw new Error(undo.reason);
    const plan = await save(db, { ...undo.input, undoes: undo.actId });
    expect(plan.told).toHaveLength(1);
    expect(await programme()).toEqual(partsBefore);
    expect(await getEvent(db, eventId)).toEqual({
      ...before,
      previous_starts_at: nextWeek.startsAt,
      calendar_sequence: before.calendar_sequence + 2,
      public_version: before.public_version + 2,
    });
    const acts = (await listAudit(db, eventId)).map(({ details }) => JSON.parse(details) as { undoes?: string });
    expect(acts.filter(({ undoes }) => undoes === undo.actId)).toHaveLength(1);
  });

  it("moves the page to the address of its new title, and back; both lead to where it stands", async () => {
    const { db } = database();
    const event = await organized(db, { title: "Rondom het Kind", slug: "rondom-het-kind" });
    const { eventId, owner: actorPersonId } = event;
    const other = await createTestEvent(db, { slug: "dichtbij" });
    const rename = await inputOf(db, eventId, { title: "Dichtbij" });
    const plan = await save(db, { ...rename, newAddress: true, actorPersonId });
    expect(plan.newSlug).toBe("dichtbij-2026");
    expect(await findSlugRedirect(db, "rondom-het-kind", testNow)).toBe("dichtbij-2026");
    const undo = await findUndo(db, { event: (await findEventToChange(db, { eventId }))!, actorPersonId }, testNow);
    if (!undo.ok) throw new Error(undo.reason);
    await save(db, { ...undo.input, undoes: undo.actId });
    expect((await getEvent(db, eventId)).slug).toBe("rondom-het-kind");
    expect(await findSlugRedirect(db, "dichtbij-2026", testNow)).toBe("rondom-het-kind");
    expect(await findSlugRedirect(db, "rondom-het-kind", testNow)).toBeUndefined();
    expect((await getEvent(db, other.eventId)).slug).toBe("dichtbij");
  });

  it("keeps no old address of a draft, since nobody can know it", async () => {
    const { db } = database();
    const event = await organized(db, { published: false });
    const rename = await inputOf(db, event.eventId, { title: "Dichtbij" });
    await save(db, { ...rename, newAddress: true, actorPersonId: event.owner });
    expect(await db.selectFrom("event_slugs").selectAll().execute()).toEqual([]);
  });
});
