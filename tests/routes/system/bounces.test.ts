import { afterAll, beforeAll, expect, it } from "vitest";
import { makeEnvelopeSender } from "#app/domain/outbox/envelope-sender";
import { deliveryReport } from "#tests/domain/outbox/report";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";

let app: TestApp;
let without: TestApp;
let event: TestEvent;
let editor: string;
const bounceSecret = "a-bounce-secret-for-tests-of-32-characters";
const config = { bounceAddress: "bounce+{id}@elkaar.example", bounceSecret };

beforeAll(async () => {
  app = await createTestApp({ clock: () => testNow, config });
  without = await createTestApp({ clock: () => testNow });
  const { db } = app.elkaar;
  event = await createTestEvent(db);
  editor = await app.signIn((await createTestOrganizer(db, "editor", { regionId: event.regionId })).email);
});
afterAll(async () => {
  await app.stop();
  await without.stop();
});

const post = (body: string, headers: Record<string, string | undefined> = {}, to = app) =>
  to.request("/post/bounces", {
    body,
    headers: { "content-type": "message/rfc822", authorization: `Bearer ${bounceSecret}`, ...headers },
  });

async function report(email: string): Promise<string> {
  const { db } = app.elkaar;
  const row = await db.selectFrom("outbox").select("id").where("recipient_email", "=", email).executeTakeFirstOrThrow();
  const to = makeEnvelopeSender({ ...app.elkaar.config, ...config })(row.id);
  return deliveryReport({ to });
}

it("takes a report from a machine that shows the secret, and shows the organizer whom to call", async () => {
  const { db } = app.elkaar;
  const who = { name: "Karin Postma", email: "karin@school.example", phone: "06 12345678" };
  const id = await registerSomeone(db, event, who);
  await app.deliverMail();
  const page = `/beheer/bijeenkomsten/${event.slug}/aanmeldingen`;
  expect((await app.request(page, { cookie: editor })).text).not.toContain("Mail geweigerd");
  const answer = await post(await report(who.email));
  expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { outcome: "marked" }]);
  expect((await app.request(page, { cookie: editor })).text).toContain("Mail geweigerd");
  const person = (await app.request(`${page}/${id}`, { cookie: editor })).text;
  expect(person).toContain("Een mail aan dit adres kwam terug.");
  expect(person).toContain('href="tel:0612345678"');
  const mail = (await app.request(`/beheer/bijeenkomsten/${event.slug}/mail`, { cookie: editor })).text;
  expect(mail).toContain("Dit adres bestaat niet.");
});

it("refuses whoever shows another secret or none, and what is no mail or too much", async () => {
  const body = deliveryReport({ to: "x@elkaar.example" });
  for (const authorization of [undefined, "", "Bearer", "Bearer x", `Basic ${bounceSecret}`, `Bearer ${bounceSecret}x`])
    expect((await post(body, { authorization })).status).toBe(401);
  expect((await post(body, { "content-type": "text/plain" })).status).toBe(415);
  expect((await post("x".repeat(1024 * 1024 + 1))).status).toBe(413);
  expect((await post("x".repeat(1024 * 1024))).text).toContain("no_report");
  expect((await post(body)).text).toContain("not_ours");
  expect((await app.request("/post/bounces")).status).toBe(405);
  expect((await app.request("/en/post/bounces", { body })).status).not.toBe(200);
});

it("is not there where nothing is configured", async () => {
  expect((await post("x", {}, without)).status).toBe(404);
});
