import type { Language } from "#app/language/language";
import type { EmailContext, RenderedEmail } from "./context";
import type { RegistrationMail, WorkshopFacts } from "./facts";
import { Button, Lead, Paragraph } from "./parts";
import { registrationLetter, Ticket } from "./registration-letter";
import { texts } from "./texts";

export interface RegistrationRepeatedPayload extends RegistrationMail {
  status: "placed" | "requested" | "waitlisted" | "withdrawn";
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
  const { subject, title, link } = wordsOf(status, language);
  return registrationLetter(mail, context, {
    subject: subject(event.title),
    title,
    preview: text.repeated.lead,
    body: (
      <>
        <Lead>
          {event.title}. {statusLine(mail, language)}
        </Lead>
        <Paragraph>{text.repeated.lead}</Paragraph>
        {!withdrawn && <Ticket mail={mail} context={context} workshops={workshops} wished={status !== "placed"} />}
        <Paragraph>{link}</Paragraph>
        <Button href={links.registration(registration)}>{text.seeRegistration}</Button>
        <Paragraph>{text.linkIsYours}</Paragraph>
      </>
    ),
  });
}

function wordsOf(status: RegistrationRepeatedPayload["status"], language: Language) {
  const { repeated, approval } = texts(language);
  if (status === "requested") return approval.repeated;
  if (status !== "withdrawn") return repeated;
  return { subject: repeated.withdrawnSubject, title: repeated.withdrawnTitle, link: repeated.linkWithdrawn };
}

function statusLine({ status, position }: RegistrationRepeatedPayload, language: Language): string {
  const { repeated: text, approval } = texts(language);
  if (status === "requested") return approval.repeated.standing;
  if (status === "placed") return text.placed;
  if (status === "withdrawn") return text.withdrawn;
  return position === null ? text.waitlistedSomewhere : text.waitlisted(position);
}
