/**
 * The same afternoon in several regions or years. Holds the text that its events share; each event keeps a copy, and
 * follows the series in a text for as long as the two are equal.
 */
export interface SeriesTable {
  id: string;
  /** Never changes: the page of a series has no other address. */
  slug: string;
  /** Where it was made: editors of this region may change it, beside those of its events. */
  region_id: string;
  title: string;
  theme: string;
  /** Two lines: what it is. */
  summary: string;
  /** Paragraphs, separated by a blank line. Plain text. */
  about: string;
  costs: string;
  created_at: string;
}
