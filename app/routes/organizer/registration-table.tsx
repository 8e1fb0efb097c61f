import { Fragment } from "react";
import type { RegistrationLine } from "#app/domain/event/list-registrations.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { StatusBadge } from "#app/ui/badge";
import { Table } from "#app/ui/table";
import { Small, TextLink, VisuallyHidden } from "#app/ui/text";

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
        { label: columns.who },
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
          <Who key="who" line={line} />,
          sectors[line.sector] ?? line.sector,
          <Status key="status" language={language} line={line} />,
          <Workshops key="workshops" language={language} line={line} />,
          ...(withPhone ? [line.phone && <Phone key="phone" number={line.phone} />] : []),
          formats(language).dateWithoutDay(line.registeredAt).replaceAll(" ", "\u00a0"),
        ],
      }))}
    />
  );
}

function Who({ line }: { line: RegistrationLine }) {
  return (
    <>
      {line.role}
      <br />
      <Small>{line.organization}</Small>
    </>
  );
}

/** Letters, as on the list to choose from; a screen reader hears the titles. */
function Workshops({ language, line: { workshops } }: { language: Language; line: RegistrationLine }) {
  const { noWorkshop, wish } = dictionary(language).organizer.registrations;
  if (workshops.length === 0) return <Small>{noWorkshop}</Small>;
  return (
    <>
      {workshops.map(({ letter, title, holdsPlace }, index) => (
        <Fragment key={letter}>
          {index > 0 && ", "}
          {letter}
          <VisuallyHidden> {title}</VisuallyHidden>
          {!holdsPlace && <Small> ({wish})</Small>}
        </Fragment>
      ))}
    </>
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

function Phone({ number }: { number: string }) {
  return <TextLink href={`tel:${number.replace(/[^\d+]/g, "")}`}>{number.replaceAll(" ", "\u00a0")}</TextLink>;
}
