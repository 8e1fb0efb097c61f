/** What somebody offers to others, and seeks from them: the key of a theme of Elkaar, or words of their own. */
export interface ProfileThemesTable {
  person_id: string;
  kind: "offers" | "seeks";
  /** Counted from 0. */
  position: number;
  theme: string;
  theme_search: string;
}
