import type { EmailContext, RenderedEmail } from "./context";
import { renderEventCancelled } from "./event-cancelled";
import type { EventCancelledPayload } from "./event-cancelled";
import { renderEventChanged } from "./event-changed";
import type { EventChangedPayload } from "./event-changed";
import { renderRegistrationChanged } from "./registration-changed";
import type { RegistrationChangedPayload } from "./registration-changed";
import { renderRegistrationPlaced } from "./registration-placed";
import type { RegistrationPlacedPayload } from "./registration-placed";
import { renderRegistrationRepeated } from "./registration-repeated";
import type { RegistrationRepeatedPayload } from "./registration-repeated";
import { renderRegistrationWaitlisted } from "./registration-waitlisted";
import type { RegistrationWaitlistedPayload } from "./registration-waitlisted";
import { renderRegistrationWithdrawn } from "./registration-withdrawn";
import type { RegistrationWithdrawnPayload } from "./registration-withdrawn";
import { renderSignIn } from "./sign-in";
import type { SignInPayload } from "./sign-in";
import { renderWaitlistPromoted } from "./waitlist-promoted";
import type { WaitlistPromotedPayload } from "./waitlist-promoted";

/** Every mail Elkaar sends, with what it needs to know. */
export interface EmailTemplates {
  "registration-placed": RegistrationPlacedPayload;
  "registration-waitlisted": RegistrationWaitlistedPayload;
  "registration-repeated": RegistrationRepeatedPayload;
  "waitlist-promoted": WaitlistPromotedPayload;
  "registration-changed": RegistrationChangedPayload;
  "registration-withdrawn": RegistrationWithdrawnPayload;
  "event-changed": EventChangedPayload;
  "event-cancelled": EventCancelledPayload;
  "sign-in": SignInPayload;
}

export type EmailTemplate = keyof EmailTemplates;

type Renderers = { [Name in EmailTemplate]: (payload: EmailTemplates[Name], context: EmailContext) => RenderedEmail };

export const templates: Renderers = {
  "registration-placed": renderRegistrationPlaced,
  "registration-waitlisted": renderRegistrationWaitlisted,
  "registration-repeated": renderRegistrationRepeated,
  "waitlist-promoted": renderWaitlistPromoted,
  "registration-changed": renderRegistrationChanged,
  "registration-withdrawn": renderRegistrationWithdrawn,
  "event-changed": renderEventChanged,
  "event-cancelled": renderEventCancelled,
  "sign-in": renderSignIn,
};
