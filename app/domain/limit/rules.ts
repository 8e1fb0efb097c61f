import { createHash } from "node:crypto";

export interface Limit {
  /** What is counted: made by `limitKey`. */
  key: string;
  /** How often, in one window. */
  max: number;
  windowSeconds: number;
}

/** A name for what is counted. The parts are hashed: the table of limits holds no addresses. */
export function limitKey(purpose: string, ...parts: string[]): string {
  const digest = createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
  return `${purpose}:${digest}`;
}

/** The window an instant lies in: fixed windows, counted from the epoch. */
export function windowOf(
  { windowSeconds }: Pick<Limit, "windowSeconds">,
  now: Date,
): { startsAt: string; endsAt: string } {
  const length = windowSeconds * 1000;
  const start = Math.floor(now.getTime() / length) * length;
  return { startsAt: new Date(start).toISOString(), endsAt: new Date(start + length).toISOString() };
}
