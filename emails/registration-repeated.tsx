import type { Language } from "#app/language/language";
import type { EmailContext, RenderedEmail } from "./context";
import type { RegistrationMail, WorkshopFacts } from "./facts";
import { Button, Lead, Paragraph } from "./parts";
import { registrationLetter, Ticket } from "./registration-letter";
import { texts } from "./texts";

export interface RegistrationRepeatedPayload extends RegistrationMail {
  status: "placed" | "waitlisted" | "withdrawn";
  /** Place on the waitlist; null unless waitlisted. */
  position: number | null;
  workshops: WorkshopFacts[];
}

/** Somebody registered again with this name and address: nothing changed, here is the link once more. */
export function renderRegistrationRepeated(mail: RegistrationRepeatedPayload, context: EmailContext): RenderedEmail {
  const { event, registration, status, workshops } = mail;
  const { language, links } = context;
  const text = texts(language);
  const withdrawn = status === "withdrawn";
  return registrationLetter(mail, context, {
    subject: withdrawn ? text.repeated.withdrawnSubject(event.title) : text.repeated.subject(event.title),
    title: withdrawn ? text.repeated.withdrawnTitle : text.repeated.title,
    preview: text.repeated.lead,
    body: (
      <>
        <Lead>
          {event.title}. {statusLine(mail, language)}
        </Lead>
        <Paragraph>{text.repeated.lead}</Paragraph>
        {!withdrawn && <Ticket mail={mail} context={context} workshops={workshops} wished={status === "waitlisted"} />}
        <Paragraph>{withdrawn ? text.repeated.linkWithdrawn : text.repeated.link}</Paragraph>
        <Button href={links.registration(registration)}>{text.seeRegistration}</Button>
        <Paragraph>{text.linkIsYours}</Paragraph>
      </>
    ),
  });
}

function statusLine({ status, position }: RegistrationRepeatedPayload, language: Language): string {
  const text = texts(language).repeated;
  if (status === "placed") return text.placed;
  if (status === "withdrawn") return text.withdrawn;
  return position === null ? text.waitlistedSomewhere : text.waitlisted(position);
}
