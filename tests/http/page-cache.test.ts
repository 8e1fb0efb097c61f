import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { watchChanges } from "#app/http/change-watch";
import type { ChangeWatch } from "#app/http/change-watch";
import { PageCache } from "#app/http/page-cache";

function standingWatch(): ChangeWatch & { change: () => void; loseSight: () => void } {
  let state: number | undefined = 1;
  return {
    state: () => state,
    stop: () => undefined,
    change: () => void (state = (state ?? 0) + 1),
    loseSight: () => void (state = undefined),
  };
}

const cacheOf = (watch: ChangeWatch, limit: number) => new PageCache({ watch, limit, headers: [["X-One", "1"]] });
const page = (html: string) => ({ html, status: 200 });
const kept = (cache: PageCache, key: string) => vi.waitFor(() => expect(cache.find(key)).toBeDefined());

describe("kept pages", () => {
  it("are made once, also for who asks meanwhile, and sent as they were made", async () => {
    const cache = cacheOf(standingWatch(), 1_000_000);
    const render = vi.fn(async () => {
      await wait(20);
      return page("<p>é</p>");
    });
    const all = await Promise.all(Array.from({ length: 20 }, () => cache.make("/", "home", render)));
    expect(render).toHaveBeenCalledTimes(1);
    expect(new Set(all)).toEqual(new Set([page("<p>é</p>")]));
    await kept(cache, "/");
    expect(cache.find("/")?.plain.body.toString()).toBe("<p>é</p>");
  });

  it("are gone after a change, and a page that was read before it is not kept", async () => {
    const watch = standingWatch();
    const cache = cacheOf(watch, 1_000_000);
    await cache.make("/", "home", async () => page("old"));
    await kept(cache, "/");
    watch.change();
    expect(cache.find("/")).toBeUndefined();
    let finish: () => void = () => undefined;
    const slow = cache.make("/", "home", () => new Promise((resolve) => (finish = () => resolve(page("old")))));
    watch.change();
    const later = cache.make("/", "home", async () => page("new"));
    finish();
    await slow;
    expect(await later).toEqual(page("new"));
    await kept(cache, "/");
    expect(cache.find("/")?.plain.body.toString()).toBe("new");
  });

  it("are neither kept nor given while nobody knows whether something changed", async () => {
    const watch = standingWatch();
    const cache = cacheOf(watch, 1_000_000);
    await cache.make("/", "home", async () => page("a"));
    await kept(cache, "/");
    watch.loseSight();
    expect(cache.find("/")).toBeUndefined();
    const render = vi.fn(async () => page("b"));
    await Promise.all([cache.make("/", "home", render), cache.make("/", "home", render)]);
    expect(render).toHaveBeenCalledTimes(2);
    expect(cache.size).toBe(0);
  });

  it("keep no refusal, no redirect and no page that is not found, and share no Response", async () => {
    const cache = cacheOf(standingWatch(), 1_000_000);
    const made: Response[] = [];
    const render = async () => {
      await wait(5);
      made.push(new Response(null, { status: 404 }));
      return made.at(-1)!;
    };
    const answers = await Promise.all([cache.make("/x", "event", render), cache.make("/x", "event", render)]);
    expect(new Set(answers).size).toBe(2);
    await cache.make("/y", "event", async () => ({ html: "gone", status: 404 }));
    await wait(20);
    expect(cache.size).toBe(0);
  });

  it("weigh no more than they may, the oldest going first", async () => {
    const cache = cacheOf(standingWatch(), 20_000);
    for (let number = 0; number < 200; number++) {
      await cache.make(`/${number}`, "home", async () => page(String(number).repeat(300)));
      await wait(1);
    }
    await kept(cache, "/199");
    expect(cache.size).toBeLessThanOrEqual(20_000);
    expect(cache.find("/0")).toBeUndefined();
    await cache.make("/large", "home", async () => page("x".repeat(30_000)));
    await wait(20);
    expect(cache.find("/large")).toBeUndefined();
    expect(cache.size).toBeGreaterThan(0);
    cache.forgetAll();
    expect(cache.size).toBe(0);
  });
});

describe("the watch for changes", () => {
  it("knows nothing until it has asked, tells of each change, and loses sight when the database does not answer", async () => {
    let value: number | Error = 1;
    const changed = vi.fn();
    const signal = vi.fn(async () => {
      if (value instanceof Error) throw value;
      return value;
    });
    const watch = watchChanges({ signal, onChange: changed });
    expect(watch.state()).toBeUndefined();
    await vi.waitFor(() => expect(watch.state()).toBe(1));
    await wait(450);
    expect(watch.state()).toBe(1);
    expect(changed).toHaveBeenCalledTimes(1);
    value = 2;
    await vi.waitFor(() => expect(watch.state()).toBe(2), { timeout: 600 });
    value = new Error("gone");
    await vi.waitFor(() => expect(watch.state()).toBeUndefined(), { timeout: 600 });
    value = 2;
    await vi.waitFor(() => expect(watch.state()).toBe(2), { timeout: 600 });
    watch.stop();
    const asked = signal.mock.calls.length;
    await wait(450);
    expect(signal.mock.calls.length - asked).toBeLessThanOrEqual(1);
  });

  it("does not trust an answer for longer than it may", async () => {
    let hangs = false;
    const watch = watchChanges({
      signal: () => (hangs ? new Promise(() => undefined) : Promise.resolve(1)),
      onChange: () => undefined,
    });
    watch.state();
    await vi.waitFor(() => expect(watch.state()).toBe(1));
    hangs = true;
    await wait(950);
    expect(watch.state()).toBeUndefined();
    watch.stop();
  });
});
