import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import { createRequestHandler } from "@remix-run/node";
import type { RouteMatch, RouteTable } from "./route-table";

export type RenderRoute = (match: RouteMatch, request: Request, context: AppLoadContext) => Promise<Response>;

/**
 * Remix, one handler per route: each knows only the root and its own route. Matching is done already (`RouteTable`),
 * and Remix would otherwise sort and compile all routes three times a request.
 */
export function makeRenderer(build: ServerBuild, table: RouteTable): RenderRoute {
  const handlers = new Map(table.routes.map((route) => [route.id, createRequestHandler(buildOf(build, route.id))]));
  return async ({ route }, request, context) => {
    const handler = handlers.get(route.id);
    if (!handler) throw new Error(`${route.id} is not in the route table`);
    return handler(request, context);
  };
}

function buildOf(build: ServerBuild, id: string): ServerBuild {
  const only = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => key === "root" || key === id));
  return {
    ...build,
    mode: "production",
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}
