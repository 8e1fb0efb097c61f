import { expect, test } from "vitest";
import { blockPerson } from "#app/domain/contact/block.server";
import { askIntroduction } from "#app/domain/introduction/ask.server";
import { askSuggestions } from "#app/domain/introduction/ask-suggestions.server";
import { dismissSuggestion } from "#app/domain/introduction/dismiss-suggestion.server";
import { findSuggestionRun, previewSuggestions } from "#app/domain/introduction/find-suggestion-run.server";
import { listSuggestions } from "#app/domain/introduction/list-suggestions.server";
import { mailSuggestions } from "#app/domain/introduction/mail-suggestions.server";
import { makeSuggestions } from "#app/domain/introduction/make-suggestions.server";
import { isSuggestible, setSuggestible } from "#app/domain/introduction/opt-out.server";
import { runRetention } from "#app/domain/retention/run-retention.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { setSubscribed } from "#app/domain/subscription/unsubscribe.server";
import { takeSubscriptions } from "#app/domain/subscription/subscriptions.server";
import { chooseVisibility } from "#app/domain/visibility/choose.server";
import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { registerSomeone, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { peopleWhoCome } from "./people-who-come";
import type { Someone } from "./people-who-come";
import { fail, makeNow, saveWork, threads } from "./suggestions";

const later = new Date("2026-10-02T10:00:00.000Z");

describeOnBothDatabases("suggestions of an event", (getDatabase) => {
  /** Anna works at De Regenboog; Bram, Carla and Dirk serve it, each for another team; Eva has nothing to do with it. */
  async function afternoon(db: Database) {
    const names = ["Anna Aa", "Bram Be", "Carla Ce", "Dirk De", "Eva Ee"];
    const { event, people } = await peopleWhoCome(db, names);
    const [anna, bram, carla, dirk, eva] = people as [Someone, Someone, Someone, Someone, Someone];
    for (const [index, one] of [bram, carla, dirk, eva].entries())
      await db
        .updateTable("registrations")
        .set({ organization_text: `Team ${index}`, role: index === 3 ? "" : "gezinscoach", sector: "other" })
        .where("id", "=", one.registrationId)
        .execute();
    for (const one of [bram, carla, dirk]) await saveWork(db, { ...one, areas: ["De Regenboog"] });
    const { personId: actorPersonId } = await createTestOrganizer(db, "owner", { regionId: event.regionId });
    const asked = { eventId: event.eventId, actorPersonId };
    const see = async (one: Someone, now = testNow) => {
      const reader = { viewerPersonId: one.personId, eventId: event.eventId, language: "nl" as const };
      const own = await listSuggestions(db, reader, now);
      return own.state === "some" ? own.suggestions.map(({ profile }) => profile.name).sort() : own.state;
    };
    return { event, anna, bram, carla, dirk, eva, asked, see };
  }
  const dismiss = (db: Database, one: Someone, other: { personId: string }, eventId: string) =>
    dismissSuggestion(db, { personId: one.personId, otherId: other.personId, eventId }, testNow);
  const rows = (db: Database) => db.selectFrom("suggestions").selectAll().execute();

  test("are there for each of the two once they are made, with the reason of that moment", async () => {
    const { db } = getDatabase();
    const { event, anna, bram, asked, see, eva } = await afternoon(db);
    expect(await see(anna)).toBe("not_made");
    await makeNow(db, asked);
    expect(await see(anna)).toEqual(["Bram Be", "Carla Ce", "Dirk De"]);
    expect(await see(bram)).toContain("Anna Aa");
    expect(await see(eva)).toBe("none");
    const reader = { viewerPersonId: anna.personId, eventId: event.eventId };
    const reasons = async (language: "nl" | "en") => {
      const own = await listSuggestions(db, { ...reader, language }, testNow);
      return own.state === "some" ? own.suggestions[0]?.reasons : [];
    };
    expect(await reasons("nl")).toEqual([
      "U werkt allebei voor De Regenboog.",
      "Uw functies vullen elkaar aan: intern begeleider en jeugdteam.",
    ]);
    expect((await reasons("en"))?.[0]).toBe("You both work for De Regenboog.");
    expect(Object.keys((await rows(db))[0] ?? {}).sort()).toEqual(["event_id", "made_at", "one_id", "score", "two_id"]);
  });

  test("tell nothing of an area that is not shown any more, nor of a theme that never was", async () => {
    const { db } = getDatabase();
    const { anna, bram, asked, see, event } = await afternoon(db);
    await saveWork(db, { ...anna, seeks: ["zzgeheimthema"], shows: [] });
    await saveWork(db, { ...bram, areas: ["De Regenboog"], offers: ["zzgeheimthema"], shows: ["areas"] });
    await makeNow(db, asked);
    const text = async (one: Someone) =>
      JSON.stringify(
        await listSuggestions(db, { viewerPersonId: one.personId, eventId: event.eventId, language: "nl" }, testNow),
      );
    expect(await text(anna)).toContain("De Regenboog");
    for (const one of [anna, bram]) expect(await text(one)).not.toContain("zzgeheimthema");
    await chooseVisibility(db, { personId: bram.personId, choices: [] }, testNow);
    const own = await listSuggestions(
      db,
      { viewerPersonId: bram.personId, eventId: event.eventId, language: "nl" },
      testNow,
    );
    if (own.state !== "some") throw new Error("the roles still complement each other");
    expect(own.suggestions.flatMap(({ reasons }) => reasons).join()).not.toContain("Regenboog");
    expect(await see(anna)).toContain("Bram Be");
  });

  test("show nobody who asked, blocked, left, hides themselves, opted out or was dismissed, at once", async () => {
    const { db } = getDatabase();
    const { event, anna, bram, carla, dirk, asked, see } = await afternoon(db);
    await makeNow(db, asked);
    await dismiss(db, carla, anna, event.eventId);
    expect([await see(anna), await see(carla)]).toEqual([
      ["Bram Be", "Dirk De"],
      expect.not.arrayContaining(["Anna Aa"]),
    ]);
    await askIntroduction(
      db,
      { askerId: anna.personId, personId: bram.personId, line: "Graag.", channels: [] },
      testNow,
    );
    expect([await see(anna), await see(bram)]).toEqual([["Dirk De"], expect.not.arrayContaining(["Anna Aa"])]);
    await blockPerson(db, { personId: dirk.personId, blockedId: anna.personId }, testNow);
    expect([await see(anna), await see(dirk)]).toEqual(["none", expect.not.arrayContaining(["Anna Aa"])]);
    await setSuggestible(db, { personId: anna.personId, isOn: false }, testNow);
    expect([await see(anna), await isSuggestible(db, anna.personId)]).toEqual(["opted_out", false]);
    await withdraw(db, { registrationId: anna.registrationId, by: "attendee" }, testNow);
    expect(await see(anna)).toBe("not_listed");
  });

  test("made again replace what was there, and keep apart who said so, also at another event", async () => {
    const { db } = getDatabase();
    const { event, anna, bram, carla, asked, see } = await afternoon(db);
    await makeNow(db, asked);
    await dismiss(db, anna, bram, event.eventId);
    await dismiss(db, anna, { personId: "geen mens" }, event.eventId);
    await dismiss(db, anna, carla, "geen bijeenkomst");
    await makeNow(db, asked, later);
    expect(await see(anna)).toEqual(["Carla Ce", "Dirk De"]);
    expect(new Set((await rows(db)).map(({ made_at }) => made_at))).toEqual(new Set([later.toISOString()]));
    expect(await db.selectFrom("suggestion_dismissals").selectAll().execute()).toHaveLength(1);
    const second = await peopleWhoCome(db, [], { regionId: event.regionId });
    for (const one of [anna, bram])
      await registerSomeone(db, second.event, {
        ...one,
        listed: true,
        confirmed: true,
        organization: `van ${one.name}`,
      });
    await makeNow(db, { ...asked, eventId: second.event.eventId });
    expect((await rows(db)).filter(({ event_id }) => event_id === second.event.eventId)).toEqual([]);
  });

  test("that somebody dismisses, or opts out of, while they are made are neither written nor shown", async () => {
    const { db } = getDatabase();
    const { event, anna, bram, dirk, asked, see } = await afternoon(db);
    await makeNow(db, asked);
    await askSuggestions(db, { ...asked, byMail: false }, later);
    const meanwhile: typeof threads = {
      suggest: async (given, options) => {
        const answer = await threads.suggest(given, options);
        await dismiss(db, anna, bram, event.eventId);
        await setSuggestible(db, { personId: dirk.personId, isOn: false }, later);
        return answer;
      },
    };
    await makeSuggestions({ db, clock: () => later, threads: meanwhile, onError: fail });
    expect(await see(anna, later)).toEqual(["Carla Ce"]);
    expect(await see(dirk, later)).toBe("opted_out");
    const ids = (await rows(db)).map(({ one_id, two_id }) => [one_id, two_id]);
    expect(ids).not.toContainEqual([anna.personId, bram.personId].sort());
    expect(ids.flat()).not.toContain(dirk.personId);
  });

  test("are never shown where a dismissal and the writing meet, whichever comes first", async () => {
    const { db } = getDatabase();
    const { event, anna, bram, asked, see } = await afternoon(db);
    await makeNow(db, asked);
    for (let round = 0; round < 3; round++) {
      await askSuggestions(db, { ...asked, byMail: false }, later);
      await Promise.all([
        makeSuggestions({ db, clock: () => later, threads, onError: fail }),
        dismiss(db, anna, bram, event.eventId),
        setSuggestible(db, { personId: bram.personId, isOn: round % 2 === 1 }, later),
      ]);
      expect(await see(anna, later)).not.toContain("Bram Be");
      expect(await see(bram, later)).not.toContain("Anna Aa");
    }
  });

  test("of an earlier asking are let go, and two workers make them once", async () => {
    const { db } = getDatabase();
    const { asked, event } = await afternoon(db);
    await askSuggestions(db, { ...asked, byMail: true }, testNow);
    let made = 0;
    const counting: typeof threads = {
      suggest: async (given, options) => {
        made += 1;
        if (made === 1) await askSuggestions(db, { ...asked, byMail: false }, later);
        return threads.suggest(given, options);
      },
    };
    const making = { db, clock: () => later, threads: counting, onError: fail };
    await Promise.all([makeSuggestions(making), makeSuggestions(making)]);
    expect(made).toBe(2);
    expect(await findSuggestionRun(db, event.eventId, later)).toMatchObject({ state: "done", byMail: false });
  });

  test("say how far they are, are tried three times, and then that it did not work", async () => {
    const { db } = getDatabase();
    const { asked, event } = await afternoon(db);
    const run = () => findSuggestionRun(db, event.eventId, testNow);
    expect(await run()).toEqual({ state: "none" });
    await askSuggestions(db, { ...asked, byMail: false }, testNow);
    expect(await run()).toEqual({ state: "waiting" });
    const errors: unknown[] = [];
    const seen: unknown[] = [];
    const breaking: typeof threads = {
      suggest: async (_given, options) => {
        options?.onProgress?.({ step: "comparing", done: 3, total: 5 });
        await new Promise((resolve) => setTimeout(resolve, 150));
        seen.push(await run());
        throw new Error("stuk");
      },
    };
    const making = {
      db,
      clock: () => testNow,
      threads: breaking,
      onError: (error: unknown) => void errors.push(error),
    };
    for (let attempt = 0; attempt < 4; attempt++) await makeSuggestions(making);
    expect(seen).toEqual(Array(3).fill({ state: "running", step: "comparing", done: 3, total: 5 }));
    expect([errors.length, await run()]).toEqual([3, { state: "failed" }]);
    await makeNow(db, asked);
    expect(await run()).toMatchObject({ state: "done", people: 5, withSome: 4, nobodyFits: 1, allFull: 0 });
  });

  test("are made by another worker when the first was killed, and not before its time is over", async () => {
    const { db } = getDatabase();
    const { asked, anna, see } = await afternoon(db);
    await askSuggestions(db, { ...asked, byMail: false }, testNow);
    let finish = () => {};
    const stuck: typeof threads = {
      suggest: () => new Promise((_, reject) => (finish = () => reject(new Error("uit")))),
    };
    const killed = makeSuggestions({ db, clock: () => testNow, threads: stuck, onError: () => undefined });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const after = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);
    const another = (now: Date) => makeSuggestions({ db, clock: () => now, threads, onError: fail });
    expect([await another(after(4)), await another(after(5)), await another(after(5))]).toEqual([0, 1, 0]);
    finish();
    await killed;
    expect(await see(anna)).toHaveLength(3);
  });

  test("are counted before: who take part, who do not and why, and how many mails", async () => {
    const { db } = getDatabase();
    const { event, bram, carla, asked } = await afternoon(db);
    await registerSomeone(db, event, { confirmed: true });
    await registerSomeone(db, event, { listed: true });
    await setSuggestible(db, { personId: bram.personId, isOn: false }, testNow);
    await unsubscribe(db, event.regionId, carla.email);
    const counts = { attendees: 7, people: 4, notListed: 2, optedOut: 1, mails: 3 };
    expect(await previewSuggestions(db, event.eventId, testNow)).toEqual(counts);
    await makeNow(db, { ...asked, byMail: true });
    await mailSuggestions(db, () => testNow);
    expect((await previewSuggestions(db, event.eventId, testNow)).mails).toBe(1);
  });

  async function unsubscribe(db: Database, regionId: string, email: string) {
    const keys = await inTransaction(db, (trx) => takeSubscriptions(trx, { regionId, emails: [email] }, testNow));
    await setSubscribed(db, { id: keys.get(email)?.id ?? "", isOn: false }, testNow);
  }

  test("are mailed once an event to who has one, without a name of another, and not to who unsubscribed", async () => {
    const { db } = getDatabase();
    const { event, anna, bram, carla, dirk, asked } = await afternoon(db);
    await unsubscribe(db, event.regionId, carla.email);
    const run = () => findSuggestionRun(db, event.eventId, testNow);
    const mails = () =>
      db.selectFrom("outbox").select(["recipient_email", "payload"]).where("template", "=", "suggestions").execute();
    await makeNow(db, asked);
    expect([await mailSuggestions(db, () => testNow), await mails()]).toEqual([0, []]);
    await makeNow(db, { ...asked, byMail: true });
    expect(await run()).toMatchObject({ byMail: true, stillToMail: 4 });
    await Promise.all([mailSuggestions(db, () => testNow), mailSuggestions(db, () => testNow)]);
    const written = await mails();
    expect(written.map((mail) => mail.recipient_email).sort()).toEqual(
      [anna, bram, dirk].map(({ email }) => email).sort(),
    );
    for (const { payload, recipient_email: to } of written)
      for (const { name, email } of [anna, bram, carla, dirk].filter((one) => one.email !== to))
        for (const word of [name, email]) expect(payload).not.toContain(word);
    expect(written.find((mail) => mail.recipient_email === anna.email)?.payload).toContain('"count":3');
    await makeNow(db, { ...asked, byMail: true }, later);
    await mailSuggestions(db, () => later);
    expect([await mails(), await run()]).toEqual([written, expect.objectContaining({ stillToMail: 0 })]);
  });

  test("are refused to an event that is over or cancelled, and mailed for none", async () => {
    const { db } = getDatabase();
    const { event, asked } = await afternoon(db);
    const over = new Date("2026-11-04T16:00:00.000Z");
    const ask = (now: Date, eventId = event.eventId) => askSuggestions(db, { ...asked, eventId, byMail: true }, now);
    expect(await ask(over)).toEqual({ ok: false, reason: "event_over" });
    expect(await ask(testNow, "geen")).toEqual({ ok: false, reason: "event_unknown" });
    await makeNow(db, { ...asked, byMail: true });
    await db.updateTable("events").set({ cancelled_at: testNow.toISOString() }).execute();
    expect(await ask(testNow)).toEqual({ ok: false, reason: "event_cancelled" });
    expect(await mailSuggestions(db, () => testNow)).toBe(0);
  });

  test("end with the list of attendees, four weeks after the event; what somebody did not want stays", async () => {
    const { db } = getDatabase();
    const { event, anna, bram, asked } = await afternoon(db);
    await makeNow(db, { ...asked, byMail: true });
    await mailSuggestions(db, () => testNow);
    await dismiss(db, anna, bram, event.eventId);
    const counts = async () => {
      const tables = ["suggestions", "suggestion_mails", "suggestion_runs", "suggestion_dismissals"] as const;
      const found = [];
      for (const table of tables) found.push((await db.selectFrom(table).selectAll().execute()).length > 0);
      return found;
    };
    await runRetention(db, new Date("2026-12-02T16:00:00.000Z"));
    expect(await counts()).toEqual([true, true, true, true]);
    await runRetention(db, new Date("2026-12-02T16:00:00.001Z"));
    expect(await counts()).toEqual([false, false, false, true]);
  });
});
