import sharp from "sharp";
import { newId } from "#db/id";
import { addAddress } from "#app/domain/account/add-address.server";
import { chooseRegions } from "#app/domain/account/chosen-regions.server";
import { makeCalendarFeed } from "#app/domain/account/calendar-feed.server";
import { blockPerson } from "#app/domain/contact/block.server";
import { reportPerson } from "#app/domain/contact/report.server";
import { writeYes } from "#app/domain/introduction/answer.server";
import { openIntroduction } from "#app/domain/introduction/open.server";
import { createTestPerson } from "#tests/support/people";
import { recordAct } from "#app/domain/audit/record.server";
import { renewCode } from "#app/domain/person-code/own-code.server";
import { keepPhoto } from "#app/domain/profile/photo.server";
import { saveProfile } from "#app/domain/profile/save.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { chooseVisibility } from "#app/domain/visibility/choose.server";
import { choiceAudiences, visibleFields } from "#app/domain/visibility/rules";
import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import { createTestTable, propose, settle } from "#tests/domain/contact-person/contacts";
import { createTestEvent, createTestRegion, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";

export interface FullPerson {
  personId: string;
  email: string;
  /** Over; still to come, with somebody on its waitlist. */
  past: TestEvent;
  coming: TestEvent;
  /** The registration of who waits. */
  waiting: string;
}

const past = { doorsOpenAt: null, startsAt: "2026-09-02T11:15:00.000Z", endsAt: "2026-09-02T15:00:00.000Z" };
const before = new Date("2026-08-01T10:00:00.000Z");

/** A word that stands nowhere else: `field` says where it was put. */
export const canary = (field: string) => `zzkanarie${field}zz`;

/** Somebody with a row in every table that may hold one, and a canary wherever they may write words. */
export async function makeFullPerson(db: Database): Promise<FullPerson> {
  const regionId = await createTestRegion(db);
  const who = {
    name: `${canary("naam")} Postma`,
    email: `${canary("adres")}@school.example`,
    organization: canary("organisatie"),
    role: canary("functie"),
    phone: "06 98765432",
    region: canary("regio"),
    note: canary("opmerking"),
    diet: canary("eten"),
    access: canary("toegang"),
    listed: true,
    confirmed: true,
  };
  const gone = await createTestEvent(db, { regionId, ...past }, before);
  const coming = await createTestEvent(db, { regionId, capacity: 1, rounds: [[1]] });
  const elsewhere = await createTestEvent(db, { regionId, ...past }, before);
  const pastRegistration = await registerSomeone(db, gone, who, before);
  const workshops = { [coming.roundIds[0]!]: coming.workshopIds[0]! };
  await registerSomeone(db, coming, { ...who, workshops });
  const withdrawn = await registerSomeone(db, elsewhere, who, before);
  await withdraw(db, { registrationId: withdrawn, by: "attendee" }, before);
  const waiting = await registerSomeone(db, coming, { name: "Wacht Even", confirmed: true });
  const { person_id: personId } = await db
    .selectFrom("registrations")
    .select("person_id")
    .where("id", "=", pastRegistration)
    .executeTakeFirstOrThrow();
  await makeOwnThings(db, { personId, regionId, email: who.email, name: who.name });
  await makeContactPerson(db, { personId, regionId, name: who.name, email: who.email });
  await makeAcquaintances(db, { personId, event: coming, regionId });
  await makeThingsOfOthers(db, { personId, email: who.email, past: gone, registrationId: pastRegistration });
  return { personId, email: who.email, past: gone, coming, waiting };
}

async function makeOwnThings(
  db: Database,
  { personId, regionId, email, name }: { personId: string; regionId: string; email: string; name: string },
): Promise<void> {
  const saved = await saveProfile(
    db,
    {
      personId,
      name,
      role: canary("profielfunctie"),
      sector: "education",
      organization: canary("profielorganisatie"),
      about: canary("over"),
      areas: {
        organization: [canary("school")],
        neighbourhood: [canary("wijk")],
        municipality: [canary("gemeente")],
      },
      themes: { offers: [canary("biedt")], seeks: [canary("zoekt")] },
      channels: { email, phone: "075 765 43 21", mobile: "06 98765432", address: canary("bezoekadres") },
      preferredChannel: "mobile",
    },
    testNow,
  );
  if (!saved.ok) throw new Error(saved.reason);
  const picture = { width: 50, height: 50, channels: 3, background: "#fff" } as const;
  await keepPhoto(db, { personId, bytes: await sharp({ create: picture }).png().toBuffer() }, testNow);
  const choices = choiceAudiences.flatMap((audience) =>
    visibleFields.map((field) => ({ field, audience, weeks: audience === "attendees" ? 6 : null })),
  );
  await chooseVisibility(db, { personId, choices }, testNow);
  const { slug } = await db.selectFrom("regions").select("slug").where("id", "=", regionId).executeTakeFirstOrThrow();
  await chooseRegions(db, { personId, slugs: [slug] }, testNow);
  await makeCalendarFeed(db, { personId }, testNow);
  await renewCode(db, { personId }, testNow);
  await addAddress(db, { personId, name, email: `${canary("nieuwadres")}@thuis.example`, language: "nl" }, testNow);
}

/** In the table of contact persons: a place of their own, one that they proposed, and something they said about it. */
async function makeContactPerson(
  db: Database,
  { personId, regionId, ...who }: { personId: string; regionId: string; name: string; email: string },
): Promise<void> {
  const table = await createTestTable(db, regionId);
  const contactPersonId = await settle(db, table, { who });
  await db
    .updateTable("contact_persons")
    .set({ person_id: personId, phone: "075 765 43 21" })
    .where("id", "=", contactPersonId)
    .execute();
  const proposed = await propose(db, table, { organizationId: table.schools[1] });
  await db
    .updateTable("contact_places")
    .set({ proposed_by: personId })
    .where("contact_person_id", "=", proposed)
    .execute();
  const report = { id: newId(), region_id: regionId, organization_id: table.schools[0], person_id: personId };
  await db
    .insertInto("contact_reports")
    .values({ ...report, text: canary("melding"), reported_at: testNow.toISOString() })
    .execute();
}

/** A contact with a note, a question that waits, somebody blocked, and something said about them; and mail with what they give. */
async function makeAcquaintances(
  db: Database,
  { personId, event, regionId }: { personId: string; event: TestEvent; regionId: string },
): Promise<void> {
  const others = [];
  for (const name of ["Contact Eén", "Contact Twee", "Contact Drie"])
    others.push(await createTestPerson(db, { name: `${name} ${newId().slice(0, 4)}` }));
  const ids = others.map((other) => other.personId);
  const channels = [{ kind: "mobile" as const, value: "06 98765432" }];
  const made = { regionId, eventId: event.eventId, askedBy: personId, byOrganizer: false, line: canary("regel") };
  await inTransaction(db, async (trx) => {
    for (const other of ids.slice(0, 2)) {
      const opened = await openIntroduction(trx, { ...made, people: [personId, other] }, testNow);
      if (opened) await writeYes(trx, { sideId: opened.sideIds[0], channels }, testNow);
      if (opened && other === ids[0]) await writeYes(trx, { sideId: opened.sideIds[1], channels: [] }, testNow);
    }
  });
  await db
    .updateTable("contacts")
    .set({ note: canary("notitie") })
    .where("owner_id", "=", personId)
    .execute();
  const third = ids[2] ?? "";
  await blockPerson(db, { personId, blockedId: third }, testNow);
  const complaint = canary("klacht");
  await reportPerson(db, { personId, reportedId: third, regionId, eventId: null, complaint }, testNow);
  await makeSuggestions(db, { personId, others: ids, eventId: event.eventId });
}

/** Suggested as the first and as the second of a pair, not wanted by either side, mailed, and out of it since. */
async function makeSuggestions(
  db: Database,
  { personId, others, eventId }: { personId: string; others: readonly string[]; eventId: string },
): Promise<void> {
  const at = testNow.toISOString();
  const [one = "", two = ""] = others;
  const run = { event_id: eventId, id: newId(), asked_by: personId, asked_at: at };
  await db
    .insertInto("suggestion_runs")
    .values({ ...run, by_mail: 1, attempts: 0, done_count: 0 })
    .execute();
  const made = { event_id: eventId, score: 6, made_at: at };
  const [first, second] = [
    { ...made, one_id: personId, two_id: one },
    { ...made, one_id: two, two_id: personId },
  ];
  await db.insertInto("suggestions").values([first, second]).execute();
  const [own, theirs] = [
    { person_id: personId, other_id: one, dismissed_at: at },
    { person_id: two, other_id: personId, dismissed_at: at },
  ];
  await db.insertInto("suggestion_dismissals").values([own, theirs]).execute();
  await db.insertInto("suggestion_mails").values({ event_id: eventId, person_id: personId, written_at: at }).execute();
  await db.insertInto("suggestion_opt_outs").values({ person_id: personId, opted_out_at: at }).execute();
}

/** What the product, an organizer or a mail server writes about somebody. */
async function makeThingsOfOthers(
  db: Database,
  about: { personId: string; email: string; past: TestEvent; registrationId: string },
): Promise<void> {
  const { personId, email, past: event, registrationId } = about;
  const at = testNow.toISOString();
  const later = "2026-10-20T10:00:00.000Z";
  const sessionId = newId();
  const named = { person_id: personId, created_at: at };
  await db
    .insertInto("sessions")
    .values({
      id: sessionId,
      token_hash: newId(),
      ...named,
      device: canary("toestel"),
      last_seen_at: at,
      expires_at: later,
    })
    .execute();
  await db
    .insertInto("passkey_challenges")
    .values({ session_id: sessionId, purpose: "use", challenge: newId(), expires_at: later })
    .execute();
  const key = { credential_id: newId(), public_key: "AA", counter: 0, transports: "[]" };
  await db
    .insertInto("passkeys")
    .values({ id: newId(), ...named, ...key, name: canary("sleutel"), last_used_at: null })
    .execute();
  await db
    .insertInto("recovery_codes")
    .values({ ...named, code_hash: newId() })
    .execute();
  await db
    .insertInto("roles")
    .values({ id: newId(), ...named, region_id: null, event_id: event.eventId, role: "editor" })
    .execute();
  const request = { token_hash: newId(), code_hash: newId(), browser_hash: newId(), tries: 0, return_to: "/account" };
  await db
    .insertInto("sign_in_requests")
    .values({ id: newId(), email, ...request, language: "nl", created_at: at, expires_at: later })
    .execute();
  await inTransaction(db, (trx) =>
    recordAct(
      trx,
      {
        actorPersonId: personId,
        action: "event.changed",
        subjectType: "event",
        subjectId: event.eventId,
        eventId: event.eventId,
        details: {},
      },
      testNow,
    ),
  );
  await db
    .insertInto("invitations")
    .values({
      id: newId(),
      event_id: event.eventId,
      email,
      name: canary("genodigde"),
      name_key: "genodigde",
      name_search: "genodigde",
      name_sort: "genodigde",
      organization: canary("genodigdeorganisatie"),
      role: "",
      language: "nl",
      link_version: 1,
      invited_at: at,
      mailed_at: at,
      mail_key: newId(),
      reminders: 0,
      declined_at: at,
      decline_reason: canary("reden"),
      registration_id: registrationId,
    })
    .execute();
  await db
    .insertInto("subscriptions")
    .values({ id: newId(), region_id: event.regionId, email, mailed_at: at, unsubscribed_at: at })
    .execute();
  await db
    .insertInto("refused_addresses")
    .values({ email, how: "refused", reason: canary("weigering"), refused_at: at })
    .execute();
}
