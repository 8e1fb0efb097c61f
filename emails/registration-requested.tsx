import type { EmailContext, RenderedEmail } from "./context";
import type { RegistrationMail, WorkshopFacts } from "./facts";
import { Button, Heading, Lead, LinkLine, Paragraph } from "./parts";
import { registrationLetter, Ticket } from "./registration-letter";
import { texts } from "./texts";

export interface RegistrationRequestedPayload extends RegistrationMail {
  /** The workshops asked for; a wish holds no place. */
  wishes: WorkshopFacts[];
}

/** They asked for a place: who decides, and that nothing is certain yet. Nothing for the calendar. */
export function renderRegistrationRequested(mail: RegistrationRequestedPayload, context: EmailContext): RenderedEmail {
  const { event, registration, wishes } = mail;
  const { language, links } = context;
  const { approval, ...text } = texts(language);
  return registrationLetter(mail, context, {
    subject: approval.requested.subject(event.title),
    title: approval.requested.title,
    preview: approval.requested.lead,
    body: (
      <>
        <Lead>
          {event.title}. {approval.requested.lead}
        </Lead>
        <Ticket mail={mail} context={context} workshops={wishes} wished />
        <Paragraph>{approval.requested.noPlaceYet}</Paragraph>
        {wishes.length > 0 && <Paragraph>{approval.requested.wishHoldsNoPlace}</Paragraph>}
        <Paragraph>{approval.requested.confirm}</Paragraph>
        <Button href={links.registration(registration)}>{approval.see}</Button>
        <Paragraph>{text.linkIsYours}</Paragraph>
        <Heading>{approval.withdrawTitle}</Heading>
        <Paragraph>{approval.withdraw}</Paragraph>
        <LinkLine href={links.withdraw(registration)}>{approval.withdrawLink}</LinkLine>
        <Paragraph>{text.notYou}</Paragraph>
      </>
    ),
  });
}
