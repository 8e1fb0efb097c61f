import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { ChangeWatch } from "./change-watch";
import type { FinishedPage } from "./quick-page";

/** A page as it goes out to everybody who is not signed in. */
export interface KeptPage {
  route: string;
  plain: Sendable;
  /** The same for who takes gzip. */
  squeezed: Sendable;
}

/** A body with its whole head: name, value, name, value. */
export interface Sendable {
  head: string[];
  body: Buffer;
}

interface Kept extends KeptPage {
  state: number;
  bornAt: number;
  size: number;
}

interface Underway {
  state: number;
  made: Promise<Response | FinishedPage>;
}

export interface PageCacheOptions {
  watch: ChangeWatch;
  /** What all kept pages may weigh together, in bytes. */
  limit: number;
  /** What every answer carries. */
  headers: readonly (readonly [string, string])[];
}

/** What a page says by the clock ("geweest", "gesloten") may be this late. */
const keptAtMostMs = 10_000;
const squeeze = promisify(gzip);

/**
 * Pages as they were last made, for as long as nothing was committed since. A page that was read before a commit is given
 * out for a second after it at most, whoever committed: this process, another one, or a hand in the database.
 */
export class PageCache {
  readonly #kept = new Map<string, Kept>();
  readonly #underway = new Map<string, Underway>();
  readonly #watch: ChangeWatch;
  readonly #limit: number;
  readonly #head: readonly string[];
  #size = 0;

  constructor({ watch, limit, headers }: PageCacheOptions) {
    this.#watch = watch;
    this.#limit = limit;
    this.#head = [...headers.flat(), ...publicPage];
  }

  /** Bytes of all kept pages. */
  get size(): number {
    return this.#size;
  }

  find(key: string): KeptPage | undefined {
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    const isFresh = kept.state === this.#watch.state() && performance.now() - kept.bornAt < keptAtMostMs;
    if (!isFresh) this.#drop(key, kept);
    return isFresh ? kept : undefined;
  }

  /** Makes a page and keeps it. Whoever asks for the same one meanwhile gets the same: it is made once. */
  async make(
    key: string,
    route: string,
    render: () => Promise<Response | FinishedPage>,
  ): Promise<Response | FinishedPage> {
    const state = this.#watch.state();
    if (state === undefined) return render();
    const underway = this.#underway.get(key);
    if (underway?.state === state) {
      const shared = await underway.made;
      // A Response can be sent once.
      return shared instanceof Response ? render() : shared;
    }
    const bornAt = performance.now();
    const own = { state, made: render() };
    this.#underway.set(key, own);
    try {
      const page = await own.made;
      if (!(page instanceof Response) && page.status === 200) void this.#keep(key, { route, state, bornAt }, page);
      return page;
    } finally {
      if (this.#underway.get(key) === own) this.#underway.delete(key);
    }
  }

  forgetAll(): void {
    this.#kept.clear();
    this.#size = 0;
  }

  async #keep(key: string, facts: Pick<Kept, "route" | "state" | "bornAt">, { html }: FinishedPage): Promise<void> {
    const plain = this.#sendable(Buffer.from(html));
    const squeezed = this.#sendable(await squeeze(plain.body, { level: 6 }), "Content-Encoding", "gzip");
    if (facts.state !== this.#watch.state()) return;
    const size = plain.body.byteLength + squeezed.body.byteLength + 2 * key.length + 1_000;
    if (size > this.#limit) return;
    const before = this.#kept.get(key);
    if (before) this.#drop(key, before);
    this.#kept.set(key, { ...facts, plain, squeezed, size });
    this.#size += size;
    for (const [oldest, kept] of this.#kept) {
      if (this.#size <= this.#limit) break;
      this.#drop(oldest, kept);
    }
  }

  #sendable(body: Buffer, ...more: string[]): Sendable {
    return { head: [...this.#head, "Content-Length", String(body.byteLength), ...more], body };
  }

  #drop(key: string, kept: Kept): void {
    if (this.#kept.delete(key)) this.#size -= kept.size;
  }
}

const publicPage = [
  ...["Content-Type", "text/html; charset=utf-8"],
  ...["Cache-Control", "private, no-cache"],
  ...["Vary", "Accept-Encoding"],
];
