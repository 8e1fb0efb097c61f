export interface Envelope {
  from: string;
  to: string;
}

/** How one attempt ended. `retry`: nobody said no for good, so it may work later. `refused`: the server said no for good. */
export type Delivery = { outcome: "sent" } | { outcome: "retry" | "refused"; reason: string };

export interface MailTransport {
  /** Hands over one message once. Never throws: whatever happens is an outcome. */
  deliver(envelope: Envelope, source: Buffer): Promise<Delivery>;
  close(): Promise<void>;
}

/** No server at all: every mail counts as sent. For the demonstration, where people read it at `/postvak`. */
export function postvakTransport(): MailTransport {
  return { deliver: async () => ({ outcome: "sent" }), close: async () => undefined };
}
