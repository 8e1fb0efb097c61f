import type { ReactNode } from "react";
import { classes } from "./classes";
import { EventArt, type EventPicture } from "./event-art";
import { Facts, type FactItem } from "./facts";
import { floorClass } from "./floors";
import { Heading, type HeadingLevel } from "./text";

interface TicketProps {
  title: string;
  picture: EventPicture;
  facts: readonly FactItem[];
  /** A `StatusBadge`, where the place is not simply certain. */
  status?: ReactNode;
  /** No place, or not any more: the floor is grey and there is no picture. */
  muted?: boolean;
  level?: HeadingLevel;
  /** The actions. */
  children?: ReactNode;
}

/** One's own place. */
export function Ticket({ title, picture, facts, status, muted, level = 2, children }: TicketProps) {
  return (
    <article className={classes("ticket", muted ? "ticket--muted" : floorClass(picture.theme))}>
      <div className="flow">
        {status && <p>{status}</p>}
        <Heading level={level} size={2}>
          {title}
        </Heading>
        <Facts items={facts} />
        {children}
      </div>
      {!muted && <EventArt picture={picture} crop="ticket" />}
    </article>
  );
}
