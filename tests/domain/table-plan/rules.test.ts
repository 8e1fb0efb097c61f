import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MeetingValues } from "#app/domain/introduction/seat-rules";
import { seatTables } from "#app/domain/introduction/seat-tables";
import { countMeetings, refusalOfSizes, shareOf } from "#app/domain/table-plan/rules";
import { parsePlan } from "#app/domain/table-plan/schema.server";
import type { TypedPlan } from "#app/domain/table-plan/schema.server";
import { seatLatecomers } from "#app/domain/table-plan/seat-latecomers";

const typed: TypedPlan = { item: "zaal", tables: "8", places: "8", sizes: "", rounds: "3" };
const parse = (given: Partial<TypedPlan>) => parsePlan({ ...typed, ...given }, ["coffee"]);
const errors = (given: Partial<TypedPlan>) => {
  const parsed = parse(given);
  return parsed.ok ? {} : parsed.errors;
};

describe("the form about tables", () => {
  test("reads equal tables, or a list that goes before them", () => {
    expect(parse({})).toEqual({ ok: true, value: { itemId: "", sizes: Array(8).fill(8), rounds: 3 } });
    expect(parse({ item: "coffee", tables: "1", places: "50" })).toMatchObject({
      value: { itemId: "coffee", sizes: [50] },
    });
    for (const sizes of ["8, 8, 6", "8,8,6", "8 8 6", "8;8;6,", "8+8+6"])
      expect(parse({ sizes, tables: "x" })).toMatchObject({ value: { sizes: [8, 8, 6] } });
  });

  test.each([
    "",
    "-1",
    "0",
    "101",
    "1000000000",
    "10^9",
    "1e2",
    "NaN",
    "Infinity",
    "8.5",
    "8,5",
    "0x8",
    "٨",
    "8 x",
    "８",
  ])("takes no %j tables", (tables) => {
    expect(errors({ tables })).toEqual({ tables: "number" });
  });

  test("takes up to 100 tables of up to 50 places, and up to six rounds of a part that there is", () => {
    expect(errors({ tables: "100", places: "50", rounds: "6" })).toEqual({});
    expect(errors({ places: "51" })).toEqual({ places: "number" });
    expect(errors({ places: "0", tables: "0" })).toEqual({ places: "number", tables: "number" });
    for (const rounds of ["0", "7", "", "1,2", "-1"]) expect(errors({ rounds })).toEqual({ rounds: "number" });
    for (const item of ["", "tea", "coffee "]) expect(errors({ item })).toEqual({ item: "unknown" });
  });

  test.each(["8, x", "8, -1", "8, 0", "8, 51", "NaN", ",", "8 tafels", "1e1, 8", Array(101).fill("8").join(",")])(
    "takes no list %j",
    (sizes) => {
      expect(errors({ sizes })).toEqual({ sizes: "list" });
    },
  );
});

describe("the size of tables", () => {
  test("is enough up to the last place, and leaves nobody alone", () => {
    expect(refusalOfSizes([4, 4], 8)).toBeUndefined();
    expect(refusalOfSizes([4, 4], 9)).toBe("too_few_places");
    expect(refusalOfSizes([8, 8], 4)).toBeUndefined();
    expect(refusalOfSizes([8, 8, 8], 5)).toBe("too_many_tables");
    expect(refusalOfSizes([8], 1)).toBeUndefined();
    expect(refusalOfSizes([8], 0)).toBe("nobody");
    expect(refusalOfSizes(Array<number>(100).fill(50), 1_000)).toBeUndefined();
    expect(refusalOfSizes(Array<number>(100).fill(50), 1_001)).toBe("too_many_people");
  });
});

describe("what a plan is worth", () => {
  test("is counted of pairs of two organizations, each once, and of every meeting again", () => {
    const seats = [1, 2].flatMap((round) => ["a", "b", "c"].map((id) => ({ round, table: 1, id })));
    const organizations = new Map([
      ["a", "school"],
      ["b", "school"],
      ["c", "team"],
    ]);
    expect(countMeetings(seats, organizations)).toEqual({ encounters: 2, repeats: 3 });
    expect(countMeetings([], organizations)).toEqual({ encounters: 0, repeats: 0 });
  });

  test("is no share where few people would tell who knows whom, or nothing could be had", () => {
    expect(shareOf({ score: 99, bound: 100, people: 10 })).toBe(99);
    expect(shareOf({ score: 199, bound: 200, people: 10 })).toBe(99);
    expect(shareOf({ score: 1, bound: 1, people: 9 })).toBeNull();
    expect(shareOf({ score: 0, bound: 0, people: 10 })).toBeNull();
  });
});

const someTables = fc.record({
  people: fc.integer({ min: 2, max: 16 }),
  late: fc.integer({ min: 1, max: 4 }),
  rounds: fc.integer({ min: 1, max: 3 }),
  size: fc.integer({ min: 3, max: 6 }),
  blocks: fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 4 }),
});

describe("who comes later", () => {
  test("gets one seat a round where one is free, beside nobody they are kept from while another table has room", () => {
    fc.assert(
      fc.property(someTables, ({ people, late, rounds, size, blocks }) => {
        const all = people + late;
        const sizes = Array<number>(Math.ceil(people / size)).fill(size);
        const facts = {
          people: Array.from({ length: all }, (_, id) => ({ id: `p${id}`, organization: `o${id % 3}` })),
          pairs: [],
          acquainted: [],
          blocked: blocks.filter(([one, other]) => one !== other && one < all && other < all),
        };
        const first = seatTables(
          {
            ...facts,
            people: facts.people.slice(0, people),
            blocked: facts.blocked.filter((pair) => pair.every((at) => at < people)),
          },
          { tables: sizes, rounds },
        );
        if (!first.ok) throw new Error(first.reason);
        const seats = first.plan.rounds.flatMap((tables, round) =>
          tables.flatMap((around, table) =>
            around.map((id) => ({ round: round + 1, table: table + 1, person: Number(id.slice(1)) })),
          ),
        );
        const values = new MeetingValues(facts);
        const newcomers = Array.from({ length: late }, (_, index) => people + index);
        const added = seatLatecomers({ sizes, rounds, seats, people: newcomers, values });
        if (all > sizes.length * size) return void expect(added).toBeUndefined();
        const taken = [...seats];
        for (const seat of added ?? []) {
          const at = (table: number) =>
            taken.filter((one) => one.round === seat.round && one.table === table).map(({ person }) => person);
          expect(at(seat.table).length).toBeLessThan(size);
          expect(taken.some((one) => one.round === seat.round && one.person === seat.person)).toBe(false);
          const isKept = (table: number) => at(table).some((other) => values.isBlocked(seat.person, other));
          const free = sizes.map((_, index) => index + 1).filter((table) => at(table).length < size);
          if (free.some((table) => !isKept(table))) expect(isKept(seat.table)).toBe(false);
          taken.push(seat);
        }
        expect(added).toHaveLength(late * rounds);
      }),
      { numRuns: 60 },
    );
  });

  test("sits at the emptiest table, and of equal ones with whom they did not meet and who is of use", () => {
    const base = {
      people: Array.from({ length: 5 }, (_, id) => ({ id: `p${id}`, organization: null })),
      acquainted: [],
      blocked: [],
    };
    const values = new MeetingValues({ ...base, pairs: [{ one: 4, other: 2, score: 5 }] });
    const seat = (round: number, table: number, person: number) => ({ round, table, person });
    const seated = [seat(1, 1, 0), seat(1, 1, 1), seat(1, 2, 2), seat(2, 1, 0), seat(2, 2, 2)];
    const found = seatLatecomers({ sizes: [3, 3], rounds: 2, seats: seated, people: [4], values });
    expect(found).toEqual([seat(1, 2, 4), seat(2, 1, 4)]);
    const equal = seatLatecomers({
      sizes: [3, 3],
      rounds: 1,
      seats: [seat(1, 1, 0), seat(1, 2, 2)],
      people: [4],
      values,
    });
    expect(equal).toEqual([seat(1, 2, 4)]);
  });
});

describe("tables of an event", () => {
  test("keep whom one blocked apart wherever one seat more at another table allows it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 14 }),
        fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 2 }),
        (count, drawn) => {
          const blocked = drawn.filter(([one, other]) => one !== other && one < count && other < count);
          const people = Array.from({ length: count }, (_, id) => ({ id: `p${id}`, organization: null }));
          const tables = [Math.ceil(count / 2), Math.ceil(count / 2)];
          const result = seatTables({ people, pairs: [], acquainted: [], blocked }, { tables, rounds: 2 });
          expect(result).toMatchObject({ ok: true, plan: { blockedTogether: 0 } });
        },
      ),
      { numRuns: 15 },
    );
  });
});
