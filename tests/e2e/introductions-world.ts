import { blockPerson } from "#app/domain/contact/block.server";
import { changeNote } from "#app/domain/contact/change.server";
import { removeContact } from "#app/domain/contact/remove.server";
import { reportPerson } from "#app/domain/contact/report.server";
import { sayNotNow, sayYes, withdrawYes } from "#app/domain/introduction/answer.server";
import { askIntroduction } from "#app/domain/introduction/ask.server";
import { introduceTwo } from "#app/domain/introduction/introduce-two.server";
import { findOwnCode, putCodeOnBadge, renewCode } from "#app/domain/person-code/own-code.server";
import { askByCode } from "#app/domain/person-code/scan.server";
import type { Database } from "#db/types";
import type { TestApp } from "#tests/support/app";
import { registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { sideOf } from "#tests/domain/introduction/people-who-come";

/** Paths of pages of introductions and contacts of the attendee. */
export interface IntroductionPaths {
  /** To ask somebody new; somebody who asked already. */
  ask: string;
  crossing: string;
  answer: string;
  offered: string;
  waiting: string;
  introduced: string;
  notNow: string;
  gone: string;
  /** Codes of somebody who shows themselves, of somebody who does not, and of the attendee. */
  code: string;
  codeHidden: string;
  codeOwn: string;
  /** Six weeks later, whether they spoke: to answer, and answered. */
  met: string;
  metAnswered: string;
  /** Asked by a code, of somebody whose name stays hidden. */
  scanned: string;
  /** With everything; who shares nothing any more. */
  contact: string;
  contactGone: string;
}

const longWord = "Samenwerkingsverbandsoverstijgende jeugdgezondheidszorgcoördinatie";
const line = "Uw school hoort bij mijn jeugdteam. Ik leer u graag kennen voor we elkaar over iemand bellen.";

const names = ["Meryem Aksoy", "Sanne Kuipers", "Rachid el Amrani", "Dewi Hartono", "Hendrik Schaap", "Noor van Dam"];
const more = ["Joost van Wieringen", "Ineke Baas", `Wilhelmina ${longWord.split(" ")[0]}`, "Bram Oostveen"];

/** One of everything between the attendee and people of the same event. */
export async function makeIntroductions(
  { elkaar: { db, links } }: TestApp,
  { event, attendee, organizerId }: { event: TestEvent; attendee: string; organizerId: string },
): Promise<IntroductionPaths> {
  const me = await personWith(db, attendee);
  const ids = new Map<string, string>();
  for (const [index, name] of [...names, ...more].entries()) {
    const given = { name, email: `kennis${index}@netwerk.example`, role: index % 2 ? "Jeugdarts" : "Orthopedagoog" };
    const organization = index === 8 ? longWord : "Jeugdteam Zuid";
    await registerSomeone(db, event, { ...given, organization, sector: "youthCare", listed: true, confirmed: true });
    ids.set(name, await personWith(db, given.email));
  }
  const id = (name: string) => ids.get(name) ?? "";
  const ask = (from: string, to: string) =>
    askIntroduction(db, { askerId: from, personId: to, line, channels: channelsOf(from === me) }, testNow);
  const side = (from: string, to: string) => sideOf(db, from, to);
  const yes = async (from: string, to: string) =>
    sayYes(db, { sideId: await side(from, to), channels: channelsOf(from === me) }, testNow);

  for (const name of ["Meryem Aksoy", "Rachid el Amrani", "Dewi Hartono", "Hendrik Schaap"]) await ask(id(name), me);
  await sayNotNow(db, { sideId: await side(me, id("Rachid el Amrani")) }, testNow);
  await withdrawYes(db, { sideId: await side(id("Dewi Hartono"), me) }, testNow);
  await yes(me, id("Hendrik Schaap"));
  for (const name of ["Sanne Kuipers", `Wilhelmina ${longWord.split(" ")[0]}`, "Ineke Baas"]) await ask(me, id(name));
  await yes(id(`Wilhelmina ${longWord.split(" ")[0]}`), me);
  await yes(id("Ineke Baas"), me);
  const people = [me, id("Noor van Dam")] as const;
  await introduceTwo(db, { organizerId, eventId: event.eventId, people, line }, testNow);
  await blockPerson(db, { personId: me, blockedId: id("Joost van Wieringen") }, testNow);
  const complaint = "Hij belt mij elke dag over iets anders.";
  const report = { personId: me, reportedId: id("Joost van Wieringen"), eventId: event.eventId, complaint };
  await reportPerson(db, { ...report, regionId: event.regionId }, testNow);

  const contact = await contactOf(db, me, id("Hendrik Schaap"));
  await changeNote(db, { ownerId: me, contactId: contact, note: "Belt het liefst op dinsdag." });
  const theirs = await contactOf(db, id("Ineke Baas"), me);
  await removeContact(db, { ownerId: id("Ineke Baas"), contactId: theirs });
  const hidden = { name: "Verborgen Vera", email: "vera@netwerk.example", confirmed: true };
  await registerSomeone(db, event, hidden);
  const hiddenId = await personWith(db, hidden.email);
  const other = { name: "Onbekende Otto", email: "otto@netwerk.example", confirmed: true };
  await registerSomeone(db, event, other);
  const otherId = await personWith(db, other.email);
  const scan = { askerId: me, code: await codeOf(db, otherId), line: "", channels: [] };
  await askByCode(db, scan, testNow);
  await codeOf(db, id(`Wilhelmina ${longWord.split(" ")[0]}`));
  for (const name of ["Bram Oostveen", `Wilhelmina ${longWord.split(" ")[0]}`])
    await putCodeOnBadge(db, { personId: id(name), onBadge: true });
  const asked = await side(me, id("Hendrik Schaap"));
  await db.updateTable("introduction_sides").set({ met_question: "asked" }).where("id", "=", asked).execute();
  const answered = await side(me, id(`Wilhelmina ${longWord.split(" ")[0]}`));
  await db.updateTable("introduction_sides").set({ met_question: "used_up" }).where("id", "=", answered).execute();
  const page = async (name: string) =>
    new URL(links("nl").introduction({ id: await side(me, id(name)), linkVersion: 1 })).pathname;
  return {
    ask: `/kennismaken/${id("Bram Oostveen")}`,
    crossing: `/kennismaken/${id("Meryem Aksoy")}`,
    answer: await page("Meryem Aksoy"),
    offered: await page("Noor van Dam"),
    waiting: await page("Sanne Kuipers"),
    introduced: await page("Hendrik Schaap"),
    notNow: await page("Rachid el Amrani"),
    gone: await page("Dewi Hartono"),
    code: `/k/${await codeOf(db, id("Bram Oostveen"))}`,
    codeHidden: `/k/${await codeOf(db, hiddenId)}`,
    codeOwn: `/k/${await codeOf(db, me)}`,
    met: new URL(links("nl").metQuestion({ id: asked, linkVersion: 1 })).pathname,
    metAnswered: new URL(links("nl").metQuestion({ id: answered, linkVersion: 1 })).pathname,
    scanned: new URL(links("nl").introduction({ id: await side(me, otherId), linkVersion: 1 })).pathname,
    contact: `/contacten/${contact}`,
    contactGone: `/contacten/${await contactOf(db, me, id("Ineke Baas"))}`,
  };
}

async function codeOf(db: Database, personId: string): Promise<string> {
  await renewCode(db, { personId }, testNow);
  return (await findOwnCode(db, personId)) ?? "none";
}

function channelsOf(isMe: boolean) {
  const email = isMe ? "karin.postma@wilgenhoek.example" : `${longWord.split(" ")[0]}@netwerk.example`;
  return [
    { kind: "email" as const, value: email },
    { kind: "mobile" as const, value: "06 12345678" },
    { kind: "address" as const, value: `${longWord} 12, Zaandam` },
  ];
}

async function personWith(db: Database, email: string): Promise<string> {
  const row = await db
    .selectFrom("person_emails")
    .select("person_id")
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  return row.person_id;
}

async function contactOf(db: Database, ownerId: string, otherId: string): Promise<string> {
  const row = await db
    .selectFrom("contacts")
    .select("id")
    .where("owner_id", "=", ownerId)
    .where("other_id", "=", otherId)
    .executeTakeFirst();
  return row?.id ?? "none";
}
