import type { ReactNode } from "react";
import type { OrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Paragraph, TextLink } from "#app/ui/text";
import { ScreenOnly } from "#app/ui/print-list";
import { eventWords } from "./list-words";
import { eventPath, OrganizerPage } from "./organizer-page";

interface ListPageProps {
  language: Language;
  event: OrganizerEvent;
  title: string;
  lead: ReactNode;
  children: ReactNode;
}

/** A list for on paper: of which event, and how to print it. */
export function ListPage({ language, event, title, lead, children }: ListPageProps) {
  const { registrations: texts } = dictionary(language);
  return (
    <OrganizerPage language={language} event={event} here={title} heading={title} lead={lead}>
      <Paragraph>{eventWords(language, event)}</Paragraph>
      <ScreenOnly>
        <Paragraph small soft>
          {texts.lists.print}
        </Paragraph>
        <Paragraph>
          <TextLink href={eventPath(language, event.slug, "/aanmeldingen")}>{texts.title}</TextLink>
        </Paragraph>
      </ScreenOnly>
      {children}
    </OrganizerPage>
  );
}
