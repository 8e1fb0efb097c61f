/** The latest time that an organizer asked for the suggestions of an event: how far it is, and what came of it. */
export interface SuggestionRunsTable {
  event_id: string;
  /** New with every asking, so that an answer to an earlier one is let go. */
  id: string;
  asked_by: string | null;
  asked_at: string;
  /** 0 or 1: who has a suggestion gets one mail about it. */
  by_mail: number;
  attempts: number;
  /** A worker has it until then; null while it waits. */
  claimed_until: string | null;
  step: "comparing" | "choosing" | null;
  done_count: number;
  /** Null where nobody can know how much is left. */
  total_count: number | null;
  finished_at: string | null;
  failed_at: string | null;
  /** Who took part, what was made, and how many have none and why. Null until it is finished. */
  people_count: number | null;
  suggestion_count: number | null;
  nobody_fits_count: number | null;
  all_full_count: number | null;
}
