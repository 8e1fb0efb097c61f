import { formats } from "#app/language/format";
import type { EmailContext, RenderedEmail } from "./context";
import type { RegistrationMail } from "./facts";
import { Heading, Lead, LinkLine, Paragraph, Quote } from "./parts";
import { registrationCalendar, registrationLetter } from "./registration-letter";
import { texts } from "./texts";

export interface EventCancelledPayload extends RegistrationMail {
  reason: string;
  /** False for who was on the waitlist: nothing stands in their calendar. */
  hadPlace: boolean;
}

/** It will not happen: why, and the entry leaves their calendar. */
export function renderEventCancelled(mail: EventCancelledPayload, context: EmailContext): RenderedEmail {
  const { event, reason, hadPlace } = mail;
  const { language, links } = context;
  const { dateWithoutYear } = formats(language);
  const text = texts(language);
  const lead = text.cancelled.lead(dateWithoutYear(event.startsAt));
  return registrationLetter(mail, context, {
    subject: text.cancelled.subject(event.title, dateWithoutYear(event.startsAt)),
    title: text.cancelled.title(event.title),
    preview: lead,
    ...(hadPlace ? { calendar: registrationCalendar("CANCEL", mail, [], context) } : {}),
    body: (
      <>
        <Lead>{lead}</Lead>
        <Heading>{text.cancelled.reason}</Heading>
        <Quote>{reason}</Quote>
        {hadPlace && <Paragraph>{text.calendarCancelled}</Paragraph>}
        <LinkLine href={links.event(event.slug)}>{text.cancelled.eventPage}</LinkLine>
      </>
    ),
  });
}
