import { renderContactPerson } from "./contact-person";
import type { ContactPersonPayload } from "./contact-person";
import { renderAccountTold } from "./account-told";
import type { AccountToldPayload } from "./account-told";
import { renderAddressClaim } from "./address-claim";
import type { AddressClaimPayload } from "./address-claim";
import type { EmailContext, RenderedEmail } from "./context";
import { renderEventCancelled } from "./event-cancelled";
import type { EventCancelledPayload } from "./event-cancelled";
import { renderEventChanged } from "./event-changed";
import type { EventChangedPayload } from "./event-changed";
import { renderHostTold } from "./host-told";
import type { HostToldPayload } from "./host-told";
import { renderOrganizerNamed } from "./organizer-named";
import type { OrganizerNamedPayload } from "./organizer-named";
import { renderIntroduced } from "./introduced";
import type { IntroducedPayload } from "./introduced";
import { renderIntroductionAsked } from "./introduction-asked";
import type { IntroductionAskedPayload } from "./introduction-asked";
import { renderInvitation } from "./invitation";
import type { InvitationPayload } from "./invitation";
import { renderInvitationNews } from "./invitation-news";
import type { InvitationNewsPayload } from "./invitation-news";
import { renderMailing } from "./mailing";
import type { MailingPayload } from "./mailing";
import { renderMetQuestion } from "./met-question";
import type { MetQuestionPayload } from "./met-question";
import { renderQuestionAnswered } from "./question-answered";
import type { QuestionAnsweredPayload } from "./question-answered";
import { renderQuestionAsked } from "./question-asked";
import type { QuestionAskedPayload } from "./question-asked";
import { renderQuestionConfirm } from "./question-confirm";
import type { QuestionConfirmPayload } from "./question-confirm";
import { renderQuestionPassedOn } from "./question-passed-on";
import type { QuestionPassedOnPayload } from "./question-passed-on";
import { renderQuestionTakenOver } from "./question-taken-over";
import type { QuestionTakenOverPayload } from "./question-taken-over";
import { renderRegistrationChanged } from "./registration-changed";
import type { RegistrationChangedPayload } from "./registration-changed";
import { renderRegistrationPlaced } from "./registration-placed";
import type { RegistrationPlacedPayload } from "./registration-placed";
import { renderRegistrationRepeated } from "./registration-repeated";
import type { RegistrationRepeatedPayload } from "./registration-repeated";
import { renderRegistrationRequested } from "./registration-requested";
import type { RegistrationRequestedPayload } from "./registration-requested";
import { renderRequestApproved } from "./request-approved";
import type { RequestApprovedPayload } from "./request-approved";
import { renderRequestRefused } from "./request-refused";
import type { RequestRefusedPayload } from "./request-refused";
import { renderRegistrationWaitlisted } from "./registration-waitlisted";
import type { RegistrationWaitlistedPayload } from "./registration-waitlisted";
import { renderRegistrationWithdrawn } from "./registration-withdrawn";
import type { RegistrationWithdrawnPayload } from "./registration-withdrawn";
import { renderSecondFactor } from "./second-factor";
import type { SecondFactorPayload } from "./second-factor";
import { renderSignIn } from "./sign-in";
import type { SignInPayload } from "./sign-in";
import { renderSuggestions } from "./suggestions";
import type { SuggestionsPayload } from "./suggestions";
import { renderWaitlistPromoted } from "./waitlist-promoted";
import type { WaitlistPromotedPayload } from "./waitlist-promoted";

/** Every mail Elkaar sends, with what it needs to know. */
export interface EmailTemplates {
  "registration-placed": RegistrationPlacedPayload;
  "registration-waitlisted": RegistrationWaitlistedPayload;
  "registration-repeated": RegistrationRepeatedPayload;
  "registration-requested": RegistrationRequestedPayload;
  "request-approved": RequestApprovedPayload;
  "request-refused": RequestRefusedPayload;
  "waitlist-promoted": WaitlistPromotedPayload;
  "registration-changed": RegistrationChangedPayload;
  "registration-withdrawn": RegistrationWithdrawnPayload;
  "event-changed": EventChangedPayload;
  "event-cancelled": EventCancelledPayload;
  "host-told": HostToldPayload;
  "organizer-named": OrganizerNamedPayload;
  "contact-person": ContactPersonPayload;
  "account-told": AccountToldPayload;
  "address-claim": AddressClaimPayload;
  "second-factor": SecondFactorPayload;
  invitation: InvitationPayload;
  "invitation-news": InvitationNewsPayload;
  "introduction-asked": IntroductionAskedPayload;
  introduced: IntroducedPayload;
  mailing: MailingPayload;
  "met-question": MetQuestionPayload;
  "question-answered": QuestionAnsweredPayload;
  "question-asked": QuestionAskedPayload;
  "question-confirm": QuestionConfirmPayload;
  "question-passed-on": QuestionPassedOnPayload;
  "question-taken-over": QuestionTakenOverPayload;
  "sign-in": SignInPayload;
  suggestions: SuggestionsPayload;
}

export type EmailTemplate = keyof EmailTemplates;

type Renderers = { [Name in EmailTemplate]: (payload: EmailTemplates[Name], context: EmailContext) => RenderedEmail };

export const templates: Renderers = {
  "registration-placed": renderRegistrationPlaced,
  "registration-waitlisted": renderRegistrationWaitlisted,
  "registration-repeated": renderRegistrationRepeated,
  "registration-requested": renderRegistrationRequested,
  "request-approved": renderRequestApproved,
  "request-refused": renderRequestRefused,
  "waitlist-promoted": renderWaitlistPromoted,
  "registration-changed": renderRegistrationChanged,
  "registration-withdrawn": renderRegistrationWithdrawn,
  "event-changed": renderEventChanged,
  "event-cancelled": renderEventCancelled,
  "host-told": renderHostTold,
  "organizer-named": renderOrganizerNamed,
  "contact-person": renderContactPerson,
  "account-told": renderAccountTold,
  "address-claim": renderAddressClaim,
  "second-factor": renderSecondFactor,
  invitation: renderInvitation,
  "invitation-news": renderInvitationNews,
  "introduction-asked": renderIntroductionAsked,
  introduced: renderIntroduced,
  mailing: renderMailing,
  "met-question": renderMetQuestion,
  "question-answered": renderQuestionAnswered,
  "question-asked": renderQuestionAsked,
  "question-confirm": renderQuestionConfirm,
  "question-passed-on": renderQuestionPassedOn,
  "question-taken-over": renderQuestionTakenOver,
  "sign-in": renderSignIn,
  suggestions: renderSuggestions,
};

export function isEmailTemplate(name: string): name is EmailTemplate {
  return Object.hasOwn(templates, name);
}

/** Renders a mail from its stored payload. Throws on a payload that was wiped. */
export function renderTemplate<Name extends EmailTemplate>(
  name: Name,
  payload: unknown,
  context: EmailContext,
): RenderedEmail {
  if (!isPayloadOf(name, payload)) throw new Error(`There is no payload left of this ${name}`);
  return templates[name](payload, context);
}

/** A payload was typed when it was enqueued and comes back from JSON; only a wiped one is empty. */
function isPayloadOf<Name extends EmailTemplate>(_name: Name, payload: unknown): payload is EmailTemplates[Name] {
  return typeof payload === "object" && payload !== null && Object.keys(payload).length > 0;
}
