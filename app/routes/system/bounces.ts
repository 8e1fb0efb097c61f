import { createHash, timingSafeEqual } from "node:crypto";
import { json } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { mostReportBytes } from "#app/domain/outbox/read-bounce.server";
import { takeBounce } from "#app/domain/outbox/take-bounce.server";
import type { RouteHandle } from "#app/http/policy";

export const handle: RouteHandle = { policy: "machine", mostBytes: 1024 * 1024 };

/** A mail server hands over a mail that came back, with the secret of the configuration as a bearer token (RFC 6750). */
export async function action({ request, context }: ActionFunctionArgs) {
  const { config, db, clock } = context.elkaar;
  const { bounceAddress, bounceSecret, secret } = config;
  if (bounceAddress === null || bounceSecret === null) throw new Response(null, { status: 404 });
  const given = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  if (!isSame(given, bounceSecret))
    throw new Response(null, { status: 401, headers: { "WWW-Authenticate": "Bearer" } });
  if (!/^message\/rfc822\s*(;|$)/i.test(request.headers.get("content-type") ?? ""))
    throw new Response(null, { status: 415 });
  const source = new Uint8Array(await request.arrayBuffer()).slice(0, mostReportBytes);
  return json({ outcome: await takeBounce(db, { source, bounceAddress, secret }, clock()) });
}

/** In the same time, wherever they differ. */
function isSame(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(wanted));
}
