import { formats } from "#app/language/format";
import type { EmailContext, RenderedEmail } from "./context";
import type { ChannelFacts, IntroductionMail, MeetingFacts } from "./introduction-facts";
import { aboutOf, introductionLetter } from "./introduction-letter";
import { Fact, Heading, InlineLink, Lead, LinkLine, List, Panel, Paragraph, Quote, Strong } from "./parts";
import { texts } from "./texts";

export interface IntroducedPayload extends IntroductionMail {
  /** What the other gives: exactly what they chose. */
  given: ChannelFacts[];
  /** What the reader gives. */
  gives: ChannelFacts["kind"][];
  /** Where they find each other, when that is still to come. */
  meetings: MeetingFacts[];
}

/** Both said yes: how to reach the other, and where to meet. */
export function renderIntroduced(mail: IntroducedPayload, context: EmailContext): RenderedEmail {
  const { other, given, gives, line } = mail;
  const { language, links } = context;
  const text = texts(language).introduction;
  const { list } = formats(language);
  const about = aboutOf(other);
  return introductionLetter(mail, context, {
    subject: text.introducedSubject(other.name),
    title: text.introducedTitle(other.name),
    preview: text.introducedLead(other.name),
    body: (
      <>
        <Lead>{text.introducedLead(other.name)}</Lead>
        <Panel>
          <Fact label={text.who}>
            <Strong>{other.name}</Strong>
            {about !== "" && `, ${about}`}
          </Fact>
          {given.map((channel) => (
            <Fact key={channel.kind} label={text.channels[channel.kind]}>
              <Channel {...channel} />
            </Fact>
          ))}
        </Panel>
        {given.length === 0 && <Paragraph>{text.gaveNothing(other.name)}</Paragraph>}
        <WhereToMeet mail={mail} context={context} />
        {line !== "" && (
          <>
            <Heading>{text.whyTitle}</Heading>
            <Quote>{line}</Quote>
          </>
        )}
        <Paragraph>
          {gives.length === 0
            ? text.youGiveNothing(other.name)
            : text.youGive(other.name, list(gives.map((kind) => text.channelsInLine[kind])))}
        </Paragraph>
        <LinkLine href={links.contacts()}>{text.toContacts}</LinkLine>
      </>
    ),
  });
}

function WhereToMeet({
  mail: { event, meetings },
  context: { language },
}: {
  mail: IntroducedPayload;
  context: EmailContext;
}) {
  if (!event) return null;
  const text = texts(language);
  const { dateWithoutYear, time } = formats(language);
  const day = dateWithoutYear(event.startsAt);
  return (
    <>
      <Heading>{text.introduction.meetTitle}</Heading>
      <Paragraph>{text.introduction.meet(event.title, day, event.venueName)}</Paragraph>
      {meetings.length > 0 && (
        <List>
          {meetings.map((meeting, index) => (
            <li key={index}>{placeOf(meeting)}</li>
          ))}
        </List>
      )}
    </>
  );

  function placeOf({ kind, title, room, startsAt, endsAt }: MeetingFacts): string {
    const hours = text.hours(time(startsAt), time(endsAt));
    const what = kind === "workshop" ? text.introduction.sharedWorkshop(title) : title;
    return [what, hours, room].filter(Boolean).join(", ");
  }
}

function Channel({ kind, value }: ChannelFacts) {
  if (kind === "email") return <InlineLink href={`mailto:${value}`}>{value}</InlineLink>;
  if (kind === "address") return value;
  return <InlineLink href={`tel:${value.replace(/[^\d+]/g, "")}`}>{value}</InlineLink>;
}
