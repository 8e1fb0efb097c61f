/** A person as they named themselves. Search and sort keys are written in TypeScript (`app/domain/person/rules.ts`). */
export interface PersonsTable {
  id: string;
  name: string;
  name_search: string;
  /** Surname first, without prefixes: "jansen anna van". */
  name_sort: string;
  created_at: string;
}
