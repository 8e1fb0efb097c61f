import type { EmailContext, PersonalKey, RenderedEmail } from "./context";
import type { RegionFacts } from "./facts";
import { renderLetter } from "./layout";
import { Button, Lead, Paragraph } from "./parts";
import { plainText } from "./plain-text";
import { QuestionFooter } from "./question-footer";
import { firstName } from "./registration-letter";
import { singleLine } from "./single-line";
import { texts } from "./texts";

export interface QuestionPassedOnPayload {
  region: RegionFacts;
  question: PersonalKey & { name: string };
  /** `escalated`: who had it did not answer. */
  kind: "passed_on" | "escalated";
  to: { name: string; organization: string };
}

/** To the asker: somebody else has it now. */
export function renderQuestionPassedOn(mail: QuestionPassedOnPayload, context: EmailContext): RenderedEmail {
  const { region, question, kind, to } = mail;
  const { language, links } = context;
  const { question: words } = texts(language);
  const text = words[kind];
  const who = words.who(to.name, to.organization);
  const html = renderLetter({
    language,
    links,
    title: text.title(firstName(question.name)),
    preview: text.lead(who),
    body: (
      <>
        <Lead>{text.lead(who)}</Lead>
        <Paragraph>{text.then}</Paragraph>
        <Button href={links.question(question)}>{text.button}</Button>
      </>
    ),
    footer: <QuestionFooter why={words.whyAsker(region.name)} />,
  });
  return {
    subject: singleLine(text.subject(to.organization)),
    html,
    text: plainText(html),
    replyTo: { name: singleLine(region.name), address: region.mailbox },
  };
}
