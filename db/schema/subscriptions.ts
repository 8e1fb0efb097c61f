/** An address that got an invitation or news of a region, and whether it wants any more. Its id makes the link to say so. */
export interface SubscriptionsTable {
  id: string;
  region_id: string;
  email: string;
  mailed_at: string;
  unsubscribed_at: string | null;
}
