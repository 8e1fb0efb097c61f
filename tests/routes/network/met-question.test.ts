import PostalMime from "postal-mime";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sayYes } from "#app/domain/introduction/answer.server";
import { askIntroduction } from "#app/domain/introduction/ask.server";
import { askWhoMet } from "#app/domain/met-question/ask.server";
import { peopleWhoCome, sideOf } from "#tests/domain/introduction/people-who-come";
import type { Someone } from "#tests/domain/introduction/people-who-come";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";

let app: TestApp;
let event: TestEvent;
let anna: Someone;
let bram: Someone;
let now = testNow;

/** The first Monday at noon after six weeks. */
const asked = new Date(testNow.getTime() + 42 * 86_400_000);
asked.setUTCDate(asked.getUTCDate() + ((8 - asked.getUTCDay()) % 7));
asked.setUTCHours(11, 0, 0, 0);

beforeEach(async () => {
  now = testNow;
  app = await createTestApp({ clock: () => now });
  const { db } = app.elkaar;
  const made = await peopleWhoCome(db, ["Anna Aa", "Bram Bos"]);
  event = made.event;
  [anna, bram] = made.people as [Someone, Someone];
  const asking = { askerId: anna.personId, personId: bram.personId, line: "Zelfde school.", channels: [] };
  await askIntroduction(db, asking, now);
  await sayYes(db, { sideId: await sideOf(db, bram.personId, anna.personId), channels: [] }, now);
  now = asked;
  await askWhoMet(db, now);
});
afterEach(() => app.stop());

async function mailTo({ email }: Someone) {
  await app.deliverMail();
  const { source } = await app.elkaar.db
    .selectFrom("sent_mails as s")
    .innerJoin("outbox as o", "o.id", "s.outbox_id")
    .select("s.source")
    .where("o.recipient_email", "=", email)
    .where("o.template", "=", "met-question")
    .executeTakeFirstOrThrow();
  return PostalMime.parse(source);
}

const counts = () => app.elkaar.db.selectFrom("met_counts").select(["introduced", "met", "not_yet"]).execute();

test("one press from the mail to the page, one press to answer, and opening the link answers nothing", async () => {
  const mail = await mailTo(bram);
  expect(mail.subject).toBe("Heeft u Anna Aa gesproken?");
  const links = [...(mail.html ?? "").matchAll(/href="[^"]*(\/kennismaking\/[^"]+)"/g)].map(([, path]) => path ?? "");
  const paths = links.map((link) => link.split("#")[0]);
  expect(links.map((link) => link.split("#")[1])).toEqual(["ja", "nog-niet"]);
  expect(new Set(paths).size).toBe(1);
  const [path = ""] = paths;
  for (let look = 0; look < 3; look++) {
    const page = await app.request(path);
    expect([page.status, page.headers["cache-control"]]).toEqual([200, "no-store"]);
    expect(page.text).toContain("Heeft u Anna Aa gesproken?");
  }
  expect(await counts()).toEqual([{ introduced: 1, met: 0, not_yet: 0 }]);

  const answer = await app.request(path, { form: { answer: "not_yet" } });
  expect([answer.status, answer.location]).toEqual([303, `${path}?klaar=geteld`]);
  expect((await app.request(`${path}?klaar=geteld`)).text).toContain("Uw antwoord is geteld.");
  expect(await counts()).toEqual([{ introduced: 1, met: 0, not_yet: 1 }]);

  const again = await app.request(path, { form: { answer: "met" } });
  expect([again.status, again.text.includes("Er is niets geteld.")]).toEqual([409, true]);
  expect((await app.request(path)).text).toContain("Deze vraag is voorbij");
  expect(await counts()).toEqual([{ introduced: 1, met: 0, not_yet: 1 }]);
});

test("the mail says why it came, and stops with one click of a mail program", async () => {
  const mail = await mailTo(anna);
  expect(mail.text?.replace(/\s+/g, " ")).toContain("omdat u zes weken geleden via Elkaar met iemand kennismaakte");
  expect(mail.text).not.toContain(bram.email);
  const header = mail.headers.find(({ key }) => key === "list-unsubscribe")?.value ?? "";
  const path = new URL(header.replace(/[<>]/g, "")).pathname;
  const form = { "List-Unsubscribe": "One-Click" };
  expect((await app.request(path, { form })).status).toBe(200);
  const rows = await app.elkaar.db.selectFrom("subscriptions").select(["email", "unsubscribed_at"]).execute();
  expect(rows.find(({ email }) => email === anna.email)?.unsubscribed_at).toBe(now.toISOString());
});

test("other answers, other links and other sites are refused", async () => {
  const path = (/\/kennismaking\/[\w.~-]+\/gesproken/.exec((await mailTo(bram)).text ?? "") ?? [""])[0];
  for (const answer of ["", "introduced", "__proto__"])
    expect((await app.request(path, { form: { answer } })).status).toBe(400);
  for (const wrong of [path.replace("/gesproken", "x/gesproken"), "/kennismaking/x/gesproken"]) {
    expect((await app.request(wrong)).status).toBe(404);
    expect((await app.request(wrong, { form: { answer: "met" } })).status).toBe(404);
  }
  const elsewhere = { form: { answer: "met" }, headers: { origin: "https://elders.example" } };
  expect((await app.request(path, elsewhere)).status).toBe(403);
  expect(await counts()).toEqual([{ introduced: 1, met: 0, not_yet: 0 }]);
});

test("an organizer sees numbers from ten on, and until then that there are too few", async () => {
  const organizer = await createTestOrganizer(app.elkaar.db, "editor", { eventId: event.eventId });
  const cookie = await app.signIn(organizer.email);
  const page = async () => (await app.request(`/beheer/bijeenkomsten/${event.slug}`, { cookie })).text;
  expect(await page()).toContain("Nog te weinig kennismakingen om te laten zien.");
  expect(await page()).not.toContain("Zeker 1 ");
  await app.elkaar.db.updateTable("met_counts").set({ introduced: 13, met: 8, not_yet: 1 }).execute();
  expect(await page()).toContain("Zeker 10 kennismakingen");
  expect(await page()).toContain("Nog te weinig antwoorden om te laten zien.");
  await app.elkaar.db.updateTable("met_counts").set({ met: 9, not_yet: 3 }).execute();
  expect(await page()).toContain("zeker 10 antwoorden, daarvan ongeveer 80 procent ja");
});
