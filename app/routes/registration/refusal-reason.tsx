import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph, Prose } from "#app/ui/text";

interface RefusalReasonProps {
  reason: string;
  event: { contactName: string; contactEmail: string };
  language: Language;
}

/** What the organizer who refused wrote, as in the mail, and whom to ask. */
export function RefusalReason({ reason, event, language }: RefusalReasonProps) {
  const { personal } = dictionary(language).approval;
  return (
    <Panel tone="line" as="section" labelledBy="reden">
      <Heading level={2} size={3} id="reden">
        {personal.reason}
      </Heading>
      <Prose text={reason} />
      <Paragraph>
        <a className="nl-link" href={`mailto:${event.contactEmail}`}>
          {personal.question(event.contactName)}
        </a>
      </Paragraph>
    </Panel>
  );
}
