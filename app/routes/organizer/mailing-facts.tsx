import type { OrganizerWorkshop } from "#app/domain/event/organizer-queries.server";
import type { MailingView } from "#app/domain/mailing/queries.server";
import { isNews } from "#app/domain/mailing/rules";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { DefinitionRows } from "#app/ui/definition-rows";
import { Disclosure, LetterText } from "#app/ui/disclosure";
import { FillBar } from "#app/ui/fill-bar";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph, TextLink } from "#app/ui/text";
import { groupWords, timingWords } from "./mailing-words";
import { eventPath } from "./organizer-page";

interface StandingProps {
  language: Language;
  slug: string;
  mailing: MailingView;
}

/** What is happening to a mailing now: how far it is, or why it did not leave. */
export function MailingStanding({ language, slug, mailing }: StandingProps) {
  const { one } = dictionary(language).mailings;
  const { state, moment } = mailing;
  if (state === "sending") return <Progress language={language} slug={slug} mailing={mailing} />;
  if (state === "scheduled")
    return (
      <Alert tone="info" title={one.scheduledTitle(formats(language).dateTime(moment ?? mailing.createdAt))}>
        <Paragraph>{one.scheduledText}</Paragraph>
      </Alert>
    );
  if (state === "event_cancelled" || state === "too_late")
    return (
      <Alert tone="warning" title={one[`${state}Title`]}>
        <Paragraph>{one[`${state}Text`]}</Paragraph>
      </Alert>
    );
  return null;
}

/** A count that the reader renews by a link: a page that moves by itself cannot be read by everybody (WCAG 2.2.1). */
function Progress({ language, slug, mailing }: StandingProps) {
  const { one, progress } = dictionary(language).mailings;
  const { recipientCount, counts } = mailing;
  const left = recipientCount - counts.waiting;
  return (
    <Panel tone="sun" as="section" labelledBy="voortgang">
      <Heading level={2} size={3} id="voortgang">
        {one.sendingTitle}
      </Heading>
      <FillBar taken={left} places={recipientCount}>
        {progress(left, recipientCount)}
      </FillBar>
      <Paragraph>
        <TextLink href={eventPath(language, slug, `/mail/${mailing.id}`)}>{one.refresh}</TextLink>
      </Paragraph>
    </Panel>
  );
}

interface FactsProps {
  language: Language;
  mailing: MailingView;
  workshops: OrganizerWorkshop[];
}

/** What it says, to whom and when. */
export function MailingFacts({ language, mailing, workshops }: FactsProps) {
  const { one } = dictionary(language).mailings;
  return (
    <div>
      <DefinitionRows
        items={[
          { term: one.to, value: groupWords(language, mailing, workshops) },
          { term: one.when, value: timingWords(language, mailing) },
          { term: one.kind, value: one.kinds[isNews(mailing) ? "news" : "registration"] },
          ...(mailing.withCalendar === 1 ? [{ term: one.attachment, value: one.withCalendar }] : []),
        ]}
      />
      <Disclosure summary={one.text} open={mailing.startedAt === null}>
        <LetterText text={mailing.body} />
      </Disclosure>
    </div>
  );
}
