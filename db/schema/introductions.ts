/** Two people who may get to know each other: one asked, or an organizer did. Nothing of either is given before both say yes. */
export interface IntroductionsTable {
  id: string;
  region_id: string;
  /** Where they would meet, or met. */
  event_id: string | null;
  /** Both ids in order while it is open; unique, so that two people have one open introduction. Null once it ended. */
  pair_key: string | null;
  /** One of the two, or the organizer who introduces them. */
  asked_by: string | null;
  /** 0 or 1. */
  by_organizer: number;
  /** 0 or 1: by scanning the code of the other, whose name who asked may not know. */
  by_code: number;
  /** Why, in the words of who asks. */
  line: string;
  asked_at: string;
  expires_at: string;
  ended_at: string | null;
  outcome: "introduced" | "withdrawn" | "blocked" | "expired" | null;
}
