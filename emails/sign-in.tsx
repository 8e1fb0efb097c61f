import type { EmailContext, RenderedEmail } from "./context";

export interface SignInPayload {
  /** Link and code are made from this id and the secret when the mail is rendered. */
  requestId: string;
  /** `unknown`: nobody with this address. `shared`: a mailbox of several people, who each use their personal link. */
  variant: "known" | "unknown" | "shared";
  expiresAt: string;
}

export function renderSignIn(_payload: SignInPayload, _context: EmailContext): RenderedEmail {
  return { subject: "", html: "", text: "" };
}
