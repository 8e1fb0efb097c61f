import type { Database } from "#db/types";

/** The same database, with a count of the queries that were answered through it. */
export function countQueries(db: Database): { db: Database; queries: () => number; reset: () => void } {
  let count = 0;
  const listening = db.withPlugin({
    transformQuery: ({ node }) => node,
    // Not at `transformQuery`: a query that is compiled once does not come by there again.
    transformResult: async ({ result }) => {
      count += 1;
      return result;
    },
  });
  return { db: listening, queries: () => count, reset: () => void (count = 0) };
}
