import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { machineRoutes } from "#app/http/machine-routes";
import { makeRouteTable } from "#app/http/route-table";
import { invitationToken } from "#app/domain/invitation/link";
import { registrationToken } from "#app/domain/registration/link";
import { newId } from "#db/id";
import { createTestApp, loadBuild } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, createTestRegion, registerSomeone, testNow } from "#tests/support/factories";
import { createTestOrganizer, createTestPerson } from "#tests/support/people";

/** Who may come where, written down apart from the routes. `link`: who has the link. */
const access = {
  "events/home": "everyone",
  "events/list": "everyone",
  "events/event": "everyone",
  "events/public-feed": "everyone",
  "events/atom-feed": "everyone",
  "events/theme": "everyone",
  "events/event-calendar": "everyone",
  "events/event-image": "everyone",
  "registration/register": "everyone",
  "registration/registered": "everyone",
  "network/attendees": "person",
  "registration/personal": "link",
  "registration/details": "link",
  "registration/workshops": "link",
  "registration/withdraw": "link",
  "registration/personal-calendar": "link",
  "invitation/invitation": "link",
  "invitation/register": "link",
  "account/sign-in": "everyone",
  "account/sign-in-code": "everyone",
  "account/sign-in-link": "link",
  "account/sign-out": "everyone",
  "account/account": "person",
  "organizer/dashboard": "any desk",
  "organizer/event": "desk",
  "organizer/registrations": "desk",
  "organizer/registrations-xlsx": "editor",
  "organizer/registrations-csv": "editor",
  "organizer/registration": "editor",
  "organizer/registration-add": "editor",
  "organizer/registration-move": "editor",
  "organizer/registration-withdraw": "editor",
  "organizer/registration-promote": "editor",
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
  "organizer/mail": "editor",
  "system/mailbox": "demo",
  "system/mail": "demo",
  "system/mail-view": "demo",
  "system/mail-source": "demo",
  "system/mail-attachment": "demo",
  "system/privacy": "everyone",
  "system/accessibility": "everyone",
  "system/robots": "everyone",
  "system/sitemap": "everyone",
  "system/security-contact": "everyone",
  "system/not-found": "everyone",
} as const;
type RouteName = keyof typeof access;
type Access = (typeof access)[RouteName];

/** Files that machines look for at one address only. */
const withoutEnglish = ["system/robots", "system/security-contact", "system/sitemap"];

const roles = ["nobody", "attendee", "desk", "editor", "owner", "owner elsewhere"] as const;
type Role = (typeof roles)[number];

/** What each role is answered: in, to the sign-in page, not found, or not allowed. */
const expected: Record<Access, Record<Role, "in" | "sign in" | 404 | 403>> = {
  everyone: { nobody: "in", attendee: "in", desk: "in", editor: "in", owner: "in", "owner elsewhere": "in" },
  link: { nobody: "in", attendee: "in", desk: "in", editor: "in", owner: "in", "owner elsewhere": "in" },
  person: { nobody: "sign in", attendee: "in", desk: "in", editor: "in", owner: "in", "owner elsewhere": "in" },
  "any desk": { nobody: "sign in", attendee: 404, desk: "in", editor: "in", owner: "in", "owner elsewhere": "in" },
  desk: { nobody: "sign in", attendee: 404, desk: "in", editor: "in", owner: "in", "owner elsewhere": 404 },
  editor: { nobody: "sign in", attendee: 404, desk: 403, editor: "in", owner: "in", "owner elsewhere": 404 },
  demo: { nobody: 404, attendee: 404, desk: 404, editor: 404, owner: 404, "owner elsewhere": 404 },
};

const { build } = await loadBuild();
const table = makeRouteTable(build, machineRoutes).routes.filter((route) => route.id.startsWith("nl/"));
const nameOf = (id: string) => id.replace(/^(nl|en)\//, "");

let app: TestApp;
const cookies: Partial<Record<Role, string>> = {};
/** A theme of Elkaar stands at its own address; an event at the slug that is put here below. */
const addresses: Partial<Record<RouteName, string>> = { "events/theme": "/themas/zorg" };
let invitationPath = "";
const params: Record<string, string> = { id: "0".repeat(32), number: "1" };

beforeAll(async () => {
  app = await createTestApp({ clock: () => testNow });
  const { db, config } = app.elkaar;
  const event = await createTestEvent(db, { rounds: [[20, 20]] });
  const registrationId = await registerSomeone(db, event, { email: "deelnemer@school.example", confirmed: true });
  const elsewhere = await createTestRegion(db);
  params["slug"] = event.slug;
  params["id"] = registrationId;
  params["token"] = registrationToken(config.secret, { id: registrationId, linkVersion: 1 });
  cookies.attendee = await app.signIn("deelnemer@school.example");
  cookies.desk = await app.signIn((await createTestOrganizer(db, "desk", { eventId: event.eventId })).email);
  cookies.editor = await app.signIn((await createTestOrganizer(db, "editor", { eventId: event.eventId })).email);
  cookies.owner = await app.signIn((await createTestOrganizer(db, "owner", { regionId: event.regionId })).email);
  cookies["owner elsewhere"] = await app.signIn(
    (await createTestOrganizer(db, "owner", { regionId: elsewhere })).email,
  );
  invitationPath = await inviteOne(app, event.eventId);
  await createTestPerson(db);
});
afterAll(() => app.stop());

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

/** These answer some roles themselves: no such address, only a POST, or only who is on the list. */
function mayRefuse(name: RouteName): boolean {
  return ["system/not-found", "account/sign-out", "network/attendees"].includes(name);
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
    expect(() => makeRouteTable(planted, new Set(["hook"]))).not.toThrow();
    expect(() => makeRouteTable(build, new Set(["gone"]))).toThrow("gone");
  });

  test("a page that is not public and would be kept for everybody keeps the server from starting", () => {
    const [first] = table;
    const module = { handle: { policy: "signed-in", kept: { parameters: [] } }, default: () => null };
    const planted = { ...build, routes: { ...build.routes, mine: { ...first!.route, id: "mine", module } } };
    expect(() => makeRouteTable(planted, machineRoutes)).toThrow("mine");
  });
});
