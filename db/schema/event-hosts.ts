/** Organizations that host one event together, as equals. */
export interface EventHostsTable {
  event_id: string;
  organization_id: string;
}
