/** `blocked_id` sees nothing of `person_id`, and can ask them nothing. Never told. */
export interface PersonBlocksTable {
  person_id: string;
  blocked_id: string;
  blocked_at: string;
}
