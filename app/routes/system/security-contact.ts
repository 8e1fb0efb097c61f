import type { LoaderFunctionArgs } from "@remix-run/node";
import type { RouteHandle } from "#app/http/policy";

export const handle: RouteHandle = { policy: "public" };

const validDays = 300;

/** Where to report a weakness (RFC 9116). `Expires` is less than a year ahead, and the same all day. */
export function loader({ context }: LoaderFunctionArgs) {
  const { config, clock } = context.elkaar;
  if (config.securityContact === null) throw new Response(null, { status: 404 });
  const today = clock().toISOString().slice(0, 10);
  const expires = new Date(Date.parse(today) + validDays * 86_400_000).toISOString();
  const lines = [
    `Contact: ${config.securityContact}`,
    `Expires: ${expires}`,
    "Preferred-Languages: nl, en",
    `Canonical: ${config.baseUrl}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join("\r\n")}\r\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
