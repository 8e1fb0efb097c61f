import type { ServerBuild } from "@remix-run/node";
import type { RouteHandle } from "./policy";
import { readHandle } from "./policy";

type ServerRoute = NonNullable<ServerBuild["routes"][string]>;

/** A route with a URL, as the request handler sees it. */
export interface TableRoute {
  id: string;
  /** `/bijeenkomsten/:slug` */
  path: string;
  pattern: RegExp;
  route: ServerRoute;
  handle: RouteHandle;
}

export interface RouteMatch {
  route: TableRoute;
  params: Record<string, string>;
}

export interface RouteTable {
  routes: TableRoute[];
  find(pathname: string): RouteMatch | undefined;
}

/**
 * All routes with a URL, the most specific first, compiled once: React Router would sort and compile all of them
 * three times for each request. Throws with the names of all routes that state no policy, and where the routes of
 * machines are not the listed ones.
 */
export function makeRouteTable(build: ServerBuild, machineRoutes: ReadonlySet<string>): RouteTable {
  const routes = Object.values(build.routes)
    .filter((route) => route !== undefined)
    .filter((route) => route.id !== "root");
  const open = routes.filter((route) => readHandle(route.module.handle) === undefined).map((route) => route.id);
  if (open.length > 0) throw new Error(`These routes state no policy in their handle: ${open.join(", ")}`);
  const machines = routes.filter((route) => readHandle(route.module.handle)?.policy === "machine").map(({ id }) => id);
  if (machines.length !== machineRoutes.size || !machines.every((id) => machineRoutes.has(id)))
    throw new Error(`machine-routes.ts names ${[...machineRoutes].join()}, the routes say ${machines.join()}`);
  const secret = routes.filter((route) => isKeptForNobody(readHandle(route.module.handle))).map((route) => route.id);
  if (secret.length > 0) throw new Error(`Only public pages may be kept for everybody: ${secret.join(", ")}`);
  const table = routes.map(tableRoute).sort((a, b) => specificity(b.path) - specificity(a.path));
  const groups = groupByBeginning(table);
  const find = (pathname: string) => findIn(groups.get(beginningOf(pathname)) ?? groups.get(anything) ?? [], pathname);
  return { routes: table, find };
}

const anything = "*";

/** For each beginning of a path the routes that can match it, in their order; below `anything` those that match any beginning. */
function groupByBeginning(table: readonly TableRoute[]): Map<string, TableRoute[]> {
  const keyed = table.map((route) => ({ route, key: beginningOf(route.path) }));
  const isOpen = (key: string) => /[:*]/.test(key);
  const open = keyed.filter(({ key }) => isOpen(key)).map(({ route }) => route);
  const groups = new Map([[anything, open]]);
  for (const { key } of keyed)
    if (!isOpen(key) && !groups.has(key))
      groups.set(
        key,
        keyed.filter((one) => one.key === key || isOpen(one.key)).map(({ route }) => route),
      );
  return groups;
}

/** The first word of a path; of an English page the first two. */
function beginningOf(path: string): string {
  const [, first = "", second = ""] = path.toLowerCase().split("/", 3);
  return first === "en" ? `en/${second}` : first;
}

function isKeptForNobody(handle: RouteHandle | undefined): boolean {
  return handle?.kept !== undefined && handle.policy !== "public";
}

function tableRoute(route: ServerRoute): TableRoute {
  const path = `/${route.path ?? ""}`;
  const handle = readHandle(route.module.handle);
  if (!handle) throw new Error(`${route.id} states no policy`);
  return { id: route.id, path, pattern: patternOf(path), route, handle };
}

function patternOf(path: string): RegExp {
  const source = path
    .split("/")
    .filter(Boolean)
    .map((segment) => {
      if (segment === "*") return "(?<rest>.*)";
      return segment.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/:(\w+)/g, "(?<$1>[^/]+?)");
    })
    .join("/");
  return new RegExp(`^/${source}/*$`, "i");
}

/** Segment by segment: fixed text before a parameter with a fixed ending, before a parameter, before `*`. */
function specificity(path: string): number {
  if (path === "/") return Infinity;
  const weights = path
    .split("/")
    .filter(Boolean)
    .map((segment) => {
      if (segment === "*") return 1;
      if (/^:\w+$/.test(segment)) return 2;
      return segment.includes(":") ? 3 : 4;
    });
  return Array.from({ length: 8 }, (_, index): number => weights[index] ?? 0).reduce((sum, weight) => sum * 5 + weight);
}

function findIn(table: TableRoute[], pathname: string): RouteMatch | undefined {
  for (const route of table) {
    const match = route.pattern.exec(pathname);
    if (match) return { route, params: decodeParams(match.groups ?? {}) };
  }
  return undefined;
}

function decodeParams(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
}
