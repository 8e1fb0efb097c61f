import { formats } from "#app/language/format";
import type { EmailContext, RenderedEmail } from "./context";
import type { RegionFacts } from "./facts";
import { renderLetter } from "./layout";
import { Lead, Paragraph } from "./parts";
import { plainText } from "./plain-text";
import { QuestionFooter } from "./question-footer";
import { firstName } from "./registration-letter";
import { singleLine } from "./single-line";
import { texts } from "./texts";

export interface QuestionTakenOverPayload {
  region: RegionFacts;
  /** Of who had it. */
  name: string;
  askedAt: string;
  to: { name: string; organization: string };
}

/** To who had a question and did not answer: it is with somebody else. Says nothing of what was asked. */
export function renderQuestionTakenOver(mail: QuestionTakenOverPayload, context: EmailContext): RenderedEmail {
  const { region, to } = mail;
  const { language, links } = context;
  const { question: words } = texts(language);
  const text = words.takenOver;
  const lead = text.lead(formats(language).dateWithoutYear(mail.askedAt), words.who(to.name, to.organization));
  const html = renderLetter({
    language,
    links,
    title: text.title(firstName(mail.name)),
    preview: lead,
    body: (
      <>
        <Lead>{lead}</Lead>
        <Paragraph>{text.then}</Paragraph>
      </>
    ),
    footer: <QuestionFooter why={words.whyReceiver(region.name)} />,
  });
  return {
    subject: singleLine(text.subject(to.organization)),
    html,
    text: plainText(html),
    replyTo: { name: singleLine(region.name), address: region.mailbox },
  };
}
