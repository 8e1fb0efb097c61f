import type { EntryContext, HandleErrorFunction } from "@remix-run/node";
import { RemixServer, isRouteErrorResponse } from "@remix-run/react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Overrides, RunningElkaar } from "./composition.server";
import { compose } from "./composition.server";
import type { Config } from "./config.server";
import { dictionary } from "./language/dictionary";
import { languageOfPath } from "./language/language";

export { readConfig } from "./config.server";
export { runAdmin } from "./admin.server";
export { runBounces } from "./bounces.server";
export { demoOrganizer, seedDemonstration } from "#db/seed/seed";

/** The composition root, with the routes of this very bundle. */
export async function createElkaar(config: Config, overrides?: Overrides): Promise<RunningElkaar> {
  return compose(config, await import("virtual:remix/server-build"), overrides);
}

/** Mail and scheduled work; ends with `elkaar.stop()`. */
export function startWorker(elkaar: RunningElkaar) {
  return elkaar.startWorker();
}

/** One buffer: a page is whole or an error. */
export default function handleDocument(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Response {
  headers.set("Content-Type", "text/html; charset=utf-8");
  const html = renderToStaticMarkup(<RemixServer context={context} url={request.url} />);
  const cameBack = status >= 400 && context.staticHandlerContext.actionData !== null;
  return new Response(`<!DOCTYPE html>${cameBack ? markTitle(html, request) : html}`, { status, headers });
}

/** The title of a form that came back says so first, since it is what a screen reader reads first. */
function markTitle(html: string, request: Request): string {
  const { errorTitlePrefix } = dictionary(languageOfPath(new URL(request.url).pathname)).common;
  return html.replace("<title>", `<title>${errorTitlePrefix} `);
}

/** A bug is written down once, with its stack. What a visitor did wrong is no bug. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.elkaar.logger.error({ err: error, requestId: context.requestId }, "a page failed");
};
