/** The mail as it went out. Kept where there is a `/postvak` (demo); gone after 30 days. */
export interface SentMailsTable {
  outbox_id: string;
  subject: string;
  /** The whole RFC 5322 source. */
  source: string;
  sent_at: string;
}
