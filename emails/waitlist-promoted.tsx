import { formats } from "#app/language/format";
import type { EmailContext, RenderedEmail } from "./context";
import type { RegistrationMail, WorkshopFacts } from "./facts";
import { Button, Heading, Lead, LinkLine, Notice, Paragraph } from "./parts";
import { firstName, registrationCalendar, registrationLetter, Ticket } from "./registration-letter";
import { texts } from "./texts";

export interface WaitlistPromotedPayload extends RegistrationMail {
  workshops: WorkshopFacts[];
  /** Wished workshops that were full in the meantime: this person must choose again. */
  fullWorkshops: { roundTitle: string; title: string }[];
}

/** A place came free and it is theirs. A wished workshop that filled up in the meantime must be chosen again. */
export function renderWaitlistPromoted(mail: WaitlistPromotedPayload, context: EmailContext): RenderedEmail {
  const { event, registration, workshops, fullWorkshops } = mail;
  const { language, links } = context;
  const { dateWithoutYear, list } = formats(language);
  const text = texts(language);
  const mustChoose = fullWorkshops.length > 0;
  return registrationLetter(mail, context, {
    subject: text.promoted.subject(event.title, dateWithoutYear(event.startsAt)),
    title: text.promoted.title(firstName(registration.name)),
    preview: text.promoted.lead,
    calendar: registrationCalendar("REQUEST", mail, workshops, context),
    body: (
      <>
        <Lead>
          {event.title}. {text.promoted.lead}
        </Lead>
        {mustChoose && (
          <Notice>
            {text.promoted.full(list(fullWorkshops.map((workshop) => workshop.title)), fullWorkshops.length)}
          </Notice>
        )}
        <Ticket mail={mail} context={context} workshops={workshops} />
        {mustChoose ? (
          <Button href={links.workshops(registration)}>{text.promoted.choose}</Button>
        ) : (
          <Button href={links.registration(registration)}>{text.seeRegistration}</Button>
        )}
        <Paragraph>{text.linkIsYours}</Paragraph>
        <Paragraph>{text.calendarAttached}</Paragraph>
        <Heading>{text.cannotComeTitle}</Heading>
        <Paragraph>{text.promoted.cannotCome}</Paragraph>
        <LinkLine href={links.withdraw(registration)}>{text.cannotComeLink}</LinkLine>
      </>
    ),
  });
}
