import type { EmailContext, RenderedEmail } from "./context";
import type { IntroductionMail } from "./introduction-facts";
import { introductionLetter, OtherPanel } from "./introduction-letter";
import { Button, Heading, Lead, Paragraph, Quote } from "./parts";
import { texts } from "./texts";

/** `introducedBy`: the organizer who brings both together; null where the other asks. */
export interface IntroductionAskedPayload extends IntroductionMail {
  introducedBy: string | null;
  /** The other scanned the reader's code. Mails of before there were codes do not say. */
  byCode?: boolean;
}

/** Who would like to meet you and why, what a yes does, and how to say no without anybody hearing it. */
export function renderIntroductionAsked(mail: IntroductionAskedPayload, context: EmailContext): RenderedEmail {
  const { other, introducedBy, line, side } = mail;
  const { language, links } = context;
  const text = texts(language).introduction;
  const subject = introducedBy === null ? text.askedSubject(other.name) : text.offeredSubject(introducedBy, other.name);
  const lead = leadOf(mail, text);
  return introductionLetter(mail, context, {
    subject,
    title: introducedBy === null ? text.askedTitle(other.name) : text.offeredTitle(other.name),
    preview: line === "" ? lead : line,
    body: (
      <>
        <Lead>{lead}</Lead>
        {line !== "" && <Quote>{line}</Quote>}
        <OtherPanel mail={mail} context={context} />
        <Button href={links.introduction(side)}>{text.answer}</Button>
        <Paragraph>{introducedBy === null ? text.whatYesDoes(other.name) : text.whatBothDo(other.name)}</Paragraph>
        <Heading>{text.notNowTitle}</Heading>
        <Paragraph>{text.notNow}</Paragraph>
      </>
    ),
  });
}

function leadOf(
  { other, introducedBy, line, byCode }: IntroductionAskedPayload,
  text: ReturnType<typeof texts>["introduction"],
): string {
  if (introducedBy !== null) return text.offeredLead(introducedBy, other.name);
  if (!byCode) return text.askedLead(other.name);
  return line === "" ? text.scannedLead(other.name) : `${text.scannedLead(other.name)} ${text.scannedLine(other.name)}`;
}
