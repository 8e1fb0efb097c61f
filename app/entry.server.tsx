import { RemixServer } from "@remix-run/react";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { renderToString } from "react-dom/server";
import { compose } from "./composition.server";
import type { Overrides } from "./composition.server";
import type { Config } from "./config.server";

export { readConfig } from "./config.server";

/** The composition root, with the routes of this very bundle. */
export async function createElkaar(config: Config, overrides?: Overrides) {
  return compose(config, await import("virtual:remix/server-build"), overrides);
}

/** One buffer: nothing streams, so a page is whole or an error. */
export default function handleDocument(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  _load: AppLoadContext,
): Response {
  const html = renderToString(<RemixServer context={context} url={request.url} />);
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
}
