/** What somebody works for: a school or another organization, a neighbourhood, a municipality. */
export interface ProfileAreasTable {
  person_id: string;
  kind: "organization" | "neighbourhood" | "municipality";
  /** Counted from 0, as it was typed. */
  position: number;
  /** Only with `organization`, and where one is called so. */
  organization_id: string | null;
  area: string;
  area_search: string;
}
