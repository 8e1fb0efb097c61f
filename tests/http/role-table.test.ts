import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { machineRoutes } from "#app/http/machine-routes";
import { makeRouteTable } from "#app/http/route-table";
import { calendarFeedToken } from "#app/domain/account/calendar-feed-link";
import { makeCalendarFeed } from "#app/domain/account/calendar-feed.server";
import { contactPersonToken } from "#app/domain/contact-person/link";
import { introductionToken } from "#app/domain/introduction/link";
import { openIntroduction } from "#app/domain/introduction/open.server";
import { invitationToken } from "#app/domain/invitation/link";
import { findOwnCode, renewCode } from "#app/domain/person-code/own-code.server";
import { ask } from "#app/domain/question/ask.server";
import { askerToken } from "#app/domain/question/link";
import { registrationToken } from "#app/domain/registration/link";
import { unsubscribeToken } from "#app/domain/subscription/link";
import { subscriptionOf, takeSubscriptions } from "#app/domain/subscription/subscriptions.server";
import { newId } from "#db/id";
import type { Database } from "#db/types";
import { inTransaction } from "#db/transaction";
import { createTestApp, loadBuild } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { openFreshDatabase } from "#tests/support/databases";
import type { FreshDatabase } from "#tests/support/databases";
import { createTestTable, settle } from "#tests/domain/contact-person/contacts";
import { askingOf } from "#tests/domain/question/questions";
import { plan } from "#tests/domain/table-plan/plans";
import { draftMailing } from "#tests/domain/mailing/mailings";
import { createTestEvent, createTestRegion, registerSomeone, testNow } from "#tests/support/factories";
import { askSomething } from "#tests/support/questions";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer, createTestPerson } from "#tests/support/people";

/** Who may come where, written down apart from the routes. `link`: who has the link. */
const access = {
  "events/home": "everyone",
  "events/list": "everyone",
  "events/event": "everyone",
  "events/public-feed": "everyone",
  "events/atom-feed": "everyone",
  "events/theme": "everyone",
  "events/series": "everyone",
  "events/event-calendar": "everyone",
  "events/event-image": "everyone",
  "registration/register": "everyone",
  "registration/registered": "everyone",
  "network/attendees": "person",
  "registration/personal": "link",
  "registration/details": "link",
  "registration/workshops": "link",
  "registration/withdraw": "link",
  "registration/code": "link",
  "registration/personal-calendar": "link",
  "invitation/invitation": "link",
  "invitation/register": "link",
  "question/list": "everyone",
  "question/ask": "everyone",
  "question/asked": "everyone",
  "question/question": "link",
  "question/desk-list": "region editor",
  "question/desk-question": "region editor",
  "question/desk-settings": "region editor",
  "question/desk-answers": "region editor",
  "question/desk-answer": "region editor",
  "account/sign-in": "everyone",
  "account/sign-in-code": "everyone",
  "account/sign-in-link": "link",
  "account/sign-out": "everyone",
  "account/account": "person",
  "account/profile": "person",
  "account/visibility": "person",
  "account/code": "person",
  "account/photo": "person",
  "account/addresses": "person",
  "account/address-link": "person",
  "account/own-data": "person",
  "account/delete": "person",
  "account/deleted": "everyone",
  "network/photo": "person",
  "network/introductions": "person",
  "network/ask": "person",
  "network/scan": "everyone",
  "network/spoken": "person",
  "network/suggestions": "person",
  "network/introduction": "link",
  "network/met-question": "link",
  "network/contacts": "person",
  "network/contacts-vcard": "person",
  "network/contact": "person",
  "network/contact-vcard": "person",
  "organizer/reports": "region editor",
  "organizer/introduce": "editor",
  "organizer/tables": "editor",
  "organizer/table-plan": "editor",
  "organizer/table-plan-xlsx": "editor",
  "organizer/table-plan-csv": "editor",
  "organizer/table-sheets": "desk",
  "organizer/table-names": "desk",
  "organizer/suggestions": "editor",
  "account/passkey": "any desk, on the way",
  "account/regions": "person",
  "account/calendar-feed": "person",
  "account/personal-feed": "link",
  "organizer/dashboard": "any desk",
  "organizer/colleagues": "any owner",
  "organizer/event": "desk",
  "organizer/registrations": "desk",
  "organizer/registrations-xlsx": "editor",
  "organizer/registrations-csv": "editor",
  "organizer/registration": "editor",
  "organizer/registration-add": "editor",
  "organizer/registration-move": "editor",
  "organizer/registration-withdraw": "editor",
  "organizer/registration-promote": "editor",
  "organizer/registration-approve": "editor",
  "organizer/registration-refuse": "editor",
  "organizer/approval": "editor",
  "organizer/badges": "editor",
  "organizer/list-by-surname": "desk",
  "organizer/list-by-workshop": "desk",
  "organizer/list-access": "desk",
  "organizer/catering": "editor",
  "organizer/change": "editor",
  "organizer/programme": "editor",
  "organizer/cancel": "editor",
  "organizer/invitations": "editor",
  "organizer/invite": "editor",
  "organizer/remind": "editor",
  "organizer/questions": "editor",
  "organizer/question-add": "editor",
  "organizer/question-change": "editor",
  "organizer/question-remove": "editor",
  "organizer/question-answers": "editor",
  "organizer/answers": "editor",
  "organizer/mail": "editor",
  "organizer/mailing-new": "editor",
  "organizer/mailing": "editor",
  "organizer/mailing-change": "editor",
  "organizer/mailing-example": "editor",
  "organizer/mailing-example-view": "editor",
  "organizer/mailing-send": "editor",
  "subscription/unsubscribe": "link",
  "organizer/new": "region editor",
  "organizer/publish": "editor",
  "organizer/delete-draft": "editor",
  "organizer/draft-page": "desk",
  "organizer/hosts": "editor",
  "organizer/undo": "editor",
  "series/list": "any editor",
  "series/new": "region editor",
  "series/series": "editor",
  "series/change": "editor",
  "organizations/list": "region editor",
  "organizations/new": "region editor",
  "organizations/inbox": "region editor",
  "organizations/organization": "region editor",
  "organizations/change": "region editor",
  "organizations/merge": "region editor",
  "organizations/import": "region editor",
  "organizations/import-template": "region editor",
  "organizations/import-preview": "region editor",
  "organizations/export": "region editor",
  "contact-person/table": "person",
  "contact-person/gaps": "person",
  "contact-person/card": "person",
  "contact-person/propose": "person",
  "contact-person/own": "link",
  "contact-person/hand-over": "link",
  "contact-person/keep": "region editor",
  "contact-person/people": "region editor",
  "contact-person/person": "region editor",
  "contact-person/import": "region editor",
  "contact-person/import-template": "region editor",
  "contact-person/import-preview": "region editor",
  "contact-person/export-xlsx": "region editor",
  "contact-person/export-csv": "region editor",
  "system/mailbox": "demo",
  "system/mail": "demo",
  "system/mail-view": "demo",
  "system/mail-source": "demo",
  "system/mail-attachment": "demo",
  "system/privacy": "everyone",
  "system/accessibility": "everyone",
  "system/bounces": "machine",
  "system/robots": "everyone",
  "system/sitemap": "everyone",
  "system/security-contact": "everyone",
  "system/not-found": "everyone",
} as const;
type RouteName = keyof typeof access;
type Access = (typeof access)[RouteName];

/** Files that machines look for at one address only. */
const withoutEnglish = ["system/bounces", "system/robots", "system/security-contact", "system/sitemap"];

const roles = ["nobody", "attendee", "desk", "editor", "owner", "owner elsewhere"] as const;
type Role = (typeof roles)[number];
const organizerRoles = ["desk", "editor", "owner", "owner elsewhere"] as const;

/** What each role is answered: in, to the sign-in page, not found, or not allowed. */
const expected: Record<Access, Record<Role, "in" | "sign in" | 404 | 403 | 405>> = {
  "any desk, on the way": {
    nobody: "sign in",
    attendee: 404,
    desk: "in",
    editor: "in",
    owner: "in",
    "owner elsewhere": "in",
  },
  "any editor": { nobody: "sign in", attendee: 404, desk: 403, editor: "in", owner: "in", "owner elsewhere": "in" },
  "any owner": { nobody: "sign in", attendee: 404, desk: 403, editor: 403, owner: "in", "owner elsewhere": "in" },
  everyone: { nobody: "in", attendee: "in", desk: "in", editor: "in", owner: "in", "owner elsewhere": "in" },
  link: { nobody: "in", attendee: "in", desk: "in", editor: "in", owner: "in", "owner elsewhere": "in" },
  person: { nobody: "sign in", attendee: "in", desk: "in", editor: "in", owner: "in", "owner elsewhere": "in" },
  "any desk": { nobody: "sign in", attendee: 404, desk: "in", editor: "in", owner: "in", "owner elsewhere": "in" },
  desk: { nobody: "sign in", attendee: 404, desk: "in", editor: "in", owner: "in", "owner elsewhere": 404 },
  editor: { nobody: "sign in", attendee: 404, desk: 403, editor: "in", owner: "in", "owner elsewhere": 404 },
  "region editor": { nobody: "sign in", attendee: 404, desk: 404, editor: 404, owner: "in", "owner elsewhere": "in" },
  machine: { nobody: 405, attendee: 405, desk: 405, editor: 405, owner: 405, "owner elsewhere": 405 },
  demo: { nobody: 404, attendee: 404, desk: 404, editor: 404, owner: 404, "owner elsewhere": 404 },
};

const { build } = await loadBuild();
const table = makeRouteTable(build, machineRoutes).routes.filter((route) => route.id.startsWith("nl/"));
const nameOf = (id: string) => id.replace(/^(nl|en)\//, "");

let app: TestApp;
let shared: FreshDatabase;
/** The same installation as a demonstration. */
let demo: TestApp;
const halfCookies: Partial<Record<Role, string>> = {};
const cookies: Partial<Record<Role, string>> = {};
/** A theme of Elkaar stands at its own address; an event at the slug that is put here below. */
const addresses: Partial<Record<RouteName, string>> = { "events/theme": "/themas/zorg" };
const params: Record<string, string> = { number: "1" };
let invitationPath = "";

beforeAll(async () => {
  shared = await openFreshDatabase("sqlite");
  app = await createTestApp({ clock: () => testNow, database: shared });
  const { db, config } = app.elkaar;
  const event = await createTestEvent(db, { rounds: [[20, 20]] });
  const registrationId = await registerSomeone(db, event, { email: "deelnemer@school.example", confirmed: true });
  const elsewhere = await createTestRegion(db);
  params["organizationId"] = newId();
  await db
    .insertInto("organizations")
    .values({ ...organizationRow, id: params["organizationId"], created_at: testNow.toISOString() })
    .execute();
  params["slug"] = event.slug;
  params["questionId"] = await askSomething(db, event.eventId);
  await putInSeries(db, event);
  params["mailingId"] = await draftOne(app, event.eventId);
  params["planId"] = (await plan(db, event, { sizes: [8] })).id;
  params["id"] = registrationId;
  params["token"] = registrationToken(config.secret, { id: registrationId, linkVersion: 1 });
  addresses["question/question"] = await askOne(app);
  demo = await createTestApp({ clock: () => testNow, mode: "demo", database: shared });
  cookies.attendee = await app.signIn("deelnemer@school.example");
  const organizers = {
    desk: await createTestOrganizer(db, "desk", { eventId: event.eventId }),
    editor: await createTestOrganizer(db, "editor", { eventId: event.eventId }),
    owner: await createTestOrganizer(db, "owner", { regionId: event.regionId }),
    "owner elsewhere": await createTestOrganizer(db, "owner", { regionId: elsewhere }),
  };
  for (const role of organizerRoles) {
    cookies[role] = await app.signIn(organizers[role].email);
    halfCookies[role] = await app.signIn(organizers[role].email, { passkey: false });
  }
  const attendee = await db
    .selectFrom("registrations")
    .select("person_id")
    .where("id", "=", registrationId)
    .executeTakeFirstOrThrow();
  const feed = await makeCalendarFeed(db, { personId: attendee.person_id }, testNow);
  addresses["account/personal-feed"] = `/agenda/${calendarFeedToken(config.secret, feed)}.ics`;
  addresses["subscription/unsubscribe"] = `/uitschrijven/${await subscribeOne(app, event.regionId)}`;
  invitationPath = await inviteOne(app, event.eventId);
  await createTestPerson(db);
  await proposeOne(app, event.regionId);
  await renewCode(db, { personId: attendee.person_id }, testNow);
  params["code"] = (await findOwnCode(db, attendee.person_id)) ?? "";
  await introduceOne(app, { event, personId: attendee.person_id });
});
afterAll(async () => {
  await demo.stop();
  await app.stop();
  await shared.discard();
});

/** Somebody who was asked to be the contact person of a school of the region. */
async function proposeOne({ elkaar: { db, config } }: TestApp, regionId: string): Promise<void> {
  const table = await createTestTable(db, regionId);
  const id = await settle(db, table);
  params["contactPersonId"] = id;
  const path = `/contactpersoon/${contactPersonToken(config.secret, { id, linkVersion: 1 })}`;
  addresses["contact-person/own"] = path;
  addresses["contact-person/hand-over"] = `${path}/overdragen`;
}

/** Somebody who asked the attendee to meet. */
async function introduceOne(
  { elkaar: { db, config } }: TestApp,
  { event, personId }: { event: TestEvent; personId: string },
): Promise<void> {
  const asker = await createTestPerson(db, { name: "Vraagt Kennis" });
  const made = { eventId: event.eventId, askedBy: asker.personId, byOrganizer: false, line: "Zelfde school." };
  const opened = await inTransaction(db, (trx) =>
    openIntroduction(trx, { ...made, people: [asker.personId, personId], regionId: event.regionId }, testNow),
  );
  const key = { id: opened?.sideIds[1] ?? "", linkVersion: 1 };
  addresses["network/introduction"] = `/kennismaking/${introductionToken(config.secret, key)}`;
  addresses["network/met-question"] = await askWhetherTheyMet(app, { event, personId });
}

/** Somebody the attendee was introduced to six weeks ago. */
async function askWhetherTheyMet(
  { elkaar: { db, config } }: TestApp,
  { event, personId }: { event: TestEvent; personId: string },
): Promise<string> {
  const other = await createTestPerson(db, { name: "Kent Elkaar" });
  const made = { eventId: event.eventId, askedBy: personId, byOrganizer: false, line: "Zelfde school." };
  const { regionId } = event;
  const opened = await inTransaction(db, (trx) =>
    openIntroduction(trx, { ...made, people: [personId, other.personId], regionId }, testNow),
  );
  const ended = { pair_key: null, ended_at: testNow.toISOString(), outcome: "introduced" as const };
  await db
    .updateTable("introductions")
    .set(ended)
    .where("id", "=", opened?.introductionId ?? "")
    .execute();
  const id = opened?.sideIds[0] ?? "";
  await db.updateTable("introduction_sides").set({ met_question: "asked" }).where("id", "=", id).execute();
  return `/kennismaking/${introductionToken(config.secret, { id, linkVersion: 1 })}/gesproken`;
}

/** Of the region of the event, at the same slug. */
async function putInSeries(db: Database, event: TestEvent): Promise<void> {
  const text = { title: "Reeks", theme: "zorg", summary: "Samen.", about: "", costs: "" };
  const id = newId();
  await db
    .insertInto("series")
    .values({ id, slug: event.slug, region_id: event.regionId, ...text, created_at: testNow.toISOString() })
    .execute();
  await db.updateTable("events").set({ series_id: id }).where("id", "=", event.eventId).execute();
}

/** Of one that waits to be sent on. */
async function askOne({ elkaar: { db, config } }: TestApp): Promise<string> {
  const { slug: region } = await db.selectFrom("regions").select("slug").limit(1).executeTakeFirstOrThrow();
  const asked = await ask(db, askingOf({ region }), testNow);
  if (!asked.ok) throw new Error(asked.reason);
  return `/vraag/${askerToken(config.secret, { id: asked.questionId, linkVersion: 1 })}`;
}

async function subscribeOne({ elkaar: { db, config } }: TestApp, regionId: string): Promise<string> {
  const email = "abonnee@school.example";
  const keys = await inTransaction(db, (trx) => takeSubscriptions(trx, { regionId, emails: [email] }, testNow));
  return unsubscribeToken(config.secret, subscriptionOf(keys, email));
}

async function draftOne({ elkaar }: TestApp, eventId: string): Promise<string> {
  const { mailingId } = await draftMailing(elkaar.db, { eventId });
  return mailingId;
}

const organizationRow = {
  name: "De Bron",
  name_search: "de bron",
  kind: "school",
  municipality: null,
  city: null,
  address: null,
  brin: null,
  merged_into: null,
};

const addressOf = (path: string) =>
  withInvitation(path)
    .replace(/:(\w+)/g, (_, name: string) => params[name] ?? "x")
    .replace("*", "x");

/** An invitation has a link of its own kind. */
const withInvitation = (path: string) => path.replace(/uitnodiging\/:token/, invitationPath);

async function inviteOne({ elkaar }: TestApp, eventId: string): Promise<string> {
  const id = newId();
  const person = { email: "genodigde@school.example", name: "Genodigde", name_key: "genodigde" };
  const keys = {
    name_search: "genodigde",
    name_sort: "genodigde",
    organization: "",
    role: "",
    language: "nl" as const,
  };
  const at = testNow.toISOString();
  const mail = { invited_at: at, mailed_at: at, mail_key: `invitation:${id}`, reminders: 0, link_version: 1 };
  await elkaar.db
    .insertInto("invitations")
    .values({ id, event_id: eventId, ...person, ...keys, ...mail })
    .execute();
  return `uitnodiging/${invitationToken(elkaar.config.secret, { id, linkVersion: 1 })}`;
}

test("every route of the URL map stands in the table of access, in both languages", () => {
  const all = makeRouteTable(build, machineRoutes).routes.map((route) => route.id);
  expect(table.map((route) => nameOf(route.id)).sort()).toEqual(Object.keys(access).sort());
  expect(
    all
      .filter((id) => id.startsWith("en/"))
      .map(nameOf)
      .concat(withoutEnglish)
      .sort(),
  ).toEqual(Object.keys(access).sort());
});

describe.each(table.map((route) => ({ name: nameOf(route.id) as RouteName, route })))("$name", ({ name, route }) => {
  test.each(roles)("asked by %s", async (role) => {
    const address = addresses[name] ?? addressOf(route.path);
    const answer = await app.request(address, { cookie: cookies[role] });
    const wanted = expected[access[name]][role];
    if (wanted === "sign in") {
      expect(answer.status).toBe(302);
      expect(answer.location).toBe(`/inloggen?terug=${encodeURIComponent(addressOf(route.path))}`);
    } else if (wanted === "in") {
      expect(answer.location ?? "").not.toContain("terug=");
      expect([200, 302, 403, 404, 405]).toContain(answer.status);
      if (!mayRefuse(name)) expect(answer.status).toBeLessThan(400);
    } else expect(answer.status).toBe(wanted);
    if (access[name] !== "everyone") expect(answer.headers["cache-control"]).toBe("no-store");
  });

  test.each(roles)("posted to and asked for its data by %s", async (role) => {
    const wanted = expected[access[name]][role];
    if (wanted === "in") return;
    const path = addressOf(route.path);
    const refused = wanted === "sign in" ? 403 : wanted;
    const posted = await app.request(path, { form: {}, cookie: cookies[role] });
    // Where no machine is configured there is nothing to post to, whoever asks.
    if (wanted === 405) return expect(posted.status).toBe(404);
    expect([refused, 405]).toContain(posted.status);
    const data = await app.request(`${path}?_data=${encodeURIComponent(route.id)}`, { cookie: cookies[role] });
    if (wanted === "sign in") expect(data.headers["x-remix-redirect"]).toMatch(/^\/inloggen\?terug=/);
    else expect(data.status).toBe(refused);
    expect(data.text).toMatch(/^("")?$/);
    const postedData = await app.request(`${path}?_data=${encodeURIComponent(route.id)}`, {
      form: {},
      cookie: cookies[role],
    });
    expect([refused, 405]).toContain(postedData.status);
  });
});

describe.each(table.map((route) => ({ name: nameOf(route.id) as RouteName, route })))(
  "$name, with the mail alone",
  ({ name, route }) => {
    const asks = typeof route.handle.policy === "object" && access[name] !== "any desk, on the way";

    test.each(organizerRoles)("asked by %s", async (role) => {
      const path = addressOf(route.path);
      const answer = await app.request(path, { cookie: halfCookies[role] });
      const toPasskey = `/account/sleutel?terug=${encodeURIComponent(path)}`;
      expect(answer.location === toPasskey).toBe(asks);
      if (!asks) return;
      expect([answer.status, answer.text]).toEqual([302, ""]);
      expect(answer.headers["cache-control"]).toBe("no-store");
      const data = await app.request(`${path}?_data=${encodeURIComponent(route.id)}`, { cookie: halfCookies[role] });
      expect(data.headers["x-remix-redirect"]).toMatch(/^\/account\/sleutel\?terug=/);
      expect(data.text).toMatch(/^("")?$/);
      for (const posted of [path, `${path}?_data=${encodeURIComponent(route.id)}`]) {
        const refused = await app.request(posted, { form: {}, cookie: halfCookies[role] });
        expect([403, 405]).toContain(refused.status);
      }
    });

    test("in the demonstration nobody has to", async () => {
      const inDemo = await demo.request(addressOf(route.path), { cookie: halfCookies.owner });
      expect(inDemo.location ?? "").not.toContain("/account/sleutel");
      if (asks && !mayRefuse(name)) expect(inDemo.status).toBe(200);
    });
  },
);

test("the organizer's area asks for a passkey, whatever is below it; and only the page that asks for it does not", () => {
  const below = table.filter(({ path }) => path.startsWith("/beheer"));
  expect(below.length).toBeGreaterThan(6);
  for (const { id, handle } of below) expect(handle.policy, id).toHaveProperty("organizer");
  const asked = table.filter(({ handle }) => typeof handle.policy === "object" && handle.policy.passkey !== undefined);
  expect(asked.map(({ id }) => nameOf(id))).toEqual(["account/passkey"]);
});

test("only the page of the passkeys may run a script, and only from a file of ours", async () => {
  for (const route of table.filter(({ route: { module } }) => module.default !== undefined)) {
    const answer = await app.request(addressOf(route.path), { cookie: cookies.owner });
    const policy = String(answer.headers["content-security-policy"]);
    const isPasskey = nameOf(route.id) === "account/passkey";
    expect(policy.includes("script-src"), route.id).toBe(isPasskey);
    expect(/<script(?! type="application\/ld\+json")/.test(answer.text), route.id).toBe(isPasskey);
    if (isPasskey) expect(policy).toMatch(/^default-src 'none';.*; script-src 'self'$/);
  }
});

/** Others may come in, but there is nothing of theirs. */
const ofOneRegion = [
  "contact-person/table",
  "contact-person/gaps",
  "contact-person/card",
  "contact-person/propose",
  "contact-person/person",
  "contact-person/import-preview",
];

/** These answer some roles themselves: no such address, only a POST, or only who is on the list. */
function mayRefuse(name: RouteName): boolean {
  return [
    "system/not-found",
    "account/sign-out",
    "network/attendees",
    "network/spoken",
    "network/suggestions",
    "network/photo",
    "network/ask",
    "network/contact",
    "network/contact-vcard",
    "organizations/import-preview",
    ...ofOneRegion,
    "question/desk-question",
    "question/desk-answer",
  ].includes(name);
}

describe("Closed by default", () => {
  test("a route without a policy keeps the server from starting, and is named", () => {
    const [first] = table;
    const opened = {
      ...build,
      routes: { ...build.routes, planted: { ...first!.route, id: "planted", module: { default: () => null } } },
    };
    expect(() => makeRouteTable(opened, machineRoutes)).toThrow("planted");
  });

  test("a machine's route that is not listed by name keeps the server from starting", () => {
    const [first] = table;
    const module = { handle: { policy: "machine" }, action: () => null, default: undefined };
    const planted = { ...build, routes: { ...build.routes, hook: { ...first!.route, id: "hook", module } } };
    expect(() => makeRouteTable(planted, machineRoutes)).toThrow("hook");
    expect(() => makeRouteTable(planted, new Set([...machineRoutes, "hook"]))).not.toThrow();
    expect(() => makeRouteTable(build, new Set([...machineRoutes, "gone"]))).toThrow("gone");
  });

  test("a page that is not public and would be kept for everybody keeps the server from starting", () => {
    const [first] = table;
    const module = { handle: { policy: "signed-in", kept: { parameters: [] } }, default: () => null };
    const planted = { ...build, routes: { ...build.routes, mine: { ...first!.route, id: "mine", module } } };
    expect(() => makeRouteTable(planted, machineRoutes)).toThrow("mine");
  });
});
