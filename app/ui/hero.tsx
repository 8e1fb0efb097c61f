import type { ReactNode } from "react";
import { classes } from "./classes";
import { EventArt, type EventPicture } from "./event-art";
import { floorClass } from "./floors";
import { Heading, Kicker, Lead } from "./text";

interface HeroProps {
  picture: EventPicture;
  title: string;
  /** Of the title, where it differs from that of the page. */
  lang?: string | undefined;
  kicker?: ReactNode;
  /** The band above a form or a list: lower, with the title at the size of a work page. */
  slim?: boolean;
  children?: ReactNode;
}

/** The floor and the picture of an event, with its words on it. */
export function Hero({ picture, title, lang, kicker, slim, children }: HeroProps) {
  return (
    <div className={classes("hero", slim && "hero--slim", floorClass(picture.theme))}>
      <EventArt picture={picture} crop={slim ? "band" : "hero"} />
      <div className="shell">
        <div className={classes("flow", slim ? "tight" : titleSize(title))}>
          {kicker && <Kicker>{kicker}</Kicker>}
          <Heading level={1} lang={lang}>
            {title}
          </Heading>
          {children}
        </div>
      </div>
    </div>
  );
}

/** The top of the home page. */
export function Opening({ title, lead }: { title: string; lead: string }) {
  return (
    <div className="opening flow display">
      <Heading level={1}>{title}</Heading>
      <Lead>{lead}</Lead>
    </div>
  );
}

interface PosterProps {
  picture: EventPicture;
  title: string;
  /** Of the title, where it differs from that of the page. */
  lang?: string | undefined;
  kicker?: ReactNode;
  children?: ReactNode;
}

/** The next event, on the home page. */
export function Poster({ picture, title, lang, kicker, children }: PosterProps) {
  return (
    <article className={classes("poster", floorClass(picture.theme))}>
      <EventArt picture={picture} crop="poster" />
      <div className="flow">
        {kicker && <Kicker>{kicker}</Kicker>}
        <Heading level={2} size={isShort(title) ? 1 : 2} lang={lang}>
          {title}
        </Heading>
        {children}
      </div>
    </article>
  );
}

/** Poster size is for a short name. A long one is smaller, and one long compound word would run into the picture. */
function titleSize(title: string): string | false {
  if (isShort(title)) return "display";
  return hasShortWords(title) && "display display--long";
}

function isShort(title: string): boolean {
  return title.length <= 30 && hasShortWords(title);
}

function hasShortWords(title: string): boolean {
  return title.split(/[\s-]+/).every((word) => word.length <= 13);
}
