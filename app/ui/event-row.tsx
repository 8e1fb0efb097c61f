import type { ReactNode } from "react";
import { DateLeaf, type Leaf } from "./date-leaf";
import { FillBar } from "./fill-bar";
import { Heading, TextLink, VisuallyHidden, type HeadingLevel } from "./text";

export function EventRows({ children }: { children: ReactNode }) {
  return <ol className="rows upcoming">{children}</ol>;
}

interface EventRowProps {
  href: string;
  title: string;
  leaf: Leaf;
  /** The date in words, for who does not see the leaf: "woensdag 8 november 2023". */
  dateWords: string;
  /** Time, place and hosts. */
  meta: ReactNode;
  /** A badge with its words: "Nieuwe datum", was 31 januari. */
  note?: ReactNode;
  /** A `Places`. */
  places?: ReactNode;
  level?: HeadingLevel;
}

export function EventRow({ href, title, leaf, dateWords, meta, note, places, level = 3 }: EventRowProps) {
  return (
    <li>
      <DateLeaf {...leaf} />
      <div className="flow tight">
        <Heading level={level} size={3}>
          <TextLink href={href}>{title}</TextLink>
        </Heading>
        <p className="small soft">
          <VisuallyHidden>{dateWords}, </VisuallyHidden>
          {meta}
        </p>
        {note && <p className="small">{note}</p>}
      </div>
      {places}
    </li>
  );
}

export function AgendaRows({ children }: { children: ReactNode }) {
  return <ol className="rows agenda">{children}</ol>;
}

interface AgendaRowProps {
  href: string;
  title: string;
  leaf: Leaf;
  dateWords: string;
  taken: number;
  places: number;
  /** "149 van 180 plaatsen" */
  numbers: ReactNode;
  note?: ReactNode;
  level?: HeadingLevel;
}

/** A coming event for its organizer, with how full it is. */
export function AgendaRow({ href, title, leaf, dateWords, taken, places, numbers, note, level = 3 }: AgendaRowProps) {
  return (
    <li>
      <DateLeaf {...leaf} />
      <div className="flow snug">
        <Heading level={level} size={4}>
          <TextLink href={href}>{title}</TextLink>
          <VisuallyHidden>, {dateWords}</VisuallyHidden>
        </Heading>
        <FillBar taken={taken} places={places}>
          {numbers}
        </FillBar>
        {note && <p className="small">{note}</p>}
      </div>
    </li>
  );
}
