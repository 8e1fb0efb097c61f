import { Fragment } from "react";
import type { RegistrationLine } from "#app/domain/event/list-registrations.server";
import { isAscending } from "#app/domain/event/organizer-rules";
import type { RegistrationSort } from "#app/domain/event/organizer-rules";
import type { Standing } from "#app/domain/registration/rules";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { StatusBadge } from "#app/ui/badge";
import { Table } from "#app/ui/table";
import { Small, TextLink, VisuallyHidden } from "#app/ui/text";
import { sectorWords } from "../events/event-words";
import { eventPath } from "./organizer-page";
import { searchAddress } from "./registration-search";
import type { RegistrationSearch } from "./registration-search";

interface RegistrationTableProps {
  language: Language;
  slug: string;
  search: RegistrationSearch;
  lines: RegistrationLine[];
  /** Sees phone numbers, and may open one person's page. */
  mayChange: boolean;
}

const statusTones = { placed: "ok", requested: "info", waitlisted: "warn", withdrawn: "neutral" } as const;

/** The registrations; the heading of a column puts them in its order, and a second time the other way round. */
export function RegistrationTable({ language, slug, search, lines, mayChange }: RegistrationTableProps) {
  const { registrations: texts } = dictionary(language);
  const { columns } = texts;
  const sort = (by: RegistrationSort) => sortOf(by, { language, slug, search });
  return (
    <Table
      caption={texts.title}
      hideCaption
      columns={[
        { label: columns.name, sort: sort("name") },
        { label: columns.organization, sort: sort("organization") },
        { label: columns.sector },
        { label: columns.workshops, sort: sort("workshop") },
        { label: columns.status, sort: sort("status") },
        ...(mayChange ? [{ label: columns.phone }] : []),
        { label: columns.registered, sort: sort("date") },
      ]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          mayChange ? (
            <TextLink href={eventPath(language, slug, `/aanmeldingen/${line.id}`)}>{line.name}</TextLink>
          ) : (
            line.name
          ),
          <Who key="who" line={line} />,
          sectorWords(language, line.sector),
          <Workshops key="workshops" language={language} line={line} />,
          <Status key="status" language={language} line={line} />,
          ...(mayChange ? [line.phone && <Phone key="phone" number={line.phone} />] : []),
          formats(language).dateWithoutDay(line.registeredAt).replaceAll(" ", "\u00a0"),
        ],
      }))}
    />
  );
}

function sortOf(
  by: RegistrationSort,
  { language, slug, search }: Pick<RegistrationTableProps, "language" | "slug" | "search">,
) {
  const isCurrent = search.sort === by;
  const reversed = isCurrent && !search.reversed;
  return {
    href: searchAddress(language, slug, search, { sort: by, reversed }),
    ...(isCurrent && { direction: isAscending(search) ? ("ascending" as const) : ("descending" as const) }),
  };
}

function Who({ line }: { line: RegistrationLine }) {
  return (
    <>
      {line.organization}
      <br />
      <Small>{line.role}</Small>
    </>
  );
}

/** Letters, as on the list to choose from; a screen reader hears the titles. */
function Workshops({ language, line: { workshops } }: { language: Language; line: RegistrationLine }) {
  const { noWorkshop, wish } = dictionary(language).registrations;
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

function standingWords(language: Language, standing: Standing): string {
  const { approval, registrations } = dictionary(language);
  return standing === "requested" ? approval.badge : registrations.badges[standing];
}

function Status({ language, line }: { language: Language; line: RegistrationLine }) {
  const { registrations: texts, mailings } = dictionary(language);
  return (
    <>
      <StatusBadge tone={statusTones[line.status]}>{standingWords(language, line.status)}</StatusBadge>
      {line.isRefused && (
        <>
          <br />
          <StatusBadge tone="error">{mailings.refusedAddress.badge}</StatusBadge>
        </>
      )}
      {line.status !== "withdrawn" && !line.isConfirmed && (
        <>
          <br />
          <Small>{texts.notConfirmed.replaceAll(" ", "\u00a0")}</Small>
        </>
      )}
    </>
  );
}

export function Phone({ number }: { number: string }) {
  return <TextLink href={`tel:${number.replace(/[^\d+]/g, "")}`}>{number.replaceAll(" ", "\u00a0")}</TextLink>;
}
