/** A question and its answer without persons, under a theme. Stays when the question is erased. */
export interface PublishedAnswersTable {
  id: string;
  region_id: string;
  question_id: string | null;
  theme: string;
  theme_slug: string;
  question: string;
  answer: string;
  /** `searchKey` of both. */
  text_search: string;
  state: "proposed" | "published" | "taken_back";
  changed_at: string;
  published_at: string | null;
  published_by: string | null;
}
