import { questionLimits } from "#app/domain/question/rules";
import type { QuestionErrors } from "#app/domain/question/schema.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button } from "#app/ui/button";
import { SelectField, TextAreaField, TextField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { CheckPick } from "#app/ui/pick";
import { Heading } from "#app/ui/text";
import { questionError, SureBox } from "./question-errors";

export interface TypedQuestion {
  region: string;
  school: string;
  topic: string;
  text: string;
  name: string;
  email: string;
  byMail: boolean;
}

interface AskFormProps {
  regions: readonly { slug: string; name: string }[];
  topics: readonly string[];
  schools: readonly string[];
  typed: TypedQuestion;
  errors: QuestionErrors;
  sure: string | null;
  language: Language;
}

/** What is asked, and by whom. */
export function AskForm(props: AskFormProps) {
  const { form } = dictionary(props.language).questions;
  return (
    <form method="post" noValidate>
      <Stack gap="roomy">
        <Stack as="section" labelledBy="vraag">
          <Heading level={2} size={3} id="vraag">
            {form.about}
          </Heading>
          <WhatFields {...props} />
        </Stack>
        <Stack as="section" labelledBy="wie">
          <Heading level={2} size={3} id="wie">
            {form.you}
          </Heading>
          <WhoFields {...props} />
        </Stack>
        <Actions>
          <Button>{form.send}</Button>
        </Actions>
      </Stack>
    </form>
  );
}

function WhatFields({ regions, topics, typed, errors, sure, language }: AskFormProps) {
  const { questions, common } = dictionary(language);
  const { form } = questions;
  const error = (name: string) => questionError(language, errors, name);
  return (
    <>
      {regions.length > 1 && (
        <SelectField
          name="region"
          label={form.region}
          placeholder={form.regionPlaceholder}
          value={typed.region}
          error={error("region")}
          options={regions.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      {topics.length > 0 && (
        <SelectField
          name="topic"
          label={form.topic}
          optional={common.optional}
          placeholder={form.topicPlaceholder}
          value={typed.topic}
          error={error("topic")}
          options={topics.map((topic) => ({ value: topic, label: topic }))}
        />
      )}
      <TextAreaField
        name="text"
        label={form.text}
        hint={form.textHint}
        value={typed.text}
        error={error("text")}
        rows={7}
        maxLength={questionLimits.text}
      />
      <SureBox sure={sure} language={language} />
    </>
  );
}

function WhoFields({ schools, typed, errors, language }: AskFormProps) {
  const { form } = dictionary(language).questions;
  const error = (name: string) => questionError(language, errors, name);
  return (
    <>
      <TextField
        name="school"
        label={form.school}
        value={typed.school}
        error={error("school")}
        maxLength={questionLimits.school}
        suggestions={schools}
        autoComplete="organization"
      />
      <TextField
        name="name"
        label={form.name}
        value={typed.name}
        error={error("name")}
        maxLength={questionLimits.name}
        autoComplete="name"
      />
      <TextField
        name="email"
        type="email"
        label={form.email}
        value={typed.email}
        error={error("email")}
        maxLength={questionLimits.email}
        autoComplete="email"
        inputMode="email"
      />
      <CheckPick name="by_mail" label={form.byMail} description={form.byMailHint} checked={typed.byMail} />
    </>
  );
}
