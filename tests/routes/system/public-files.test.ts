import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dictionary } from "#app/language/dictionary";
import { createTestApp, testBaseUrl } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, testNow } from "#tests/support/factories";
import { childrenOf, readXml, textOf } from "#tests/support/read-xml";

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp({ clock: () => testNow });
  await createTestEvent(app.elkaar.db, { slug: "een-middag", theme: "Zorg & <thuis>" });
  await createTestEvent(app.elkaar.db, { slug: "concept", published: false, theme: "geheim" });
});
afterAll(() => app.stop());

describe("the sitemap", () => {
  it("names every public page in both languages, each with the other, and no draft", async () => {
    const { status, headers, text } = await app.request("/sitemap.xml");
    expect([status, headers["content-type"]]).toEqual([200, "application/xml; charset=utf-8"]);
    const pages = childrenOf(readXml(text), "url");
    const addresses = pages.map((page) => textOf(page, "loc"));
    for (const path of ["", "/bijeenkomsten", "/bijeenkomsten/een-middag", "/themas/zorg-thuis", "/toegankelijkheid"])
      for (const language of ["", "/en"])
        expect(addresses).toContain(testBaseUrl + language + (path || (language ? "" : "/")));
    expect(text).not.toMatch(/concept|geheim/);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const page of pages) {
      const alternates = childrenOf(page, "link").map(({ attributes }) => attributes);
      expect(alternates.map((link) => link["hreflang"])).toEqual(["nl", "en"]);
      expect(alternates.map((link) => link["href"])).toContain(textOf(page, "loc"));
    }
    const event = pages.find((page) => textOf(page, "loc").endsWith("/een-middag"));
    expect(textOf(event, "lastmod")).toBe(testNow.toISOString());
  });

  it("names pages that are there", async () => {
    const pages = childrenOf(readXml((await app.request("/sitemap.xml")).text), "url");
    for (const page of pages) {
      const path = textOf(page, "loc").slice(testBaseUrl.length);
      expect([path, (await app.request(path)).status]).toEqual([path, 200]);
    }
  });

  it("is not sent again to who has it", async () => {
    const { headers } = await app.request("/sitemap.xml");
    expect((await app.request("/sitemap.xml", { headers: { "if-none-match": headers["etag"] } })).status).toBe(304);
  });
});

describe("robots.txt", () => {
  it("keeps out of pages of one person or one organizer, and names the sitemap", async () => {
    const { headers, text } = await app.request("/robots.txt");
    expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
    const lines = text.split("\n");
    for (const path of ["/aanmelding/", "/en/aanmelding/", "/agenda/", "/beheer", "/en/beheer", "/inloggen"])
      expect(lines).toContain(`Disallow: ${path}`);
    expect(lines).toContain(`Sitemap: ${testBaseUrl}/sitemap.xml`);
    expect(text).not.toMatch(/Disallow: \/(en)?$/m);
  });

  it("keeps the invented people of the demonstration out of search engines", async () => {
    const demo = await createTestApp({ mode: "demo" });
    const { text } = await demo.request("/robots.txt");
    await demo.stop();
    expect(text).toMatch(/^Disallow: \/$/m);
  });
});

describe("security.txt", () => {
  it("has what RFC 9116 asks, and expires within a year", async () => {
    const { status, headers, text } = await app.request("/.well-known/security.txt");
    expect([status, headers["content-type"]]).toEqual([200, "text/plain; charset=utf-8"]);
    const fields = new Map(
      text
        .trimEnd()
        .split("\r\n")
        .map((line) => [line.split(": ")[0], line.split(": ")[1] ?? ""]),
    );
    expect(Object.fromEntries(fields)).toMatchObject({
      Contact: "mailto:veiligheid@elkaar.example",
      "Preferred-Languages": "nl, en",
      Canonical: `${testBaseUrl}/.well-known/security.txt`,
    });
    const ahead = Date.parse(fields.get("Expires") ?? "") - testNow.getTime();
    expect(ahead).toBeGreaterThan(0);
    expect(ahead).toBeLessThan(365 * 86_400_000);
  });

  it("is not there where nobody reads reports", async () => {
    const silent = await createTestApp({ config: { securityContact: null } });
    const { status } = await silent.request("/.well-known/security.txt");
    await silent.stop();
    expect(status).toBe(404);
  });
});

describe("the accessibility statement", () => {
  it.each(["nl", "en"] as const)("says in %s its status, what was tested, whom to ask and when", async (language) => {
    const { status, text } = await app.request(language === "nl" ? "/toegankelijkheid" : "/en/toegankelijkheid");
    expect(status).toBe(200);
    const words = dictionary(language).accessibility;
    const told = [words.statusHeading, words.statusWhy, ...words.tested, ...words.not, words.complaint, words.date];
    for (const one of told) expect(text.replaceAll("&#x27;", "'")).toContain(one);
    expect(text).toContain('href="mailto:middag@regio.example"');
  });

  it("is named at the bottom of every page", async () => {
    expect((await app.request("/")).text).toContain('<a href="/toegankelijkheid">Toegankelijkheid</a>');
    expect((await app.request("/en")).text).toContain('<a href="/en/toegankelijkheid">Accessibility</a>');
  });
});
