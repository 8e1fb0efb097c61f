import { formats } from "#app/language/format";
import type { EmailContext, PersonalKey, RenderedEmail } from "./context";
import type { EventFacts, RegionFacts } from "./facts";
import { renderLetter } from "./layout";
import { Button, Fact, Heading, Lead, LinkLine, Panel, Paragraph, Quote } from "./parts";
import { plainText } from "./plain-text";
import { firstName, WhenAndWhere } from "./registration-letter";
import { singleLine } from "./single-line";
import { texts } from "./texts";

export interface InvitationPayload {
  region: RegionFacts;
  event: EventFacts;
  summary: string;
  hosts: string[];
  /** Until when people can register; null until it begins. */
  closesAt: string | null;
  invitation: PersonalKey & { name: string };
  /** A few words of the organizer. */
  line: string | null;
  isReminder: boolean;
  /** The subscription that this mail belongs to: an invitation is asked for by nobody. */
  unsubscribe: PersonalKey;
}

/** What, when, where and who invites; one button, and how to say no. */
export function renderInvitation(mail: InvitationPayload, context: EmailContext): RenderedEmail {
  const { event, region, isReminder } = mail;
  const { language, links } = context;
  const { dateWithoutYear } = formats(language);
  const text = texts(language).invitation;
  const day = dateWithoutYear(event.startsAt);
  const subject = isReminder ? text.reminderSubject(event.title, day) : text.subject(event.title, day);
  const html = renderLetter({
    language,
    links,
    title: text.title(firstName(mail.invitation.name), event.title),
    preview: mail.summary,
    body: <InvitationBody mail={mail} context={context} />,
    footer: <InvitationFooter mail={mail} context={context} />,
  });
  return {
    subject: singleLine(subject),
    html,
    text: plainText(html),
    replyTo: { name: singleLine(region.name), address: region.mailbox },
    unsubscribe: links.unsubscribe(mail.unsubscribe),
  };
}

interface LetterProps {
  mail: InvitationPayload;
  context: EmailContext;
}

function InvitationBody({ mail, context }: LetterProps) {
  const { summary, line, invitation, isReminder, closesAt } = mail;
  const { language, links } = context;
  const text = texts(language).invitation;
  const { dateWithoutYear, time } = formats(language);
  return (
    <>
      <Lead>{isReminder ? text.reminderLead : summary}</Lead>
      {isReminder && <Paragraph>{summary}</Paragraph>}
      {line !== null && <Quote>{line}</Quote>}
      <InvitationFacts mail={mail} context={context} />
      <Button href={links.invitation(invitation)}>{text.button}</Button>
      <Paragraph>
        {closesAt === null ? text.noPlace : text.noPlaceUntil(dateWithoutYear(closesAt), time(closesAt))}
      </Paragraph>
      <Heading>{text.cannotTitle}</Heading>
      <Paragraph>{text.cannot}</Paragraph>
      <LinkLine href={`${links.invitation(invitation)}#nee`}>{text.cannotLink}</LinkLine>
    </>
  );
}

function InvitationFacts({ mail: { event, hosts, region }, context }: LetterProps) {
  const text = texts(context.language);
  const { list } = formats(context.language);
  return (
    <Panel>
      <WhenAndWhere event={event} context={context} />
      <Fact label={text.invitation.from}>{hosts.length > 0 ? list(hosts) : region.name}</Fact>
    </Panel>
  );
}

function InvitationFooter({ mail: { event, region, invitation, unsubscribe }, context }: LetterProps) {
  const text = texts(context.language);
  return (
    <>
      <p style={footerLine}>
        {text.footer.question(event.contactName)}{" "}
        <a href={`mailto:${event.contactEmail}`} style={{ color: "inherit" }}>
          {event.contactEmail}
        </a>
      </p>
      <p style={footerLine}>
        {text.invitation.why(event.title)} Elkaar, {region.name}.
      </p>
      <p style={footerLine}>
        <a href={`${context.links.invitation(invitation)}#niet-meer`} style={{ color: "inherit" }}>
          {text.invitation.stop}
        </a>
      </p>
      <p style={footerLine}>
        <a href={context.links.unsubscribe(unsubscribe)} style={{ color: "inherit" }}>
          {text.mailing.unsubscribe(region.name)}
        </a>
      </p>
    </>
  );
}

const footerLine = { margin: "0 0 8px" };
