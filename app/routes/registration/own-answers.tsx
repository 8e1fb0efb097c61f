import { answerWords } from "#app/domain/custom-question/answer-words";
import { isAskedOf, mayAnswer } from "#app/domain/custom-question/rules";
import type { CustomQuestion } from "#app/domain/custom-question/rules";
import type { PersonalRegistration } from "#app/domain/registration/queries.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { DefinitionRows } from "#app/ui/definition-rows";
import { Stack } from "#app/ui/page";
import { Heading, Paragraph, TextLink } from "#app/ui/text";

type Answering = Pick<PersonalRegistration, "questions" | "answers" | "sector">;

interface AnswersProps {
  registration: Answering;
  language: Language;
}

/** What somebody can still answer, or answer otherwise. */
export function openQuestions({ questions, answers }: Pick<Answering, "questions" | "answers">): CustomQuestion[] {
  return questions.filter((question) => mayAnswer(question, answers));
}

/** What somebody answered to the organizers, on their own page. */
export function OwnAnswers({ registration, path, language }: AnswersProps & { path: string }) {
  const { personal } = dictionary(language).customQuestions;
  const rows = rowsOf(registration, language);
  if (rows.length === 0) return null;
  const isOpen = rows.some(({ isFixed }) => !isFixed);
  return (
    <Stack as="section" labelledBy="antwoorden">
      <Heading level={2} id="antwoorden">
        {personal.title}
      </Heading>
      <DefinitionRows
        items={rows.map(({ title, words, isFixed }) => ({
          term: title,
          value: words ?? personal.none,
          note: isFixed ? personal.fixed : undefined,
        }))}
      />
      {isOpen && (
        <Paragraph>
          <TextLink href={`${path}/gegevens`}>{personal.change}</TextLink>
        </Paragraph>
      )}
    </Stack>
  );
}

/** Answers that stand as they are, above the fields that are open. */
export function FixedAnswers({ registration, language }: AnswersProps) {
  const { form } = dictionary(language).customQuestions;
  const fixed = rowsOf(registration, language).filter(({ isFixed }) => isFixed);
  if (fixed.length === 0) return null;
  return (
    <Stack gap="snug">
      <DefinitionRows items={fixed.map(({ title, words }) => ({ term: title, value: words }))} />
      <Paragraph small soft>
        {form.fixed}
      </Paragraph>
    </Stack>
  );
}

/** The questions that are for this sector, and every other one that was answered. */
function rowsOf({ questions, answers, sector }: Answering, language: Language) {
  return questions
    .map((question) => ({
      isAsked: isAskedOf(question, sector),
      title: question.title,
      words: answerWords(language, question, answers),
      isFixed: !mayAnswer(question, answers),
    }))
    .filter(({ isAsked, words }) => isAsked || words !== undefined);
}
