import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, createTestRegion, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";

let app: TestApp;
let event: TestEvent;
let path: string;

beforeAll(async () => {
  app = await createTestApp({ clock: () => testNow });
  const { db } = app.elkaar;
  event = await createTestEvent(db, { regionId: await createTestRegion(db), capacity: 4 });
  path = `/bijeenkomsten/${event.slug}/deelnemers`;
  const shown = { listed: true, confirmed: true };
  await registerSomeone(db, event, {
    ...shown,
    name: "René van der Zee",
    email: "rene@school.example",
    role: "Directeur",
  });
  await registerSomeone(db, event, {
    ...shown,
    name: "Ayşe Aksoy",
    sector: "youthCare",
    organization: "Jeugdteam Zuid",
  });
  await registerSomeone(db, event, { name: "Stil Verborgen", email: "stil@school.example", confirmed: true });
  await registerSomeone(db, event, { name: "Nog Onbevestigd", listed: true });
  await registerSomeone(db, event, { ...shown, name: "Wacht Nog", email: "wacht@school.example" });
});
afterAll(() => app.stop());

describe("the list of attendees", () => {
  it("asks to sign in first, and comes back", async () => {
    const answer = await app.request(path);
    expect(answer.status).toBe(302);
    expect(answer.location).toBe(`/inloggen?terug=${encodeURIComponent(path)}`);
  });

  it("shows only who consented, confirmed and has a place, by surname", async () => {
    const { status, text, headers } = await app.request(path, { cookie: await app.signIn("stil@school.example") });
    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("no-store");
    expect(text).toContain("2 van de 4 deelnemers laten zich zien.");
    expect(text.indexOf("Ayşe Aksoy")).toBeGreaterThan(0);
    expect(text.indexOf("Ayşe Aksoy")).toBeLessThan(text.indexOf("René van der Zee"));
    for (const hidden of ["Stil Verborgen", "Nog Onbevestigd", "Wacht Nog", "@school.example"])
      expect(mainOf(text)).not.toContain(hidden);
  });

  it("finds without accents, filters by sector, and says what to try otherwise", async () => {
    const cookie = await app.signIn("rene@school.example");
    const found = await app.request(`${path}?q=AYSE`, { cookie });
    expect(found.text).toContain("Ayşe Aksoy");
    expect(found.text).not.toContain("Directeur, De Regenboog");
    const sector = await app.request(`${path}?werkveld=youthCare`, { cookie });
    expect(sector.text).toContain("Ayşe Aksoy");
    expect(sector.text).not.toContain("Directeur, De Regenboog");
    const none = await app.request(`${path}?q=Jansen`, { cookie });
    expect(none.text).toContain("Niemand gevonden met “Jansen”. Zoek op functie of organisatie.");
    expect((await app.request(path, { cookie })).text).toContain("Dat bent u");
  });

  it("answers any query string", async () => {
    const cookie = await app.signIn("rene@school.example");
    const hostile = [
      "q=%00",
      "q=%",
      "q=%ED%A0%80",
      `q=${"a".repeat(5000)}`,
      "q=a&q=b&q[]=c",
      "q=%27%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
      "werkveld=constructor&gemeente=__proto__&thema=toString",
      "werkveld=%F0%9F%98%80&meer=niets&pagina=-1",
      "gemeente=%ED%A0%80&meer=__proto__",
      "thema=%25_&pagina=9999999999999999999",
      "pagina=NaN&meer=thema",
    ];
    for (const query of hostile) {
      const { status, text } = await app.request(`${path}?${query}`, { cookie });
      expect([200, 400], query).toContain(status);
      expect(text).not.toContain("<script");
    }
  });

  it("takes off one choice and keeps the others, and clears all", async () => {
    const cookie = await app.signIn("rene@school.example");
    const { text } = await app.request(`${path}?q=a&werkveld=youthCare&gemeente=zaanstad`, { cookie });
    const links = [...mainOf(text).matchAll(/<a class="nl-link" href="([^"]*)"[^>]*>([^<]*)</g)];
    const to = (words: string) => links.find(([, , label]) => label === words)?.[1]?.replaceAll("&amp;", "&");
    expect(to("Jeugdhulp weghalen")).toBe(`${path}?q=a&gemeente=zaanstad`);
    expect(to("zaanstad weghalen")).toBe(`${path}?q=a&werkveld=youthCare`);
    expect(to("Alles wissen")).toBe(path);
    expect(text).toContain('<input type="hidden" name="gemeente" value="zaanstad"/>');
  });

  it("is closed to who has no place, with the reason and the way in", async () => {
    const { status, text } = await app.request(path, { cookie: await app.signIn("wacht@school.example") });
    expect(status).toBe(403);
    expect(text).toContain("Deze lijst is voor deelnemers");
    expect(text).toContain("U bent ingelogd als wacht@school.example.");
    expect(text).not.toContain("Aksoy");
  });

  it("says that nobody shows themselves yet", async () => {
    const { db } = app.elkaar;
    const quiet = await createTestEvent(db, { regionId: event.regionId });
    await registerSomeone(db, quiet, { name: "Eerste Mens", email: "eerste@school.example", confirmed: true });
    const { text } = await app.request(`/bijeenkomsten/${quiet.slug}/deelnemers`, {
      cookie: await app.signIn("eerste@school.example"),
    });
    expect(text).toContain("Nog niemand laat zich zien. U kunt de eerste zijn.");
  });
});

/** Without the masthead, which has one's own name. */
function mainOf(page: string): string {
  return page.slice(page.indexOf("<main"));
}
