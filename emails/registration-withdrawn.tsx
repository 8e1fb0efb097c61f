import type { EmailContext, RenderedEmail } from "./context";
import type { RegistrationMail } from "./facts";
import { Lead, LinkLine, Paragraph } from "./parts";
import { registrationCalendar, registrationLetter } from "./registration-letter";
import { texts } from "./texts";

export interface RegistrationWithdrawnPayload extends RegistrationMail {
  /** False for who was on the waitlist: nothing stands in their calendar. */
  hadPlace: boolean;
}

/** They withdrew: thanks, and the entry leaves their calendar. */
export function renderRegistrationWithdrawn(mail: RegistrationWithdrawnPayload, context: EmailContext): RenderedEmail {
  const { event, hadPlace } = mail;
  const { language, links } = context;
  const text = texts(language);
  const lead = hadPlace ? text.withdrawn.lead : text.withdrawn.leadWaitlisted;
  return registrationLetter(mail, context, {
    subject: text.withdrawn.subject(event.title),
    title: text.withdrawn.title,
    preview: lead,
    ...(hadPlace ? { calendar: registrationCalendar("CANCEL", mail, [], context) } : {}),
    body: (
      <>
        <Lead>
          {event.title}. {lead}
        </Lead>
        {hadPlace && <Paragraph>{text.calendarCancelled}</Paragraph>}
        <Paragraph>{text.withdrawn.comeAfterAll}</Paragraph>
        <LinkLine href={links.event(event.slug)}>{text.withdrawn.eventPage}</LinkLine>
        <Paragraph>{text.notYouChanged}</Paragraph>
      </>
    ),
  });
}
