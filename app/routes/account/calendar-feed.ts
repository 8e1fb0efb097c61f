import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { makeCalendarFeed, revokeCalendarFeed } from "#app/domain/account/calendar-feed.server";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { pathIn } from "#app/language/language";

export const handle: RouteHandle = { policy: "signed-in", current: "/account" };

export function loader({ context }: LoaderFunctionArgs) {
  return redirect(`${pathIn(context.language, "/account")}#agenda`);
}

/** Makes the address of one's own calendar feed anew, or with `revoke` ends it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = getViewer(context);
  const form = await readForm(request);
  const change = firstValue(form, "intent") === "revoke" ? revokeCalendarFeed : makeCalendarFeed;
  await change(elkaar.db, { personId }, elkaar.clock());
  return redirect(`${pathIn(language, "/account")}#agenda`, 303);
}
