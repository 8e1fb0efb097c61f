import fc from "fast-check";
import { expect } from "vitest";
import { rebuildGrants, writeEventGrants } from "#app/domain/visibility/write-grants.server";
import { inTransaction } from "#db/transaction";
import { describeOnBothDatabases } from "#tests/support/databases";
import { proof } from "#tests/support/proof";
import type { State } from "./registration/model-event";
import { ModelEvent, stateOf } from "./registration/model-event";
import type { Act } from "./registration/places-model";
import { PlacesModel } from "./registration/places-model";

const people = 5;
const person = fc.nat({ max: people - 1 });
const workshop = fc.option(fc.nat({ max: 2 }), { nil: null });
const places = fc.nat({ max: 4 });

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("register" as const), person, workshop }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("withdraw" as const), person }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("choose" as const), person, workshop }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("confirm" as const), person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("list" as const), person, listed: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("end" as const), daysLater: fc.nat({ max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("approval" as const), on: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("approve" as const), person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("refuse" as const), person }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("capacity" as const), places }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("workshopCapacity" as const), workshop: fc.nat({ max: 2 }), places }),
  },
);

const begin = fc.record({ capacity: places, workshops: fc.tuple(places, places, places) });
const counts = { "1": 20, "10": 200, full: 2000 };

describeOnBothDatabases(
  "places",
  (getDatabase) => {
    proof({
      name: "after any acts one after the other, the database says what paper says, the order of the waitlist too",
      counts,
      run: async ({ count, seed, report }) => {
        let runs = 0;
        let acts = 0;
        const given = fc.noBias(
          fc.record({ begin, acts: fc.array(act, { minLength: 12, maxLength: 36, size: "max" }) }),
        );
        const property = fc.asyncProperty(given, async (example) => {
          const { capacity, workshops } = example.begin;
          const model = new PlacesModel(capacity, workshops);
          const event = await ModelEvent.create(getDatabase().db, `een${runs}`, capacity, workshops);
          for (const one of example.acts) {
            rememberConsent(event, model, one);
            expect([one, await event.apply(one)]).toEqual([one, model.apply(one)]);
          }
          const state = await event.state();
          expect(state).toEqual(stateOf(model));
          holds(state);
          await grantsAreRebuiltTheSame(event);
          runs += 1;
          acts += example.acts.length;
          report(runs, `${acts} acts`);
        });
        await fc.assert(property, { numRuns: count, seed, endOnFailure: true });
        await allGrantsAreRebuiltTheSame(getDatabase().db);
        return { runs, acts };
      },
    });

    proof({
      name: "after any acts at once, taken is the number of rows that hold a place, within the limit, and nobody waits beside a free place",
      counts,
      run: async ({ count, seed, report }) => {
        let runs = 0;
        let acts = 0;
        const together = fc.array(act, { minLength: 2, maxLength: 8, size: "max" });
        const given = fc.noBias(
          fc.record({ begin, batches: fc.array(together, { minLength: 1, maxLength: 4, size: "max" }) }),
        );
        const property = fc.asyncProperty(given, async (example) => {
          const { capacity, workshops } = example.begin;
          const event = await ModelEvent.create(getDatabase().db, `samen${runs}`, capacity, workshops);
          for (const batch of example.batches) {
            await Promise.all(batch.map((one) => event.apply(one)));
            holds(await event.state());
            acts += batch.length;
          }
          await grantsAreRebuiltTheSame(event);
          runs += 1;
          report(runs, `${acts} acts`);
        });
        await fc.assert(property, { numRuns: count, seed, endOnFailure: true });
        return { runs, acts };
      },
    });
  },
  { durable: false },
);

function holds({ event, workshops, waiting, people: rows }: State): void {
  const all = [...rows.values()];
  expect(event.taken).toBe(all.filter((row) => row.status === "placed").length);
  expect(event.limit).toBe(Math.max(event.capacity, event.taken));
  if (waiting.length > 0) expect(event.taken).toBe(event.limit);
  expect(all.filter((row) => row.status === "requested").every((row) => !row.holdsWorkshop)).toBe(true);
  for (const [index, one] of workshops.entries()) {
    const holders = all.filter((row) => row.workshop === index && row.holdsWorkshop);
    expect(one.taken).toBe(holders.length);
    expect(one.limit).toBe(Math.max(one.capacity, one.taken));
    expect(holders.every((row) => row.status === "placed")).toBe(true);
  }
}

/** Somebody new asks for what their number says; who comes back asks for what they last chose. */
function rememberConsent(event: ModelEvent, model: PlacesModel, one: Act): void {
  if (one.do === "register") event.listedOf.set(one.person, model.people.get(one.person)?.listed ?? false);
}

async function grantsAreRebuiltTheSame(event: ModelEvent): Promise<void> {
  const incremental = await event.grants();
  await inTransaction(event.db, async (trx) => {
    await trx.deleteFrom("grants").where("audience", "=", `event:${event.event.eventId}`).execute();
    await writeEventGrants(trx, { eventId: event.event.eventId });
  });
  expect(await event.grants()).toEqual(incremental);
}

async function allGrantsAreRebuiltTheSame(db: ModelEvent["db"]): Promise<void> {
  const all = () =>
    db.selectFrom("grants").selectAll().orderBy("audience").orderBy("person_id").orderBy("field").execute();
  const before = await all();
  await rebuildGrants(db);
  expect(await all()).toEqual(before);
}
