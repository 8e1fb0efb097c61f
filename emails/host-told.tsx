import type { ReactNode } from "react";
import { formats } from "#app/language/format";
import { ChangedFact } from "./changed-fact";
import type { EmailContext, RenderedEmail } from "./context";
import type { EventChange } from "./event-changed";
import type { EventFacts, RegionFacts } from "./facts";
import { renderLetter } from "./layout";
import { Button, Fact, Heading, Lead, Panel, Paragraph, Quote, Strong } from "./parts";
import { plainText } from "./plain-text";
import { capitalize } from "./registration-letter";
import { singleLine } from "./single-line";
import { texts } from "./texts";

/** What happened, to who organizes the event together with somebody else. */
export type HostNews =
  | { what: "asked"; organization: string }
  | { what: "invited"; organization: string }
  | { what: "desk" }
  | { what: "published" }
  | { what: "changed"; changes: EventChange[] }
  | { what: "cancelled"; reason: string };

/** `event` is as it is after it. `by` is the name of who did it; empty where that is nobody in particular. */
export interface HostToldPayload {
  region: RegionFacts;
  event: EventFacts;
  by: string;
  news: HostNews;
}

/** To the editors of the hosts, who have equal rights: what one of the others did, and where they can act themselves. */
export function renderHostTold(mail: HostToldPayload, context: EmailContext): RenderedEmail {
  const { event, region, news } = mail;
  const { language, links } = context;
  const { footer, hostTold } = texts(language);
  const { subject, lead } = wordsOf(mail, context);
  const html = renderLetter({
    language,
    links,
    title: subject,
    preview: lead,
    body: (
      <>
        <Lead>{lead}</Lead>
        <NewsLines news={news} context={context} />
        <Where event={event} context={context} />
        <Button href={links.organize(event.slug, isQuestion(news) ? "/gastheren" : "")}>
          {isQuestion(news) ? hostTold.answer : hostTold.open}
        </Button>
        {(isQuestion(news) || news.what === "invited" || news.what === "desk") && (
          <Paragraph>{hostTold.howToSignIn(context.to.address)}</Paragraph>
        )}
      </>
    ),
    footer: <p style={{ margin: "0 0 8px" }}>{`${footer.whyOrganizer(event.title)} Elkaar, ${region.name}.`}</p>,
  });
  return {
    subject: singleLine(subject),
    html,
    text: plainText(html),
    replyTo: { name: singleLine(region.name), address: region.mailbox },
  };
}

function isQuestion(news: HostNews): boolean {
  return news.what === "asked";
}

function wordsOf({ event, by, news }: HostToldPayload, { language }: EmailContext): { subject: string; lead: string } {
  const { hostTold } = texts(language);
  const who = by === "" ? hostTold.somebody : by;
  switch (news.what) {
    case "asked":
      return {
        subject: hostTold.askedSubject(news.organization, event.title),
        lead: hostTold.asked(who, news.organization),
      };
    case "invited":
      return { subject: hostTold.invitedSubject(event.title), lead: hostTold.invited(who, news.organization) };
    case "desk":
      return { subject: hostTold.deskSubject(event.title), lead: hostTold.desk(who) };
    case "published":
      return { subject: hostTold.publishedSubject(event.title), lead: hostTold.published(who) };
    case "changed":
      return { subject: hostTold.changedSubject(event.title), lead: hostTold.changed(who) };
    case "cancelled":
      return { subject: hostTold.cancelledSubject(event.title), lead: hostTold.cancelled(who) };
  }
}

function NewsLines({ news, context }: { news: HostNews; context: EmailContext }): ReactNode {
  const { language } = context;
  const { cancelled } = texts(language);
  if (news.what === "changed")
    return news.changes.map((change, index) => <ChangedFact key={index} change={change} language={language} />);
  if (news.what !== "cancelled") return null;
  return (
    <>
      <Heading>{cancelled.reason}</Heading>
      <Quote>{news.reason}</Quote>
    </>
  );
}

function Where({ event, context: { language } }: { event: EventFacts; context: EmailContext }) {
  const text = texts(language);
  const { date, time } = formats(language);
  const moment = text.moment(capitalize(date(event.startsAt)), time(event.startsAt), time(event.endsAt));
  const place = [event.venueName, event.venueAddress, event.venueCity].filter(Boolean).join(", ");
  return (
    <Panel>
      <Fact label={text.hostTold.event}>
        <Strong>{event.title}</Strong>
      </Fact>
      <Fact label={text.when}>{moment}</Fact>
      {place !== "" && <Fact label={text.where}>{place}</Fact>}
    </Panel>
  );
}
