/** A repeatable source of chance (mulberry32): the same seed gives the same demonstration. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  pick<T>(items: readonly T[]): T;
  /** True in so many of a hundred cases. */
  percent(share: number): boolean;
}

export function chance(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error("Nothing to pick from");
      return item;
    },
    percent: (share) => next() * 100 < share,
  };
}
