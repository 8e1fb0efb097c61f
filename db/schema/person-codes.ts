/** What somebody lets others scan. Says nothing, and opens nothing but the question to meet. */
export interface PersonCodesTable {
  person_id: string;
  /** As `person-code/rules.ts` makes it; another one revokes it. */
  code: string;
  made_at: string;
  /** 0 or 1: its owner wants it on their badge. */
  on_badge: number;
}
