import { formats } from "#app/language/format";
import type { EmailContext, PersonalKey, RenderedEmail } from "./context";
import type { RegionFacts } from "./facts";
import type { PersonFacts } from "./introduction-facts";
import { aboutOf } from "./introduction-letter";
import { renderLetter } from "./layout";
import { Lead, LinkLine, Panel, Paragraph, Soft, Strong } from "./parts";
import { plainText } from "./plain-text";
import { singleLine } from "./single-line";
import { texts } from "./texts";

export interface MetQuestionPayload {
  region: RegionFacts;
  /** Makes the link of who gets the mail. */
  side: PersonalKey;
  other: PersonFacts;
  introducedAt: string;
  /** Where they would meet; null where there was no event. */
  eventTitle: string | null;
  unsubscribe: PersonalKey;
}

/** Six weeks later: did the two speak? One press to the page, one press there; what is kept is a count. */
export function renderMetQuestion(mail: MetQuestionPayload, { language, links }: EmailContext): RenderedEmail {
  const { region, side, other, introducedAt, eventTitle } = mail;
  const text = texts(language).met;
  const about = aboutOf(other);
  const page = links.metQuestion(side);
  const html = renderLetter({
    language,
    links,
    title: text.title(other.name),
    preview: text.preview,
    body: (
      <>
        <Lead>{text.lead(other.name, formats(language).date(introducedAt), eventTitle)}</Lead>
        <Panel>
          <Strong>{other.name}</Strong>
          {about !== "" && (
            <>
              <br />
              <Soft>{about}</Soft>
            </>
          )}
        </Panel>
        <LinkLine href={`${page}#ja`}>{text.met}</LinkLine>
        <LinkLine href={`${page}#nog-niet`}>{text.notYet}</LinkLine>
        <Paragraph>{text.counted}</Paragraph>
        <Paragraph>{text.once}</Paragraph>
      </>
    ),
    footer: (
      <>
        <p style={line}>
          {text.why} Elkaar, {region.name}.
        </p>
        <p style={line}>
          <a href={links.unsubscribe(mail.unsubscribe)} style={{ color: "inherit" }}>
            {text.stop(region.name)}
          </a>
        </p>
      </>
    ),
  });
  return {
    subject: singleLine(text.subject(other.name)),
    html,
    text: plainText(html),
    replyTo: { name: singleLine(region.name), address: region.mailbox },
    unsubscribe: links.unsubscribe(mail.unsubscribe),
  };
}

const line = { margin: "0 0 8px" };
