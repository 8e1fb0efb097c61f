import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SuggestProgress } from "#app/domain/introduction/suggest";
import { suggest } from "#app/domain/introduction/suggest";
import { makeRegion } from "#tests/proofs/introduction/region";
import type { TestApp } from "#tests/support/app";
import { createTestApp } from "#tests/support/app";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.stop());

const { facts } = makeRegion(5, { people: 250 });
const tables = Array.from({ length: 8 }, () => 8);
const seating = {
  facts: {
    people: Array.from({ length: 60 }, (_, index) => ({ id: `p${index}`, organization: null })),
    pairs: [],
    acquainted: [],
    blocked: [],
  },
  options: { tables, rounds: 3 },
};

describe("work about introductions", () => {
  test("gives in a thread what it gives here, and says how far it is", async () => {
    const heard: SuggestProgress[] = [];
    const found = await app.elkaar.introductionThreads.suggest(
      { facts, options: { seed: 4 } },
      { onProgress: (progress) => heard.push(progress) },
    );
    expect(found).toEqual(suggest(facts, { seed: 4 }));
    expect(heard).toContainEqual({ step: "comparing", done: found.people, total: found.people });
  });

  test("holds the event loop for less than a page takes", async () => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const work = app.elkaar.introductionThreads.seatTables(seating);
    await work;
    delay.disable();
    expect(delay.percentile(50) / 1e6).toBeLessThan(50);
  });

  test("is done one at a time, and early for who cannot wait", async () => {
    const ended: string[] = [];
    const { suggest: ask, seatTables } = app.elkaar.introductionThreads;
    const first = seatTables(seating, { mostMs: 0 }).then((result) => {
      ended.push("tables");
      return result;
    });
    const second = ask({ facts, options: {} }, { mostMs: 0 }).then((result) => {
      ended.push("suggestions");
      return result;
    });
    expect(await first).toMatchObject({ ok: true });
    expect((await second).bound).toBeNull();
    expect(ended).toEqual(["tables", "suggestions"]);
  });

  test("can be ended, and a fault in it is one of its caller", async () => {
    const { suggest: ask, seatTables } = app.elkaar.introductionThreads;
    await expect(seatTables(seating, { signal: AbortSignal.timeout(20) })).rejects.toThrow("ended");
    await expect(seatTables(seating, { signal: AbortSignal.abort() })).rejects.toThrow();
    const broken = { ...facts, people: null as unknown as [] };
    await expect(ask({ facts: broken, options: {} })).rejects.toThrow(TypeError);
    expect((await ask({ facts: { people: [], gaps: [], apart: [] }, options: {} })).suggestions).toEqual([]);
  });
});
