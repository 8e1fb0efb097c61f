import type { ReactNode } from "react";
import type { Question, QuestionTurn } from "#app/domain/question/find-question.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import type { Came } from "./came";
import { Alert } from "#app/ui/alert";
import { DefinitionRows } from "#app/ui/definition-rows";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph, Prose, TextLink } from "#app/ui/text";

interface QuestionProps {
  question: Question;
  language: Language;
}

/** What is asked, by whom, and with whom it is. `forAsker`: in the second person, without their own address. */
export function QuestionFacts({ question, language, forAsker }: QuestionProps & { forAsker?: boolean }) {
  const { one } = dictionary(language).questions;
  const { text, school, topic, asker } = question;
  const items = [
    !forAsker && { term: one.from, value: asker.name },
    !forAsker && { term: one.mail, value: asker.email === "" ? one.hidden : <MailLink address={asker.email} /> },
    { term: one.school, value: school },
    topic !== "" && { term: one.topic, value: topic },
    ...standing({ question, language }),
  ];
  return (
    <Panel as="section" labelledBy="de-vraag">
      <Heading level={2} size={3} id="de-vraag">
        {forAsker ? one.iAsked : one.theQuestion}
      </Heading>
      <Prose text={text} />
      <DefinitionRows items={items.filter((item) => item !== false)} />
    </Panel>
  );
}

function MailLink({ address }: { address: string }) {
  return <TextLink href={`mailto:${address}`}>{address}</TextLink>;
}

function standing({ question, language }: QuestionProps): { term: string; value: ReactNode }[] {
  const { one, states } = dictionary(language).questions;
  const { state, receiver, region, askedAt } = question;
  const at = receiver && { term: one.at, value: one.who(receiver.name, receiver.organization) };
  return [
    { term: one.region, value: region.name },
    { term: one.asked, value: formats(language).date(askedAt) },
    ...(at ? [at] : []),
    { term: one.state, value: states[state] },
  ];
}

/** Everything that was said, in order. */
export function QuestionTurns({ question, language }: QuestionProps) {
  const { one } = dictionary(language).questions;
  if (question.turns.length < 2) return null;
  return (
    <Stack as="section" labelledBy="gezegd">
      <Heading level={2} size={3} id="gezegd">
        {one.said}
      </Heading>
      {question.turns.slice(1).map((turn) => (
        <Turn key={turn.id} turn={turn} language={language} />
      ))}
    </Stack>
  );
}

function Turn({ turn, language }: { turn: QuestionTurn; language: Language }) {
  return (
    <Panel tone={turn.kind === "answered" ? "sun" : "line"}>
      <Paragraph>
        <b>{turnWords(turn, language)}</b>
      </Paragraph>
      {turn.text !== "" && <Prose text={turn.text} />}
      <Paragraph small soft>
        {formats(language).dateTime(turn.at)}
      </Paragraph>
    </Panel>
  );
}

function turnWords({ kind, name, organization, text }: QuestionTurn, language: Language): string {
  const { one } = dictionary(language).questions;
  const who = one.who(name, organization);
  const words = one.turns[kind === "answered" && text === "" ? "answered_by_mail" : kind](who);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What became of the last press of a button. */
export function QuestionDone({ done, language }: { done: string | null; language: Language }) {
  const words = new Map<string, string>(Object.entries(dictionary(language).questions.one.done));
  const sentence = done === null ? undefined : words.get(done);
  if (sentence === undefined) return null;
  return (
    <Alert tone="ok" role="status">
      <Paragraph>{sentence}</Paragraph>
    </Alert>
  );
}

/** What was typed and not sent, where no form is left that could show it. */
export function NotSent({ came, language }: { came: Came; language: Language }) {
  const { answer, back, line, more } = came.values;
  const text = [answer, back, line, more].find((one) => one !== "");
  if (came.refusal === null || text === undefined) return null;
  return (
    <Panel tone="line" as="section" labelledBy="niet-verstuurd">
      <Heading level={2} size={4} id="niet-verstuurd">
        {dictionary(language).questions.one.notSent}
      </Heading>
      <Prose text={text} />
    </Panel>
  );
}

/** Why the last press of a button did nothing. */
export function QuestionRefused({ sentence, language }: { sentence: string | null; language: Language }) {
  if (sentence === null) return null;
  return (
    <Alert tone="error" role="alert" title={dictionary(language).questions.refusedTitle} id="geweigerd">
      <Paragraph>{sentence}</Paragraph>
    </Alert>
  );
}
