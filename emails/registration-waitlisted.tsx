import type { EmailContext, RenderedEmail } from "./context";
import type { RegistrationMail, WorkshopFacts } from "./facts";

export interface RegistrationWaitlistedPayload extends RegistrationMail {
  /** 1 is the first in line. */
  position: number;
  /** The workshops asked for; a wish holds no place. */
  wishes: WorkshopFacts[];
}

export function renderRegistrationWaitlisted(
  _payload: RegistrationWaitlistedPayload,
  _context: EmailContext,
): RenderedEmail {
  return { subject: "", html: "", text: "" };
}
