import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { dictionary } from "#app/language/dictionary";

let app: TestApp;
let mailPath = "";

beforeAll(async () => {
  app = await createTestApp({ mode: "demo", clock: () => testNow });
  const event = await createTestEvent(app.elkaar.db);
  await registerSomeone(app.elkaar.db, event, { name: "Karin <b>Postma", email: "karin@school.example" });
  await registerSomeone(app.elkaar.db, event, { email: "bea@school.example" });
  await app.deliverMail();
  const list = await app.request("/postvak?aan=karin%40school.example");
  mailPath = /href="(\/postvak\/[0-9a-f]{32})"/.exec(list.text)?.[1] ?? "none";
});
afterAll(() => app.stop());

describe("The mailbox of the demonstration", () => {
  test("lists all mail, or that to one address", async () => {
    const all = await app.request("/postvak");
    expect(all.text).toContain("karin@school.example");
    expect(all.text).toContain("bea@school.example");
    // Not a table: three columns with long addresses are wider than a phone.
    expect(all.text).toContain("Aan karin@school.example op ");
    expect(all.text).not.toContain("<table");
    const one = await app.request("/postvak?aan=karin%40school.example");
    expect(one.text).not.toContain("bea@school.example");
    expect((await app.request("/postvak?pagina=-3")).status).toBe(200);
    expect((await app.request("/postvak?pagina=1e99")).status).toBe(200);
  });

  test("shows a mail: its layout in a frame, its text with links, its attachments, its source", async () => {
    const page = await app.request(mailPath);
    expect(page.headers["content-security-policy"]).toMatch(/; frame-src 'self'$/);
    expect(page.text).toContain(`src="${mailPath}/weergave"`);
    expect(page.text).toContain("sandbox=");
    expect(page.text).toContain('href="http://localhost:3000/aanmelding/');
    const source = await app.request(`${mailPath}/bron`);
    expect([source.headers["content-type"], source.text.includes("Message-ID:")]).toEqual([
      "text/plain; charset=utf-8",
      true,
    ]);
    const attachment = await app.request(`${mailPath}/bijlagen/1`);
    expect(attachment.headers["content-disposition"]).toMatch(/^attachment; filename="[\w.-]+"$/);
    expect(attachment.text).toContain("BEGIN:VCALENDAR");
  });

  test("lets the layout of a mail run nothing and load nothing", async () => {
    const view = await app.request(`${mailPath}/weergave`);
    expect(view.headers["content-security-policy"]).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation",
    );
    expect(view.headers["x-frame-options"]).toBe("SAMEORIGIN");
    expect(view.text).toContain('<base target="_top">');
    expect(view.text).not.toContain("<b>Postma");
  });

  test.each(["x", "0".repeat(32), "%27"])("knows no mail %s", async (id) => {
    for (const end of ["", "/bron", "/weergave", "/bijlagen/1"])
      expect((await app.request(`/postvak/${id}${end}`)).status).toBe(404);
  });

  test.each(["0", "99", "-1", "x", "1.5"])("knows no attachment %s", async (number) => {
    expect((await app.request(`${mailPath}/bijlagen/${number}`)).status).toBe(404);
  });

  test("is not there outside the demonstration", async () => {
    const served = await createTestApp({ mode: "serve" });
    const statuses = await Promise.all(["/postvak", mailPath, `${mailPath}/bron`].map((path) => served.request(path)));
    const home = await served.request("/");
    await served.stop();
    expect(statuses.map((answer) => answer.status)).toEqual([404, 404, 404]);
    expect(home.text).not.toContain("/postvak");
  });
});

describe("The privacy page", () => {
  test.each(["nl", "en"] as const)(
    "tells of every kind of data in %s what, why, how long and who",
    async (language) => {
      const page = await app.request(language === "nl" ? "/privacy" : "/en/privacy");
      const text = page.text.replaceAll("&#x27;", "'");
      for (const kind of Object.values(dictionary(language).system.privacy.kinds))
        for (const words of Object.values(kind)) expect(text).toContain(words);
      expect(text).toContain("registration_needs.diet");
    },
  );
});

describe("The frame of every page", () => {
  test("leads to the same page in the other language", async () => {
    expect((await app.request("/bijeenkomsten?q=x")).text).toContain('href="/en/bijeenkomsten?q=x"');
    expect((await app.request("/en/privacy")).text).toContain('href="/privacy"');
    expect((await app.request("/en")).text).toContain('href="/"');
  });

  test("ships no script, no style attribute and nothing from elsewhere", async () => {
    for (const path of ["/", "/privacy", "/inloggen", "/inloggen/code", "/nergens", "/postvak"]) {
      const { text } = await app.request(path);
      expect(text).not.toMatch(
        /<script(?! type="application\/ld\+json")|\sstyle=|\son\w+=|(src|href)="(https?:)?\/\/(?!localhost)/,
      );
    }
  });
});
