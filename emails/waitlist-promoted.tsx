import type { EmailContext, RenderedEmail } from "./context";
import type { RegistrationMail, WorkshopFacts } from "./facts";

export interface WaitlistPromotedPayload extends RegistrationMail {
  workshops: WorkshopFacts[];
  /** Wished workshops that were full in the meantime: this person must choose again. */
  fullWorkshops: { roundTitle: string; title: string }[];
}

export function renderWaitlistPromoted(_payload: WaitlistPromotedPayload, _context: EmailContext): RenderedEmail {
  return { subject: "", html: "", text: "" };
}
