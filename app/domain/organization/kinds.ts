/** The kinds of organizations there are; the dictionaries have a word for each. */
export const organizationKinds = [
  "school",
  "school_board",
  "preschool",
  "youth_team",
  "youth_care",
  "health",
  "municipality",
  "partnership",
  "attendance",
  "police",
  "network",
  "other",
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** The kind of that name; undefined for what is none. */
export function kindNamed(name: string): OrganizationKind | undefined {
  return organizationKinds.find((kind) => kind === name);
}
