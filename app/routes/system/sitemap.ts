import type { LoaderFunctionArgs } from "@remix-run/node";
import { listPublishedPages } from "#app/domain/event/feed-queries.server";
import { listThemes } from "#app/domain/event/theme-queries.server";
import { themeSlug } from "#app/domain/event/theme-slug.server";
import { listPublishedSeries } from "#app/domain/series/public-queries.server";
import { answerIfChanged } from "#app/http/answer-if-changed";
import type { RouteHandle } from "#app/http/policy";
import { languages, pathIn } from "#app/language/language";
import type { Markup } from "#app/ui/markup";
import { xml, xmlDeclaration } from "../events/xml";

export const handle: RouteHandle = { policy: "public" };

/** Each stands in it twice, and a sitemap holds 50,000 addresses. */
const eventsAtMost = 20_000;

/** Every page that search engines may show, in both languages (sitemaps.org, with `hreflang` alternates). */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, config, clock } = context.elkaar;
  const [events, themes, series] = await Promise.all([
    listPublishedPages(db, eventsAtMost, clock()),
    listThemes(db, clock()),
    listPublishedSeries(db, clock()),
  ]);
  const themePaths = new Set(themes.map((theme) => `/themas/${encodeURIComponent(themeSlug(theme))}`));
  const pages: { path: string; changedAt?: string }[] = [
    ...["/", "/bijeenkomsten", "/bijeenkomsten?voorbij=1", ...themePaths, "/privacy", "/toegankelijkheid"].map(
      (path) => ({ path }),
    ),
    ...series.map((slug) => ({ path: `/reeksen/${slug}` })),
    ...events.map(({ slug, changedAt }) => ({ path: `/bijeenkomsten/${slug}`, changedAt })),
  ];
  const addresses = pages.flatMap((page) => addressesOf(config.baseUrl, page));
  const document = xml`${xmlDeclaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${addresses}</urlset>
`;
  return answerIfChanged(request, {
    body: document.html,
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}

function addressesOf(baseUrl: string, { path, changedAt }: { path: string; changedAt?: string }): Markup[] {
  const alternates = languages.map(
    (language) =>
      xml`<xhtml:link rel="alternate" hreflang="${language}" href="${baseUrl + pathIn(language, path)}"/>\n`,
  );
  const lastmod = changedAt && xml`<lastmod>${changedAt}</lastmod>\n`;
  return languages.map(
    (language) => xml`<url>\n<loc>${baseUrl + pathIn(language, path)}</loc>\n${lastmod}${alternates}</url>\n`,
  );
}
