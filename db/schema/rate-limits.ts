/** How often something was done in a window of time. Rows, so that a restart forgets nothing. */
export interface RateLimitsTable {
  key: string;
  window_starts_at: string;
  count: number;
  expires_at: string;
}
