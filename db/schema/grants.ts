/** Who may see which field of a person, until when. Written by `app/domain/visibility` only. */
export interface GrantsTable {
  person_id: string;
  /** One of `visibleFields`, or `blocked`: that audience sees nothing of the person, whatever else is granted. */
  field: string;
  /** See `app/domain/visibility/rules.ts`: `event:<id>`, `region:<id>` or `person:<id>`. */
  audience: string;
  until: string;
}
