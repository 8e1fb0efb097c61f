import { mayHaveRolledBack } from "./errors";
import type { SqliteHandle } from "./sqlite-handle";
import type { SqliteWriter } from "./sqlite-writer";

/** A write transaction that holds the writer: the first of its group, or a member in a savepoint. */
export class WriteTransaction {
  readonly #writer: SqliteWriter;
  readonly #handle: SqliteHandle;
  readonly #place: "first" | "member";
  #running: Promise<unknown> | null = null;
  #broken: { cause: unknown } | null = null;
  #over = false;

  constructor(writer: SqliteWriter, handle: SqliteHandle, place: "first" | "member") {
    this.#writer = writer;
    this.#handle = handle;
    this.#place = place;
  }

  execute<T>(work: (handle: SqliteHandle) => Promise<T>): Promise<T> {
    if (this.#over) return Promise.reject(new Error("This transaction is over"));
    // After such an error SQLite may be outside any transaction: a further statement would commit by itself.
    if (this.#broken) return Promise.reject(new Error("This transaction failed earlier", this.#broken));
    const result = work(this.#handle).catch((error: unknown) => {
      if (mayHaveRolledBack(error)) this.#broken = { cause: error };
      throw error;
    });
    this.#running = result;
    return result;
  }

  async commit(): Promise<void> {
    if (!(await this.#end())) return;
    if (this.#broken) {
      await this.#writer.abandon(this.#broken.cause);
      throw new Error("This transaction failed earlier", this.#broken);
    }
    await this.#writer.finish(this.#place === "member" ? "in savepoint" : "no savepoint");
  }

  /** A member waits for its group too: what it read, and refused on, may have been written by a neighbour. */
  async rollback(): Promise<void> {
    if (!(await this.#end())) return;
    if (this.#place === "first" || this.#broken) return this.#writer.abandon(this.#broken?.cause);
    try {
      await this.#handle.run("rollback to member");
    } catch (error) {
      await this.#writer.abandon(error);
      throw error;
    }
    await this.#writer.finish("in savepoint");
  }

  /** Lets nothing start any more and waits for what runs; false when it was over already. */
  async #end(): Promise<boolean> {
    if (this.#over) return false;
    this.#over = true;
    await this.#running?.catch(() => undefined);
    return true;
  }
}
