import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { chooseRegions } from "#app/domain/account/chosen-regions.server";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { readForm } from "#app/http/read-form";
import { pathIn } from "#app/language/language";

export const handle: RouteHandle = { policy: "signed-in", current: "/account" };

export function loader({ context }: LoaderFunctionArgs) {
  return redirect(`${pathIn(context.language, "/account")}#regios`);
}

/** Keeps the regions that somebody wants to see first. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = getViewer(context);
  const slugs = (await readForm(request))["regio"] ?? [];
  await chooseRegions(elkaar.db, { personId, slugs }, elkaar.clock());
  return redirect(`${pathIn(language, "/account")}#regios`, 303);
}
