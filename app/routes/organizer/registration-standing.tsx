import type { OrganizerRegistration } from "#app/domain/registration/organizer-queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph, Prose } from "#app/ui/text";

/** Since when this person has a place, asks for one, waits, or does not come. */
export function leadOf(language: Language, registration: OrganizerRegistration): string {
  const { registrations, approval } = dictionary(language);
  const { status } = registrations.person;
  const since = formats(language).dateTime(registration.since);
  if (registration.status === "requested") return approval.person.lead(since);
  if (registration.status === "waitlisted") return status.waitlisted(registration.position ?? 1, since);
  return registration.refusalReason === null ? status[registration.status](since) : approval.person.refused(since);
}

/** What was answered to a request; nothing where there was none, or no answer yet. */
export function RequestAnswer({ language, registration }: { language: Language; registration: OrganizerRegistration }) {
  const { person } = dictionary(language).approval;
  const { approvedAt, refusalReason } = registration;
  if (refusalReason === null)
    return approvedAt === null ? null : (
      <Paragraph>{person.approved(formats(language).dateTime(approvedAt))}</Paragraph>
    );
  return (
    <Panel tone="line" as="section" labelledBy="geweigerd">
      <Heading level={2} size={3} id="geweigerd">
        {person.reason}
      </Heading>
      <Prose text={refusalReason} />
    </Panel>
  );
}
