import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { revokeAllSessions, revokeSession } from "#app/domain/account/sessions.server";
import { makeCookies } from "#app/http/cookies";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { pathIn } from "#app/language/language";

export const handle: RouteHandle = { policy: "public" };

/** Ends this session, or with `everywhere` all of this person's. Who was signed out already is sent home as well. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, viewer, language } = context;
  const form = await readForm(request);
  if (viewer && firstValue(form, "everywhere") !== "")
    await revokeAllSessions(elkaar.db, viewer.personId, elkaar.clock());
  else if (viewer) await revokeSession(elkaar.db, viewer, elkaar.clock());
  const headers = { "Set-Cookie": makeCookies(elkaar.config).clearSession() };
  return redirect(pathIn(language, "/"), { status: 303, headers });
}
