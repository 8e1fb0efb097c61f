import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Panel } from "#app/ui/panel";
import { Stack } from "#app/ui/page";
import { Heading, Paragraph, Prose } from "#app/ui/text";

interface AnswerListProps {
  answers: readonly { id: string; region: string; question: string; answer: string; publishedAt: string }[];
  language: Language;
  level: 2 | 3;
}

/** Questions with their answers, for everybody. */
export function AnswerList({ answers, language, level }: AnswerListProps) {
  const { list } = dictionary(language).questions;
  const { dateWithoutDay } = formats(language);
  return (
    <Stack>
      {answers.map(({ id, region, question, answer, publishedAt }) => (
        <Panel key={id} tone="line" as="section" labelledBy={`antwoord-${id}`}>
          <Heading level={level} size={4} id={`antwoord-${id}`}>
            {question}
          </Heading>
          <Prose text={answer} />
          <Paragraph small soft>
            {list.by(region, dateWithoutDay(publishedAt))}
          </Paragraph>
        </Panel>
      ))}
    </Stack>
  );
}
