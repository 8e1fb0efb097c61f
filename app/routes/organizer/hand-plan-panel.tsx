import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Disclosure, LetterText } from "#app/ui/disclosure";
import { Panel } from "#app/ui/panel";
import { BulletList, Heading, Paragraph } from "#app/ui/text";
import type { HandPlanView } from "./hand-plan-view.server";

interface HandPlanPanelProps {
  language: Language;
  plan: HandPlanView;
}

/** What happens, and each person who is mailed about it with the mail as they will read it. */
export function HandPlanPanel({ language, plan }: HandPlanPanelProps) {
  const { registrations, organizer, approval } = dictionary(language);
  const { byHand } = registrations;
  const templates: Record<string, string> = organizer.mail.templates;
  return (
    <Panel tone="sun" as="section" labelledBy="wie">
      <Heading level={2} size={3} id="wie">
        {byHand.told(plan.told.length)}
      </Heading>
      <Paragraph>{{ ...byHand.outcomes, ...approval.outcomes }[plan.outcome]}</Paragraph>
      <BulletList
        items={plan.told.map(({ name, template }) =>
          byHand.toldLine(name, templates[template] ?? organizer.mail.templates.other),
        )}
      />
      <div>
        {plan.told.map(({ name, language: its, subject, text }, index) => (
          <Disclosure key={index} summary={byHand.example(name)}>
            <Paragraph>
              <b>{organizer.preview.exampleSubject(subject)}</b>
            </Paragraph>
            <LetterText text={text} lang={its === language ? undefined : its} />
          </Disclosure>
        ))}
      </div>
    </Panel>
  );
}
