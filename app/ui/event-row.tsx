import type { ReactNode } from "react";
import { DateLeaf, type Leaf } from "./date-leaf";
import { FillBar } from "./fill-bar";
import { drawBadge, StatusBadge } from "./badge";
import type { StatusBadgeFacts } from "./badge";
import { floorClass } from "./floors";
import { markup } from "./markup";
import type { Markup } from "./markup";
import { drawPlaces } from "./places";
import type { PlacesFacts } from "./places";
import { Heading, headingSizes, headingTags, TextLink, VisuallyHidden, type HeadingLevel } from "./text";

export function EventRows({ children }: { children: ReactNode }) {
  return <ol className="rows upcoming">{children}</ol>;
}

interface EventRowProps {
  href: string;
  title: string;
  /** Of the title, where it differs from that of the page. */
  lang?: string | undefined;
  leaf: Leaf;
  /** The date in words, for who does not see the leaf: "woensdag 8 november 2023". */
  dateWords: string;
  /** Time, place and hosts. */
  meta: string;
  /** A badge with what stands behind it: "Nieuwe datum", was 31 januari. */
  note?: RowNote;
  places?: PlacesFacts;
  /** What can be done with it from here; `name` says with which, for who hears the link alone. */
  action?: { href: string; label: string; name: string };
  level?: HeadingLevel;
}

export interface RowNote extends StatusBadgeFacts {
  behind?: string;
}

/** Twenty on a page: as a template it takes a tenth of the time that it took as components. */
export function EventRow(row: EventRowProps) {
  return <li dangerouslySetInnerHTML={{ __html: drawRow(row).html }} />;
}

function drawRow({ href, title, lang, leaf, dateWords, meta, note, places, action, level = 3 }: EventRowProps): Markup {
  const tag = headingTags[level];
  const date = markup`<span class="date ${floorClass(leaf.theme)}" aria-hidden="true">${leaf.day}<b>${leaf.number}</b>${leaf.month}</span>`;
  const heading = markup`<${tag} class="${headingSizes[3]}"><a class="nl-link" href="${href}"${lang && markup` lang="${lang}"`}>${title}</a></${tag}>`;
  const facts = markup`<p class="small soft"><span class="visually-hidden">${dateWords}, </span>${meta}</p>`;
  const doing = action && drawAction(action);
  const words = markup`<div class="flow tight">${heading}${facts}${note && drawNote(note)}${doing}</div>`;
  return markup`${date}${words}${places && drawPlaces(places)}`;
}

function drawNote({ tone, words, behind }: RowNote): Markup {
  return markup`<p class="small">${drawBadge({ tone, words })}${behind && markup` ${behind}`}</p>`;
}

function drawAction({ href, label, name }: NonNullable<EventRowProps["action"]>): Markup {
  return markup`<p class="small"><a class="nl-link" href="${href}" aria-label="${name}">${label}</a></p>`;
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
  note?: RowNote;
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
        {note && (
          <p className="small">
            <StatusBadge tone={note.tone}>{note.words}</StatusBadge>
            {note.behind && ` ${note.behind}`}
          </p>
        )}
      </div>
    </li>
  );
}
