import { addHost } from "#app/domain/event/add-host.server";
import { changeEvent } from "#app/domain/event/change.server";
import { cancelEvent } from "#app/domain/event/cancel.server";
import type { NewEvent } from "#app/domain/event/create.server";
import { findEventToChange } from "#app/domain/event/find-event-to-change.server";
import { previewCancel } from "#app/domain/event/preview-cancel.server";
import { previewChange } from "#app/domain/event/preview-change.server";
import { mergeOrganizations } from "#app/domain/organization/merge.server";
import { createOrganization } from "#app/domain/organization/save.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { searchKey } from "#app/domain/person/rules";
import { recordChange } from "#app/domain/second-factor/record-change.server";
import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import { createTestApp } from "#tests/support/app";
import type { TestApp, TestAppOptions } from "#tests/support/app";
import { freePort } from "#tests/support/built-server";
import { createTestEvent, createTestRegion, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { makeContacts } from "./contacts-world";
import type { ContactWorld } from "./contacts-world";
import { makeInvitations } from "./invitations-world";
import { makeIntroductions } from "./introductions-world";
import type { IntroductionPaths } from "./introductions-world";
import { makeTablePlans } from "./tables-world";
import type { TablePaths } from "./tables-world";
import { makeMailings, spoilMailings } from "./mailings-world";
import type { MailingPaths } from "./mailings-world";
import type { InvitationPaths } from "./invitations-world";
import { makeRequests } from "./approval-world";
import type { ApprovalWorld } from "./approval-world";
import { makeAddresses, makeProfile } from "./profile-world";
import { makeQuestions } from "./questions-world";
import type { AskingWorld } from "./questions-world";
import { askQuestions } from "./ask-world";
import type { QuestionPaths } from "./ask-world";
import { makeSeries } from "./series-world";
import { makeSuggestionWorld } from "./suggestions-world";
import type { SuggestionWorld } from "./suggestions-world";
import type { SeriesSlugs } from "./series-world";

/** An installation with one of everything that a page can show, at its own address for a real browser. */
export interface World {
  app: TestApp;
  db: Database;
  baseUrl: string;
  regionSlug: string;
  /** `draft` needs nothing more, `bareDraft` nearly everything; of `asked` a host is asked to answer. */
  events: Record<
    | "draft"
    | "bareDraft"
    | "asked"
    | "open"
    | "full"
    | "bare"
    | "closed"
    | "past"
    | "cancelled"
    | "moved"
    | "mailed"
    | "long",
    TestEvent
  >;
  /** Paths of personal pages. */
  links: Record<"placed" | "waitlisted" | "withdrawn" | "cancelled" | "toConfirm" | "moved" | "past", string>;
  /** Ids of one that hosts, and of one with long names that another was merged into. */
  organizations: Record<"host" | "long", string>;
  /** Paths of pages behind an invitation. */
  invitations: InvitationPaths;
  /** Events that ask for approval. */
  requests: ApprovalWorld;
  /** An event with questions of its own. */
  asking: AskingWorld;
  /** Paths of pages about questions to the region. */
  questions: QuestionPaths;
  /** Slugs of series and of events of one. */
  series: SeriesSlugs;
  mailings: MailingPaths;
  introductions: IntroductionPaths;
  tables: TablePaths;
  contacts: ContactWorld;
  /** Events with suggestions, or without: why. */
  suggestions: SuggestionWorld;
  /** Path of a link that makes another address the attendee's. */
  claim: string;
  attendee: string;
  organizer: string;
  /** Organizes, and has no passkey yet. */
  newcomer: string;
  /** Organizes, and has one. */
  keyholder: string;
  keyholderId: string;
  /** Edits `draft` and `asked` in the name of a host. */
  hostEditor: string;
  stop: () => Promise<void>;
}

const attendee = "karin.postma@wilgenhoek.example";
const organizer = "femke.terpstra@netwerk.example";
const hostEditor = "wim.gastheer@gemeente.example";
const longWord = "Samenwerkingsverbandsoverstijgende jeugdgezondheidszorgcoördinatiebijeenkomsten";

/** On SQLite in the demonstration, whose mailbox is a page too, unless `options` say otherwise. */
export async function makeWorld(
  options: Pick<TestAppOptions, "kind" | "mode" | "config" | "onLog"> = {},
): Promise<World> {
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const config = { ...options.config, port, baseUrl };
  const app = await createTestApp({ mode: "demo", ...options, clock: () => testNow, config });
  await app.elkaar.start();
  const { db } = app.elkaar;
  const regionId = await createTestRegion(db);
  await makeOrganizer(db, regionId);
  await addPasskeys(db, await organizerId(db), ["Telefoon van het werk", `${longWord}werktelefoon`.slice(0, 60)]);
  const newcomer = await createTestOrganizer(db, "editor", { regionId });
  const keyholder = await createTestOrganizer(db, "owner", { regionId });
  await addPasskeys(db, keyholder.personId, ["Laptop"]);
  const hostIds = await makeHosts(db);
  const events = await makeEvents(db, { regionId, hostIds });
  await makeEventElsewhere(db);
  const links = await makeRegistrations(app, events);
  await nameHosts(db, events);
  await makeProfile(db, { email: attendee });
  const claim = await makeAddresses(app, { email: attendee });
  const invitations = await makeInvitations(app, { events, actorPersonId: await organizerId(db) });
  const requests = await makeRequests(app, { regionId, actorPersonId: await organizerId(db) });
  const asking = await makeQuestions(app, { regionId, actorPersonId: await organizerId(db) });
  const questions = await askQuestions(app, { regionId, actorPersonId: await organizerId(db) });
  const series = await makeSeries(db, { regionId, actorPersonId: await organizerId(db) });
  const asked = { event: events.open, attendee, organizerId: await organizerId(db) };
  const introductions = await makeIntroductions(app, asked);
  const tables = await makeTablePlans(app, { regionId, actorPersonId: await organizerId(db), past: events.past });
  const mailings = await makeMailings(app, { events, actorPersonId: await organizerId(db) });
  const contacts = await makeContacts(app, { regionId, actorPersonId: await organizerId(db) });
  const optedOut = { name: "Wim Gastheer", email: hostEditor };
  const suggesting = { regionId, attendee, optedOut, actorPersonId: await organizerId(db) };
  const suggestions = await makeSuggestionWorld(db, suggesting);
  await move(db, events.moved);
  await cancel(db, events.cancelled);
  const organizations = { host: hostIds[0] ?? "", long: await makeLongOrganization(db) };
  await app.deliverMail();
  await refuseMail(db, events.moved);
  await spoilMailings(db, { mailings, events });
  const { slug: regionSlug } = await db
    .selectFrom("regions")
    .select("slug")
    .where("id", "=", regionId)
    .executeTakeFirstOrThrow();
  const others = { newcomer: newcomer.email, keyholder: keyholder.email, keyholderId: keyholder.personId };
  return {
    app,
    db,
    baseUrl,
    regionSlug,
    events,
    links,
    invitations,
    requests,
    asking,
    questions,
    series,
    mailings,
    introductions,
    tables,
    contacts,
    suggestions,
    claim,
    organizations,
    attendee,
    organizer,
    hostEditor,
    ...others,
    stop: () => app.stop(),
  };
}

/** As the page leaves them; nothing can be signed with these. */
async function addPasskeys(db: Database, personId: string, names: string[]): Promise<void> {
  const created_at = testNow.toISOString();
  const passkey = {
    person_id: personId,
    public_key: "AA",
    counter: 0,
    transports: "[]",
    created_at,
    last_used_at: null,
  };
  const rows = names.map((name) => ({ ...passkey, id: newId(), credential_id: newId(), name }));
  await db.insertInto("passkeys").values(rows).execute();
  const code = { person_id: personId, code_hash: newId(), created_at, used_at: null };
  await db.insertInto("recovery_codes").values(code).execute();
  await inTransaction(db, async (trx) => {
    for (const name of names)
      await recordChange(trx, { personId, actorPersonId: personId, what: "passkey-added", name }, testNow);
  });
}

async function makeOrganizer(db: Database, regionId: string): Promise<void> {
  const created_at = testNow.toISOString();
  const id = newId();
  await db
    .insertInto("persons")
    .values({ id, name: "Femke Terpstra", name_search: "femke terpstra", name_sort: "terpstra femke", created_at })
    .execute();
  await db
    .insertInto("person_emails")
    .values({ email: organizer, person_id: id, is_primary: 1, verified_at: created_at, created_at })
    .execute();
  await db
    .insertInto("roles")
    .values({ id: newId(), person_id: id, region_id: regionId, event_id: null, role: "owner", created_at })
    .execute();
}

/** One host that must still answer, one that said no, and an editor who hears of what others do. */
async function nameHosts(db: Database, { asked, draft }: World["events"]): Promise<void> {
  const actorPersonId = await organizerId(db);
  const editor = { name: "Wim Gastheer", email: hostEditor };
  const done = async (outcome: Promise<{ ok: boolean }>) => {
    if (!(await outcome).ok) throw new Error("The world was refused a host");
  };
  const add = (eventId: string, organization: string, given: typeof editor | null) =>
    done(addHost(db, { eventId, organization, editor: given, actorPersonId }, testNow));
  await add(asked.eventId, `Stichting ${longWord}`, editor);
  await add(asked.eventId, "Jeugdteam Noord", { name: "Nel Nee", email: "nel.nee@jeugdteam.example" });
  await add(draft.eventId, "Gemeente Buitengebied", editor);
  await db
    .updateTable("event_hosts")
    .set({ state: "declined", answered_at: testNow.toISOString() })
    .where("organization_id", "in", db.selectFrom("organizations").select("id").where("name", "=", "Jeugdteam Noord"))
    .execute();
}

async function makeHosts(db: Database): Promise<string[]> {
  const names = ["Gemeente Voorbeeldstad", "Kennisnetwerk Jeugd", "Samenwerkingsverband passend onderwijs De Vliet"];
  const hosts = names.map((name) => ({
    id: newId(),
    name,
    name_search: searchKey(name),
    kind: "network",
    municipality: "Voorbeeldstad",
    brin: null,
    created_at: testNow.toISOString(),
  }));
  await db.insertInto("organizations").values(hosts).execute();
  return hosts.map((host) => host.id);
}

/** With long names, another that was merged into it, and a typed text that waits. */
async function makeLongOrganization(db: Database): Promise<string> {
  const actorPersonId = await organizerId(db);
  const place = { municipality: "Gasselterboerveenschemond", city: null, address: null };
  const fields = {
    name: longWord,
    kind: "school" as const,
    ...place,
    brin: "12AB01",
    aliases: [`Stichting ${longWord}`],
  };
  const made = await createOrganization(db, { fields, actorPersonId }, testNow);
  const other = { ...fields, name: `Vereniging ${longWord}`, brin: null, aliases: [] };
  const double = await createOrganization(db, { fields: other, actorPersonId }, testNow);
  if (!made.ok || !double.ok) throw new Error("the organizations were not made");
  const [organizationId, survivorId] = [double.organizationId, made.organizationId];
  await mergeOrganizations(db, { organizationId, survivorId, actorPersonId }, testNow);
  return survivorId;
}

async function makeEvents(db: Database, base: { regionId: string; hostIds: string[] }): Promise<World["events"]> {
  const event = (slug: string, options: Parameters<typeof createTestEvent>[1] = {}) =>
    createTestEvent(db, { ...base, slug, title: "Rondom het Kind", theme: "ouders", ...options });
  const over = { doorsOpenAt: null, startsAt: "2026-09-09T11:15:00.000Z", endsAt: "2026-09-09T15:00:00.000Z" };
  const long: Partial<NewEvent> = {
    title: `${longWord} in Voorbeeldstad`,
    summary: `${longWord}: een middag over ${longWord.toLowerCase()}.`,
    venueName: `Gemeenschapshuis ${longWord}`,
    venueCity: "Gasselterboerveenschemond",
    contactName: "Wilhelmina-Johanna van den Oudenrijn-Schuttevaêr op ten Noort",
    theme: "een eigen thema",
  };
  return {
    draft: await event("concept", { rounds: [[20, 20]], published: false }),
    bareDraft: await event("kaal-concept", { rounds: [[0]], hostIds: [], summary: "", capacity: 0, published: false }),
    asked: await event("gevraagd"),
    open: await event("open", { rounds: [[60, 12, 2]] }),
    full: await event("vol", { rounds: [[3, 3]], capacity: 3 }),
    bare: await event("kaal", { hostIds: [], about: "", directions: "", accessibility: "", kind: "bijeenkomst" }),
    closed: await event("gesloten", { registrationClosesAt: "2026-09-30T10:00:00.000Z" }),
    past: await createTestEvent(db, { ...base, ...over, slug: "geweest" }, new Date("2026-08-01T10:00:00.000Z")),
    cancelled: await event("afgelast", { rounds: [[20, 20]] }),
    moved: await event("verzet", { rounds: [[20, 20, 20]] }),
    mailed: await event("gemaild", { rounds: [[20, 20]] }),
    long: await event("lang", { ...long, rounds: [[20, 20, 20]] }),
  };
}

/** In a region of its own, so that there are regions to choose from. */
async function makeEventElsewhere(db: Database): Promise<void> {
  const regionId = await createTestRegion(db);
  const name = "Samenwerkingsverbandsoverstijgende Jeugdhulpregio Gasselterboerveenschemond";
  await db.updateTable("regions").set({ name }).where("id", "=", regionId).execute();
  const over = { doorsOpenAt: null, startsAt: "2026-09-02T11:15:00.000Z", endsAt: "2026-09-02T15:00:00.000Z" };
  await createTestEvent(db, { regionId, ...over, slug: "elders" }, new Date("2026-08-01T10:00:00.000Z"));
}

async function makeRegistrations(app: TestApp, events: World["events"]): Promise<World["links"]> {
  const { db } = app.elkaar;
  const { open, full, cancelled, moved, long, past } = events;
  const sectors = ["education", "youthCare", "health", "municipality", "safety", "partnership"] as const;
  for (let number = 0; number < 14; number++)
    await registerSomeone(db, open, {
      sector: sectors[number % sectors.length] ?? "other",
      workshops: { [open.roundIds[0]!]: open.workshopIds[number < 2 ? 2 : number % 2]! },
      listed: true,
      confirmed: true,
    });
  const me = {
    email: attendee,
    name: "Karin Postma",
    organization: "Basisschool De Wilgenhoek",
    role: "Intern begeleider",
  };
  const choice = (event: TestEvent) => ({ [event.roundIds[0]!]: event.workshopIds[0]! });
  const ids = {
    placed: await registerSomeone(db, open, {
      ...me,
      workshops: choice(open),
      diet: "Vegetarisch",
      phone: "06 12345678",
      listed: true,
      confirmed: true,
    }),
    toConfirm: await registerSomeone(db, open, { listed: true, name: "Bram Nieuw" }),
    withdrawn: await registerSomeone(db, open, { name: "Joost Weg" }),
    cancelled: await registerSomeone(db, cancelled, { ...me, workshops: choice(cancelled) }),
    moved: await registerSomeone(db, moved, { ...me, workshops: choice(moved) }),
    past: await registerSomeone(db, past, { ...me, confirmed: true }, new Date("2026-09-01T10:00:00.000Z")),
  };
  for (const name of ["Gijs Gesproken", `Mieke ${longWord}`])
    await registerSomeone(
      db,
      past,
      { name, organization: longWord, role: "Jeugdarts", listed: true, confirmed: true },
      new Date("2026-09-01T10:00:00.000Z"),
    );
  await registerSomeone(db, long, {
    name: "Wilhelmina-Johanna van den Oudenrijn-Schuttevaêr",
    organization: longWord,
    role: longWord,
    access: longWord,
  });
  await withdraw(db, { registrationId: ids.withdrawn, by: "attendee" }, testNow);
  for (let number = 0; number < 5; number++) await registerSomeone(db, full);
  const waitlisted = await registerSomeone(db, full, { ...me, workshops: choice(full) });
  const path = (id: string) => new URL(app.elkaar.links("nl").registration({ id, linkVersion: 1 })).pathname;
  return {
    placed: path(ids.placed),
    toConfirm: path(ids.toConfirm),
    withdrawn: path(ids.withdrawn),
    cancelled: path(ids.cancelled),
    moved: path(ids.moved),
    past: path(ids.past),
    waitlisted: path(waitlisted),
  };
}

/** As the worker leaves it: one mail that a server refused for good, and one that it would not take yet. */
async function refuseMail(db: Database, { eventId }: TestEvent): Promise<void> {
  const mails = await db.selectFrom("outbox").select("id").where("event_id", "=", eventId).limit(2).execute();
  const [failed, later] = mails.map(({ id }) => id);
  if (!failed || !later) throw new Error("Two mails about this event are needed");
  const at = testNow.toISOString();
  const refused = { status: "failed", failed_at: at, sent_at: null, last_error: "550 5.1.1 No such mailbox" } as const;
  const waits = { status: "queued", sent_at: null, last_error: "450 4.2.1 Try again later" } as const;
  await db.updateTable("outbox").set(refused).where("id", "=", failed).execute();
  await db.updateTable("outbox").set(waits).where("id", "=", later).execute();
}

/** To another day and another room, as an organizer does it. */
async function move(db: Database, { eventId }: TestEvent): Promise<void> {
  const { details } = (await findEventToChange(db, { eventId }))!;
  const moved = { startsAt: "2026-11-11T12:15:00.000Z", endsAt: "2026-11-11T16:00:00.000Z", doorsOpenAt: null };
  const input = { eventId, details: { ...details, ...moved, venueName: "Stadhuis" }, moveProgramme: true };
  const preview = await previewChange(db, input, testNow);
  if (!preview.ok) throw new Error(preview.reason);
  const actorPersonId = await organizerId(db);
  const outcome = await changeEvent(db, { ...input, previewHash: preview.plan.hash, actorPersonId }, testNow);
  if (!outcome.ok) throw new Error(outcome.reason);
}

async function cancel(db: Database, { eventId }: TestEvent): Promise<void> {
  const input = { eventId, reason: "De zaal heeft waterschade." };
  const preview = await previewCancel(db, input, testNow);
  if (!preview.ok) throw new Error(preview.reason);
  const actorPersonId = await organizerId(db);
  const outcome = await cancelEvent(db, { ...input, previewHash: preview.plan.hash, actorPersonId }, testNow);
  if (!outcome.ok) throw new Error(outcome.reason);
}

async function organizerId(db: Database): Promise<string> {
  const row = await db
    .selectFrom("person_emails")
    .select("person_id")
    .where("email", "=", organizer)
    .executeTakeFirstOrThrow();
  return row.person_id;
}
