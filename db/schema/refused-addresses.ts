/** An address that the mail server of its owner refused for good: at once (`refused`), or in a report later (`bounced`). */
export interface RefusedAddressesTable {
  email: string;
  how: "refused" | "bounced";
  /** What the server said. */
  reason: string;
  refused_at: string;
}
