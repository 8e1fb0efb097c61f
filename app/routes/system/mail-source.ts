import type { LoaderFunctionArgs } from "@remix-run/node";
import type { RouteHandle } from "#app/http/policy";
import { loadMail } from "./load-mail.server";

export const handle: RouteHandle = { policy: "demo" };

/** The whole mail as it went out. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { kept } = await loadMail(context, params["id"]);
  return new Response(kept.source, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
