import type { RegistrationLine } from "#app/domain/event/list-registrations.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { StatusBadge } from "#app/ui/badge";
import { Table } from "#app/ui/table";
import { Small, TextLink } from "#app/ui/text";

interface RegistrationTableProps {
  language: Language;
  lines: RegistrationLine[];
  withPhone: boolean;
}

const tones = { placed: "ok", waitlisted: "warn", withdrawn: "neutral" } as const;

export function RegistrationTable({ language, lines, withPhone }: RegistrationTableProps) {
  const { registrations: texts } = dictionary(language).organizer;
  const { columns } = texts;
  const sectors: Record<string, string> = dictionary(language).common.sectors;
  return (
    <Table
      caption={texts.title}
      hideCaption
      columns={[
        { label: columns.name },
        { label: columns.organization },
        { label: columns.role },
        { label: columns.sector },
        { label: columns.status },
        { label: columns.workshops },
        ...(withPhone ? [{ label: columns.phone }] : []),
        { label: columns.registered },
      ]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          line.name,
          line.organization,
          line.role,
          sectors[line.sector] ?? line.sector,
          <Status key="status" language={language} line={line} />,
          workshopWords(line, texts),
          ...(withPhone ? [line.phone && <Phone key="phone" number={line.phone} />] : []),
          formats(language).dateWithoutDay(line.registeredAt),
        ],
      }))}
    />
  );
}

function Status({ language, line }: { language: Language; line: RegistrationLine }) {
  const { registrations: texts } = dictionary(language).organizer;
  return (
    <>
      <StatusBadge tone={tones[line.status]}>{texts.badges[line.status]}</StatusBadge>
      {line.status !== "withdrawn" && !line.isConfirmed && (
        <>
          {" "}
          <Small>{texts.notConfirmed}</Small>
        </>
      )}
    </>
  );
}

function workshopWords({ workshops }: RegistrationLine, { noWorkshop, wish }: { noWorkshop: string; wish: string }) {
  if (workshops.length === 0) return noWorkshop;
  return workshops
    .map(({ letter, title, holdsPlace }) => `${letter}. ${title}${holdsPlace ? "" : ` (${wish})`}`)
    .join(", ");
}

function Phone({ number }: { number: string }) {
  return <TextLink href={`tel:${number.replace(/[^\d+]/g, "")}`}>{number}</TextLink>;
}
