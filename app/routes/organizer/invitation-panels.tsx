import type { AnswerCounts } from "#app/domain/invitation/rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Button } from "#app/ui/button";
import { FillBar } from "#app/ui/fill-bar";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph } from "#app/ui/text";

/** How many answered, in words and as a bar. */
export function AnswersPanel({ language, counts }: { language: Language; counts: AnswerCounts }) {
  const { overview } = dictionary(language).invitations;
  const answered = counts.coming + counts.declined;
  return (
    <Panel tone="line" as="section" labelledBy="antwoorden">
      <Heading level={2} size={3} id="antwoorden">
        {overview.answersTitle}
      </Heading>
      <Paragraph>{overview.summary(counts)}</Paragraph>
      {counts.invited > 0 && (
        <FillBar taken={answered} places={counts.invited}>
          {overview.answered(answered, counts.invited)}
        </FillBar>
      )}
    </Panel>
  );
}

interface OnlyPanelProps {
  language: Language;
  isOn: boolean;
  /** Null once nothing can be changed any more. */
  mayChange: boolean;
}

/** Whether people without an invitation can register, and the button that turns it round. */
export function OnlyPanel({ language, isOn, mayChange }: OnlyPanelProps) {
  const { only } = dictionary(language).invitations.overview;
  return (
    <Panel tone="mist" as="section" labelledBy="wie-kan">
      <Heading level={2} size={3} id="wie-kan">
        {only.title}
      </Heading>
      <Paragraph>{isOn ? only.on : only.off}</Paragraph>
      {mayChange && (
        <form method="post">
          <Button variant="secondary" name="intent" value={isOn ? "open" : "only"}>
            {isOn ? only.turnOff : only.turnOn}
          </Button>
        </form>
      )}
      {!isOn && mayChange && (
        <Paragraph small soft>
          {only.kept}
        </Paragraph>
      )}
    </Panel>
  );
}
