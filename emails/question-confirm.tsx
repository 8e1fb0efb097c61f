import type { EmailContext, PersonalKey, RenderedEmail } from "./context";
import type { RegionFacts } from "./facts";
import { renderLetter } from "./layout";
import { Button, Lead, Paragraph } from "./parts";
import { plainText } from "./plain-text";
import { QuestionFooter } from "./question-footer";
import { firstName } from "./registration-letter";
import { singleLine } from "./single-line";
import { texts } from "./texts";

export interface QuestionConfirmPayload {
  region: RegionFacts;
  question: PersonalKey & { name: string };
}

/** Before a question is sent on: was it you. Says nothing of what was asked, since anybody can type an address. */
export function renderQuestionConfirm(mail: QuestionConfirmPayload, context: EmailContext): RenderedEmail {
  const { region, question } = mail;
  const { language, links } = context;
  const { question: words } = texts(language);
  const text = words.confirm;
  const html = renderLetter({
    language,
    links,
    title: text.title(firstName(question.name)),
    preview: text.lead,
    body: (
      <>
        <Lead>{text.lead}</Lead>
        <Button href={links.question(question)}>{text.button}</Button>
        <Paragraph>{text.notYou}</Paragraph>
      </>
    ),
    footer: <QuestionFooter why={words.whyAsker(region.name)} />,
  });
  return {
    subject: singleLine(text.subject(region.name)),
    html,
    text: plainText(html),
    replyTo: { name: singleLine(region.name), address: region.mailbox },
  };
}
