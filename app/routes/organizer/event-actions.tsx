import type { OrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { ButtonLink } from "#app/ui/button";
import { Panel } from "#app/ui/panel";
import { BulletList, Heading, Paragraph, TextLink } from "#app/ui/text";
import { eventPath } from "./organizer-page";

interface EventActionsProps {
  language: Language;
  event: OrganizerEvent;
  mayChange: boolean;
  isOver: boolean;
}

/** What this organizer can do here, now. */
export function EventActions({ language, event, mayChange, isOver }: EventActionsProps) {
  const texts = dictionary(language).organizer.event;
  const isCancelled = event.cancelledAt !== null;
  const to = (path: string, label: string) => (
    <TextLink key={path} href={eventPath(language, event.slug, path)}>
      {label}
    </TextLink>
  );
  const changes = mayChange && !isCancelled;
  return (
    <Panel tone="mist" as="section" labelledBy="acties">
      <Heading level={2} size={3} id="acties">
        {texts.actions}
      </Heading>
      <div>
        <ButtonLink href={eventPath(language, event.slug, "/aanmeldingen")}>{texts.registrations}</ButtonLink>
      </div>
      <BulletList
        items={[
          ...(changes ? [to("/wijzigen", texts.change), to("/programma", texts.programme)] : []),
          ...(mayChange ? [to("/uitnodigingen", texts.invitations), to("/mail", texts.mail)] : []),
          ...(event.publishedAt !== null
            ? [
                <TextLink key="openbaar" href={pathIn(language, `/bijeenkomsten/${event.slug}`)}>
                  {texts.publicPage}
                </TextLink>,
              ]
            : []),
          ...(changes && !isOver ? [to("/afgelasten", texts.cancel)] : []),
        ]}
      />
      {!mayChange && (
        <Paragraph small soft>
          {texts.mayNotChange}
        </Paragraph>
      )}
    </Panel>
  );
}
