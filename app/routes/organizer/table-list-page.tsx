import type { ReactNode } from "react";
import type { OrganizerEvent } from "#app/domain/event/organizer-queries.server";
import type { PlanFacts } from "#app/domain/table-plan/queries.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { ScreenOnly } from "#app/ui/print-list";
import { Paragraph, TextLink } from "#app/ui/text";
import { eventWords } from "./list-words";
import { OrganizerPage } from "./organizer-page";
import { planWords, tablesPath } from "./table-words";

interface TableListPageProps {
  language: Language;
  event: OrganizerEvent;
  plan: Pick<PlanFacts, "id" | "item" | "itemId">;
  title: string;
  lead: string;
  /** A desk prints, and has no page of the plan to go back to. */
  mayChange: boolean;
  children: ReactNode;
}

/** A list of a plan for on paper: of what, and how to print it. */
export function TableListPage({ language, event, plan, title, lead, mayChange, children }: TableListPageProps) {
  const { registrations, tables } = dictionary(language);
  return (
    <OrganizerPage language={language} event={event} here={title} heading={title} lead={lead}>
      <Paragraph>{[planWords(language, plan), eventWords(language, event)].join(" · ")}</Paragraph>
      <ScreenOnly>
        <Paragraph small soft>
          {registrations.lists.print}
        </Paragraph>
        {mayChange && (
          <Paragraph>
            <TextLink href={tablesPath(language, event.slug, `/${plan.id}`)}>{tables.lists.back}</TextLink>
          </Paragraph>
        )}
      </ScreenOnly>
      {children}
    </OrganizerPage>
  );
}
