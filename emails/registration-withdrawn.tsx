import type { EmailContext, RenderedEmail } from "./context";
import type { RegistrationMail } from "./facts";

export interface RegistrationWithdrawnPayload extends RegistrationMail {
  /** False for who was on the waitlist: nothing stands in their calendar. */
  hadPlace: boolean;
}

export function renderRegistrationWithdrawn(
  _payload: RegistrationWithdrawnPayload,
  _context: EmailContext,
): RenderedEmail {
  return { subject: "", html: "", text: "" };
}
