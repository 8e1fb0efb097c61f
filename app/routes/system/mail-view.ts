import type { LoaderFunctionArgs } from "@remix-run/node";
import { letterAnswer } from "#app/http/letter-answer";
import type { RouteHandle } from "#app/http/policy";
import { loadMail } from "./load-mail.server";

export const handle: RouteHandle = { policy: "demo" };

/** A kept mail as it was sent. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { mail } = await loadMail(context, params["id"]);
  return letterAnswer(mail.html);
}
