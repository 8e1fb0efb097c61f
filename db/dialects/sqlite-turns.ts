/** A line of waiters, first come first served. Each waits at most a given time and then fails with a clear error. */
export class WaitingLine<Grant> {
  readonly #waiters: { grant: (given: Grant) => void; timer: NodeJS.Timeout }[] = [];
  readonly #timeoutMs: number;
  readonly #explanation: string;

  constructor(timeoutMs: number, explanation: string) {
    this.#timeoutMs = timeoutMs;
    this.#explanation = explanation;
  }

  get length(): number {
    return this.#waiters.length;
  }

  wait(): Promise<Grant> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#waiters.splice(this.#waiters.indexOf(waiter), 1);
        reject(new AcquireTimeoutError(this.#explanation, this.#timeoutMs));
      };
      const waiter = { grant: resolve, timer: setTimeout(giveUp, this.#timeoutMs) };
      this.#waiters.push(waiter);
    });
  }

  /** Gives the first in line its turn; false when nobody waits. */
  serve(given: Grant): boolean {
    const first = this.#waiters.shift();
    if (!first) return false;
    clearTimeout(first.timer);
    first.grant(given);
    return true;
  }
}

export class AcquireTimeoutError extends Error {
  override readonly name = "AcquireTimeoutError";

  constructor(explanation: string, timeoutMs: number) {
    super(`${explanation} (waited ${timeoutMs} ms)`);
  }
}
