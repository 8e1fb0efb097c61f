import type { OrganizerRegistration } from "#app/domain/registration/organizer-queries.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { BulletList, Heading, Paragraph, TextLink } from "#app/ui/text";
import { eventPath } from "./organizer-page";

interface RegistrationActionsProps {
  language: Language;
  slug: string;
  registration: OrganizerRegistration;
  /** Why nothing can be changed any more; null while it can. */
  closed: "event_cancelled" | "event_over" | null;
  hasPlaceFree: boolean;
}

/** What an organizer can do for this person, now. */
export function RegistrationActions({ language, slug, registration, closed, hasPlaceFree }: RegistrationActionsProps) {
  const { person } = dictionary(language).registrations;
  const { id, status } = registration;
  const isOpen = closed === null && status !== "withdrawn";
  const path = (below: string) => eventPath(language, slug, `/aanmeldingen/${id}/${below}`);
  const to = (below: string, label: string) => (
    <TextLink key={below} href={path(below)}>
      {label}
    </TextLink>
  );
  return (
    <Panel as="section" labelledBy="acties">
      <Heading level={2} size={3} id="acties">
        {person.actions}
      </Heading>
      {closed !== null && <Paragraph>{person.closed[closed]}</Paragraph>}
      {isOpen && status === "requested" && <Decide language={language} pathOf={path} />}
      {isOpen && (
        <BulletList
          items={[
            ...(registration.choices.length > 0 ? [to("workshops", person.move)] : []),
            ...(status === "waitlisted" && hasPlaceFree ? [to("plek", person.promote)] : []),
            to("afmelden", person.withdraw),
          ]}
        />
      )}
      {isOpen && status === "waitlisted" && !hasPlaceFree && (
        <Paragraph small>
          {person.noPlace} <TextLink href={eventPath(language, slug, "/wijzigen")}>{person.morePlaces}</TextLink>
        </Paragraph>
      )}
      <form method="post">
        <Stack gap="snug">
          <Button variant="secondary" name="intent" value="link">
            {person.sendLink}
          </Button>
          <Paragraph small soft>
            {person.sendLinkNote}
          </Paragraph>
        </Stack>
      </form>
    </Panel>
  );
}

/** The two answers to a request. */
function Decide({ language, pathOf }: { language: Language; pathOf: (below: string) => string }) {
  const { person } = dictionary(language).approval;
  return (
    <Stack gap="snug">
      <Heading level={3} size={4}>
        {person.title}
      </Heading>
      <Paragraph small>{person.text}</Paragraph>
      <Actions>
        <ButtonLink href={pathOf("goedkeuren")}>{person.approve}</ButtonLink>
        <ButtonLink href={pathOf("weigeren")} variant="secondary">
          {person.refuse}
        </ButtonLink>
      </Actions>
    </Stack>
  );
}
