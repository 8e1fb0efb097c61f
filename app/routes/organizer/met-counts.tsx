import type { ShownMetCount } from "#app/domain/met-question/rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Stack } from "#app/ui/page";
import { Heading, Paragraph } from "#app/ui/text";

interface MetCountsProps {
  language: Language;
  event: ShownMetCount;
  region: ShownMetCount;
}

/** What came of introductions, in numbers that say nothing of anybody. */
export function MetCounts({ language, event, region }: MetCountsProps) {
  const { counts } = dictionary(language).metQuestion;
  return (
    <Stack>
      <Heading level={2} size={3}>
        {counts.title}
      </Heading>
      <OneCount language={language} title={counts.event} count={event} />
      <OneCount language={language} title={counts.region} count={region} />
      <Paragraph small soft>
        {counts.note}
      </Paragraph>
    </Stack>
  );
}

function OneCount({ language, title, count }: { language: Language; title: string; count: ShownMetCount }) {
  const { counts } = dictionary(language).metQuestion;
  const { introduced, answers } = count;
  return (
    <Stack gap="tight">
      <Heading level={3} size={4}>
        {title}
      </Heading>
      <Paragraph>
        {introduced === null ? counts.tooFewIntroduced : counts.introduced(introduced)}{" "}
        {introduced !== null &&
          (answers === null ? counts.tooFewAnswers : counts.answers(answers.atLeast, answers.percentMet))}
      </Paragraph>
    </Stack>
  );
}
