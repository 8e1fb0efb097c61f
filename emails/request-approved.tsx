import { formats } from "#app/language/format";
import type { EmailContext, RenderedEmail } from "./context";
import type { RegistrationMail, WorkshopFacts } from "./facts";
import { Button, Heading, Lead, LinkLine, Notice, Paragraph } from "./parts";
import { firstName, registrationCalendar, registrationLetter, Ticket } from "./registration-letter";
import { texts } from "./texts";

export interface RequestApprovedPayload extends RegistrationMail {
  /** On the waitlist, 1 is the first in line; null for who has a place. */
  position: number | null;
  workshops: WorkshopFacts[];
  /** Wished workshops that were full: this person must choose again. */
  fullWorkshops: { roundTitle: string; title: string }[];
}

/** The organizers said yes: a place, with the entry for the calendar, or the waitlist of a full event. */
export function renderRequestApproved(mail: RequestApprovedPayload, context: EmailContext): RenderedEmail {
  return mail.position === null ? renderPlaced(mail, context) : renderWaiting(mail, mail.position, context);
}

function renderPlaced(mail: RequestApprovedPayload, context: EmailContext): RenderedEmail {
  const { event, registration, workshops, fullWorkshops } = mail;
  const { language, links } = context;
  const { dateWithoutYear, list } = formats(language);
  const { approval, promoted, ...text } = texts(language);
  const mustChoose = fullWorkshops.length > 0;
  return registrationLetter(mail, context, {
    subject: approval.approved.subject(event.title, dateWithoutYear(event.startsAt)),
    title: approval.approved.title(firstName(registration.name)),
    preview: approval.approved.lead,
    calendar: registrationCalendar("REQUEST", mail, workshops, context),
    body: (
      <>
        <Lead>
          {event.title}. {approval.approved.lead}
        </Lead>
        {mustChoose && (
          <Notice>{promoted.full(list(fullWorkshops.map(({ title }) => title)), fullWorkshops.length)}</Notice>
        )}
        <Ticket mail={mail} context={context} workshops={workshops} />
        {mustChoose ? (
          <Button href={links.workshops(registration)}>{promoted.choose}</Button>
        ) : (
          <Button href={links.registration(registration)}>{text.seeRegistration}</Button>
        )}
        <Paragraph>{text.linkIsYours}</Paragraph>
        <Paragraph>{text.calendarAttached}</Paragraph>
        <Heading>{text.cannotComeTitle}</Heading>
        <Paragraph>{text.cannotCome}</Paragraph>
        <LinkLine href={links.withdraw(registration)}>{text.cannotComeLink}</LinkLine>
      </>
    ),
  });
}

function renderWaiting(mail: RequestApprovedPayload, position: number, context: EmailContext): RenderedEmail {
  const { event, registration, workshops } = mail;
  const { language, links } = context;
  const { approval, waitlisted, repeated, ...text } = texts(language);
  return registrationLetter(mail, context, {
    subject: approval.approved.waitingSubject(event.title),
    title: approval.approved.waitingTitle,
    preview: approval.approved.waitingLead,
    body: (
      <>
        <Lead>
          {event.title}. {approval.approved.waitingLead} {repeated.waitlisted(position)}
        </Lead>
        <Paragraph>{approval.approved.waiting}</Paragraph>
        <Ticket mail={mail} context={context} workshops={workshops} wished />
        {workshops.length > 0 && <Paragraph>{waitlisted.wishHoldsNoPlace}</Paragraph>}
        <Paragraph>{waitlisted.noCalendar}</Paragraph>
        <Button href={links.registration(registration)}>{text.seeRegistration}</Button>
        <Paragraph>{text.linkIsYours}</Paragraph>
        <Heading>{text.stopWaitingTitle}</Heading>
        <Paragraph>{text.stopWaiting}</Paragraph>
        <LinkLine href={links.withdraw(registration)}>{text.stopWaitingLink}</LinkLine>
      </>
    ),
  });
}
