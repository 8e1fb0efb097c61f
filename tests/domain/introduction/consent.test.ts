import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportPerson } from "#app/domain/account/export-person.server";
import { ownDataPage } from "#app/domain/account/own-data-file.server";
import { blockPerson, listBlocked, unblockPerson } from "#app/domain/contact/block.server";
import { changeGiven, changeNote } from "#app/domain/contact/change.server";
import { findContact, listContacts } from "#app/domain/contact/queries.server";
import { removeContact } from "#app/domain/contact/remove.server";
import { cardVersions, vCards } from "#app/domain/contact/vcard";
import { sayNotNow, sayYes, withdrawYes } from "#app/domain/introduction/answer.server";
import { askIntroduction } from "#app/domain/introduction/ask.server";
import { findIntroduction } from "#app/domain/introduction/find-introduction.server";
import { forgetIntroductions } from "#app/domain/introduction/forget.server";
import { introduceTwo } from "#app/domain/introduction/introduce-two.server";
import { listIntroductions, listStandings } from "#app/domain/introduction/list-introductions.server";
import type { GivenChannel } from "#app/domain/introduction/schema.server";
import { findOwnCode, removeCode, renewCode } from "#app/domain/person-code/own-code.server";
import { askByCode } from "#app/domain/person-code/scan.server";
import { chooseVisibility } from "#app/domain/visibility/choose.server";
import { channelKinds } from "#app/domain/visibility/rules";
import { listVisibleProfiles } from "#app/domain/visibility/visible-profiles.server";
import { rebuildGrants, writeGrants } from "#app/domain/visibility/write-grants.server";
import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import { isEmailTemplate, renderTemplate } from "#emails/templates";
import { sampleContext } from "#tests/emails/samples";
import { bothKinds, openFreshDatabase } from "#tests/support/databases";
import { testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { canary, peopleWhoCome } from "./people-who-come";
import type { Someone } from "./people-who-come";
import { ConsentModel } from "./consent-model";

/** The last shows their name to nobody. */
const names = ["Anna Aa", "Bram Bos", "Vera Verborgen"];
const hidden = 2;
const line = "Wij werken voor dezelfde school.";
const day = 24 * 3_600_000;

const two = fc
  .tuple(fc.nat(2), fc.integer({ min: 1, max: 2 }))
  .map(([from, step]) => ({ from, to: (from + step) % 3 }));
const kinds = fc.subarray([...channelKinds]);
const acts = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant("ask" as const), who: two, kinds }) },
  { weight: 6, arbitrary: fc.record({ act: fc.constant("yes" as const), who: two, kinds }) },
  { weight: 6, arbitrary: fc.record({ act: fc.constant("scan" as const), who: two, kinds }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("scanOld" as const), who: two, kinds }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("newCode" as const), who: two, kinds }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("noCode" as const), who: two, kinds }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("notNow" as const), who: two, kinds }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("takeBack" as const), who: two, kinds }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("offer" as const), who: two, kinds }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("remove" as const), who: two, kinds }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("change" as const), who: two, kinds }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("block" as const), who: two, kinds }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("unblock" as const), who: two, kinds }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("forget" as const), who: two, kinds }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("wait" as const), who: two, kinds }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant("post" as const), who: two, kinds }) },
);
type Act = typeof acts extends fc.Arbitrary<infer One> ? One : never;

/** One run: the product and the model side by side. */
class Run {
  readonly model = new ConsentModel(testNow.getTime(), [hidden]);
  /** Of each person every code they had, the latest last; null where they took it away. */
  readonly codes: (string | null)[][] = [[], [], []];
  #version = 0;
  #waits = 0;

  constructor(
    readonly db: Database,
    readonly people: Someone[],
    readonly setting: { eventId: string; organizerId: string },
  ) {}

  get now(): Date {
    return new Date(this.model.now);
  }

  readonly id = (who: number): string => this.people[who]?.personId ?? "";

  /** New values each time, so that an old one that is still seen is found. */
  channels(who: number, given: readonly GivenChannel["kind"][]): GivenChannel[] {
    this.#version += 1;
    return given.map((kind) => ({ kind, value: canary(`p${who}`, kind, this.#version) }));
  }

  wait(): number {
    this.#waits += 1;
    return [0.3, 1, 29, 31][this.#waits % 4]! * day;
  }
}

async function sideOf({ db, id }: Pick<Run, "db"> & { id: (who: number) => string }, from: number, to: number) {
  const row = await db
    .selectFrom("introduction_sides as s")
    .innerJoin("introductions as i", "i.id", "s.introduction_id")
    .select("s.id")
    .where("s.person_id", "=", id(from))
    .where("s.other_id", "=", id(to))
    .orderBy("i.asked_at", "desc")
    .orderBy((side) => side.case().when("i.pair_key", "is", null).then(1).else(0).end())
    .executeTakeFirst();
  return row?.id ?? "none";
}

async function contactOf({ db }: Run, ownerId: string, personId: string): Promise<string> {
  const row = await db
    .selectFrom("contacts")
    .select("id")
    .where("owner_id", "=", ownerId)
    .where("other_id", "=", personId)
    .executeTakeFirst();
  return row?.id ?? "none";
}

async function perform(run: Run, { act, who: { from, to }, kinds: given }: Act): Promise<void> {
  const { db, model, now } = run;
  const id = (who: number) => run.id(who);
  const channels = run.channels(from, given);
  const asMap = new Map(channels.map(({ kind, value }) => [kind, value]));
  const side = () => sideOf({ db, id }, from, to);
  if (model.gone.has(from) || model.gone.has(to)) return;
  switch (act) {
    case "ask": {
      const outcome = await askIntroduction(db, { askerId: id(from), personId: id(to), line, channels }, now);
      return expect(outcome.ok, `${from} asks ${to}: ${JSON.stringify(outcome)}`).toBe(model.ask(from, to, asMap));
    }
    case "scan":
      return scan(run, { from, to, channels, code: run.codes[to]?.at(-1) ?? null });
    case "scanOld":
      return scan(run, { from, to, channels, code: run.codes[to]?.slice(0, -1).at(-1) ?? null });
    case "newCode":
      return renew(run, to);
    case "noCode":
      await removeCode(db, { personId: id(to) });
      run.codes[to]?.push(null);
      return;
    case "yes":
      await sayYes(db, { sideId: await side(), channels }, now);
      return model.yes(from, to, asMap);
    case "notNow":
      await sayNotNow(db, { sideId: await side() }, now);
      return model.notNow(from, to);
    case "takeBack":
      await withdrawYes(db, { sideId: await side() }, now);
      return model.takeBack(from, to);
    case "offer": {
      const people = [id(from), id(to)] as const;
      await introduceTwo(db, { ...run.setting, people, line }, now);
      return model.offer(from, to);
    }
    case "remove":
      await removeContact(db, { ownerId: id(from), contactId: await contactOf(run, id(from), id(to)) });
      return model.remove(from, to);
    case "change":
      await changeGiven(db, { ownerId: id(from), contactId: await contactOf(run, id(from), id(to)), channels });
      return model.change(from, to, asMap);
    case "block":
      // Whose name one may not know is named to nobody who would block them: no page lets one do it.
      if (!model.knows(from, to)) return;
      await blockPerson(db, { personId: id(from), blockedId: id(to) }, now);
      return model.block(from, to);
    case "unblock":
      await unblockPerson(db, { personId: id(from), blockedId: id(to) });
      return model.unblock(from, to);
    case "forget":
      await forget(db, id(from));
      return model.forget(from);
    case "wait":
      model.now += run.wait();
      return;
    case "post":
      return post(run);
  }
}

/** A code that is not the latest leads nowhere; the latest as far as the model says. */
async function scan(
  { db, model, now, codes, id }: Run,
  { from, to, channels, code }: { from: number; to: number; channels: GivenChannel[]; code: string | null },
): Promise<void> {
  const asking = { askerId: id(from), code: code ?? "22222-22222", line: "", channels };
  const outcome = await askByCode(db, asking, now);
  const given = new Map(channels.map(({ kind, value }) => [kind, value]));
  const isTaken = code !== null && code === codes[to]?.at(-1) && model.scan(from, to, given);
  expect(outcome.ok, `${from} scans ${to}: ${JSON.stringify(outcome)}`).toBe(isTaken);
}

async function renew({ db, now, codes, id }: Run, who: number): Promise<void> {
  const made = await renewCode(db, { personId: id(who) }, now);
  if (made.ok) codes[who]?.push((await findOwnCode(db, id(who))) ?? null);
}

async function forget(db: Database, personId: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    await forgetIntroductions(trx, [personId]);
    await trx.deleteFrom("grants").where("person_id", "=", personId).execute();
    await trx.deleteFrom("visibility_choices").where("person_id", "=", personId).execute();
    await trx.updateTable("registrations").set({ status: "withdrawn" }).where("person_id", "=", personId).execute();
  });
}

/** Every value of somebody else that the text holds. */
function found(text: string, reader: number): string[] {
  return [...new Set(text.match(/canary-p\d-\w+-\d+/g) ?? [])]
    .filter((one) => !one.startsWith(`canary-p${reader}-`))
    .sort();
}

/** What waits leaves now: no mail holds what its reader may not see at this moment. */
async function post({ db, people, model }: Run): Promise<void> {
  const mails = await db.selectFrom("outbox").selectAll().where("status", "=", "queued").orderBy("number").execute();
  for (const mail of mails) {
    const reader = people.findIndex(({ email }) => email === mail.recipient_email);
    if (!isEmailTemplate(mail.template)) throw new Error(mail.template);
    const { subject, html, text } = renderTemplate(
      mail.template,
      JSON.parse(mail.payload),
      sampleContext(mail.language),
    );
    const allowed = new Set([0, 1, 2].flatMap((giver) => model.shown(giver, reader)));
    for (const value of found(`${subject}${html}${text}`, reader)) expect(allowed).toContain(value);
    if (mail.template === "introduced")
      for (const value of found(mail.payload, reader)) expect(text.includes(value), value).toBe(true);
    await db.updateTable("outbox").set({ status: "sent", payload: "{}" }).where("id", "=", mail.id).execute();
  }
}

/** Everything one person can read, and what of others it holds. */
async function compare(run: Run): Promise<void> {
  const { db, model, now } = run;
  for (const reader of [0, 1, 2]) {
    if (model.gone.has(reader)) continue;
    const personId = run.id(reader);
    const contacts = await listContacts(db, { ownerId: personId }, now);
    for (const other of [0, 1, 2].filter((one) => one !== reader)) {
      const contact = contacts.find((one) => one.personId === run.id(other));
      const label = `${reader} of ${other}`;
      expect(contact !== undefined, label).toBe(model.has(reader, other));
      if (!contact) continue;
      expect(contact.channels.map(({ value }) => value).sort(), label).toEqual(model.shown(other, reader).sort());
      expect(contact.sharesNothing, label).toBe(!model.areContacts(reader, other));
      expect(await findContact(db, { ownerId: personId, contactId: contact.id }, now)).toEqual(contact);
    }
    const sides = await db
      .selectFrom("introduction_sides")
      .select(["id", "link_version"])
      .where("person_id", "=", personId)
      .execute();
    const pages: unknown[] = [await listIntroductions(db, personId, now)];
    pages.push([...(await listStandings(db, { personId, otherIds: [0, 1, 2].map((one) => run.id(one)) }, now))]);
    pages.push(await listVisibleProfiles(db, { viewerPersonId: personId }, now));
    for (const { id, link_version: linkVersion } of sides)
      pages.push(await findIntroduction(db, { id, linkVersion }, now));
    pages.push(await listBlocked(db, personId), contacts);
    const mails = await mailsOf(run, reader);
    if (reader !== hidden && !model.gone.has(hidden) && !model.knows(reader, hidden))
      expect(JSON.stringify([pages, mails])).not.toContain("Verborgen");
    expect(found(JSON.stringify(pages.slice(0, -1)), reader)).toEqual([]);
    expect(found(await filesOf(run, reader), reader)).toEqual(shownTo(run, reader));
    for (const value of found(mails, reader)) expect(shownTo(run, reader)).toContain(value);
  }
}

/** Every value that others may be showing this reader now. */
function shownTo({ model }: Run, reader: number): string[] {
  return [0, 1, 2].flatMap((giver) => (giver === reader ? [] : model.shown(giver, reader))).sort();
}

/** What a reader can download to an address book, in both versions. */
async function filesOf(run: Run, reader: number): Promise<string> {
  const contacts = await listContacts(run.db, { ownerId: run.id(reader) }, run.now);
  return cardVersions.map((version) => vCards(contacts, version).replaceAll("\r\n ", "")).join("");
}

/** Every row of mail to a reader, whether it left or waits, and what was kept of mail that left. */
async function mailsOf({ db, people }: Run, reader: number): Promise<string> {
  const rows = await db
    .selectFrom("outbox as o")
    .leftJoin("sent_mails as s", "s.outbox_id", "o.id")
    .select(["o.payload", "o.last_error", "s.subject", "s.source"])
    .where("o.recipient_email", "=", people[reader]?.email ?? "")
    .execute();
  return JSON.stringify(rows);
}

/** All that somebody is handed when they ask for their data, as a file for machines and as a page. */
async function compareExports(run: Run): Promise<void> {
  const { db, model, now, people } = run;
  for (const reader of [0, 1, 2]) {
    if (model.gone.has(reader)) continue;
    const data = await exportPerson(db, run.id(reader));
    const page = ownDataPage({ name: people[reader]?.name ?? "", data, language: "nl" }, now);
    for (const value of found(JSON.stringify(data) + page, reader)) expect(shownTo(run, reader)).toContain(value);
  }
}

async function grantRows(db: Database) {
  return db
    .selectFrom("grants")
    .select(["person_id", "audience", "field", "until"])
    .orderBy("person_id")
    .orderBy("audience")
    .orderBy("field")
    .execute();
}

/** Nothing of who was forgotten is anywhere, and what a question would give is kept only while it is open. */
async function leavesNothing({ db, model, people }: Run): Promise<void> {
  const kept = await db
    .selectFrom("introduction_channels as c")
    .innerJoin("introduction_sides as s", "s.id", "c.side_id")
    .innerJoin("introductions as i", "i.id", "s.introduction_id")
    .select("i.pair_key")
    .execute();
  expect(kept.filter((row) => row.pair_key === null)).toEqual([]);
  const mail = await db.selectFrom("outbox").select("payload").execute();
  const given = await db.selectFrom("contact_channels").select("channel").execute();
  for (const gone of model.gone) {
    expect(JSON.stringify([mail, given])).not.toContain(`canary-p${gone}-`);
    expect(JSON.stringify(await db.selectFrom("contacts").selectAll().execute())).not.toContain(people[gone]?.personId);
  }
}

const runs = Number(process.env["ELKAAR_MODEL_RUNS"] ?? 25);

describe.each(bothKinds)("nothing is given before both say yes, nor after it was taken back (%s)", (kind) => {
  test("in whatever order people ask, answer, withdraw, block, leave and wait", { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { minLength: 1, maxLength: 30 }), async (list) => {
        const fresh = await openFreshDatabase(kind, { durable: false });
        try {
          const run = await begin(fresh.db);
          for (const act of list) {
            await perform(run, act);
            await compare(run);
          }
          await compareExports(run);
          await post(run);
          await compareExports(run);
          await leavesNothing(run);
          const written = await grantRows(fresh.db);
          await rebuildGrants(fresh.db);
          expect(await grantRows(fresh.db)).toEqual(written);
        } finally {
          await fresh.discard();
        }
      }),
      { numRuns: runs, seed: 20261122 },
    );
  });
});

async function hide(db: Database, personId: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    await trx.updateTable("registrations").set({ listed: 0 }).where("person_id", "=", personId).execute();
    await writeGrants(trx, { personId });
  });
}

/** Two who may be seen by name for two years, since they chose so, and one who is seen by nobody; each with a code. */
async function begin(db: Database): Promise<Run> {
  const { event, people } = await peopleWhoCome(db, names);
  const organizer = await createTestOrganizer(db, "editor", { eventId: event.eventId });
  for (const [who, { personId }] of people.entries())
    if (who === hidden) await hide(db, personId);
    else
      await chooseVisibility(db, { personId, choices: [{ field: "name", audience: "region", weeks: null }] }, testNow);
  await db.deleteFrom("outbox").execute();
  const run = new Run(db, people, { eventId: event.eventId, organizerId: organizer.personId });
  for (const who of [0, 1, hidden]) await renew(run, who);
  return run;
}

test("a private note is its owner's alone", async () => {
  const fresh = await openFreshDatabase("sqlite");
  try {
    const run = await begin(fresh.db);
    const [a, b] = [run.id(0), run.id(1)];
    await askIntroduction(run.db, { askerId: a, personId: b, line, channels: [] }, run.now);
    await askIntroduction(run.db, { askerId: b, personId: a, line, channels: [] }, run.now);
    const contactId = await contactOf(run, a, b);
    expect(await changeNote(run.db, { ownerId: b, contactId, note: "vreemd" })).toEqual({
      ok: false,
      reason: "unknown",
    });
    expect(await changeNote(run.db, { ownerId: a, contactId, note: "canary-note" })).toEqual({ ok: true });
    expect(JSON.stringify(await listContacts(run.db, { ownerId: b }, run.now))).not.toContain("canary-note");
    expect(await listContacts(run.db, { ownerId: a, search: "NOTE" }, run.now)).toHaveLength(1);
    expect(await findContact(run.db, { ownerId: b, contactId }, run.now)).toBeUndefined();
    await removeContact(run.db, { ownerId: b, contactId: await contactOf(run, b, a) });
    expect(await listContacts(run.db, { ownerId: a }, run.now)).toMatchObject([
      { name: "Bram Bos", sharesNothing: true, role: "", note: "canary-note" },
    ]);
  } finally {
    await fresh.discard();
  }
});
