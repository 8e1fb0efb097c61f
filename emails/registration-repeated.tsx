import type { EmailContext, RenderedEmail } from "./context";
import type { RegistrationMail, WorkshopFacts } from "./facts";

export interface RegistrationRepeatedPayload extends RegistrationMail {
  status: "placed" | "waitlisted" | "withdrawn";
  /** Place on the waitlist; null unless waitlisted. */
  position: number | null;
  workshops: WorkshopFacts[];
}

export function renderRegistrationRepeated(
  _payload: RegistrationRepeatedPayload,
  _context: EmailContext,
): RenderedEmail {
  return { subject: "", html: "", text: "" };
}
