import { expect, it } from "vitest";
import { createDraft } from "#app/domain/event/create-draft.server";
import type { NewDraft } from "#app/domain/event/create-draft.server";
import { deleteDraft } from "#app/domain/event/delete-draft.server";
import { findCopySource, listDraftChoices } from "#app/domain/event/draft-queries.server";
import { listProgrammeParts } from "#app/domain/event/find-programme.server";
import { findEventList } from "#app/domain/event/list-queries.server";
import { findDraftPage, findEventPage } from "#app/domain/event/page-queries.server";
import { previewPublish } from "#app/domain/event/preview-publish.server";
import { publishEvent } from "#app/domain/event/publish.server";
import { findEventHeading, findEventPicture } from "#app/domain/event/queries.server";
import { unpublishEvent } from "#app/domain/event/unpublish.server";
import { register } from "#app/domain/registration/register.server";
import { newId } from "#db/id";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, createTestRegion, registerSomeone, registrationOf, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { getEvent, listAudit, mailsOf } from "./organizer-people";

async function organize(db: Database) {
  const regionId = await createTestRegion(db);
  const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId });
  return { regionId, actorPersonId };
}

function draftOf(who: { regionId: string; actorPersonId: string }, given: Partial<NewDraft> = {}): NewDraft {
  return {
    title: "Rondom het Kind",
    kind: "symposium",
    theme: "ouders",
    startsAt: "2027-02-03T12:15:00.000Z",
    endsAt: "2027-02-03T16:00:00.000Z",
    registrationClosesAt: null,
    venueName: "De Burcht",
    venueCity: "Voorbeeldstad",
    capacity: 60,
    hostIds: [],
    otherHost: "",
    copyOf: null,
    ...who,
    ...given,
  };
}

async function make(db: Database, draft: NewDraft) {
  const outcome = await createDraft(db, draft, testNow);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome;
}

async function publish(db: Database, eventId: string, actorPersonId: string) {
  const preview = await previewPublish(db, { eventId, actorPersonId }, testNow);
  if (!preview.ok) return preview;
  return publishEvent(db, { eventId, actorPersonId, previewHash: preview.plan.hash }, testNow);
}

describeOnBothDatabases("making a draft", (database) => {
  it("makes one from nothing, with its maker to ask, and a new organization as host", async () => {
    const { db } = database();
    const who = await organize(db);
    const { eventId, slug } = await make(db, draftOf(who, { otherHost: "Stichting Nieuw" }));
    expect(slug).toBe("rondom-het-kind");
    const event = await getEvent(db, eventId);
    expect(event).toMatchObject({ published_at: null, first_published_at: null, doors_open_at: null, capacity: 60 });
    expect(event.contact_name).toMatch(/^Persoon Proef/);
    expect((await findDraftPage(db, slug, testNow))?.hosts).toEqual(["Stichting Nieuw"]);
    expect(await listAudit(db, eventId)).toEqual([
      { action: "event.created", actor_person_id: who.actorPersonId, details: "{}" },
    ]);
  });

  it("is found nowhere in public", async () => {
    const { db } = database();
    const { slug } = await make(db, draftOf(await organize(db)));
    expect(await findEventPage(db, slug, testNow)).toBeUndefined();
    expect(await findEventHeading(db, slug, testNow)).toBeUndefined();
    expect(await findEventPicture(db, slug, testNow)).toBeUndefined();
    expect((await findEventList(db, { past: false }, testNow)).events).toEqual([]);
  });

  it("copies texts, programme, rooms, leaders and hosts at the new hours, and no registration", async () => {
    const { db } = database();
    const who = await organize(db);
    const hostIds = [newId(), newId()];
    for (const [index, id] of hostIds.entries())
      await db
        .insertInto("organizations")
        .values({ id, name: `Gastheer ${index}`, name_search: `gastheer ${index}`, kind: "school", created_at: "" })
        .execute();
    const source = await createTestEvent(db, {
      regionId: who.regionId,
      title: "Rondom het Kind",
      slug: "rondom-het-kind",
      rounds: [[20, 15, 10]],
      hostIds,
      registrationClosesAt: "2026-11-01T11:00:00.000Z",
    });
    await db.updateTable("workshops").set({ leader: "Joris Vermeer" }).execute();
    await registerSomeone(db, source);
    await db.updateTable("events").set({ approval: 1, invitation_only: 1 }).execute();
    const values = (await findCopySource(db, { slug: source.slug, personId: who.actorPersonId }))?.values;
    expect(values).toMatchObject({ date: "", starts_at: "", ends_at: "", closes_on: "", hosts: hostIds });

    const { eventId, slug } = await make(db, draftOf(who, { copyOf: source.slug, hostIds }));
    expect(slug).toBe("rondom-het-kind-2027");
    expect(await getEvent(db, eventId)).toMatchObject({
      summary: "Een middag over samenwerken.",
      about: "Wij zien elkaar.",
      venue_address: "Burchtplein 1",
      directions: "Vijf minuten van het station.",
      registration_closes_at: null,
      previous_starts_at: null,
      doors_open_at: null,
      approval: 1,
      invitation_only: 1,
      taken: 0,
    });
    const [part] = await listProgrammeParts(db, eventId);
    expect(part).toMatchObject({ startsAt: "2027-02-03T13:00:00.000Z", endsAt: "2027-02-03T13:45:00.000Z" });
    expect(part?.workshops.map(({ room, leader, capacity }) => [room, leader, capacity])).toEqual([
      ["Zaal 1", "Joris Vermeer", 20],
      ["Zaal 2", "Joris Vermeer", 15],
      ["Zaal 3", "Joris Vermeer", 10],
    ]);
    expect((await findDraftPage(db, slug, testNow))?.hosts).toEqual(["Gastheer 0", "Gastheer 1"]);
    const registered = await db.selectFrom("registrations").select("event_id").execute();
    expect(registered).toEqual([{ event_id: source.eventId }]);
    expect((await listDraftChoices(db, who.actorPersonId)).hosts.map(({ id }) => id)).toEqual(hostIds);
  });

  it("never takes an address that an event has or had, not even when two are made at once", async () => {
    const { db } = database();
    const who = await organize(db);
    const other = await createTestEvent(db, { slug: "elders" });
    await db.insertInto("event_slugs").values({ slug: "rondom-het-kind", event_id: other.eventId }).execute();
    const made = await Promise.all([1, 2, 3, 4].map(() => make(db, draftOf(who))));
    expect(made.map(({ slug }) => slug).sort()).toEqual([
      "rondom-het-kind-2027",
      "rondom-het-kind-2027-2",
      "rondom-het-kind-2027-3",
      "rondom-het-kind-2027-4",
    ]);
  });

  it("refuses a region where somebody has no role, or only for one event, or sits at the desk", async () => {
    const { db } = database();
    const { regionId } = await organize(db);
    const event = await createTestEvent(db, { regionId });
    for (const { personId } of [
      await createTestOrganizer(db, "desk", { regionId }),
      await createTestOrganizer(db, "owner", { eventId: event.eventId }),
      await createTestOrganizer(db, "owner", { regionId: await createTestRegion(db) }),
    ]) {
      const draft = draftOf({ regionId, actorPersonId: personId });
      expect(await createDraft(db, draft, testNow)).toEqual({ ok: false, reason: "region_not_yours" });
    }
  });

  it("refuses to copy what somebody may not change, as what is not there, and makes nothing", async () => {
    const { db } = database();
    const who = await organize(db);
    const elsewhere = await createTestEvent(db);
    for (const copyOf of [elsewhere.slug, "bestaat-niet"]) {
      const draft = draftOf(who, { copyOf, otherHost: "Stichting Nieuw" });
      expect(await createDraft(db, draft, testNow)).toEqual({ ok: false, reason: "copy_unknown" });
      expect(await findCopySource(db, { slug: copyOf, personId: who.actorPersonId })).toBeUndefined();
    }
    expect(await db.selectFrom("organizations").select("id").execute()).toEqual([]);
    expect(await db.selectFrom("events").select("slug").execute()).toHaveLength(1);
  });
});

describeOnBothDatabases("publishing a draft", (database) => {
  it("waits until nothing is missing, then shows it, and tells the other organizers only", async () => {
    const { db } = database();
    const who = await organize(db);
    const { eventId, slug } = await make(db, draftOf(who));
    const colleague = await createTestOrganizer(db, "editor", { eventId });
    await createTestOrganizer(db, "desk", { eventId });
    await createTestOrganizer(db, "owner", { regionId: who.regionId });
    const early = await publish(db, eventId, who.actorPersonId);
    expect(early).toMatchObject({ ok: false, reason: "not_ready", plan: { missing: ["summary", "host"] } });
    expect(await mailsOf(db, "host-told")).toEqual(new Map());

    await db.updateTable("events").set({ summary: "Een middag." }).where("id", "=", eventId).execute();
    const host = { id: newId(), name: "Gemeente", name_search: "gemeente", kind: "municipality", created_at: "" };
    await db.insertInto("organizations").values(host).execute();
    await db.insertInto("event_hosts").values({ event_id: eventId, organization_id: host.id }).execute();
    expect(await publish(db, eventId, who.actorPersonId)).toEqual({ ok: true, told: 1 });

    expect(await findEventPage(db, slug, testNow)).toMatchObject({ hosts: ["Gemeente"], state: "open" });
    expect(await getEvent(db, eventId)).toMatchObject({ first_published_at: testNow.toISOString(), public_version: 2 });
    const mails = await db.selectFrom("outbox").select(["recipient_email", "payload"]).execute();
    expect(mails.map(({ recipient_email }) => recipient_email)).toEqual([colleague.email]);
    expect(JSON.parse(mails[0]?.payload ?? "")).toMatchObject({ news: { what: "published" }, event: { slug } });
    expect(await publish(db, eventId, who.actorPersonId)).toEqual({ ok: false, reason: "already_published" });
    const acts = await listAudit(db, eventId);
    expect(acts.map(({ action, details }) => [action, details])).toContainEqual(["event.published", '{"told":1}']);
  });

  it("publishes nothing when others would be told than were seen", async () => {
    const { db } = database();
    const who = await organize(db);
    const event = await createTestEvent(db, { regionId: who.regionId, published: false });
    await addHost(db, event.eventId);
    const input = { eventId: event.eventId, actorPersonId: who.actorPersonId };
    const seen = await previewPublish(db, input, testNow);
    await createTestOrganizer(db, "editor", { eventId: event.eventId });
    const previewHash = seen.ok ? seen.plan.hash : "";
    expect(await publishEvent(db, { ...input, previewHash }, testNow)).toMatchObject({ reason: "preview_outdated" });
    expect(await findEventPage(db, event.slug, testNow)).toBeUndefined();
  });

  it("goes back to draft while nobody registered, and a sign-up under way is refused", async () => {
    const { db } = database();
    const who = await organize(db);
    const event = await createTestEvent(db, { regionId: who.regionId });
    const input = { eventId: event.eventId, actorPersonId: who.actorPersonId };
    expect(await unpublishEvent(db, input, testNow)).toEqual({ ok: true });
    expect(await findEventPage(db, event.slug, testNow)).toBeUndefined();
    expect(await register(db, registrationOf(event), testNow)).toMatchObject({ ok: false });
    expect(await unpublishEvent(db, input, testNow)).toEqual({ ok: false, reason: "not_published" });
    await addHost(db, event.eventId);
    expect(await publish(db, event.eventId, who.actorPersonId)).toEqual({ ok: true, told: 0 });
    await registerSomeone(db, event);
    expect(await unpublishEvent(db, input, testNow)).toEqual({ ok: false, reason: "people_registered" });
  });

  it("removes what was never public, and keeps what was", async () => {
    const { db } = database();
    const who = await organize(db);
    const { eventId } = await make(db, draftOf(who));
    const { actorPersonId } = who;
    expect(await deleteDraft(db, { eventId, actorPersonId }, testNow)).toEqual({ ok: true });
    expect(await deleteDraft(db, { eventId, actorPersonId }, testNow)).toEqual({ ok: false, reason: "event_unknown" });
    const event = await createTestEvent(db, { regionId: who.regionId });
    await unpublishEvent(db, { eventId: event.eventId, actorPersonId }, testNow);
    const kept = await deleteDraft(db, { eventId: event.eventId, actorPersonId }, testNow);
    expect(kept).toEqual({ ok: false, reason: "was_published" });
    expect(await getEvent(db, event.eventId)).toMatchObject({ slug: event.slug });
  });
});

async function addHost(db: Database, eventId: string): Promise<void> {
  const host = { id: newId(), name: "Gemeente", name_search: "gemeente", kind: "municipality", created_at: "" };
  await db.insertInto("organizations").values(host).execute();
  await db.insertInto("event_hosts").values({ event_id: eventId, organization_id: host.id }).execute();
}
