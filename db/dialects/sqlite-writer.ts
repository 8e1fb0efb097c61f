import { mayHaveRolledBack, NeighbourFailedError } from "./errors";
import type { SqliteHandle } from "./sqlite-handle";
import { WaitingLine } from "./sqlite-turns";
import { WriteTransaction } from "./sqlite-write-transaction";

const MEMBERS_PER_GROUP = 64;

interface Group {
  openedAt: number;
  /** Nobody may join. */
  alone: boolean;
  finished: { resolve: () => void; reject: (error: Error) => void }[];
}

/**
 * The one writing connection. One transaction at a time holds it, in order of asking.
 *
 * Transactions that wait for each other share one `begin immediate … commit` (a group), so that they share the one
 * flush to disk: each but the first runs in a savepoint, and **none is answered, not even a refusal that was decided
 * on what a neighbour wrote, before the commit of the group succeeded**. Where nobody waits, a transaction is alone
 * in its group and costs nothing extra. Invariant: while nobody holds the writer, no group is open.
 */
export class SqliteWriter {
  readonly #open: () => Promise<SqliteHandle>;
  readonly #line: WaitingLine<void>;
  readonly #groupOpenMs: number;
  #handle: SqliteHandle | null = null;
  #held = false;
  #closed = false;
  #group: Group | null = null;

  constructor(open: () => Promise<SqliteHandle>, limits: { acquireTimeoutMs: number; groupOpenMs: number }) {
    this.#open = open;
    this.#groupOpenMs = limits.groupOpenMs;
    this.#line = new WaitingLine(
      limits.acquireTimeoutMs,
      "The SQLite writer did not come free: a transaction takes too long, or one waits for itself because it writes through db instead of trx",
    );
  }

  /** `alone` shares its commit with nobody, so that no neighbour can fail it. */
  async begin(alone: boolean): Promise<WriteTransaction> {
    await this.#acquire();
    try {
      if (alone) await this.#closeGroup();
      const handle = await this.connect();
      if (this.#group) {
        await handle.run("savepoint member");
        return new WriteTransaction(this, handle, "member");
      }
      await this.#openGroup(handle, alone);
      return new WriteTransaction(this, handle, "first");
    } catch (error) {
      await this.abandon(error);
      throw error;
    }
  }

  /** One statement outside a transaction. What changes rows may share a group; anything else (DDL, pragmas) runs alone. */
  async runAlone<T>(changesRows: boolean, work: (handle: SqliteHandle) => Promise<T>): Promise<T> {
    await this.#acquire();
    let result: { value: T } | { refused: unknown };
    try {
      if (!changesRows) await this.#closeGroup();
      const handle = await this.connect();
      if (changesRows && !this.#group && this.#line.length > 0) await this.#openGroup(handle, false);
      result = await work(handle).then(
        (value) => ({ value }),
        (error: unknown) => {
          if (mayHaveRolledBack(error)) throw error;
          return { refused: error };
        },
      );
    } catch (error) {
      await this.abandon(error);
      throw error;
    }
    await this.finish("no savepoint");
    if ("refused" in result) throw result.refused;
    return result.value;
  }

  /**
   * Ends a member whose statements are done: gives the writer to the next in line, and returns when the group is on
   * disk. `savepoint` is released where others follow; a commit releases it anyway.
   */
  async finish(savepoint: "in savepoint" | "no savepoint"): Promise<void> {
    const group = this.#group;
    try {
      const handle = await this.connect();
      if (group && savepoint === "in savepoint" && this.#hasRoom(group)) await handle.run("release member");
      if (group && !this.#hasRoom(group)) await this.#commitGroup(handle);
    } catch (error) {
      // Whose fault it is nobody knows when several share the commit.
      const reason = group && group.finished.length > 0 ? new NeighbourFailedError(error) : error;
      await this.abandon(error);
      throw reason;
    }
    const waits = this.#group === null ? undefined : this.#waitForCommit(this.#group);
    this.#passOn();
    await waits;
  }

  /** Rolls back the whole group, also of those who finished and wait for its commit, and gives the writer on. */
  async abandon(cause: unknown): Promise<void> {
    await this.#rollBackGroup(new NeighbourFailedError(cause));
    this.#passOn();
  }

  /** The handle, opened anew (and its pragmas read back) when the last one had to be given up. */
  async connect(): Promise<SqliteHandle> {
    if (this.#closed) throw new Error("This SQLite database is closed");
    this.#handle ??= await this.#open();
    return this.#handle;
  }

  async close(): Promise<void> {
    await this.#acquire();
    this.#closed = true;
    await this.#handle?.close();
    this.#handle = null;
    this.#passOn();
  }

  async #acquire(): Promise<void> {
    if (this.#held) await this.#line.wait();
    else this.#held = true;
  }

  /** Room only while somebody waits, who will then be the one to commit. */
  #hasRoom(group: Group): boolean {
    if (this.#line.length === 0 || group.alone || group.finished.length >= MEMBERS_PER_GROUP - 1) return false;
    return performance.now() - group.openedAt < this.#groupOpenMs;
  }

  #waitForCommit(group: Group): Promise<void> {
    return new Promise((resolve, reject) => group.finished.push({ resolve, reject }));
  }

  #passOn(): void {
    this.#held = this.#line.serve();
  }

  async #openGroup(handle: SqliteHandle, alone: boolean): Promise<void> {
    await handle.run("begin immediate");
    this.#group = { openedAt: performance.now(), alone, finished: [] };
  }

  /** Commits what others left to be committed. A failure is theirs, not of who comes next. */
  async #closeGroup(): Promise<void> {
    if (!this.#group) return;
    try {
      await this.#commitGroup(await this.connect());
    } catch (error) {
      await this.#rollBackGroup(new NeighbourFailedError(error));
    }
  }

  async #commitGroup(handle: SqliteHandle): Promise<void> {
    const group = this.#group;
    await handle.run("commit");
    this.#group = null;
    group?.finished.forEach((member) => member.resolve());
  }

  async #rollBackGroup(reason: Error): Promise<void> {
    const group = this.#group;
    if (!group) return;
    this.#group = null;
    try {
      await this.#handle?.run("rollback");
    } catch {
      // SQLite may have rolled back by itself (disk full, I/O error): only a fresh connection has a known state.
      await this.#handle?.close().catch(() => undefined);
      this.#handle = null;
    }
    group.finished.forEach((member) => member.reject(reason));
  }
}
