/** One of the two persons of an introduction; its id makes their link. Two rows an introduction. */
export interface IntroductionSidesTable {
  id: string;
  introduction_id: string;
  person_id: string;
  other_id: string;
  /** Raised to revoke every link sent before. */
  link_version: number;
  yes_at: string | null;
  /** Never told to the other. */
  not_now_at: string | null;
  /** Who asked took it back. */
  withdrawn_at: string | null;
  /** Whether they spoke: not asked yet, mailed, or answered or over. What was answered stands in no row of theirs. */
  met_question: "due" | "asked" | "used_up";
}
