import { afterAll, describe, expect } from "vitest";
import { machineRoutes } from "#app/http/machine-routes";
import { makeRouteTable } from "#app/http/route-table";
import type { RouteTable } from "#app/http/route-table";
import { formsOf } from "#tests/routes/organizer/form-fields";
import { makeWorld } from "#tests/e2e/world";
import type { World } from "#tests/e2e/world";
import { bothKinds } from "#tests/support/databases";
import { createTestEvent, createTestRegion, registerSomeone } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { proof } from "#tests/support/proof";
import type { ProofRun } from "#tests/support/proof";
import { inRandomOrder, randomNumbers } from "#tests/support/random";
import { plantCanaries } from "./regions/canaries";
import type { Canaries } from "./regions/canaries";
import { cookiesOf, crawl } from "./regions/crawl";
import type { FoundPage } from "./regions/crawl";
import { idsIn, rowsWith } from "./regions/rows-of";

/**
 * Two regions: the first with everything that a page can show (the world of the accessibility tests), the second with an
 * owner and an attendee of its own. Every address, file and form of the first is asked and sent by the second, and by
 * nobody; ids of the first are asked in addresses of the second; tokens of the first are mixed with each other.
 */
describe.each(bothKinds)("two regions (%s)", (kind) => {
  let made: Promise<Regions> | undefined;
  /** One world for both: the twin comes after, since it changes what is there. */
  const regions = () => (made ??= makeWorld({ kind, mode: "serve", config: { pageCacheMb: 16 } }).then(makeRegions));

  afterAll(async () => (await made)?.world.stop());

  proof({
    name: "what belongs to the one reaches nobody of the other, and nobody without a name: 0 hits, 0 rows changed",
    counts: { "1": 150, "10": 2500, full: 2900 },
    timeoutMinutes: 30,
    run: async (given) => {
      const found = await regions();
      const { hits, figures } = await tryAll(found, [...asTheyAre(found), ...mixed(found)], given);
      expect(hits).toEqual([]);
      return figures;
    },
  });

  proof({
    name: "its twin: the same attempts by an owner of the one region get in, see what is private and change it",
    counts: { "1": 200, "10": 200, full: 300 },
    run: async (given) => {
      const found = await regions();
      const attempts = asTheyAre({ ...found, strangers: { "owner elsewhere": found.own } });
      const { hits, figures } = await tryAll(found, attempts, given);
      for (const problem of ["got in", "saw what is private", "changed what is not theirs"])
        expect(hits.some((hit) => hit.includes(problem))).toBe(true);
      return figures;
    },
  });
});

async function tryAll(regions: Regions, possible: readonly Attempt[], { count, seed, report }: ProofRun) {
  const attempts = inRandomOrder(possible, randomNumbers(seed)).slice(0, count);
  const hits: string[] = [];
  for (const [index, attempt] of attempts.entries()) {
    hits.push(...(await attempt()));
    report(index + 1, `${hits.length} hits`);
  }
  const { length } = attempts;
  expect(length).toBe(count);
  return { hits, figures: { ...regions.figures, possible: possible.length, attempts: length, hits: hits.length } };
}

type Stranger = "nobody" | "owner elsewhere" | "attendee elsewhere";

interface Regions {
  world: World;
  table: RouteTable;
  canaries: Canaries;
  /** Of the first region, before the second had anything. */
  ids: ReadonlySet<string>;
  /** Pages and files of the first region with who may see them, and their forms. */
  pages: FoundPage[];
  strangers: Partial<Record<Stranger, string | undefined>>;
  /** Of an owner of the first region. */
  own: string | undefined;
  elsewhere: { regionId: string; slug: string };
  figures: Record<string, number>;
}

/** An attempt to get at something; answers what was wrong with how it ended. */
type Attempt = () => Promise<string[]>;

async function makeRegions(world: World): Promise<Regions> {
  const { app, db } = world;
  const cookies = await cookiesOf(world);
  const signIn = [world.attendee, world.organizer, world.hostEditor, world.newcomer, world.keyholder];
  const ids = await idsIn(db);
  for (const shared of await db.selectFrom("organizations").select("id").execute()) ids.delete(shared.id);
  const canaries = await plantCanaries(db, signIn);
  const pages = await crawl(world, cookies);
  const regionId = await createTestRegion(db);
  const event = await createTestEvent(db, { regionId, rounds: [[20, 20]] });
  const attendee = "ans.elders@school.example";
  await registerSomeone(db, event, { email: attendee, confirmed: true, listed: true });
  const owner = await createTestOrganizer(db, "owner", { regionId });
  const shown = new Set(pages.flatMap(({ html }) => canaries.in(html)));
  // Otherwise nothing is looked for: their own people must see far more than a few of these words.
  expect(shown.size).toBeGreaterThan(50);
  return {
    world,
    table: makeRouteTable(app.build, machineRoutes),
    canaries,
    ids,
    pages,
    strangers: {
      nobody: undefined,
      "owner elsewhere": await app.signIn(owner.email),
      "attendee elsewhere": await app.signIn(attendee),
    },
    own: cookies.keyholder,
    elsewhere: { regionId, slug: event.slug },
    figures: { pages: pages.length, ids: ids.size, canaries: canaries.count, shownToOwnPeople: shown.size },
  };
}

/** Every address and every form as its own people have it. */
function asTheyAre(regions: Regions): Attempt[] {
  const { pages, table } = regions;
  const people = peopleOf(regions);
  const byAddress = pages.flatMap((page) =>
    people.flatMap((who) => [
      () => askAsStranger(regions, page.path, who),
      () => askAsStranger(regions, `/en${page.path}`, who),
      () => askAsStranger(regions, withData(table, page.path), who),
    ]),
  );
  const bySending = privateForms(regions).flatMap((form) =>
    people.map((who) => () => sendAsStranger(regions, form, who)),
  );
  return [...byAddress, ...bySending];
}

/** What belongs to the one region, in addresses and links of another. */
function mixed(regions: Regions): Attempt[] {
  const byMixing = privateForms(regions)
    .filter(({ path }) => /^\/beheer\/bijeenkomsten\//.test(path))
    .map((form) => () => sendToOwnEvent(regions, form));
  return [...byMixing, ...mixedIds(regions), ...mixedTokens(regions)];
}

function peopleOf({ strangers }: Regions): Stranger[] {
  return Object.keys(strangers).filter((name): name is Stranger => name in strangers);
}

function privateForms(regions: Regions): { path: string; fields: Record<string, string> }[] {
  return regions.pages
    .flatMap(({ path, html }) =>
      formsOf(html).map(({ action, fields }) => ({ path: action ?? path, fields: withoutCanaries(regions, fields) })),
    )
    .filter(({ path }) => isPrivate(regions.table, path));
}

async function askAsStranger(regions: Regions, path: string, who: Stranger): Promise<string[]> {
  const { world, canaries, strangers } = regions;
  const answer = await world.app.request(path, { cookie: strangers[who] });
  const gotIn = answer.status === 200 && isPrivate(regions.table, path) && holdsObject(regions, path);
  return problems(`${who} GET ${path}`, {
    "got in": gotIn && !isRedirect(answer.headers["x-remix-redirect"]),
    "saw what is private": !isBearer(regions.table, path) && told(canaries, answer.text, path).join(),
    failed: answer.status >= 500,
  });
}

/** A page repeats its own address, to be read in another language: what stands in that was not given away. */
function told(canaries: Canaries, text: string, path: string): string[] {
  return canaries.in(text).filter((canary) => !path.includes(canary));
}

async function sendAsStranger(
  regions: Regions,
  { path, fields }: { path: string; fields: Record<string, string> },
  who: Stranger,
): Promise<string[]> {
  const { world, canaries, strangers, ids } = regions;
  const watched = isCommon(path) ? withoutLinks : (rows: string[]) => rows;
  const before = await rowsWith(world.db, ids);
  const answer = await world.app.request(path, { form: fields, cookie: strangers[who] });
  const after = await rowsWith(world.db, ids);
  return problems(`${who} POST ${path}`, {
    "changed what is not theirs": !isSame(watched(before), watched(after)),
    "saw what is private": canaries.in(answer.text).join(),
    failed: answer.status >= 500,
  });
}

/** The address is of an event of the sender; what stands in the form, and below the address, is of the other region. */
async function sendToOwnEvent(
  regions: Regions,
  { path, fields }: { path: string; fields: Record<string, string> },
): Promise<string[]> {
  const { world, elsewhere } = regions;
  const event = await ownEvent(world, elsewhere.regionId);
  const own = path.replace(/^\/beheer\/bijeenkomsten\/[^/?]+/, `/beheer/bijeenkomsten/${event.slug}`);
  return sendAsStranger(regions, { path: own, fields }, "owner elsewhere");
}

async function ownEvent({ db }: World, regionId: string): Promise<TestEvent> {
  const event = await createTestEvent(db, { regionId, rounds: [[20, 20]] });
  await registerSomeone(db, event, { workshops: { [event.roundIds[0]!]: event.workshopIds[0]! } });
  return event;
}

/** Each id of the first region in each address of the second that takes one. */
function mixedIds(regions: Regions): Attempt[] {
  const { table, ids, elsewhere } = regions;
  const taking = table.routes.filter(
    ({ id, path }) =>
      id.startsWith("nl/") && /:(?!slug|token|organizationId)\w+/.test(path) && !id.includes("/system/"),
  );
  return taking.flatMap(({ path }) =>
    [...ids].map((id) => () => {
      const address = path.replace(":slug", elsewhere.slug).replace(/:\w+/g, id);
      return askAsStranger(regions, address, "owner elsewhere");
    }),
  );
}

/** The id of one link with the signature of another, and each token where another kind is asked. */
function mixedTokens(regions: Regions): Attempt[] {
  const { table, pages, canaries, world } = regions;
  const found = pages.flatMap(({ path }) => /^\/[^/]+\/([\w-]{23,32}\.[\w-]{22})/.exec(path)?.[1] ?? []);
  const tokens = [...new Set(found)];
  const taking = table.routes.filter(({ id, path }) => id.startsWith("nl/") && path.includes(":token"));
  return taking.flatMap(({ path }) =>
    tokens.flatMap((token, index) => {
      const [id = ""] = token.split(".");
      const [, mac = ""] = (tokens[(index + 1) % tokens.length] ?? "").split(".");
      const ownKind = pages.some((page) => page.path.startsWith(`/${path.split("/")[1]}/${token}`));
      return [`${id}.${mac}`, ...(ownKind ? [] : [token])].map((wrong) => async () => {
        const answer = await world.app.request(path.replace(":token", wrong));
        return problems(`nobody GET ${path} with a wrong token`, {
          "got in": answer.status === 200 && canaries.in(answer.text).join(),
          failed: answer.status >= 500,
        });
      });
    }),
  );
}

const isRedirect = (header: unknown) => typeof header === "string" && header !== "";

function withData(table: RouteTable, path: string): string {
  const id = table.find(new URL(path, "http://x").pathname)?.route.id ?? "root";
  return `${path}${path.includes("?") ? "&" : "?"}_data=${encodeURIComponent(id)}`;
}

function routeOf(table: RouteTable, path: string) {
  return table.find(new URL(path, "http://x").pathname)?.route;
}

/** Whoever has this link sees what is behind it: it was sent to one person. */
function isBearer(table: RouteTable, path: string): boolean {
  return routeOf(table, path)?.path.includes(":token") ?? false;
}

/** Not for everybody, and not for whoever has the link. */
function isPrivate(table: RouteTable, path: string): boolean {
  const route = routeOf(table, path);
  return route !== undefined && route.handle.policy !== "public" && !isBearer(table, path);
}

/** An event, a series, or anything with an id, of the first region stands in the address. */
function holdsObject({ ids, table, world }: Regions, path: string): boolean {
  const parts = Object.values(table.find(new URL(path, "http://x").pathname)?.params ?? {});
  const slugs = [...Object.values(world.events).map(({ slug }) => slug), ...Object.values(world.series)];
  return parts.some((part) => ids.has(part) || slugs.includes(part));
}

function withoutCanaries({ canaries }: Regions, fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, canaries.without(value)]));
}

/** Organizations are common to all regions: merging two changes which of them a registration is linked to, or who hosts. */
const isCommon = (path: string) => path.startsWith("/beheer/organisaties/");

function withoutLinks(rows: string[]): string[] {
  return rows
    .filter((row) => !/^(organization_|event_hosts |audit_log )/.test(row))
    .map((row) => row.replace(/"(organization_id|public_version)":("[^"]*"|\d+|null)/g, ""))
    .sort();
}

const isSame = (before: string[], after: string[]) =>
  before.length === after.length && before.every((row, index) => row === after[index]);

function problems(what: string, found: Record<string, boolean | string>): string[] {
  return Object.entries(found).flatMap(([problem, is]) => (is ? [`${what} ${problem} ${is === true ? "" : is}`] : []));
}
