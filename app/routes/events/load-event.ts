import { redirect } from "@remix-run/node";
import type { AppLoadContext } from "@remix-run/node";
import { findEventPage } from "#app/domain/event/page-queries.server";
import { findSlugRedirect } from "#app/domain/event/queries.server";
import type { EventPage } from "#app/domain/event/page-queries.server";
import { pathIn } from "#app/language/language";

/** The event of a public page. An old slug is sent on for ever (301), an unknown one is not found (404). */
export async function loadEventPage(
  context: AppLoadContext,
  slug: string | undefined,
  pathBehind: string,
): Promise<EventPage> {
  const { elkaar, viewer } = context;
  const event = slug && (await findEventPage(elkaar.db, slug, elkaar.clock(), viewer?.personId));
  if (event) return event;
  throw await slugAnswer(context, slug, pathBehind);
}

/** What to answer where no published event has this slug. */
export async function slugAnswer(
  { elkaar, language }: AppLoadContext,
  slug: string | undefined,
  pathBehind: string,
): Promise<Response> {
  const present = slug && (await findSlugRedirect(elkaar.db, slug, elkaar.clock()));
  if (!present) return new Response(null, { status: 404 });
  return redirect(pathIn(language, `/bijeenkomsten/${present}`) + pathBehind, 301);
}
