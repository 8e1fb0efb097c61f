import type { Generated } from "kysely";

/** An organization known by name: a school, a youth team, a municipality. */
export interface OrganizationsTable {
  id: string;
  name: string;
  /** `searchKey(name)`: no marks, lower case. */
  name_search: string;
  kind: string;
  municipality: string | null;
  city: string | null;
  /** `searchKey` of municipality and city. */
  place_search: Generated<string>;
  address: string | null;
  /** School code of DUO, only where it is a school. Unique. */
  brin: string | null;
  created_at: string;
  /** The organization that took its place; its names still find that one. */
  merged_into: string | null;
}
