import type { Generated } from "kysely";

/**
 * Organizations that host one event together, as equals. `named`: put down by an organizer, whom nobody asked to answer;
 * `asked`: their editors were asked and have not answered; only `named` and `accepted` ones stand on the public page.
 */
export interface EventHostsTable {
  event_id: string;
  organization_id: string;
  state: Generated<"named" | "asked" | "accepted" | "declined">;
  asked_at: string | null;
  /** The person who asked. */
  asked_by: string | null;
  answered_at: string | null;
  /** The person who answered. */
  answered_by: string | null;
}
