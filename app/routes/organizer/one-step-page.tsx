import { dictionary } from "#app/language/dictionary";
import type { Dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Paragraph, TextLink } from "#app/ui/text";
import { Refused } from "./form-errors";
import { HandConfirm } from "./hand-confirm";
import type { HandPlanView } from "./hand-plan-view.server";
import { eventPath, OrganizerPage } from "./organizer-page";

interface OneStepPageProps {
  language: Language;
  event: { slug: string; title: string };
  registration: { id: string };
  here: string;
  heading: string;
  lead: string;
  plan: HandPlanView | null;
  refusal: keyof Dictionary["registrations"]["byHand"]["refusals"] | null;
}

/** Something that is done for one person with one button: who is told, or why it cannot be done. */
export function OneStepPage({ language, event, registration, plan, refusal, ...words }: OneStepPageProps) {
  const { byHand } = dictionary(language).registrations;
  const back = eventPath(language, event.slug, `/aanmeldingen/${registration.id}`);
  return (
    <OrganizerPage language={language} event={event} list {...words} narrow>
      <Refused language={language} sentence={refusal && byHand.refusals[refusal]} />
      {plan ? (
        <HandConfirm language={language} plan={plan} back={back} />
      ) : (
        <Paragraph>
          <TextLink href={back}>{byHand.back}</TextLink>
        </Paragraph>
      )}
    </OrganizerPage>
  );
}
