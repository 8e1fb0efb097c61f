import type { EmailContext, RenderedEmail } from "./context";
import type { RegistrationMail, WorkshopFacts } from "./facts";
import { Button, Fact, Lead, Paragraph } from "./parts";
import { registrationCalendar, registrationLetter, Ticket } from "./registration-letter";
import { texts } from "./texts";

export interface RegistrationChangedPayload extends RegistrationMail {
  status: "placed" | "requested" | "waitlisted";
  workshops: WorkshopFacts[];
  /** As they are now; null when only the workshop changed. */
  details: { organization: string; role: string; phone: string | null } | null;
}

/** They changed their details or workshop: how it stands now. */
export function renderRegistrationChanged(mail: RegistrationChangedPayload, context: EmailContext): RenderedEmail {
  const { event, registration, status, workshops, details } = mail;
  const { language, links } = context;
  const text = texts(language);
  const placed = status === "placed";
  const words = status === "requested" ? text.approval.changed : text.changed;
  const lead = status === "waitlisted" ? text.changed.leadWaitlisted : words.lead;
  return registrationLetter(mail, context, {
    subject: words.subject(event.title),
    title: words.title,
    preview: lead,
    ...(placed ? { calendar: registrationCalendar("REQUEST", mail, workshops, context) } : {}),
    body: (
      <>
        <Lead>
          {event.title}. {lead}
        </Lead>
        <Ticket mail={mail} context={context} workshops={workshops} wished={!placed}>
          {details && (
            <>
              <Fact label={text.organization}>{details.organization}</Fact>
              <Fact label={text.role}>{details.role}</Fact>
              {details.phone && <Fact label={text.phone}>{details.phone}</Fact>}
            </>
          )}
        </Ticket>
        {placed && <Paragraph>{text.calendarUpdated}</Paragraph>}
        <Button href={links.registration(registration)}>
          {status === "requested" ? text.approval.see : text.seeRegistration}
        </Button>
        <Paragraph>{text.linkIsYours}</Paragraph>
        <Paragraph>{text.notYouChanged}</Paragraph>
      </>
    ),
  });
}
