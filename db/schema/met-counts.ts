/** How many people were introduced and what came of it, of one event or of a region without one. Says nothing of anybody. */
export interface MetCountsTable {
  /** The id of the event, or of the region for introductions of no event. */
  scope: string;
  region_id: string;
  event_id: string | null;
  /** Introductions to which both said yes. */
  introduced: number;
  /** Answers to "did you speak to each other?", of either side. */
  met: number;
  not_yet: number;
}
