const minute = 60;
const day = 24 * 60 * minute;

/** Seconds, unless the name says otherwise. */
export const signInRules = {
  requestLasts: 10 * minute,
  codeTries: 5,
  mailsPerAddress: { max: 5, windowSeconds: 60 * minute },
  /** Sixty colleagues sit behind one address; this stops who mails the whole town. */
  mailsPerClient: { max: 100, windowSeconds: 60 * minute },
} as const;

/** A session ends after 30 days without a visit, and after 90 days in any case. */
export const sessionRules = { idle: 30 * day, longest: 90 * day, touchAfter: 60 * minute } as const;

/** When a session ends that was seen now. */
export function sessionEnd(createdAt: Date, seenAt: Date): Date {
  const idle = seenAt.getTime() + sessionRules.idle * 1000;
  return new Date(Math.min(idle, createdAt.getTime() + sessionRules.longest * 1000));
}

export interface AddressHolder {
  personId: string;
  /** `nameKey` of the name they go by. */
  nameKey: string;
  /** A link sent to this address was used by, or an organizer vouched for, who goes by this name. */
  proven: boolean;
}

export type Identity =
  { variant: "known"; personId: string; nameKey: string } | { variant: "unknown" } | { variant: "shared" };

/**
 * Who signs in with an address. One name: that person. Several: the only one of them who has proven to read it, so
 * that a stranger who registers under somebody's address cannot lock them out. Several who read it, or none yet:
 * a shared mailbox, whose people each use their personal link. Of one name the first holder counts.
 */
export function identityOf(holders: AddressHolder[]): Identity {
  const names = new Set(holders.map((holder) => holder.nameKey));
  if (names.size === 0) return { variant: "unknown" };
  const candidates =
    names.size === 1 ? names : new Set(holders.filter(({ proven }) => proven).map((one) => one.nameKey));
  const [only] = candidates;
  const holder = holders.find(({ nameKey }) => nameKey === only);
  if (candidates.size !== 1 || !holder) return { variant: "shared" };
  return { variant: "known", personId: holder.personId, nameKey: holder.nameKey };
}

const longestPath = 500;

/** Where somebody goes after signing in: a path of ours, else the account page. Never another site. */
export function safeReturnPath(path: string, otherwise: string): string {
  if (path.length > longestPath || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(path)) return otherwise;
  const base = "https://elkaar.invalid";
  return URL.canParse(path, base) && new URL(path, base).origin === base ? path : otherwise;
}

const browsers: [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/CrOS/, "ChromeOS"],
  [/Mac OS X|Macintosh/, "Mac"],
  [/Linux/, "Linux"],
];

/** "Firefox · Windows": enough to recognize one's own device, too little to follow one. Empty when we know neither. */
export function deviceName(userAgent: string): string {
  const named = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [named(browsers), named(systems)].filter((word) => word !== undefined).join(" · ");
}
