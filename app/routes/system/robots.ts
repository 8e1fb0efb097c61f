import type { LoaderFunctionArgs } from "@remix-run/node";
import type { RouteHandle } from "#app/http/policy";

export const handle: RouteHandle = { policy: "public" };

/** Pages of one person or one organizer; they say `noindex` themselves too. */
const closed = ["/aanmelding/", "/account", "/agenda/", "/beheer", "/inloggen", "/postvak"];

/** RFC 9309. The demonstration holds invented people: nothing of it belongs in a search engine. */
export function loader({ context }: LoaderFunctionArgs) {
  const { mode, baseUrl } = context.elkaar.config;
  const rules = mode === "demo" ? ["/"] : closed.flatMap((path) => [path, `/en${path}`]);
  const lines = ["User-agent: *", ...rules.map((path) => `Disallow: ${path}`), "", `Sitemap: ${baseUrl}/sitemap.xml`];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
