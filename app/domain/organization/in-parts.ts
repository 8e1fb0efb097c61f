const mostAtOnce = 1_000;

/** Does the work for a thousand at a time: databases limit how many values one statement holds. */
export async function inParts<T>(all: readonly T[], work: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < all.length; at += mostAtOnce) await work(all.slice(at, at + mostAtOnce));
}
