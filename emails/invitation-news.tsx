import { formats } from "#app/language/format";
import { ChangedFact } from "./changed-fact";
import type { EmailContext, PersonalKey, RenderedEmail } from "./context";
import type { EventChange } from "./event-changed";
import type { EventFacts, RegionFacts } from "./facts";
import { renderLetter } from "./layout";
import { Button, Heading, Lead, Panel, Paragraph, Quote } from "./parts";
import { plainText } from "./plain-text";
import { WhenAndWhere } from "./registration-letter";
import { singleLine } from "./single-line";
import { texts } from "./texts";

/** `event` is as it is after it. */
export interface InvitationNewsPayload {
  region: RegionFacts;
  event: EventFacts;
  news: { what: "changed"; changes: EventChange[] } | { what: "cancelled"; reason: string };
  invitation: PersonalKey & { name: string };
}

/** To who was invited and has not answered: another time or place, or that it is off. The same link still answers. */
export function renderInvitationNews(mail: InvitationNewsPayload, context: EmailContext): RenderedEmail {
  const { event, region, news, invitation } = mail;
  const { language, links } = context;
  const { dateWithoutYear } = formats(language);
  const { cancelled, invitationNews, invitation: invited, footer } = texts(language);
  const day = dateWithoutYear(event.startsAt);
  const isOff = news.what === "cancelled";
  const subject = isOff ? cancelled.subject(event.title, day) : invitationNews.subject(event.title, day);
  const lead = isOff ? invitationNews.cancelled(day) : invitationNews.changed;
  const html = renderLetter({
    language,
    links,
    title: isOff ? cancelled.title(event.title) : invitationNews.title(event.title),
    preview: lead,
    body: (
      <>
        <Lead>{lead}</Lead>
        <NewsLines news={news} context={context} />
        {!isOff && (
          <>
            <Panel>
              <WhenAndWhere event={event} context={context} />
            </Panel>
            <Button href={links.invitation(invitation)}>{invited.button}</Button>
            <Paragraph>{invitationNews.stillOpen}</Paragraph>
          </>
        )}
      </>
    ),
    footer: (
      <>
        <p style={footerLine}>
          {footer.question(event.contactName)}{" "}
          <a href={`mailto:${event.contactEmail}`} style={{ color: "inherit" }}>
            {event.contactEmail}
          </a>
        </p>
        <p style={footerLine}>{`${invited.why(event.title)} Elkaar, ${region.name}.`}</p>
      </>
    ),
  });
  return {
    subject: singleLine(subject),
    html,
    text: plainText(html),
    replyTo: { name: singleLine(region.name), address: region.mailbox },
  };
}

function NewsLines({ news, context: { language } }: { news: InvitationNewsPayload["news"]; context: EmailContext }) {
  if (news.what === "changed")
    return (
      <>
        {news.changes.map((change, index) => (
          <ChangedFact key={index} change={change} language={language} />
        ))}
      </>
    );
  return (
    <>
      <Heading>{texts(language).cancelled.reason}</Heading>
      <Quote>{news.reason}</Quote>
    </>
  );
}

const footerLine = { margin: "0 0 8px" };
