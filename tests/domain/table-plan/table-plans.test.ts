import { expect, test } from "vitest";
import { blockPerson } from "#app/domain/contact/block.server";
import { addLatecomers, removeTablePlan, showTables } from "#app/domain/table-plan/change-plan.server";
import { makeTablePlan } from "#app/domain/table-plan/make-plan.server";
import { listOwnTables, listTableMates } from "#app/domain/table-plan/own-tables.server";
import { listTablePlans } from "#app/domain/table-plan/queries.server";
import { finishRun, startRun } from "#app/domain/table-plan/run.server";
import { erasePerson } from "#app/domain/account/erase-person.server";
import { runRetention } from "#app/domain/retention/run-retention.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { inTransaction } from "#db/transaction";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { comeTo, personOf, plan, planNow, planTools, seatsOf } from "./plans";

describeOnBothDatabases("a table plan", (getDatabase) => {
  async function setting(count: number) {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    const ids = await comeTo(db, event, count);
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { eventId: event.eventId });
    const act = (planId: string) => ({ eventId: event.eventId, planId, actorPersonId });
    const asked = { eventId: event.eventId, itemId: "", sizes: [4, 4], rounds: 1, actorPersonId };
    return { db, event, ids, act, asked };
  }

  test("seats everybody with a confirmed place once a round, and nobody else", async () => {
    const { db, event, ids } = await setting(8);
    await registerSomeone(db, event, { name: "Nog Niet" });
    const gone = await registerSomeone(db, event, { confirmed: true });
    await withdraw(db, { registrationId: gone, by: "attendee" }, testNow);
    const made = await plan(db, event, { rounds: 3, sizes: [4, 4] });
    expect(made).toMatchObject({ seated: 8, withoutSeat: 0, unconfirmed: 1, rounds: 3, running: null, failed: false });
    for (const tables of seatsOf(made)) expect(tables.join(" ").split(" ").sort()).toEqual([...ids].sort());
    expect(made.plannedRounds.map(({ tables }) => tables.map(({ people }) => people.length))).toEqual([
      [4, 4],
      [4, 4],
      [4, 4],
    ]);
  });

  test("is one for each part of the event: the next takes its place, hidden again, and others stay", async () => {
    const { db, event, act } = await setting(8);
    const hall = await plan(db, event);
    await showTables(db, { ...act(hall.id), shown: true }, testNow);
    const other = await plan(db, event, { itemId: "some part" });
    const again = await plan(db, event, { sizes: [3, 3, 3], rounds: 2 });
    expect(again).toMatchObject({ id: hall.id, isShown: false, sizes: [3, 3, 3], rounds: 2, seated: 8 });
    const plans = await listTablePlans(db, event.eventId, testNow);
    expect(plans.map(({ id }) => id).sort()).toEqual([hall.id, other.id].sort());
    const seats = await db.selectFrom("table_seats").selectAll().where("plan_id", "=", hall.id).execute();
    expect(seats).toHaveLength(16);
  });

  test("refuses too few places, tables for one, and nobody at all; one person sits alone", async () => {
    const { db, asked } = await setting(9);
    const refused = async (sizes: number[]) =>
      (await startRun(db, { ...asked, sizes }, testNow)) as { reason?: string };
    expect((await refused([4, 4])).reason).toBe("too_few_places");
    expect((await refused([3, 3, 3])).reason).toBeUndefined();
    expect((await refused([2, 2, 2, 2, 2])).reason).toBe("too_many_tables");
    const empty = await createTestEvent(db);
    expect(await startRun(db, { ...asked, eventId: empty.eventId }, testNow)).toEqual({ ok: false, reason: "nobody" });
    await comeTo(db, empty, 1);
    expect(await plan(db, empty, { sizes: [8] })).toMatchObject({ seated: 1, encounters: 0, repeats: 0, share: null });
  });

  test("leaves out who withdrew since, and counts who came since until they are added", async () => {
    const { db, event, ids, act } = await setting(6);
    const made = await plan(db, event, { sizes: [4, 4], rounds: 2 });
    await withdraw(db, { registrationId: ids[0] ?? "", by: "attendee" }, testNow);
    const late = await comeTo(db, event, 3);
    expect(await planNow(db, event, made.id)).toMatchObject({ seated: 5, withoutSeat: 3 });
    const before = seatsOf(await planNow(db, event, made.id));
    expect(await addLatecomers(db, act(made.id), testNow)).toEqual({ ok: true });
    const after = await planNow(db, event, made.id);
    expect(after).toMatchObject({ seated: 8, withoutSeat: 0 });
    for (const [round, tables] of seatsOf(after).entries()) {
      const stayed = tables.map((around) =>
        around
          .split(" ")
          .filter((id) => !late.includes(id))
          .join(" "),
      );
      expect(stayed).toEqual(before[round]);
      expect(tables.map((around) => around.split(" ").length)).toEqual([4, 4]);
      expect(tables.join(" ")).not.toContain(ids[0]);
    }
    await comeTo(db, event, 1);
    expect(await addLatecomers(db, act(made.id), testNow)).toEqual({ ok: false, reason: "no_room" });
  });

  test("gives the seat of who withdrew to somebody else, and brings them back only on a free one", async () => {
    const { db, event, ids, act } = await setting(8);
    const made = await plan(db, event);
    await withdraw(db, { registrationId: ids[3] ?? "", by: "attendee" }, testNow);
    await comeTo(db, event, 1);
    await addLatecomers(db, act(made.id), testNow);
    const rows = await db.selectFrom("table_seats").select("registration_id").execute();
    expect(rows.map((row) => row.registration_id)).not.toContain(ids[3]);
    expect(rows).toHaveLength(8);
  });

  test("keeps two apart of whom one blocked the other, also who comes later, and no number tells of it", async () => {
    const { db, event, ids, act } = await setting(8);
    const before = await plan(db, event, { sizes: [8] });
    const people = await Promise.all(ids.map((id) => personOf(db, id)));
    const pairs = [0, 2, 4].map((at) => [at, at + 1] as const);
    for (const [one, other] of pairs)
      await blockPerson(db, { personId: people[one] ?? "", blockedId: people[other] ?? "" }, testNow);
    const together = async () => {
      const { plannedRounds } = await planNow(db, event, before.id);
      return plannedRounds.flatMap(({ tables }) =>
        tables.flatMap((table) =>
          pairs.filter((pair) =>
            pair.every((at) => table.people.some(({ registrationId }) => registrationId === ids[at])),
          ),
        ),
      );
    };
    const alone = await plan(db, event, { sizes: [8] });
    expect([alone.encounters, alone.share]).toEqual([before.encounters, before.share]);
    await plan(db, event, { sizes: [5, 5], rounds: 2 });
    expect(await together()).toEqual([]);
    const [late = ""] = await comeTo(db, event, 1);
    await blockPerson(db, { personId: people[7] ?? "", blockedId: await personOf(db, late) }, testNow);
    await addLatecomers(db, act(before.id), testNow);
    for (const tables of seatsOf(await planNow(db, event, before.id)))
      expect(tables.filter((around) => around.includes(late) && around.includes(ids[7] ?? ""))).toEqual([]);
  });

  test("is the same for the same people and seed", async () => {
    const { db, event, act } = await setting(12);
    const first = await plan(db, event, { sizes: [4, 4, 4], rounds: 2 });
    await removeTablePlan(db, act(first.id), testNow);
    const second = await plan(db, event, { sizes: [4, 4, 4], rounds: 2 });
    expect(second.id).not.toBe(first.id);
    expect(seatsOf(second)).toEqual(seatsOf(first));
  });

  test("shows attendees their own table once it is shown, and whom they sat with only for that plan", async () => {
    const { db, event, ids, act } = await setting(8);
    const made = await plan(db, event, { rounds: 2 });
    const [own = ""] = ids;
    const personId = await personOf(db, own);
    const mates = () => listTableMates(db, { personId, eventId: event.eventId });
    expect(await listOwnTables(db, own)).toEqual([]);
    expect(await mates()).toEqual([]);
    expect(await showTables(db, { ...act(made.id), shown: true }, testNow)).toEqual({ ok: true });
    const [shown] = await listOwnTables(db, own);
    expect(shown).toMatchObject({ rounds: 2, title: null });
    for (const { round, table } of shown?.seats ?? []) expect(seatsOf(made)[round - 1]?.[table - 1]).toContain(own);
    expect(shown?.seats).toHaveLength(2);
    const beside = seatsOf(made).flatMap((tables) => tables.filter((around) => around.includes(own)));
    const expected = new Set(beside.flatMap((around) => around.split(" ")).filter((id) => id !== own));
    expect((await mates()).sort()).toEqual((await Promise.all([...expected].map((id) => personOf(db, id)))).sort());
    await withdraw(db, { registrationId: own, by: "attendee" }, testNow);
    expect([await listOwnTables(db, own), await mates()]).toEqual([[], []]);
  });

  test("is made by one at a time; what a run finds after the plan is removed, or begun anew, is written nowhere", async () => {
    const { db, event, act, asked } = await setting(8);
    const release = Promise.withResolvers<void>();
    const slow = planTools(db);
    const { seatTables } = slow.introductionThreads;
    slow.introductionThreads.seatTables = async (...given) => {
      await release.promise;
      return seatTables(...given);
    };
    const first = await makeTablePlan(slow, asked);
    if (!first.ok) throw new Error("refused");
    expect(await makeTablePlan(planTools(db), asked)).toEqual({ ok: false, reason: "busy" });
    expect(await planNow(db, event, first.planId)).toMatchObject({ running: 0, madeAt: null, seated: 0 });
    expect(await addLatecomers(db, act(first.planId), testNow)).toEqual({ ok: false, reason: "unknown" });
    await removeTablePlan(db, act(first.planId), testNow);
    const next = await plan(db, event);
    release.resolve();
    await first.done;
    expect(await listTablePlans(db, event.eventId, testNow)).toHaveLength(1);
    expect(seatsOf(await planNow(db, event, next.id))).toEqual(seatsOf(next));
  });

  test("is begun by one of many at the same moment, and never torn", async () => {
    const { db, event, asked } = await setting(8);
    for (let turn = 0; turn < 4; turn++) {
      const outcomes = await Promise.all(Array.from({ length: 4 }, () => makeTablePlan(planTools(db), asked)));
      const begun = outcomes.filter((one) => one.ok);
      expect(begun.length).toBeGreaterThanOrEqual(1);
      for (const one of outcomes) if (!one.ok) expect(one.reason).toBe("busy");
      await Promise.all(begun.map((one) => one.done));
      const [row] = await db.selectFrom("table_plans").select(["id", "run_id", "seed"]).execute();
      expect(row?.run_id).toBeNull();
      const made = await planNow(db, event, row?.id ?? "");
      expect(made.plannedRounds.map(({ tables }) => tables.map(({ people }) => people.length))).toEqual([[4, 4]]);
      expect(made.seated).toBe(8);
    }
  });

  test("without taking the row first two would begin (the twin)", async () => {
    const { db, event, asked } = await setting(8);
    const made = await plan(db, event);
    let waiting = 0;
    const both = Promise.withResolvers<void>();
    const careless = async () => {
      const row = await db.selectFrom("table_plans").select("run_id").where("id", "=", made.id).executeTakeFirst();
      waiting += 1;
      if (waiting === 2) both.resolve();
      await both.promise;
      return row?.run_id === null;
    };
    expect(await Promise.all([careless(), careless()])).toEqual([true, true]);
    const started = await Promise.all([startRun(db, asked, testNow), startRun(db, asked, testNow)]);
    expect(started.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test("seats together who has a reason to meet, as far as they show it to who comes", async () => {
    const { db } = getDatabase();
    const worth = async (listed: boolean) => {
      const event = await createTestEvent(db);
      const ids = await comeTo(db, event, 8, (index) => ({
        organization: `Eigen ${index}`,
        role: index % 2 === 0 ? "intern begeleider" : "jeugdarts",
        sector: index % 2 === 0 ? "education" : "health",
        listed,
      }));
      const made = await plan(db, event, { sizes: [2, 2, 2, 2] });
      const row = await db.selectFrom("table_plans").select(["score", "bound"]).where("id", "=", made.id).execute();
      const mixed = seatsOf(made)[0]?.filter((around) =>
        around
          .split(" ")
          .every((id, _, both) => (ids.indexOf(id) + ids.indexOf(both[0] ?? "")) % 2 === (id === both[0] ? 0 : 1)),
      );
      return { row: row[0], mixed: mixed?.length };
    };
    expect(await worth(true)).toEqual({ row: { score: 36, bound: 36 }, mixed: 4 });
    expect((await worth(false)).row).toEqual({ score: 4, bound: 4 });
  });

  test("says that it failed when the work did, keeps what stood there, and can be begun again", async () => {
    const { db, event, asked } = await setting(8);
    const made = await plan(db, event);
    const broken = planTools(db, () => Promise.reject(new Error("out of memory")));
    const begun = await makeTablePlan(broken, asked);
    if (!begun.ok) throw new Error("refused");
    await begun.done;
    const failed = await planNow(db, event, made.id);
    expect(failed).toMatchObject({ failed: true, running: null, seated: 8 });
    expect(seatsOf(failed)).toEqual(seatsOf(made));
    expect(await plan(db, event)).toMatchObject({ failed: false, seated: 8 });
  });

  test("counts a run that says nothing for five minutes as one that failed", async () => {
    const { db, event, asked } = await setting(8);
    const started = await startRun(db, asked, testNow);
    if (!started.ok) throw new Error("refused");
    const after = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);
    const seen = async (minutes: number) => (await listTablePlans(db, event.eventId, after(minutes)))[0];
    expect(await seen(4.9)).toMatchObject({ running: 0, failed: false });
    expect(await seen(5)).toMatchObject({ running: null, failed: true });
    expect((await startRun(db, asked, after(4.9))).ok).toBe(false);
    expect((await startRun(db, asked, after(5))).ok).toBe(true);
  });

  test("is written by the run that was begun last, once; a late answer of the one before changes nothing", async () => {
    const { db, event, asked } = await setting(8);
    const first = await startRun(db, asked, testNow);
    const later = new Date(testNow.getTime() + 6 * 60_000);
    const second = await startRun(db, { ...asked, sizes: [8] }, later);
    if (!first.ok || !second.ok) throw new Error("refused");
    const numbers = { score: 0, bound: 0, newEncounters: 0, repeats: 0, blockedTogether: 0 };
    const people = first.guests.map(({ personId }) => personId);
    const two = { ...numbers, rounds: [[people.slice(0, 4), people.slice(4)]] };
    const one = { ...numbers, rounds: [[people]] };
    expect(await finishRun(db, { asked, run: first, plan: two }, later)).toEqual({ ok: false, reason: "gone" });
    expect(await planNow(db, event, first.planId)).toMatchObject({ madeAt: null, seated: 0 });
    const asked8 = { ...asked, sizes: [8] };
    expect(await finishRun(db, { asked: asked8, run: second, plan: one }, later)).toEqual({ ok: true });
    expect(await finishRun(db, { asked, run: first, plan: two }, later)).toEqual({ ok: false, reason: "gone" });
    expect(await finishRun(db, { asked: asked8, run: second, plan: one }, later)).toEqual({
      ok: false,
      reason: "gone",
    });
    expect(await planNow(db, event, first.planId)).toMatchObject({ sizes: [8], seated: 8, running: null });
  });

  test("loses the seats of who is erased, and ends four weeks after the event", async () => {
    const { db, event, ids } = await setting(8);
    const made = await plan(db, event);
    const personId = await personOf(db, ids[0] ?? "");
    await inTransaction(db, (trx) => erasePerson(trx, personId, testNow));
    expect(
      await db
        .selectFrom("table_seats")
        .selectAll()
        .where("registration_id", "=", ids[0] ?? "")
        .execute(),
    ).toEqual([]);
    await runRetention(db, new Date("2026-12-02T15:00:00.000Z"));
    expect((await planNow(db, event, made.id)).seated).toBe(7);
    const report = await runRetention(db, new Date("2026-12-02T16:30:00.000Z"));
    expect(report.tablePlans).toBe(1);
    expect(await db.selectFrom("table_seats").selectAll().execute()).toEqual([]);
  });
});
