import { sendMailing } from "#app/domain/mailing/send.server";
import { doMailings } from "#app/domain/mailing/do-mailings.server";
import { previewMailing } from "#app/domain/mailing/preview-mailing.server";
import { createMailing } from "#app/domain/mailing/save.server";
import type { MailingFields } from "#app/domain/mailing/schema.server";
import { setSubscribed } from "#app/domain/subscription/unsubscribe.server";
import type { Database } from "#db/types";
import type { TestApp } from "#tests/support/app";
import { registerSomeone, testNow } from "#tests/support/factories";
import type { World } from "./world";

export interface MailingPaths {
  /** Below the page of the mail of the event `mailed`. */
  paths: Record<"draft" | "long" | "scheduled" | "late" | "sending" | "sent" | "news" | "empty", string>;
  /** Of unsubscribe links. */
  unsubscribe: Record<"on" | "off", string>;
}

const longName = "Wilhelmina-Johanna van den Oudenrijn-Schuttevaêr op ten Noort";
const longWord = "Samenwerkingsverbandsoverstijgende jeugdgezondheidszorgcoördinatie";
const body =
  "Beste {voornaam},\n\n## Wat u meeneemt\n\n- een casus\n- {workshops}\n\nLees [meer](https://voorbeeld.example).\n\n> {titel}\n\n{persoonlijke link}";
const usual: MailingFields = {
  kind: "registration",
  subject: "Tot {datum}, {voornaam}",
  body,
  language: "nl",
  audience: "placed",
  role: "",
  sector: null,
  workshopId: null,
  withCalendar: true,
  timing: "now",
  sendAt: null,
  daysFromEvent: null,
  clockTime: null,
};
const weekBefore = { timing: "relative", daysFromEvent: -7, clockTime: "09:00" } as const;

/** Mailings in every state, to the people of one event. */
export async function makeMailings(
  app: TestApp,
  { events, actorPersonId }: { events: World["events"]; actorPersonId: string },
): Promise<MailingPaths> {
  const { db, links } = app.elkaar;
  const { mailed } = events;
  const phone = "06 12345678";
  await registerSomeone(db, mailed, { name: longName, email: `${"x".repeat(60)}@lang.example`, phone });
  await registerSomeone(db, mailed, { name: "Wim Weg", email: "wim@weg.example" });
  await registerSomeone(db, mailed, { name: "Uit Geschreven", email: "uit@geschreven.example" });
  await registerSomeone(db, mailed, { name: "Eve English", email: "eve@school.example", language: "en" });
  const make = (given: Partial<MailingFields> = {}) => makeOne(db, { eventId: mailed.eventId, given, actorPersonId });
  const send = (mailingId: string) => sendOne(db, { eventId: mailed.eventId, mailingId, actorPersonId });
  const first = await make({ kind: "news", withCalendar: false, subject: "Eerder nieuws" });
  await send(first);
  await doMailings(db, () => testNow);
  const subscriptions = await db.selectFrom("subscriptions").select(["id", "email"]).execute();
  const idOf = (email: string) => subscriptions.find((row) => row.email === email)?.id ?? "";
  await setSubscribed(db, { id: idOf("uit@geschreven.example"), isOn: false }, testNow);
  const news = await make({ kind: "news", withCalendar: false });
  const sent = await make({ kind: "news", withCalendar: false, subject: `Bedankt voor uw komst: ${longWord}` });
  await send(sent);
  const scheduled = await make(weekBefore);
  await send(scheduled);
  const late = await make({ ...weekBefore, daysFromEvent: -14 });
  await send(late);
  const stopped = { stopped_at: testNow.toISOString(), stop_reason: "too_late" as const };
  await db.updateTable("mailings").set(stopped).where("id", "=", late).execute();
  const ids = {
    draft: await make(),
    long: await make({ subject: longWord.repeat(2), body: longWord.repeat(4), role: longWord }),
    empty: await make({ audience: "waitlisted", withCalendar: false }),
    ...{ scheduled, late, sent, news },
    sending: await make({ subject: "Nog onderweg" }),
  };
  const unsubscribe = (email: string) => new URL(links("nl").unsubscribe({ id: idOf(email), linkVersion: 1 })).pathname;
  const paths = Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, `/${id}`]));
  return {
    paths: paths as MailingPaths["paths"],
    unsubscribe: { on: unsubscribe("wim@weg.example"), off: unsubscribe("uit@geschreven.example") },
  };
}

/** What the mail server did since: one mailing is on its way, and of another somebody's address refused it. */
export async function spoilMailings(
  db: Database,
  { mailings, events }: Pick<World, "mailings" | "events">,
): Promise<void> {
  const idOf = (name: keyof MailingPaths["paths"]) => mailings.paths[name].slice(1);
  const row = await db.selectFrom("persons").select("id").limit(1).executeTakeFirstOrThrow();
  const ids = { eventId: events.mailed.eventId, mailingId: idOf("sending"), actorPersonId: row.id };
  await sendOne(db, ids);
  await doMailings(db, () => testNow);
  await fail(db, { mailingId: idOf("sent"), email: "wim@weg.example" }, { bounced_at: testNow.toISOString() });
  await fail(db, { mailingId: idOf("sent"), email: `${"x".repeat(60)}@lang.example` }, {});
  const refused_at = testNow.toISOString();
  await db
    .insertInto("refused_addresses")
    .values({ email: "wim@weg.example", how: "bounced", reason: "550 5.1.1 No such user", refused_at })
    .execute();
}

async function fail(
  db: Database,
  { mailingId, email }: { mailingId: string; email: string },
  more: { bounced_at?: string },
): Promise<void> {
  const failed_at = testNow.toISOString();
  await db
    .updateTable("outbox")
    .set({ status: "failed", failed_at, last_error: "550 5.1.1 No such user here", ...more })
    .where("recipient_email", "=", email)
    .where("dedupe_key", "like", `mailing:${mailingId}:%`)
    .execute();
}

interface One {
  eventId: string;
  actorPersonId: string;
}

async function makeOne(db: Database, { given, ...by }: One & { given: Partial<MailingFields> }): Promise<string> {
  const made = await createMailing(db, { ...by, fields: { ...usual, ...given } }, testNow);
  if (!made.ok) throw new Error(made.reason);
  return made.mailingId;
}

async function sendOne(db: Database, ids: One & { mailingId: string }): Promise<void> {
  const preview = await previewMailing(db, ids, testNow);
  if (!preview.ok) throw new Error(preview.reason);
  const outcome = await sendMailing(db, { ...ids, previewHash: preview.plan.hash }, testNow);
  if (!outcome.ok) throw new Error(outcome.reason);
}
