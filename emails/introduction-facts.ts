import type { EventFacts, RegionFacts } from "./facts";

/** Somebody as they are named to one other person; empty where they never told. */
export interface PersonFacts {
  name: string;
  role: string;
  organization: string;
}

/** A part of the afternoon where two people are at the same place. */
export interface MeetingFacts {
  kind: "workshop" | "pause";
  title: string;
  room: string;
  startsAt: string;
  endsAt: string;
}

export interface ChannelFacts {
  kind: "email" | "phone" | "mobile" | "address";
  value: string;
}

/** What every mail about an introduction carries. `event` is where the two meet; null where there is none. */
export interface IntroductionMail {
  region: RegionFacts;
  event: EventFacts | null;
  /** Makes the link of who gets the mail. */
  side: { id: string; linkVersion: number };
  other: PersonFacts;
  /** Why, in the words of who asked; empty where they met and scanned a code. */
  line: string;
}
