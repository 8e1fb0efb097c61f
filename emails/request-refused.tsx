import type { EmailContext, RenderedEmail } from "./context";
import type { RegistrationMail } from "./facts";
import { Heading, Lead, LinkLine, Paragraph, Quote } from "./parts";
import { registrationLetter } from "./registration-letter";
import { texts } from "./texts";

export interface RequestRefusedPayload extends RegistrationMail {
  /** As the organizer wrote it to this person. */
  reason: string;
}

/** The organizers said no: why, and whom to ask. */
export function renderRequestRefused(mail: RequestRefusedPayload, context: EmailContext): RenderedEmail {
  const { event, reason } = mail;
  const { language, links } = context;
  const { refused } = texts(language).approval;
  return registrationLetter(mail, context, {
    subject: refused.subject(event.title),
    title: refused.title,
    preview: refused.lead,
    body: (
      <>
        <Lead>
          {event.title}. {refused.lead}
        </Lead>
        <Heading>{refused.reason}</Heading>
        <Quote>{reason}</Quote>
        <Paragraph>{refused.question(event.contactName)}</Paragraph>
        <LinkLine href={`mailto:${event.contactEmail}`}>{event.contactEmail}</LinkLine>
        <LinkLine href={links.event(event.slug)}>{refused.eventPage}</LinkLine>
      </>
    ),
  });
}
