import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { UNSAFE_RemixContext as RemixContext } from "@remix-run/react";
import type { UNSAFE_RouteModules as RouteModules } from "@remix-run/react";
import {
  NavigationType,
  UNSAFE_DataRouterStateContext as StateContext,
  UNSAFE_LocationContext as LocationContext,
  UNSAFE_RouteContext as RouteContext,
} from "react-router";
import type { AppLoadContext, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import type { RenderRoute } from "./remix-handler";
import type { RouteMatch, RouteTable, TableRoute } from "./route-table";

type Root = NonNullable<ServerBuild["routes"][string]>;

/**
 * The short way to a page: guard, loaders, one `renderToStaticMarkup`. Remix's own handler makes the same
 * bytes (a test compares them) in about three times the time, most of it for what only a page with React in the browser needs. Whatever
 * is not an ordinary page (a refusal, a redirect, a cookie, a bug) goes the long way, which runs the loader again.
 */
export function makeQuickRenderer(build: ServerBuild, table: RouteTable, goTheLongWay: RenderRoute): RenderPage {
  const root = build.routes["root"];
  if (!root) throw new Error("The build has no root");
  const quick = new Map(table.routes.filter(isQuick).map((route) => [route.id, pageOf(build, root, route)]));
  return async (match, asked, context) => {
    const page = asked.method === "GET" ? quick.get(match.route.id) : undefined;
    const finished = asked.url.includes("_data=") ? undefined : await page?.(match, asked, context);
    return finished ?? goTheLongWay(match, asked.request, context);
  };
}

function isQuick({ route }: TableRoute): boolean {
  return route.module.default !== undefined && route.module.headers === undefined;
}

/** A finished page: its HTML goes out as it is. */
export interface FinishedPage {
  html: string;
  status: number;
}

export type RenderPage = (
  match: RouteMatch,
  asked: AskedPage,
  context: AppLoadContext,
) => Promise<Response | FinishedPage>;

/** What is asked; the web `Request` is made only when a loader reads it. */
export interface AskedPage {
  method: string;
  /** Path and query string, as asked. */
  url: string;
  request: Request;
}

type Page = (match: RouteMatch, asked: AskedPage, context: AppLoadContext) => Promise<FinishedPage | undefined>;

function pageOf(build: ServerBuild, root: Root, { id }: TableRoute): Page {
  const route = build.routes[id];
  if (!route) throw new Error(`${id} is not in the build`);
  const RootPage = componentOf(root);
  const RoutePage = componentOf(route);
  const remix = {
    manifest: build.assets,
    routeModules: modulesOf({ root, [id]: route }),
    future: build.future,
    isSpaMode: false,
  };
  return async (match, asked, context) => {
    const args = {
      get request() {
        return asked.request;
      },
      params: match.params,
      context,
    };
    const loaded = await load([root, route], args);
    if (!loaded) return undefined;
    const [pathname = "/", search] = asked.url.split(/(?=\?)/, 2);
    const location = { pathname, search: search ?? "", hash: "", state: null, key: "default" };
    const matches = [root, route].map((one) => ({
      params: match.params,
      pathname,
      pathnameBase: pathname,
      route: { id: one.id, path: one.path, handle: one.module.handle, hasErrorBoundary: false },
    }));
    const state = { ...emptyState, location, matches, loaderData: { root: loaded.data[0], [id]: loaded.data[1] } };
    const inner = (
      <RouteContext.Provider value={{ outlet: null, matches, isDataRoute: true }}>
        <RoutePage />
      </RouteContext.Provider>
    );
    const html = renderToStaticMarkup(
      <RemixContext.Provider value={remix}>
        <StateContext.Provider value={state}>
          <LocationContext.Provider value={{ location, navigationType: emptyState.historyAction }}>
            <RouteContext.Provider value={{ outlet: inner, matches: matches.slice(0, 1), isDataRoute: true }}>
              <RootPage />
            </RouteContext.Provider>
          </LocationContext.Provider>
        </StateContext.Provider>
      </RemixContext.Provider>,
    );
    return { html: `<!DOCTYPE html>${html}`, status: loaded.status };
  };
}

interface Loaded {
  /** Of the root and of the route. */
  data: [unknown, unknown];
  status: number;
}

/** What both loaders give, or undefined where the answer is no ordinary page. */
async function load(routes: [Root, Root], args: LoaderFunctionArgs): Promise<Loaded | undefined> {
  try {
    const [root, route] = await Promise.all(routes.map(({ module }) => dataOf(module.loader?.(args))));
    if (!root || !route) return undefined;
    return { data: [root.data, route.data], status: route.status };
  } catch {
    // Thrown on purpose or a bug: the long way meets it again and knows what to do with it.
    return undefined;
  }
}

async function dataOf(returned: unknown): Promise<{ data: unknown; status: number } | undefined> {
  const answer = await returned;
  if (!(answer instanceof Response)) return { data: answer ?? null, status: 200 };
  const redirects = answer.status >= 300 && answer.status < 400;
  const isJson = answer.headers.get("content-type")?.startsWith("application/json") === true;
  if (redirects || !isJson || answer.headers.has("set-cookie")) return undefined;
  return { data: await answer.json(), status: answer.status };
}

function componentOf({ id, module }: Root): ComponentType {
  const component: unknown = module.default;
  if (!isComponent(component)) throw new Error(`${id} has no page`);
  return component;
}

function isComponent(value: unknown): value is ComponentType {
  return typeof value === "function";
}

function modulesOf(routes: Record<string, Root>): RouteModules {
  return Object.fromEntries(Object.entries(routes).map(([id, { module }]) => [id, module]));
}

/** A router that stands still: the page is rendered once, on the server. */
const emptyState = {
  historyAction: NavigationType.Pop,
  initialized: true,
  navigation: {
    state: "idle",
    location: undefined,
    formMethod: undefined,
    formAction: undefined,
    formEncType: undefined,
    formData: undefined,
    json: undefined,
    text: undefined,
  },
  restoreScrollPosition: null,
  preventScrollReset: false,
  revalidation: "idle",
  actionData: null,
  errors: null,
  fetchers: new Map(),
  blockers: new Map(),
} as const;
