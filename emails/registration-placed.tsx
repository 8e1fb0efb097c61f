import type { EmailContext, RenderedEmail } from "./context";
import type { RegistrationMail, WorkshopFacts } from "./facts";

export interface RegistrationPlacedPayload extends RegistrationMail {
  workshops: WorkshopFacts[];
}

export function renderRegistrationPlaced(_payload: RegistrationPlacedPayload, _context: EmailContext): RenderedEmail {
  return { subject: "", html: "", text: "" };
}
