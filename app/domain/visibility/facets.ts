/** What a list of people is narrowed by. */
export const facetNames = ["sector", "municipality", "theme"] as const;
export type FacetName = (typeof facetNames)[number];

export interface FacetCount {
  /** As addresses have it. */
  key: string;
  /** A key of the sectors or of the themes of Elkaar; else words as somebody typed them. */
  value: string;
  count: number;
}
