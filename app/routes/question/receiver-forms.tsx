import type { PassOnChoice, Question } from "#app/domain/question/find-question.server";
import { publishLimits, questionLimits } from "#app/domain/question/rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Button, LinkButton } from "#app/ui/button";
import { Disclosure } from "#app/ui/disclosure";
import { SelectField, TextAreaField, TextField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph } from "#app/ui/text";
import type { Came } from "./came";
import { questionError, SureBox } from "./question-errors";
import { themeOptions } from "./theme-options";

export interface ReceiverFormsProps {
  question: Question;
  choices: readonly PassOnChoice[];
  themes: readonly string[];
  came: Came;
  language: Language;
}

/** What who has a question, or the desk, can do with it: answering first. */
export function ReceiverForms(props: ReceiverFormsProps) {
  const { state } = props.question;
  const { receiver } = dictionary(props.language).questions;
  const waits = state === "open" || state === "passed_on";
  return (
    <Stack gap="roomy">
      {state !== "closed" && <AnswerForm {...props} />}
      {state !== "closed" && (
        <Stack gap="snug" as="section" labelledBy="anders">
          <Heading level={2} size={3} id="anders">
            {waits ? receiver.otherTitle : receiver.closeTitle}
          </Heading>
          {waits && <BackForm {...props} />}
          <PassOnForm {...props} />
          <CloseForm {...props} />
        </Stack>
      )}
      <Proposal {...props} />
    </Stack>
  );
}

/** The box belongs to the form that was sent. */
function Sure({ came, intent, language }: { came: Came; intent: string; language: Language }) {
  return <SureBox sure={came.intent === intent ? came.sure : null} language={language} />;
}

function AnswerForm({ question, came, language }: ReceiverFormsProps) {
  const { receiver } = dictionary(language).questions;
  const again = question.state === "answered";
  return (
    <Stack as="section" labelledBy="antwoord">
      <Heading level={2} size={3} id="antwoord">
        {again ? receiver.againTitle : receiver.answerTitle}
      </Heading>
      <form method="post" noValidate>
        <Stack>
          <TextAreaField
            name="answer"
            label={receiver.answer}
            hint={receiver.answerHint}
            value={came.values.answer}
            error={questionError(language, came.errors, "answer")}
            rows={7}
            maxLength={questionLimits.text}
          />
          <Sure came={came} intent="answer" language={language} />
          <div className="actions">
            <Button name="intent" value="answer" variant={again ? "secondary" : "primary"}>
              {receiver.send}
            </Button>
            {question.byMail && !again && (
              <LinkButton name="intent" value="answered_by_mail">
                {receiver.byMail}
              </LinkButton>
            )}
          </div>
        </Stack>
      </form>
    </Stack>
  );
}

function BackForm({ came, language }: ReceiverFormsProps) {
  const { receiver } = dictionary(language).questions;
  return (
    <Disclosure summary={receiver.back} open={came.intent === "ask_back"}>
      <form method="post" noValidate>
        <Stack>
          <TextAreaField
            name="back"
            label={receiver.backText}
            value={came.values.back}
            error={questionError(language, came.errors, "back")}
            maxLength={questionLimits.text}
          />
          <Sure came={came} intent="ask_back" language={language} />
          <div>
            <Button name="intent" value="ask_back" variant="secondary">
              {receiver.backSend}
            </Button>
          </div>
        </Stack>
      </form>
    </Disclosure>
  );
}

function PassOnForm({ question, choices, came, language }: ReceiverFormsProps) {
  const { questions, common } = dictionary(language);
  const { receiver, one } = questions;
  const desk = question.receiver?.kind === "desk" ? [] : [{ value: "desk", label: receiver.desk }];
  const people = choices.map(({ value, name, organization }) => ({ value, label: one.who(name, organization) }));
  if (desk.length + people.length === 0) return null;
  return (
    <Disclosure summary={receiver.passOn} open={came.intent === "pass_on"}>
      <form method="post" noValidate>
        <Stack>
          <SelectField
            name="to"
            label={receiver.to}
            value={came.values.to || undefined}
            options={[...people, ...desk]}
          />
          <TextField
            name="line"
            label={receiver.line}
            hint={receiver.lineHint}
            optional={common.optional}
            value={came.values.line}
            error={questionError(language, came.errors, "line")}
            maxLength={questionLimits.line}
          />
          <Sure came={came} intent="pass_on" language={language} />
          <div>
            <Button name="intent" value="pass_on" variant="secondary">
              {receiver.passOnSend}
            </Button>
          </div>
        </Stack>
      </form>
    </Disclosure>
  );
}

function CloseForm({ language }: ReceiverFormsProps) {
  const { receiver } = dictionary(language).questions;
  return (
    <Disclosure summary={receiver.close}>
      <form method="post">
        <Stack>
          <Paragraph>{receiver.closeText}</Paragraph>
          <div>
            <Button name="intent" value="close" variant="secondary">
              {receiver.close}
            </Button>
          </div>
        </Stack>
      </form>
    </Disclosure>
  );
}

/** An answer for everybody: only once there is an answer, and once. */
function Proposal({ question, themes, came, language }: ReceiverFormsProps) {
  const { receiver } = dictionary(language).questions;
  const { state, published } = question;
  if (published) return <Paragraph>{receiver.proposed[published.state]}</Paragraph>;
  if (state !== "answered" && state !== "closed") return null;
  return (
    <Panel as="section" labelledBy="voor-iedereen">
      <Heading level={2} size={3} id="voor-iedereen">
        {receiver.proposeTitle}
      </Heading>
      <Paragraph>{receiver.proposeText}</Paragraph>
      <form method="post" noValidate>
        <Stack>
          <PublishFields values={came.values} errors={came.errors} themes={themes} language={language} />
          <div>
            <Button name="intent" value="propose" variant="secondary">
              {receiver.propose}
            </Button>
          </div>
        </Stack>
      </form>
    </Panel>
  );
}

interface PublishFieldsProps {
  values: Pick<Came["values"], "theme" | "question" | "for_all">;
  errors: Came["errors"];
  themes: readonly string[];
  language: Language;
}

/** A question and its answer without persons, under a theme. */
export function PublishFields({ values, errors, themes, language }: PublishFieldsProps) {
  const { receiver } = dictionary(language).questions;
  return (
    <>
      <SelectField
        name="theme"
        label={receiver.theme}
        value={values.theme || undefined}
        error={questionError(language, errors, "theme")}
        options={themeOptions(language, themes)}
      />
      <TextAreaField
        name="question"
        label={receiver.question}
        value={values.question}
        error={questionError(language, errors, "question")}
        rows={2}
        maxLength={publishLimits.question}
      />
      <TextAreaField
        name="for_all"
        label={receiver.for_all}
        value={values.for_all}
        error={questionError(language, errors, "for_all")}
        rows={7}
        maxLength={publishLimits.answer}
      />
    </>
  );
}
