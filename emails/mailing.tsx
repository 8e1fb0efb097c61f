import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import type { EmailContext, PersonalKey, RenderedEmail } from "./context";
import type { EventFacts, RegionFacts, RegistrationFacts, WorkshopFacts } from "./facts";
import { renderLetter } from "./layout";
import { filledLine, LetterMarkdown } from "./markdown";
import type { Filling } from "./markdown";
import { Paragraph, Soft } from "./parts";
import { plainText } from "./plain-text";
import { capitalize, firstName, registrationCalendar } from "./registration-letter";
import { singleLine } from "./single-line";
import { texts } from "./texts";

/** What an organizer wrote, with what it takes to fill it in for one person. */
export interface MailingPayload {
  region: RegionFacts;
  event: EventFacts;
  subject: string;
  /** Markdown with placeholders. */
  body: string;
  /** What subject and body are written in; dates in them are too. The rest of the mail is in the reader's language. */
  textLanguage: Language;
  name: string;
  /** Null for who is invited and did not register. */
  registration: RegistrationFacts | null;
  invitation: PersonalKey | null;
  workshops: WorkshopFacts[];
  withCalendar: boolean;
  /** The subscription that this mail belongs to; null where it is about one's own registration. */
  unsubscribe: PersonalKey | null;
  /** A test that an organizer sends to themselves: nobody's personal link works in it. */
  isTest: boolean;
}

/** The organizer's own words in our layout, with everybody's own facts filled in. */
export function renderMailing(mail: MailingPayload, context: EmailContext): RenderedEmail {
  const { language, links } = context;
  const text = texts(language);
  const filling = fillingOf(mail, context);
  const title = singleLine(filledLine(mail.subject, filling));
  const entry = mail.withCalendar && mail.registration ? { ...mail, registration: mail.registration } : undefined;
  const calendar = entry && registrationCalendar("REQUEST", entry, mail.workshops, context);
  const html = renderLetter({
    language,
    links,
    title,
    preview: mail.event.title,
    body: (
      <>
        <div {...(mail.textLanguage !== language && { lang: mail.textLanguage })}>
          <LetterMarkdown text={mail.body} filling={filling} />
        </div>
        {calendar && (
          <Paragraph>
            <Soft>{text.calendarAttached}</Soft>
          </Paragraph>
        )}
      </>
    ),
    footer: <MailingFooter mail={mail} context={context} />,
  });
  return {
    subject: mail.isTest ? text.mailing.testSubject(title) : title,
    html,
    text: plainText(html),
    replyTo: { name: singleLine(mail.region.name), address: mail.region.mailbox },
    ...(calendar && { calendar }),
    ...(mail.unsubscribe && !mail.isTest && { unsubscribe: links.unsubscribe(mail.unsubscribe) }),
  };
}

function fillingOf(mail: MailingPayload, context: EmailContext): Filling {
  const { event, workshops, name, textLanguage } = mail;
  const text = texts(textLanguage);
  const { date, time, list } = formats(textLanguage);
  const places = workshops.map(({ letter, title, room, startsAt }) =>
    text.mailing.workshop(`${letter}. ${singleLine(title)}`, time(startsAt), singleLine(room)),
  );
  return {
    values: {
      voornaam: firstName(name),
      naam: singleLine(name),
      titel: singleLine(event.title),
      datum: date(event.startsAt),
      tijd: text.mailing.hours(time(event.startsAt), time(event.endsAt)),
      plaats: [event.venueName, event.venueAddress, event.venueCity].map(singleLine).filter(Boolean).join(", "),
      workshops: places.length > 0 ? list(places) : text.mailing.noWorkshop,
    },
    personalLink: personalLinkOf(mail, context),
  };
}

function personalLinkOf(mail: MailingPayload, { links }: EmailContext) {
  const { event, registration, invitation, isTest, textLanguage } = mail;
  const text = texts(textLanguage);
  if (isTest) return { href: links.event(event.slug), label: text.seeRegistration };
  if (registration) return { href: links.registration(registration), label: text.seeRegistration };
  if (invitation) return { href: links.invitation(invitation), label: text.mailing.seeInvitation };
  return { href: links.event(event.slug), label: capitalize(event.title) };
}

function MailingFooter({ mail, context }: { mail: MailingPayload; context: EmailContext }) {
  const { event, region, registration, unsubscribe } = mail;
  const text = texts(context.language);
  return (
    <>
      <p style={footerLine}>
        {text.footer.question(event.contactName)}{" "}
        <a href={`mailto:${event.contactEmail}`} style={inherit}>
          {event.contactEmail}
        </a>
      </p>
      <p style={footerLine}>
        {registration || mail.isTest ? text.footer.why(event.title) : text.mailing.whyInvited(event.title)} Elkaar,{" "}
        {region.name}.
      </p>
      {unsubscribe && (
        <p style={footerLine}>
          <a
            href={mail.isTest ? context.links.event(event.slug) : context.links.unsubscribe(unsubscribe)}
            style={inherit}
          >
            {text.mailing.unsubscribe(region.name)}
          </a>
        </p>
      )}
    </>
  );
}

const footerLine = { margin: "0 0 8px" };
const inherit = { color: "inherit" };
