import type { EmailContext, RenderedEmail } from "./context";
import type { RegistrationMail } from "./facts";

export interface EventCancelledPayload extends RegistrationMail {
  reason: string;
  /** False for who was on the waitlist: nothing stands in their calendar. */
  hadPlace: boolean;
}

export function renderEventCancelled(_payload: EventCancelledPayload, _context: EmailContext): RenderedEmail {
  return { subject: "", html: "", text: "" };
}
