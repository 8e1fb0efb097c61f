import type { EmailContext, RenderedEmail } from "./context";
import type { RegistrationMail, WorkshopFacts } from "./facts";
import { Button, Heading, Lead, LinkLine, Paragraph } from "./parts";
import { registrationLetter, Ticket } from "./registration-letter";
import { texts } from "./texts";

export interface RegistrationWaitlistedPayload extends RegistrationMail {
  /** 1 is the first in line. */
  position: number;
  /** The workshops asked for; a wish holds no place. */
  wishes: WorkshopFacts[];
}

/** Full: their position, and what happens when a place comes free. Nothing for the calendar yet. */
export function renderRegistrationWaitlisted(
  mail: RegistrationWaitlistedPayload,
  context: EmailContext,
): RenderedEmail {
  const { event, registration, position, wishes } = mail;
  const { language, links } = context;
  const text = texts(language);
  const title = text.waitlisted.title(position);
  return registrationLetter(mail, context, {
    subject: text.waitlisted.subject(event.title),
    title,
    preview: text.waitlisted.lead,
    body: (
      <>
        <Lead>
          {event.title}. {text.waitlisted.lead}
        </Lead>
        <Ticket mail={mail} context={context} workshops={wishes} wished />
        {wishes.length > 0 && <Paragraph>{text.waitlisted.wishHoldsNoPlace}</Paragraph>}
        <Paragraph>{text.waitlisted.noCalendar}</Paragraph>
        <Paragraph>{text.waitlisted.confirm}</Paragraph>
        <Button href={links.registration(registration)}>{text.seeRegistration}</Button>
        <Paragraph>{text.linkIsYours}</Paragraph>
        <Heading>{text.stopWaitingTitle}</Heading>
        <Paragraph>{text.stopWaiting}</Paragraph>
        <LinkLine href={links.withdraw(registration)}>{text.stopWaitingLink}</LinkLine>
        <Paragraph>{text.notYou}</Paragraph>
      </>
    ),
  });
}
