/** Old slugs, which redirect for ever. */
export interface EventSlugsTable {
  slug: string;
  event_id: string;
}
