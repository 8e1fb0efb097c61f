import type { EmailContext, PersonalKey, RenderedEmail } from "./context";
import type { RegionFacts } from "./facts";
import { renderLetter } from "./layout";
import { Button, Lead, Paragraph, Quote } from "./parts";
import { plainText } from "./plain-text";
import { QuestionFooter } from "./question-footer";
import { firstName } from "./registration-letter";
import { singleLine } from "./single-line";
import { texts } from "./texts";

export interface QuestionAnsweredPayload {
  region: RegionFacts;
  question: PersonalKey & { name: string };
  /** `asked_back`: who has it wants to know something first. */
  kind: "answered" | "asked_back";
  by: { name: string; organization: string };
  text: string;
}

/** To the asker: the answer, or a question back. */
export function renderQuestionAnswered(mail: QuestionAnsweredPayload, context: EmailContext): RenderedEmail {
  const { region, question, kind, by } = mail;
  const { language, links } = context;
  const { question: words } = texts(language);
  const text = words[kind];
  const lead = text.lead(by.name, by.organization);
  const html = renderLetter({
    language,
    links,
    title: text.title(firstName(question.name)),
    preview: lead,
    body: (
      <>
        <Lead>{lead}</Lead>
        <Quote>{mail.text}</Quote>
        <Button href={links.question(question)}>{text.button}</Button>
        <Paragraph>{words.notByMail}</Paragraph>
      </>
    ),
    footer: <QuestionFooter why={words.whyAsker(region.name)} />,
  });
  return {
    subject: singleLine(text.subject(by.organization)),
    html,
    text: plainText(html),
    replyTo: { name: singleLine(region.name), address: region.mailbox },
  };
}
