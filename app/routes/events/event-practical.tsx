import type { ReactNode } from "react";
import type { EventPage } from "#app/domain/event/page-queries.server";
import { dictionary } from "#app/language/dictionary";
import { writtenIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Columns, Section, Stack } from "#app/ui/page";
import { Heading, Paragraph, Prose, TextLink } from "#app/ui/text";

interface EventProps {
  event: EventPage;
  language: Language;
}

/** How to get there, who can get in, and whom to ask. */
export function EventPractical({ event, language }: EventProps) {
  const { events } = dictionary(language);
  const lang = writtenIn(language);
  const open = event.state === "open" || event.state === "full";
  return (
    <Section>
      <Columns>
        <Stack as="section" labelledBy="praktisch" gap="roomy">
          <Heading level={2} id="praktisch">
            {events.practical}
          </Heading>
          <Part title={events.directions} text={event.directions} lang={lang} />
          <Part title={events.accessibility} text={event.accessibility} lang={lang}>
            {open && <Paragraph>{events.needsAsked}</Paragraph>}
          </Part>
        </Stack>
        {event.contactEmail !== "" && (
          <Stack as="section" labelledBy="vraag">
            <Heading level={2} id="vraag">
              {events.question}
            </Heading>
            <Paragraph>{events.questionText(event.contactName)}</Paragraph>
            <Paragraph>
              <TextLink href={mailAddress(event)}>{events.questionMail(event.contactName)}</TextLink>
            </Paragraph>
          </Stack>
        )}
      </Columns>
    </Section>
  );
}

function mailAddress({ contactEmail, title }: EventPage): string {
  return `mailto:${contactEmail}?subject=${encodeURIComponent(title)}`;
}

interface PartProps {
  title: string;
  text: string;
  /** Of the text. */
  lang: string | undefined;
  children?: ReactNode;
}

function Part({ title, text, lang, children }: PartProps) {
  if (text.trim() === "" && !children) return null;
  return (
    <Stack gap="snug">
      <Heading level={3}>{title}</Heading>
      <Prose text={text} lang={lang} />
      {children}
    </Stack>
  );
}
