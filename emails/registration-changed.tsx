import type { EmailContext, RenderedEmail } from "./context";
import type { RegistrationMail, WorkshopFacts } from "./facts";

export interface RegistrationChangedPayload extends RegistrationMail {
  status: "placed" | "waitlisted";
  workshops: WorkshopFacts[];
  /** As they are now; null when only the workshop changed. */
  details: { organization: string; role: string; phone: string | null } | null;
}

export function renderRegistrationChanged(_payload: RegistrationChangedPayload, _context: EmailContext): RenderedEmail {
  return { subject: "", html: "", text: "" };
}
