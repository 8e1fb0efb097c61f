import type { Question } from "#app/domain/question/find-question.server";
import { questionLimits } from "#app/domain/question/rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button, LinkButton } from "#app/ui/button";
import { TextAreaField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { Heading, Paragraph } from "#app/ui/text";
import type { Came } from "./came";
import { questionError, SureBox } from "./question-errors";

interface AskerFormsProps {
  question: Question;
  came: Came;
  language: Language;
}

/** What the asker can still do: send it, say more, or say that it is enough. */
export function AskerForms(props: AskerFormsProps) {
  const { state } = props.question;
  if (state === "unconfirmed") return <ConfirmForm language={props.language} />;
  if (state === "closed") return null;
  return <MoreForm {...props} />;
}

function ConfirmForm({ language }: { language: Language }) {
  const { confirm } = dictionary(language).questions;
  return (
    <form method="post">
      <Actions>
        <Button name="intent" value="confirm">
          {confirm.button}
        </Button>
        <LinkButton name="intent" value="drop">
          {confirm.drop}
        </LinkButton>
      </Actions>
    </form>
  );
}

function MoreForm({ question, came, language }: AskerFormsProps) {
  const { asker } = dictionary(language).questions;
  const { state } = question;
  const waits = state === "open" || state === "passed_on";
  const title = waits ? asker.moreTitle : state === "asked_back" ? asker.backTitle : asker.afterTitle;
  return (
    <Stack gap="roomy">
      {waits && <Paragraph>{asker.waits}</Paragraph>}
      {state === "answered" && (
        <form method="post">
          <Button name="intent" value="close">
            {asker.close}
          </Button>
        </form>
      )}
      <Stack as="section" labelledBy="meer">
        <Heading level={2} size={3} id="meer">
          {title}
        </Heading>
        <form method="post" noValidate>
          <Stack>
            <TextAreaField
              name="more"
              label={asker.more}
              value={came.values.more}
              error={questionError(language, came.errors, "more")}
              maxLength={questionLimits.text}
            />
            <SureBox sure={came.sure} language={language} />
            <div>
              <Button name="intent" value="more" variant={state === "asked_back" ? "primary" : "secondary"}>
                {asker.send}
              </Button>
            </div>
          </Stack>
        </form>
      </Stack>
      {state !== "answered" && (
        <form method="post">
          <LinkButton name="intent" value="close">
            {asker.drop}
          </LinkButton>
        </form>
      )}
    </Stack>
  );
}
