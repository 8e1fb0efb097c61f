import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { fieldsOf } from "./form-fields";

let app: TestApp;
let event: TestEvent;
let editor: string;

const area = (below = "") => `/beheer/bijeenkomsten/${event.slug}/mail${below}`;
const get = (path: string) => app.request(path, { cookie: editor });
const post = (path: string, form: Record<string, string>) => app.request(path, { form, cookie: editor });
const hostileName = "<script>alert(1)</script> [klik](https://evil.example) **vet** {naam}";

const typed = (more: Record<string, string> = {}) => ({
  subject: "Tot {datum}, {voornaam}",
  body: "Beste {naam},\n\nKom naar {plaats}. <b>niet</b> ![](https://evil.example/x.png)\n\n{persoonlijke link}",
  language: "nl",
  audience: "placed",
  role: "",
  sector: "",
  workshop: "",
  kind: "registration",
  timing: "now",
  ...more,
});

async function write(more: Record<string, string> = {}): Promise<string> {
  const saved = await post(area("/nieuw"), typed(more));
  expect(saved.status).toBe(303);
  return (saved.location ?? "").split("?")[0] ?? "";
}

beforeAll(async () => {
  app = await createTestApp({ clock: () => testNow });
  const { db } = app.elkaar;
  event = await createTestEvent(db, { title: "Rondom <het> Kind" });
  editor = await app.signIn((await createTestOrganizer(db, "editor", { regionId: event.regionId })).email);
  await registerSomeone(db, event, { name: hostileName, email: "h@school.example" });
  await registerSomeone(db, event, { name: "Karin Postma", email: "karin@school.example" });
});
afterAll(() => app.stop());

describe("writing a mail", () => {
  it("says what is wrong beside the field, with the line, and keeps what was typed", async () => {
    const answer = await post(
      area("/nieuw"),
      typed({ body: "Beste {vornaam}", subject: "", calendar: "on", audience: "waitlisted" }),
    );
    expect(answer.status).toBe(400);
    expect(answer.text).toContain("Regel 1: {vornaam} kennen we niet. U kunt kiezen uit {voornaam}");
    expect(answer.text).toContain("Een afspraak heeft alleen wie een plek heeft.");
    expect(fieldsOf(answer.text)).toMatchObject({ body: "Beste {vornaam}" });
    expect(await app.elkaar.db.selectFrom("mailings").select("id").execute()).toEqual([]);
  });

  it("is kept as a draft, changed and thrown away, and sends nothing", async () => {
    const page = await write();
    expect((await get(page)).text).toContain("iedereen met een plek");
    const form = await get(`${page}/wijzigen`);
    const changed = await post(`${page}/wijzigen`, { ...fieldsOf(form.text), ...typed({ subject: "Anders" }) });
    expect([changed.status, changed.location]).toEqual([303, `${page}?klaar=bewaard`]);
    expect((await get(area())).text).toContain("Anders");
    expect((await post(page, { intent: "delete" })).location).toBe(`${area()}?klaar=weg`);
    expect((await get(page)).status).toBe(404);
    expect((await post(page, { intent: "delete" })).status).toBe(404);
    expect(await app.elkaar.db.selectFrom("outbox").select("id").where("template", "=", "mailing").execute()).toEqual(
      [],
    );
  });

  it("shows how one person reads it, where neither text nor name is markup and no link works", async () => {
    const page = await write();
    const choices = (await get(`${page}/voorbeeld`)).text;
    const hostile = /value="([0-9a-f]{32})"[^>]*>&lt;script/.exec(choices)?.[1] ?? "";
    const view = await get(`${page}/voorbeeld/weergave?als=${hostile}`);
    expect(view.headers["content-security-policy"]).toContain("sandbox");
    expect(view.text).toContain("&lt;script&gt;alert(1)&lt;/script&gt; [klik](https://evil.example) **vet** {naam}");
    expect(view.text).toContain("&lt;b&gt;niet&lt;/b&gt;");
    expect(view.text).not.toMatch(/<img|<script|href="https:\/\/evil|\/aanmelding\//);
    const { text } = await get(`${page}/voorbeeld`);
    expect(text).toContain("Karin Postma</option>");
    expect(text).not.toContain("<script>alert");
    const as = /value="([0-9a-f]{32})"[^>]*>Karin Postma</.exec(text)?.[1];
    expect((await get(`${page}/voorbeeld?als=${as}`)).text).toContain("Zo leest Karin Postma de mail");
    expect((await get(`${page}/voorbeeld?als=bestaat-niet`)).status).toBe(200);
  });

  it("can be tried on oneself", async () => {
    const page = await write();
    expect((await post(page, { intent: "test" })).location).toBe(`${page}?klaar=proef`);
    await app.deliverMail();
    const { db } = app.elkaar;
    const mail = await db.selectFrom("sent_mails").select(["subject", "source"]).orderBy("sent_at", "desc").execute();
    const own = mail.find(({ subject }) => subject.startsWith("Proef: Tot woensdag 4 november 2026"));
    expect(own?.source).not.toContain("/aanmelding/");
  });

  it("goes, after a look at who gets it, to exactly these people", async () => {
    const page = await write({ kind: "news" });
    const seen = await get(`${page}/versturen`);
    expect(seen.text).toContain("2 mensen krijgen deze mail");
    expect((await post(`${page}/versturen`, { preview: "x" })).status).toBe(409);
    const sent = await post(`${page}/versturen`, fieldsOf(seen.text));
    expect([sent.status, sent.location]).toEqual([303, `${page}?klaar=verstuurd`]);
    expect((await get(page)).text).toContain("0 van 2 mails");
    await app.deliverMail();
    const { text } = await get(page);
    expect(text).toContain("Verstuurd");
    expect(text).toContain("overgedragen (2)");
    expect((await get(`${page}?uitslag=refused`)).text).toContain("Met deze keuze is er niemand.");
    expect((await post(`${page}/versturen`, fieldsOf(seen.text))).status).toBe(409);
    expect((await get(`${page}/versturen`)).text).toContain("al verstuurd of gepland");
    const mail = await sourceTo("h@school.example");
    expect(mail).toMatch(/^List-Unsubscribe: <http:\/\/localhost:3000\/uitschrijven\/[\w.-]+>\r$/m);
    expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  });

  it("is planned, taken back, and told in the log", async () => {
    const page = await write({ timing: "relative", days: "1", side: "after", clock: "16:00", subject: "Terugblik" });
    const seen = await get(`${page}/versturen`);
    expect(seen.text).toContain("Plan voor donderdag 5 november 2026, 16.00 uur");
    await post(`${page}/versturen`, fieldsOf(seen.text));
    expect((await get(page)).text).toContain("Deze mail gaat weg op donderdag 5 november 2026, 16.00 uur");
    expect((await post(page, { intent: "stop" })).status).toBe(409);
    expect((await post(page, { intent: "unschedule" })).location).toBe(`${page}?klaar=concept`);
    expect((await post(page, { intent: "niets" })).status).toBe(400);
    const log = (await get(`/beheer/bijeenkomsten/${event.slug}`)).text;
    expect(log).toContain("Plande een mail voor donderdag 5 november 2026, 16.00 uur.");
    expect(log).toContain("Verstuurde een mail aan 2 mensen.");
  });

  it("belongs to its event", async () => {
    const page = await write();
    const other = await createTestEvent(app.elkaar.db, { regionId: event.regionId });
    expect((await get(page.replace(event.slug, other.slug))).status).toBe(404);
    expect((await get(`${page.replace(event.slug, other.slug)}/voorbeeld/weergave`)).status).toBe(404);
  });
});

async function sourceTo(email: string): Promise<string> {
  const { db } = app.elkaar;
  const row = await db
    .selectFrom("sent_mails")
    .innerJoin("outbox", "outbox.id", "sent_mails.outbox_id")
    .select("source")
    .where("recipient_email", "=", email)
    .where("template", "=", "mailing")
    .executeTakeFirstOrThrow();
  return row.source;
}

describe("unsubscribing", () => {
  const link = async () =>
    /\/uitschrijven\/[\w.-]+/.exec((await sourceTo("karin@school.example")).replace(/=\r\n/g, ""))?.[0] ?? "";
  const isUnsubscribed = async () => {
    const { db } = app.elkaar;
    const row = await db
      .selectFrom("subscriptions")
      .select("unsubscribed_at")
      .where("email", "=", "karin@school.example")
      .executeTakeFirstOrThrow();
    return row.unsubscribed_at !== null;
  };
  const machine = (body: string, type = "application/x-www-form-urlencoded") => ({
    body,
    headers: { "content-type": type },
  });

  it("takes one click of a machine without cookie or origin, and a page that was only opened changes nothing", async () => {
    const path = await link();
    const page = await app.request(path);
    expect(page.text).toContain("Geen uitnodigingen en nieuws meer van Kennisnetwerk Voorbeeld");
    expect(page.headers["cache-control"]).toBe("no-store");
    expect(await isUnsubscribed()).toBe(false);
    expect((await app.request(path, machine("x=1"))).status).toBe(400);
    const done = await app.request(path, machine("List-Unsubscribe=One-Click"));
    expect(done.status).toBe(200);
    expect(done.text).toContain("U bent uitgeschreven");
    expect(await isUnsubscribed()).toBe(true);
    const again = await app.request(path, machine("List-Unsubscribe=One-Click"));
    expect(again.status).toBe(200);
  });

  it("also takes the multipart form that some mail programs send", async () => {
    const path = await link();
    await app.request(path, { form: { intent: "resume" } });
    expect(await isUnsubscribed()).toBe(false);
    const part = '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';
    expect((await app.request(path, machine(part, "multipart/form-data; boundary=b"))).status).toBe(200);
    expect(await isUnsubscribed()).toBe(true);
  });

  it("keeps such mail away until it is undone, and no other mail", async () => {
    const news = await write({ kind: "news" });
    const preview = (await get(`${news}/versturen`)).text;
    expect(preview).toContain("1 persoon krijgt deze mail");
    expect(preview).toContain("Karin Postma: schreef zich uit voor mail van deze regio");
    expect((await get(`${await write()}/versturen`)).text).toContain("2 mensen krijgen deze mail");
    const undone = await app.request(await link(), { form: { intent: "resume" } });
    expect(undone.text).toContain("mag weer uitnodigingen en nieuws sturen");
    expect((await get(`${news}/versturen`)).text).toContain("2 mensen krijgen deze mail");
  });

  it("does nothing with a link that we did not make", async () => {
    const path = await link();
    const forged = path.slice(0, -1) + (path.endsWith("A") ? "B" : "A");
    for (const wrong of [forged, "/uitschrijven/x", `/en${forged}`]) {
      expect((await app.request(wrong)).status).toBe(404);
      expect((await app.request(wrong, machine("List-Unsubscribe=One-Click"))).status).toBe(404);
    }
    expect(await isUnsubscribed()).toBe(false);
  });
});
