import { formats } from "#app/language/format";
import type { EmailContext, RenderedEmail } from "./context";
import type { RegistrationMail, WorkshopFacts } from "./facts";
import { Button, Heading, Lead, LinkLine, Paragraph } from "./parts";
import { firstName, registrationCalendar, registrationLetter, Ticket } from "./registration-letter";
import { texts } from "./texts";

export interface RegistrationPlacedPayload extends RegistrationMail {
  workshops: WorkshopFacts[];
}

/** The place is theirs: where to be, the personal link, the entry for the calendar, how to withdraw. */
export function renderRegistrationPlaced(mail: RegistrationPlacedPayload, context: EmailContext): RenderedEmail {
  const { event, registration, workshops } = mail;
  const { language, links } = context;
  const text = texts(language);
  return registrationLetter(mail, context, {
    subject: text.placed.subject(event.title, formats(language).dateWithoutYear(event.startsAt)),
    title: text.placed.title(firstName(registration.name)),
    preview: text.placed.lead,
    calendar: registrationCalendar("REQUEST", mail, workshops, context),
    body: (
      <>
        <Lead>
          {event.title}. {text.placed.lead}
        </Lead>
        <Ticket mail={mail} context={context} workshops={workshops} />
        <Paragraph>{text.placed.confirm}</Paragraph>
        <Button href={links.registration(registration)}>{text.seeRegistration}</Button>
        <Paragraph>{text.linkIsYours}</Paragraph>
        <Paragraph>{text.calendarAttached}</Paragraph>
        <Heading>{text.cannotComeTitle}</Heading>
        <Paragraph>{text.cannotCome}</Paragraph>
        <LinkLine href={links.withdraw(registration)}>{text.cannotComeLink}</LinkLine>
        <Paragraph>{text.notYou}</Paragraph>
      </>
    ),
  });
}
