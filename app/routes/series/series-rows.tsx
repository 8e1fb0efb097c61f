import type { SeriesLine } from "#app/domain/series/own-queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Button } from "#app/ui/button";
import { TodoList } from "#app/ui/todo-list";
import { TextLink, VisuallyHidden } from "#app/ui/text";
import { HiddenFields } from "../organizer/hidden-fields";
import { seriesPath } from "./series-path";

interface SeriesRowsProps {
  language: Language;
  lines: SeriesLine[];
  /** What can be put in one of them. */
  event: { id: string } | null;
}

/** One's own series, each with what comes next. */
export function SeriesRows({ language, lines, event }: SeriesRowsProps) {
  return (
    <TodoList
      items={lines.map((line) => ({
        key: line.slug,
        title: <TextLink href={seriesPath(language, `/${line.slug}`)}>{line.title}</TextLink>,
        detail: detailOf(language, line),
        action: event && <PutIn language={language} line={line} eventId={event.id} />,
      }))}
    />
  );
}

function detailOf(language: Language, { events, nextAt }: SeriesLine): string {
  const { series } = dictionary(language);
  const next = nextAt === null ? series.list.noNext : series.list.next(formats(language).date(nextAt));
  return `${series.events(events)}. ${next}`;
}

function PutIn({ language, line, eventId }: { language: Language; line: SeriesLine; eventId: string }) {
  const { list } = dictionary(language).series;
  return (
    <form method="post" action={seriesPath(language, `/${line.slug}`)}>
      <HiddenFields values={{ event: eventId }} />
      <Button name="intent" value="put" variant="secondary">
        {list.put}
        <VisuallyHidden>{list.putIn(line.title)}</VisuallyHidden>
      </Button>
    </form>
  );
}
