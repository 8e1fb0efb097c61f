import type { EmailContext, Mailbox, PersonalKey, RenderedEmail } from "./context";
import type { RegionFacts } from "./facts";
import { renderLetter } from "./layout";
import { Button, Fact, Heading, Lead, Notice, Panel, Paragraph, Quote } from "./parts";
import { plainText } from "./plain-text";
import { QuestionFooter } from "./question-footer";
import { singleLine } from "./single-line";
import { texts } from "./texts";

/**
 * Why it waits for this receiver: by the table, or at the desk because the table names nobody; passed on; the asker said more; a
 * reminder (the desk keeps it, from everybody else it goes on); or nobody else answered.
 */
export type QuestionWaits = "asked" | "at_desk" | "passed_on" | "replied" | "reminder" | "desk_reminder" | "escalated";

export interface QuestionAskedPayload {
  region: RegionFacts;
  receiver: PersonalKey & { name: string };
  kind: QuestionWaits;
  asker: { name: string; organization: string };
  /** Empty for something else. */
  topic: string;
  text: string;
  /** What who passed it on, or the asker, says about it. */
  line: string | null;
  /** The asker, where they said that an answer may come by mail. */
  replyTo: Mailbox | null;
}

/** To who has a question: what is asked, by whom, and how to answer. */
export function renderQuestionAsked(mail: QuestionAskedPayload, context: EmailContext): RenderedEmail {
  const { region, receiver, kind, asker, replyTo } = mail;
  const { language, links } = context;
  const { question: words } = texts(language);
  const text = words.asked[kind];
  const lead = text.lead(asker.name, asker.organization);
  const html = renderLetter({
    language,
    links,
    title: text.title(asker.organization),
    preview: lead,
    body: (
      <>
        <Lead>{lead}</Lead>
        <Said mail={mail} context={context} />
        <Button href={links.questionReceiver(receiver)}>{words.asked.button}</Button>
        <Paragraph>{replyTo ? words.asked.byMail(asker.name) : words.asked.onPage}</Paragraph>
        <Paragraph>{words.asked.passOn}</Paragraph>
        <Notice>{words.asked.noCase}</Notice>
      </>
    ),
    footer: <QuestionFooter why={words.whyReceiver(region.name)} />,
  });
  return {
    subject: singleLine(text.subject(asker.organization)),
    html,
    text: plainText(html),
    replyTo: replyTo
      ? { name: singleLine(replyTo.name), address: replyTo.address }
      : { name: singleLine(region.name), address: region.mailbox },
  };
}

function Said({ mail, context }: { mail: QuestionAskedPayload; context: EmailContext }) {
  const { question: words } = texts(context.language);
  const { line, kind, text, topic, asker } = mail;
  return (
    <>
      {line !== null && (
        <>
          <Heading>{kind === "replied" ? words.asked.saidMore : words.asked.line}</Heading>
          <Quote>{line}</Quote>
        </>
      )}
      <Heading>{words.asked.question}</Heading>
      <Quote>{text}</Quote>
      <Panel>
        <Fact label={words.asked.from}>{asker.name}</Fact>
        <Fact label={words.asked.school}>{asker.organization}</Fact>
        {topic !== "" && <Fact label={words.asked.topic}>{topic}</Fact>}
      </Panel>
    </>
  );
}
