import type { ReactNode } from "react";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Breadcrumb } from "#app/ui/breadcrumb";
import { Section, Stack } from "#app/ui/page";
import { Heading, Lead } from "#app/ui/text";

interface OrganizerPageProps {
  language: Language;
  /** The event that the page is about; its own overview gives none. */
  event?: { slug: string; title: string };
  /** The page hangs below the registrations of the event. */
  list?: boolean;
  /** The other pages between the dashboard, or the event, and this one. */
  trail?: readonly { href: string; label: string }[];
  /** What the page is called in the trail. */
  here: string;
  heading: string;
  lead?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

/** A page below the dashboard: where you are, what it is, and the rest. */
export function OrganizerPage({
  language,
  event,
  list,
  trail = [],
  here,
  heading,
  lead,
  narrow,
  children,
}: OrganizerPageProps) {
  const { organizer, registrations } = dictionary(language);
  const items = [{ href: pathIn(language, "/beheer"), label: organizer.area }];
  if (event) items.push({ href: eventPath(language, event.slug), label: event.title });
  if (event && list) items.push({ href: eventPath(language, event.slug, "/aanmeldingen"), label: registrations.title });
  items.push(...trail);
  return (
    <Section narrow={narrow}>
      <Stack>
        <Breadcrumb label={organizer.breadcrumb} items={items} current={here} />
        <Heading level={1}>{heading}</Heading>
        {lead && <Lead>{lead}</Lead>}
      </Stack>
      {children}
    </Section>
  );
}

/** The address of an event in the organizer's area, or of a page below it. */
export function eventPath(language: Language, slug: string, below = ""): string {
  return pathIn(language, `/beheer/bijeenkomsten/${slug}${below}`);
}
