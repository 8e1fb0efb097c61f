/** What a feed tells of: what is coming, and what is over for no longer than the months that `since` leaves. */
export interface FeedWindow {
  /** UTC ISO text: events that ended earlier are left out. */
  since: string;
  /** When the window last moved by itself. */
  movedAt: string;
}

const monthsBack = 6;

/**
 * The window of a feed moves only when a month begins, so that between two changes a feed is the same text for everybody,
 * and `Last-Modified` is true also of what drops out of it.
 */
export function feedWindow(now: Date): FeedWindow {
  const firstOf = (month: number) => new Date(Date.UTC(now.getUTCFullYear(), month, 1)).toISOString();
  return { since: firstOf(now.getUTCMonth() - monthsBack), movedAt: firstOf(now.getUTCMonth()) };
}

/** The latest of some instants (UTC ISO text); null ones do not count. */
export function latest(first: string, ...others: (string | null)[]): string {
  return others.reduce<string>((last, one) => (one !== null && one > last ? one : last), first);
}
