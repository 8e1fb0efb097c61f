import type { SeriesEvent } from "#app/domain/series/queries.server";
import { differingTexts } from "#app/domain/series/rules";
import type { SeriesText } from "#app/domain/series/rules";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { LinkButton } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { TodoList } from "#app/ui/todo-list";
import { TextLink, VisuallyHidden } from "#app/ui/text";
import { HiddenFields } from "../organizer/hidden-fields";
import { eventPath } from "../organizer/organizer-page";
import { dateAndPlace, textWords } from "./series-path";

interface EventsOfSeriesProps {
  language: Language;
  series: SeriesText;
  events: SeriesEvent[];
  /** Makes events too. */
  mayCopy: boolean;
  /** As UTC ISO text. */
  now: string;
}

/** The events of a series by date: how each stands, which texts it shares, and what can be done with it. */
export function EventsOfSeries({ language, series, events, mayCopy, now }: EventsOfSeriesProps) {
  return (
    <TodoList
      items={events.map((event) => ({
        key: event.id,
        title: <EventLink language={language} event={event} />,
        detail: [event.regionName, stateWords(language, event, now), ownWords(language, event, series)].join(" · "),
        action: event.mayChange && <EventActs language={language} event={event} mayCopy={mayCopy} />,
      }))}
    />
  );
}

interface OfEvent {
  language: Language;
  event: SeriesEvent;
}

/** To the event where it is one's own, else to its public page. */
function EventLink({ language, event }: OfEvent) {
  const words = dateAndPlace(language, event);
  if (event.mayChange) return <TextLink href={eventPath(language, event.slug)}>{words}</TextLink>;
  if (event.publishedAt === null) return <>{words}</>;
  return <TextLink href={pathIn(language, `/bijeenkomsten/${event.slug}`)}>{words}</TextLink>;
}

function stateWords(language: Language, event: SeriesEvent, now: string): string {
  const { series, organizer } = dictionary(language);
  const { states } = series.page;
  if (event.cancelledAt !== null) return states.cancelled;
  if (event.publishedAt === null) return states.draft;
  const state = event.endsAt <= now ? states.over : states.open;
  return event.mayChange ? `${state}, ${organizer.taken(event.taken, event.capacity)}` : state;
}

function ownWords(language: Language, event: SeriesEvent, series: SeriesText): string {
  const { page } = dictionary(language).series;
  const own = differingTexts(event, series);
  const words = own.length === 0 ? page.follows : page.own(textWords(language, own));
  return event.mayChange ? words : `${words} · ${page.notYours}`;
}

function EventActs({ language, event, mayCopy }: OfEvent & { mayCopy: boolean }) {
  const { series, drafts } = dictionary(language);
  const when = dateAndPlace(language, event);
  return (
    <Stack gap="tight">
      {mayCopy && (
        <TextLink
          href={`${pathIn(language, "/beheer/bijeenkomsten/nieuw")}?kopie=${event.slug}`}
          ariaLabel={series.page.copyOf(when)}
        >
          {drafts.dashboard.copy}
        </TextLink>
      )}
      <form method="post">
        <HiddenFields values={{ event: event.id }} />
        <LinkButton name="intent" value="take-out">
          {series.page.takeOut}
          <VisuallyHidden>: {when}</VisuallyHidden>
        </LinkButton>
      </form>
    </Stack>
  );
}
