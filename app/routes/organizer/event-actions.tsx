import type { OrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { ButtonLink, LinkButton } from "#app/ui/button";
import { Panel } from "#app/ui/panel";
import { BulletList, Heading, Paragraph, TextLink } from "#app/ui/text";
import { eventPath } from "./organizer-page";

interface EventActionsProps {
  language: Language;
  event: OrganizerEvent;
  /** The series it belongs to. */
  series: { slug: string; title: string } | null;
  mayChange: boolean;
  /** Makes events too: who organizes this one alone does not. */
  mayCopy: boolean;
  isOver: boolean;
}

/** What this organizer can do here, now. */
export function EventActions({ language, event, series, mayChange, mayCopy, isOver }: EventActionsProps) {
  const words = dictionary(language);
  const { organizer, drafts, hosting, customQuestions, approval } = words;
  const texts = organizer.event;
  const isDraft = event.publishedAt === null;
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
      {!isDraft && (
        <div>
          <ButtonLink href={eventPath(language, event.slug, "/aanmeldingen")}>{texts.registrations}</ButtonLink>
        </div>
      )}
      <BulletList
        items={[
          ...(changes
            ? [to("/wijzigen", texts.change), to("/programma", texts.programme), to("/gastheren", hosting.toHosts)]
            : []),
          ...(mayChange ? [to("/vragen", customQuestions.organizer.title)] : []),
          ...(changes ? [to("/goedkeuring", approval.setting.title)] : []),
          ...(changes && !isDraft
            ? [
                to("/voorstellen", words.suggestions.organizer.title),
                to("/kennismaken", words.introducing.organizer.title),
                to("/tafels", words.tables.title),
              ]
            : []),
          ...(mayChange && !isDraft ? [to("/uitnodigingen", texts.invitations), to("/mail", texts.mail)] : []),
          ...(mayCopy ? [copyLink(language, event.slug, drafts.draft.copy)] : []),
          ...(mayChange ? [seriesLink(language, event, series)] : []),
          ...(!isDraft
            ? [
                <TextLink key="openbaar" href={pathIn(language, `/bijeenkomsten/${event.slug}`)}>
                  {texts.publicPage}
                </TextLink>,
              ]
            : []),
          ...(changes && !isOver && !isDraft ? [to("/afgelasten", texts.cancel)] : []),
          ...(mayChange && event.firstPublishedAt === null ? [to("/verwijderen", drafts.draft.remove)] : []),
        ]}
      />
      {changes && isUntouched(event) && <Unpublish language={language} slug={event.slug} />}
      {!mayChange && (
        <Paragraph small soft>
          {texts.mayNotChange}
        </Paragraph>
      )}
    </Panel>
  );
}

function copyLink(language: Language, slug: string, label: string) {
  return (
    <TextLink key="kopie" href={`${pathIn(language, "/beheer/bijeenkomsten/nieuw")}?kopie=${slug}`}>
      {label}
    </TextLink>
  );
}

function seriesLink(language: Language, { slug }: OrganizerEvent, series: EventActionsProps["series"]) {
  const { ofEvent } = dictionary(language).series;
  const path = series ? `/${series.slug}` : `?bij=${slug}`;
  return (
    <TextLink key="reeks" href={pathIn(language, `/beheer/reeksen${path}`)}>
      {series ? ofEvent.link(series.title) : ofEvent.put}
    </TextLink>
  );
}

/** Public, and nobody registered yet. */
function isUntouched({ publishedAt, taken, requested, waitlisted, withdrawn }: OrganizerEvent): boolean {
  return publishedAt !== null && taken + requested + waitlisted + withdrawn === 0;
}

function Unpublish({ language, slug }: { language: Language; slug: string }) {
  const { draft } = dictionary(language).drafts;
  return (
    <form method="post" action={eventPath(language, slug, "/openbaar")}>
      <LinkButton name="intent" value="unpublish">
        {draft.unpublish}
      </LinkButton>
      <Paragraph small soft>
        {draft.unpublishHint}
      </Paragraph>
    </form>
  );
}
