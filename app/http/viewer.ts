/** Who is looking: a person with a live session, or nobody. */
export type Viewer = {
  personId: string;
  name: string;
  email: string;
  sessionId: string;
  /** Has a role as organizer anywhere: decides only what the menu shows. */
  organizes: boolean;
  /** When a passkey was used in this session; outside the demo no organizer's page opens without (see `guard.ts`). */
  passkeyAt: string | null;
} | null;
