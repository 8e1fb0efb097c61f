import type { ReactNode } from "react";
import { classes } from "./classes";
import { Heading } from "./text";

export function Timeline({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {children}
    </ol>
  );
}

interface TimelineItemProps {
  /** "13.15" */
  time: string;
  /** The same moment for machines. */
  dateTime?: string;
  /** A filled dot is an item, an open one a pause, a sun one a choice. */
  kind?: "item" | "pause" | "choice";
  title: ReactNode;
  /** What stands behind the title of a pause: "Inloop, uw badge ligt klaar". */
  aside?: string;
  /** Of the words, where it differs from that of the page. */
  lang?: string | undefined;
  children?: ReactNode;
  /** A `Round` of workshops. */
  round?: ReactNode;
}

export function TimelineItem({
  time,
  dateTime,
  kind = "item",
  title,
  aside,
  lang,
  children,
  round,
}: TimelineItemProps) {
  return (
    <li className={classes(kind === "pause" && "pause", kind === "choice" && "choice") || undefined}>
      <time dateTime={dateTime}>{time}</time>
      <div className="flow tight" lang={lang}>
        {kind === "pause" ? (
          <p>
            <b>{title}</b>
            {aside && `${startsSmall(aside) ? ", " : ". "}${aside}`}
          </p>
        ) : (
          <Heading level={3} size={4}>
            {title}
          </Heading>
        )}
        {children}
      </div>
      {round}
    </li>
  );
}

function startsSmall(text: string): boolean {
  return /^[\p{Ll}\d]/u.test(text);
}

export function Round({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="round" aria-label={label}>
      {children}
    </ul>
  );
}

interface WorkshopCardProps {
  letter: string;
  title: string;
  leader?: ReactNode;
  description?: ReactNode;
  room?: ReactNode;
  /** Of these words, where it differs from that of the page. */
  lang?: string | undefined;
  full?: boolean;
  /** The places left, and an action if there is one. */
  children?: ReactNode;
}

export function WorkshopCard({ letter, title, leader, description, room, lang, full, children }: WorkshopCardProps) {
  return (
    <li className={classes("workshop", full && "workshop--full")}>
      <span className="letter" aria-hidden="true">
        {letter}
      </span>
      <Heading level={4} lang={lang}>
        {title}
      </Heading>
      {leader && (
        <p className="small soft" lang={lang}>
          {leader}
        </p>
      )}
      {description && (
        <p className="small" lang={lang}>
          {description}
        </p>
      )}
      {room && (
        <p className="small soft" lang={lang}>
          {room}
        </p>
      )}
      {children && <div className="workshop__end flow snug">{children}</div>}
    </li>
  );
}
