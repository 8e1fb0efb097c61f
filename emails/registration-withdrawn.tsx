import type { EmailContext, RenderedEmail } from "./context";
import type { RegistrationMail } from "./facts";
import { Lead, LinkLine, Paragraph } from "./parts";
import { registrationCalendar, registrationLetter } from "./registration-letter";
import { texts } from "./texts";

export interface RegistrationWithdrawnPayload extends RegistrationMail {
  /** False for who was on the waitlist: nothing stands in their calendar. */
  hadPlace: boolean;
  /** They had asked for a place, without an answer yet; left out in mails from before that could be. */
  wasRequest?: boolean;
}

/** They withdrew: thanks, and the entry leaves their calendar. */
export function renderRegistrationWithdrawn(mail: RegistrationWithdrawnPayload, context: EmailContext): RenderedEmail {
  const { event, hadPlace, wasRequest = false } = mail;
  const { language, links } = context;
  const text = texts(language);
  const words = wasRequest ? text.approval.withdrawn : text.withdrawn;
  const lead = hadPlace || wasRequest ? words.lead : text.withdrawn.leadWaitlisted;
  return registrationLetter(mail, context, {
    subject: words.subject(event.title),
    title: words.title,
    preview: lead,
    ...(hadPlace ? { calendar: registrationCalendar("CANCEL", mail, [], context) } : {}),
    body: (
      <>
        <Lead>
          {event.title}. {lead}
        </Lead>
        {hadPlace && <Paragraph>{text.calendarCancelled}</Paragraph>}
        <Paragraph>{words.comeAfterAll}</Paragraph>
        <LinkLine href={links.event(event.slug)}>{text.withdrawn.eventPage}</LinkLine>
        <Paragraph>{text.notYouChanged}</Paragraph>
      </>
    ),
  });
}
