import type { Generated } from "kysely";

/** A mail that must go out, written in the transaction of the change it tells about. */
export interface OutboxTable {
  id: string;
  /** Rises with every row: within one `order_key` mails leave in this order. */
  number: Generated<number>;
  /** Unique: the same fact is mailed once. */
  dedupe_key: string;
  /** Mails with the same key never overtake each other (a CANCEL its REQUEST). */
  order_key: string;
  template: string;
  /** JSON of the template's payload; `{}` after sending. Holds no token: links are made when it is rendered. */
  payload: string;
  language: "nl" | "en";
  recipient_email: string;
  recipient_name: string;
  event_id: string | null;
  registration_id: string | null;
  message_id: string;
  status: "queued" | "sent" | "failed";
  /** 0 leaves before 1: somebody sits waiting for it. 2: to many people at once. */
  priority: number;
  attempts: number;
  next_attempt_at: string;
  lease_until: string | null;
  lease_token: string | null;
  last_error: string | null;
  created_at: string;
  sent_at: string | null;
  failed_at: string | null;
  /** A report that it was not delivered after all came back (RFC 3464); `status` is failed then. */
  bounced_at: Generated<string | null>;
  /** 0 or 1: to somebody whom we forgot meanwhile. Once it has left, or cannot, who it went to goes too. */
  forget_when_sent: Generated<number>;
}
