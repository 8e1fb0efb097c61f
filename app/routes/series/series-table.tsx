import type { SeriesLine } from "#app/domain/series/queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { LinkButton } from "#app/ui/button";
import { Table } from "#app/ui/table";
import { TextLink, VisuallyHidden } from "#app/ui/text";
import { HiddenFields } from "../organizer/hidden-fields";
import { seriesPath } from "./series-path";

interface SeriesTableProps {
  language: Language;
  lines: SeriesLine[];
  /** What can be put in one of them. */
  event: { id: string } | null;
}

/** One's own series, each with what comes next. */
export function SeriesTable({ language, lines, event }: SeriesTableProps) {
  const { title, list } = dictionary(language).series;
  const { columns } = list;
  return (
    <Table
      caption={title}
      hideCaption
      columns={[
        { label: columns.series },
        { label: columns.events, numeric: true },
        { label: columns.next },
        ...(event ? [{ label: columns.put, hidden: true }] : []),
      ]}
      rows={lines.map((line) => ({
        key: line.slug,
        cells: [
          <TextLink key="title" href={seriesPath(language, `/${line.slug}`)}>
            {line.title}
          </TextLink>,
          line.events,
          line.nextAt === null ? list.noNext : formats(language).date(line.nextAt),
          ...(event ? [<PutIn key="put" language={language} line={line} eventId={event.id} />] : []),
        ],
      }))}
    />
  );
}

function PutIn({ language, line, eventId }: { language: Language; line: SeriesLine; eventId: string }) {
  const { list } = dictionary(language).series;
  return (
    <form method="post" action={seriesPath(language, `/${line.slug}`)}>
      <HiddenFields values={{ event: eventId }} />
      <LinkButton name="intent" value="put">
        <span aria-hidden="true">{list.put}</span>
        <VisuallyHidden>{list.putIn(line.title)}</VisuallyHidden>
      </LinkButton>
    </form>
  );
}
