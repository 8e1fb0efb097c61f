/** Tells which state of the database a page shows that is read from now on. */
export interface ChangeWatch {
  /** A number that differs after any commit; undefined while nobody can tell (just begun, or the database does not answer). */
  state(): number | undefined;
  stop(): void;
}

interface WatchOptions {
  /** A value that differs after any commit that can be read; see `OpenDatabase.changeSignal`. */
  signal: () => Promise<unknown>;
  /** Called before a new state is told. */
  onChange: () => void;
}

const askEveryMs = 200;
/** An answer counts from when it was asked for. A page from before a change is so told from it well within a second. */
const answerCountsMs = 700;
const sleepAfterMs = 10_000;

/** Asks the database for changes, five times a second while anybody asks for the state, and not at all otherwise. */
export function watchChanges({ signal, onChange }: WatchOptions): ChangeWatch {
  let state = 0;
  let last: unknown;
  let countsFrom = -Infinity;
  let wantedAt = -Infinity;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const ask = async () => {
    const asked = performance.now();
    try {
      const value = await signal();
      if (state === 0 || value !== last) {
        onChange();
        last = value;
        state += 1;
      }
      countsFrom = asked;
    } catch {
      // Told by /readyz and in the log of whatever else needs the database; here it only means that nobody knows.
      countsFrom = -Infinity;
    }
    const isWanted = performance.now() - wantedAt < sleepAfterMs;
    timer = isWanted && !isStopped ? setTimeout(() => void ask(), askEveryMs).unref() : undefined;
  };

  return {
    state: () => {
      const now = performance.now();
      const sleeps = timer === undefined && now - wantedAt >= sleepAfterMs;
      wantedAt = now;
      if (sleeps && !isStopped) void ask();
      return now - countsFrom < answerCountsMs ? state : undefined;
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
